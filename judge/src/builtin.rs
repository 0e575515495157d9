//! What is built into the judge: the problems, their references, and the harness's sources.

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

#[repr(C, align(65536))]
struct Pages([u8; BLOCK_BYTES]);

static BLOCK: Pages = Pages(*include_bytes!(concat!(env!("OUT_DIR"), "/embedded.bin")));

/// The range of memory with the problems and references: a worker forgets it before it loads a
/// stranger's code.
pub fn secret() -> (*const u8, usize) {
    (BLOCK.0.as_ptr(), BLOCK_BYTES)
}

/// The embedded files, by path from the project's folder: `problems/lru-cache.yaml`.
pub fn files() -> impl Iterator<Item = (&'static str, &'static [u8])> {
    FILES.iter().map(|(path, start, length)| (*path, &BLOCK.0[*start..*start + *length]))
}

/// The harness's sources, by path inside its folder.
pub fn harness_files() -> impl Iterator<Item = (&'static str, &'static str)> {
    [
        ("src/lib.rs", include_str!("../harness/src/lib.rs")),
        ("src/job.rs", include_str!("../harness/src/job.rs")),
        ("src/arguments.rs", include_str!("../harness/src/arguments.rs")),
        ("src/answers.rs", include_str!("../harness/src/answers.rs")),
        ("src/run.rs", include_str!("../harness/src/run.rs")),
        ("src/step.rs", include_str!("../harness/src/step.rs")),
        ("src/meter.rs", include_str!("../harness/src/meter.rs")),
        ("src/intercept.rs", include_str!("../harness/src/intercept.rs")),
    ]
    .into_iter()
}
