//! Takes what a build left at a fixed place, and nothing that it only points to.

use rustix::fs::{Mode, OFlags, fstat, open, openat};
use std::fs::{File, Permissions};
use std::io::{self, Read};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

/// No dylib of a solution is larger.
const ARTEFACT_BYTES_MAX: u64 = 512 << 20;

/// Copies `name` in the build's folder to `target`, which appears whole or not at all; false where
/// there is no such regular file.
///
/// The folder belongs to the build: a link, a device or a pipe in the file's place is not followed,
/// opened or waited for.
///
/// # Errors
///
/// When the target cannot be written.
pub(super) fn take(folder: &Path, name: &str, target: &Path) -> io::Result<bool> {
    let folder = open(folder, OFlags::DIRECTORY | OFlags::RDONLY | OFlags::CLOEXEC, Mode::empty())?;
    let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    let Ok(file) = openat(&folder, name, flags, Mode::empty()) else { return Ok(false) };
    let about = fstat(&file)?;
    let is_file = rustix::fs::FileType::from_raw_mode(about.st_mode).is_file();
    if !is_file || about.st_size as u64 > ARTEFACT_BYTES_MAX {
        return Ok(false);
    }
    let parent = target.parent().expect("a file in the cache");
    let mut copy = tempfile::Builder::new().prefix(".new-").tempfile_in(parent)?;
    io::copy(&mut File::from(file).take(ARTEFACT_BYTES_MAX), &mut copy)?;
    // Workers of a user of their own load it.
    copy.as_file().set_permissions(Permissions::from_mode(0o644))?;
    copy.persist(target)?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::symlink;

    fn check(prepare: impl Fn(&Path), expected: bool) {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("out");
        std::fs::create_dir(&out).unwrap();
        prepare(&out);
        let target = folder.path().join("kept.so");
        assert_eq!(take(&out, "made.so", &target).unwrap(), expected);
        assert_eq!(target.exists(), expected);
    }

    #[test]
    fn a_regular_file_is_taken() {
        check(|out| std::fs::write(out.join("made.so"), "dylib").unwrap(), true);
    }

    #[test]
    fn a_link_is_not_followed() {
        check(|out| symlink("/etc/passwd", out.join("made.so")).unwrap(), false);
        check(|_| {}, false);
        check(|out| std::fs::create_dir(out.join("made.so")).unwrap(), false);
    }
}
