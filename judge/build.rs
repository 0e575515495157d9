//! Gathers the problems and their references into one block of bytes that the judge embeds.
//!
//! One block, so that a worker can forget all of it before a stranger's code is loaded.

use std::fmt::Write;
use std::path::{Path, PathBuf};

/// The block fills whole pages of every kind of machine up to this size.
const PAGE_BYTES: usize = 1 << 16;

fn main() {
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    gather(&root, Path::new("problems"), "yaml", &mut files);
    gather(&root, Path::new("reference"), "rs", &mut files);
    gather(&root, Path::new("reference"), "toml", &mut files);
    gather(&root, Path::new("reference"), "yaml", &mut files);
    files.sort();
    let mut block = Vec::new();
    let mut index = String::from("const FILES: &[(&str, usize, usize)] = &[\n");
    for file in &files {
        let bytes = std::fs::read(root.join(file)).expect("a file that was just listed");
        let _ = writeln!(index, "    ({file:?}, {}, {}),", block.len(), bytes.len());
        block.extend(bytes);
    }
    block.resize(block.len().next_multiple_of(PAGE_BYTES), b'\n');
    let _ = writeln!(index, "];\nconst BLOCK_BYTES: usize = {};", block.len());
    let out = PathBuf::from(variable("OUT_DIR"));
    std::fs::write(out.join("embedded.bin"), block).expect("the build folder is writable");
    std::fs::write(out.join("embedded.rs"), index).expect("the build folder is writable");
    println!("cargo::rerun-if-changed=build.rs");
    for folder in ["problems", "reference"] {
        println!("cargo::rerun-if-changed={}", root.join(folder).display());
    }
}

fn variable(name: &str) -> String {
    std::env::var(name).expect("cargo sets it")
}

/// Lists the files below a folder with this extension, by path from the root.
fn gather(root: &Path, folder: &Path, extension: &str, files: &mut Vec<String>) {
    let Ok(entries) = std::fs::read_dir(root.join(folder)) else { return };
    for entry in entries.filter_map(Result::ok) {
        let path = folder.join(entry.file_name());
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            if entry.file_name() != "target" {
                gather(root, &path, extension, files);
            }
        } else if path.extension().is_some_and(|found| found == extension) {
            files.push(path.to_string_lossy().replace('\\', "/"));
        }
    }
}
