//! Writes a module for every sample of `lru-cache`, which includes it: no sample is copied.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs, io};

const SAMPLES: &str = "../../../submissions/lru-cache";
/// Where answers are wrong, or missing because a call panics or does not end.
const WRONG: [&str; 3] = ["wrong-answer", "runtime-error", "time-limit-exceeded"];
/// A right one, which is searched to the end: it gives the calls a second.
const RIGHT: &str = "accepted/lazy-queue-compacted.rs";

fn main() -> io::Result<()> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = vec![here.join(SAMPLES).join(RIGHT)];
    for verdict in WRONG {
        let folder = here.join(SAMPLES).join(verdict);
        println!("cargo::rerun-if-changed={}", folder.display());
        let mut found: Vec<_> =
            fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
        found.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
        found.sort();
        paths.append(&mut found);
    }
    let (mut modules, mut list) = (String::new(), String::new());
    for (i, path) in paths.iter().enumerate() {
        let path = fs::canonicalize(path)?;
        let _ = writeln!(
            modules,
            "#[allow(warnings, clippy::all)]\nmod sample{i} {{\n    include!({path:?});\n    include!({:?});\n    \
             pub const SEARCHES: [fn(u64); 2] = [crate::state_machine::search::<LRUCache>, \
             crate::quick::search::<LRUCache>];\n}}",
            here.join("src/adapter.rs"),
        );
        let _ = writeln!(list, "    Sample {{ path: {path:?}, searches: sample{i}::SEARCHES }},");
    }
    let text = format!("{modules}\npub const SAMPLES: &[Sample] = &[\n{list}];\n");
    fs::write(Path::new(&env::var("OUT_DIR").expect("cargo sets OUT_DIR")).join("samples.rs"), text)
}
