//! Takes what a build left at a fixed place, and nothing that it only points to.

use rustix::fs::{Mode, OFlags, fstat, open, openat};
use std::fs::{File, Permissions};
use std::io::{self, Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

/// No dylib of a solution is larger.
const ARTEFACT_BYTES_MAX: u64 = 512 << 20;

/// What was found at the fixed place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Taken {
    /// A file, which was copied.
    Whole,
    /// No regular file.
    Nothing,
    /// A file without the symbol.
    Foreign,
}

/// Copies `name` in the build's folder to `target`, which appears whole or not at all, if it is a
/// regular file that has `symbol`, if one is asked for, among its names.
///
/// The folder belongs to the build: a link, a device or a pipe in the file's place is not followed,
/// opened or waited for.
///
/// # Errors
///
/// When the target cannot be written.
pub(super) fn take(
    folder: &Path,
    name: &str,
    target: &Path,
    symbol: Option<&str>,
) -> io::Result<Taken> {
    let folder = open(folder, OFlags::DIRECTORY | OFlags::RDONLY | OFlags::CLOEXEC, Mode::empty())?;
    let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    let Ok(file) = openat(&folder, name, flags, Mode::empty()) else { return Ok(Taken::Nothing) };
    let about = fstat(&file)?;
    let is_file = rustix::fs::FileType::from_raw_mode(about.st_mode).is_file();
    if !is_file || about.st_size as u64 > ARTEFACT_BYTES_MAX {
        return Ok(Taken::Nothing);
    }
    let parent = target.parent().expect("a file in the cache");
    let mut copy = tempfile::Builder::new().prefix(".new-").tempfile_in(parent)?;
    let mut bytes = Vec::new();
    File::from(file).take(ARTEFACT_BYTES_MAX).read_to_end(&mut bytes)?;
    if symbol.is_some_and(|symbol| !names(&bytes, symbol)) {
        return Ok(Taken::Foreign);
    }
    copy.write_all(&bytes)?;
    // Workers of a user of their own load it.
    copy.as_file().set_permissions(Permissions::from_mode(0o644))?;
    copy.persist(target)?;
    Ok(Taken::Whole)
}

/// Whether a library has a name in its tables, where each ends with a zero.
fn names(library: &[u8], symbol: &str) -> bool {
    let wanted = symbol.as_bytes();
    let starts = library.iter().enumerate().filter(|(_, byte)| Some(*byte) == wanted.first());
    let is_name =
        |at: usize| library[at..].strip_prefix(wanted).is_some_and(|rest| rest.first() == Some(&0));
    starts.into_iter().any(|(at, _)| is_name(at))
}

/// Says whether a library of the cache is there as it was written: a disk that was full, or a machine
/// that lost its power, may have cut it off.
pub(super) fn is_whole(library: &Path) -> bool {
    let Ok(file) = File::open(library) else { return false };
    let Ok(length) = file.metadata().map(|about| about.len()) else { return false };
    let mut head = [0; ELF_HEAD_BYTES];
    if (&file).read_exact(&mut head).is_err() {
        return false;
    }
    // The table of sections comes last. Other formats do not say as easily how long they are.
    if !head.starts_with(b"\x7fELF") {
        return true;
    }
    let table = u64::from_ne_bytes(head[0x28..0x30].try_into().expect("eight bytes"));
    let half = |at: usize| u64::from(u16::from_ne_bytes([head[at], head[at + 1]]));
    let end = half(0x3a).checked_mul(half(0x3c)).and_then(|bytes| table.checked_add(bytes));
    end.is_some_and(|end| end <= length)
}

/// The length of the head of a library of 64 bits.
const ELF_HEAD_BYTES: usize = 64;

/// What a compiler would wait for, or follow, below a folder: the name of a pipe, a device or a
/// link; or of what lies deeper than anything honest.
///
/// # Errors
///
/// When a folder cannot be read.
pub(super) fn special_file(folder: &Path) -> io::Result<Option<String>> {
    let mut pending = vec![(folder.to_owned(), 0)];
    while let Some((current, depth)) = pending.pop() {
        let entries = match std::fs::read_dir(&current) {
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                let name = current.file_name().unwrap_or_default();
                return Ok(Some(name.to_string_lossy().into_owned()));
            }
            other => other?,
        };
        for entry in entries {
            let entry = entry?;
            let kind = entry.file_type()?;
            if kind.is_dir() && depth < DEPTH_MAX {
                pending.push((entry.path(), depth + 1));
            } else if !kind.is_file() {
                return Ok(Some(entry.file_name().to_string_lossy().into_owned()));
            }
        }
    }
    Ok(None)
}

/// Folders in folders that a build script may make.
const DEPTH_MAX: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::symlink;

    fn check(prepare: impl Fn(&Path), expected: Taken) {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("out");
        std::fs::create_dir(&out).unwrap();
        prepare(&out);
        let target = folder.path().join("kept.so");
        assert_eq!(take(&out, "made.so", &target, Some("lib")).unwrap(), expected);
        assert_eq!(target.exists(), expected == Taken::Whole);
    }

    #[test]
    fn a_regular_file_is_taken() {
        check(|out| std::fs::write(out.join("made.so"), "dylib\0").unwrap(), Taken::Whole);
    }

    #[test]
    fn a_library_without_the_name_is_none() {
        check(|out| std::fs::write(out.join("made.so"), "dylib").unwrap(), Taken::Foreign);
        check(|out| std::fs::write(out.join("made.so"), "libs\0").unwrap(), Taken::Foreign);
    }

    #[test]
    fn a_library_that_was_cut_off_is_not_whole() {
        let folder = tempfile::tempdir().unwrap();
        let copy = folder.path().join("copy");
        let check = |length: Option<u64>, expected| {
            std::fs::copy(std::env::current_exe().unwrap(), &copy).unwrap();
            if let Some(length) = length {
                File::options().write(true).open(&copy).unwrap().set_len(length).unwrap();
            }
            assert_eq!(is_whole(&copy), expected, "{length:?}");
        };
        check(None, true);
        check(Some(0), false);
        if cfg!(target_os = "linux") {
            check(Some(100_000), false);
        }
        assert!(!is_whole(&folder.path().join("none")));
    }

    #[test]
    fn what_is_neither_file_nor_folder_is_found() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("in")).unwrap();
        std::fs::write(folder.path().join("in/file"), "").unwrap();
        assert_eq!(special_file(folder.path()).unwrap(), None);
        symlink("/etc/passwd", folder.path().join("in/link")).unwrap();
        assert_eq!(special_file(folder.path()).unwrap().as_deref(), Some("link"));
    }

    #[test]
    fn a_link_is_not_followed() {
        check(|out| symlink("/etc/passwd", out.join("made.so")).unwrap(), Taken::Nothing);
        check(|_| {}, Taken::Nothing);
        check(|out| std::fs::create_dir(out.join("made.so")).unwrap(), Taken::Nothing);
    }
}
