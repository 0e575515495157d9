//! A folder for one build, which goes with its value, whatever a stranger's build left in it.

use rustix::fs::{AtFlags, CWD, Dir, FileType, Mode, OFlags};
use std::fs::Permissions;
use std::io;
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// Is a folder that is removed when it is dropped.
#[derive(Debug)]
pub struct WorkFolder {
    path: PathBuf,
}

impl WorkFolder {
    /// Makes an empty one.
    ///
    /// # Errors
    ///
    /// When the folder above it cannot be written.
    pub fn make(above: &Path, prefix: &str) -> io::Result<WorkFolder> {
        let path = tempfile::Builder::new().prefix(prefix).tempdir_in(above)?.keep();
        let folder = WorkFolder { path };
        // A compiler inside the sandbox may be another user.
        std::fs::set_permissions(&folder.path, Permissions::from_mode(0o755))?;
        Ok(folder)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Gives it another name, for good.
    ///
    /// # Errors
    ///
    /// When there is something under that name already.
    pub fn keep_as(self, name: &Path) -> io::Result<()> {
        std::fs::rename(&self.path, name)
    }
}

impl Drop for WorkFolder {
    fn drop(&mut self) {
        // What cannot be removed now is swept away later.
        let _ = remove(&self.path);
    }
}

/// Removes a folder with all that is in it.
///
/// A build may have left folders ten thousand deep, for which the standard library's own way needs
/// as deep a stack, or such as may not be entered: every folder's own folders are first moved up to
/// the top, so that none is looked at below the second level.
pub(super) fn remove(folder: &Path) -> io::Result<()> {
    let top = open(CWD, folder)?;
    let mut moved = 0_u64;
    loop {
        let entries = list(top.as_fd())?;
        if entries.is_empty() {
            break;
        }
        for (name, is_folder) in entries {
            if is_folder {
                lift(top.as_fd(), &name, &mut moved)?;
                rustix::fs::unlinkat(&top, &*name, AtFlags::REMOVEDIR)?;
            } else {
                rustix::fs::unlinkat(&top, &*name, AtFlags::empty())?;
            }
        }
    }
    std::fs::remove_dir(folder)
}

/// Empties a folder in `top`: files go, folders move to `top`.
fn lift(top: BorrowedFd, name: &std::ffi::CStr, moved: &mut u64) -> io::Result<()> {
    let folder = open(top, name)?;
    for (inner, is_folder) in list(folder.as_fd())? {
        if !is_folder {
            rustix::fs::unlinkat(&folder, &*inner, AtFlags::empty())?;
            continue;
        }
        // A folder that may not be written cannot be moved either.
        rustix::fs::chmodat(&folder, &*inner, Mode::RWXU, AtFlags::empty())?;
        loop {
            let place = format!("{MOVED}{moved}");
            *moved += 1;
            let flags = rustix::fs::RenameFlags::NOREPLACE;
            match rustix::fs::renameat_with(&folder, &*inner, top, &*place, flags) {
                // The build may have made one of that name.
                Err(rustix::io::Errno::EXIST) => {}
                done => break done?,
            }
        }
    }
    Ok(())
}

/// How the names of folders begin that were moved to the top.
const MOVED: &str = "moved-";

/// Opens a folder, not what a link leads to, and makes it the owner's to write.
fn open(above: impl AsFd, name: impl rustix::path::Arg + Copy) -> io::Result<std::os::fd::OwnedFd> {
    let flags = OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::RDONLY | OFlags::CLOEXEC;
    let open = || rustix::fs::openat(&above, name, flags, Mode::empty());
    let folder = match open() {
        Err(rustix::io::Errno::ACCESS) => {
            rustix::fs::chmodat(&above, name, Mode::RWXU, AtFlags::empty())?;
            open()?
        }
        other => other?,
    };
    rustix::fs::fchmod(&folder, Mode::RWXU)?;
    Ok(folder)
}

/// What is in a folder, and whether it is a folder itself.
fn list(folder: BorrowedFd) -> io::Result<Vec<(std::ffi::CString, bool)>> {
    let mut all = Vec::new();
    for entry in Dir::read_from(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        if name == c"." || name == c".." {
            continue;
        }
        let is_folder = match entry.file_type() {
            FileType::Unknown => {
                let about = rustix::fs::statat(folder, name, AtFlags::SYMLINK_NOFOLLOW)?;
                FileType::from_raw_mode(about.st_mode).is_dir()
            }
            kind => kind.is_dir(),
        };
        all.push((name.to_owned(), is_folder));
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::symlink;

    fn check(fill: impl Fn(&Path)) {
        let above = tempfile::tempdir().unwrap();
        let folder = WorkFolder::make(above.path(), "build-").unwrap();
        fill(folder.path());
        drop(folder);
        assert_eq!(std::fs::read_dir(above.path()).unwrap().count(), 0);
    }

    #[test]
    fn folders_deeper_than_any_stack_go() {
        check(|folder| {
            let mut deepest = open(CWD, folder).unwrap();
            for _ in 0..20_000 {
                rustix::fs::mkdirat(&deepest, "d", Mode::RWXU).unwrap();
                deepest = open(&deepest, "d").unwrap();
            }
        });
    }

    #[test]
    fn folders_that_nobody_may_enter_go() {
        check(|folder| {
            std::fs::create_dir_all(folder.join("a/b/c")).unwrap();
            std::fs::write(folder.join("a/b/c/file"), "x").unwrap();
            std::fs::create_dir(folder.join("moved-0")).unwrap();
            for shut in ["a/b/c", "a/b", "a"] {
                let none = Permissions::from_mode(0o000);
                std::fs::set_permissions(folder.join(shut), none).unwrap();
            }
        });
    }

    #[test]
    fn links_go_and_what_they_lead_to_stays() {
        let other = tempfile::tempdir().unwrap();
        std::fs::write(other.path().join("kept"), "x").unwrap();
        check(|folder| {
            symlink(other.path(), folder.join("link")).unwrap();
            std::fs::create_dir(folder.join("a")).unwrap();
            symlink(other.path(), folder.join("a/link")).unwrap();
        });
        assert!(other.path().join("kept").is_file());
    }
}
