//! Remembers what a compiler says about itself, so that not every judge has to start it.

use sha2::{Digest, Sha256};
use std::io::Write;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

/// The folder in the cache.
const FOLDER: &str = "versions";

/// The answer of `rustc -vV`, asked only where nothing is remembered of this very file.
///
/// # Errors
///
/// Whatever `ask` says.
pub(super) fn of<E>(
    rustc: &Path,
    cache: &Path,
    ask: impl FnOnce() -> Result<String, E>,
) -> Result<String, E> {
    let Some(identity) = identity(rustc) else { return ask() };
    let remembered = cache.join(FOLDER).join(identity);
    // A file that a full disk cut off lacks the last line's end.
    let known = std::fs::read_to_string(&remembered).ok();
    if let Some(version) = known.as_deref().and_then(|text| text.strip_suffix('\n')) {
        return Ok(version.to_owned());
    }
    let version = ask()?;
    // Where it cannot be kept, the next judge asks again.
    let _ = keep(&version, &remembered);
    Ok(version)
}

/// Tells one installation of a compiler from another at the same place: the file, and the libraries
/// beside it, whose names say what they were built from. `None` where the file is a proxy or lies
/// alone: what it stands for may change without it.
fn identity(rustc: &Path) -> Option<String> {
    let about = rustc.metadata().ok()?;
    let mut libraries: Vec<PathBuf> = std::fs::read_dir(rustc.parent()?.parent()?.join("lib"))
        .ok()?
        .flatten()
        .map(|e| e.path())
        .collect();
    libraries.retain(|path| path.to_string_lossy().contains(DRIVER));
    if libraries.is_empty() {
        return None;
    }
    libraries.sort();
    let mut hash = Sha256::new();
    for path in std::iter::once(&rustc.to_owned()).chain(&libraries) {
        let about = path.metadata().ok()?;
        let figures = [about.dev(), about.ino(), about.size()];
        let times = [about.mtime(), about.mtime_nsec(), about.ctime(), about.ctime_nsec()];
        hash.update(format!("{} {figures:?} {times:?}\n", path.display()));
    }
    about.is_file().then(|| super::hex(&hash.finalize()))
}

/// The library that is the compiler.
const DRIVER: &str = "rustc_driver";

fn keep(version: &str, file: &Path) -> std::io::Result<()> {
    let folder = file.parent().expect("inside the cache");
    std::fs::create_dir_all(folder)?;
    let mut new = tempfile::Builder::new().prefix(".new-").tempfile_in(folder)?;
    writeln!(new, "{version}")?;
    new.persist(file)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn a_compiler_is_asked_once_and_again_after_it_was_replaced() {
        let (sysroot, cache) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let rustc = sysroot.path().join("bin/rustc");
        let driver = sysroot.path().join("lib/librustc_driver-1.so");
        for file in [&rustc, &driver] {
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, "one").unwrap();
        }
        let asked = Cell::new(0);
        let check = |expected: &str, times: u32| {
            let ask = || {
                asked.set(asked.get() + 1);
                Ok::<_, ()>(format!("rustc {}\nhost: here", asked.get()))
            };
            assert_eq!(of(&rustc, cache.path(), ask).unwrap(), expected);
            assert_eq!(asked.get(), times);
        };
        check("rustc 1\nhost: here", 1);
        check("rustc 1\nhost: here", 1);
        std::fs::write(&driver, "another").unwrap();
        check("rustc 2\nhost: here", 2);
        for entry in std::fs::read_dir(cache.path().join(FOLDER)).unwrap() {
            std::fs::write(entry.unwrap().path(), "rustc").unwrap();
        }
        check("rustc 3\nhost: here", 3);
        std::fs::remove_file(&driver).unwrap();
        check("rustc 4\nhost: here", 4);
        check("rustc 5\nhost: here", 5);
    }
}
