//! The Linux calls that the standard library lacks, each behind a safe function.

use std::ffi::CString;
use std::fs::File;
use std::io;
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd, RawFd};
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::ptr;
use std::time::Duration;

use seccompiler::BpfProgram;

/// Turns -1 into the error that it stands for.
pub(super) fn check(result: impl Into<i64>) -> io::Result<i64> {
    match result.into() {
        -1 => Err(io::Error::last_os_error()),
        result => Ok(result),
    }
}

fn c_string(path: &Path) -> io::Result<CString> {
    Ok(CString::new(path.as_os_str().as_bytes())?)
}

/// Forbids that the memory's length ever changes.
pub(super) fn seal_length(memory: &OwnedFd) -> io::Result<()> {
    let seals = libc::F_SEAL_SHRINK | libc::F_SEAL_GROW | libc::F_SEAL_SEAL;
    // SAFETY: fcntl on an open descriptor touches no memory.
    check(unsafe { libc::fcntl(memory.as_raw_fd(), libc::F_ADD_SEALS, seals) }).map(drop)
}

/// Leaves the namespaces named by `flags` for fresh ones.
pub(super) fn unshare(flags: i32) -> io::Result<()> {
    // SAFETY: without CLONE_VM-like flags this touches no memory.
    check(unsafe { libc::unshare(flags) }).map(drop)
}

/// Enters the namespace that a file below `/proc` stands for.
pub(super) fn join(namespace: &Path, kind: i32) -> io::Result<()> {
    let namespace = File::open(namespace)?;
    // SAFETY: takes numbers; the descriptor is open.
    check(unsafe { libc::setns(namespace.as_raw_fd(), kind) }).map(drop)
}

/// Opens the same once more, under the first free number from this one on.
pub(super) fn duplicate_from(first: RawFd, open: &impl AsRawFd) -> io::Result<OwnedFd> {
    // SAFETY: fcntl with numbers on an open descriptor.
    let fd = check(unsafe { libc::fcntl(open.as_raw_fd(), libc::F_DUPFD_CLOEXEC, first) })?;
    // SAFETY: the descriptor was just made and has no other owner.
    Ok(unsafe { OwnedFd::from_raw_fd(fd as RawFd) })
}

/// Mounts a new file system.
pub(super) fn mount(kind: &str, target: &Path, flags: u64, options: &str) -> io::Result<()> {
    let (kind, target, options) = (CString::new(kind)?, c_string(target)?, CString::new(options)?);
    // SAFETY: all pointers are C strings that outlive the call.
    check(unsafe {
        libc::mount(kind.as_ptr(), target.as_ptr(), kind.as_ptr(), flags, options.as_ptr().cast())
    })
    .map(drop)
}

/// Keeps mounts made from here on from being seen outside.
pub(super) fn make_mounts_private() -> io::Result<()> {
    let flags = libc::MS_REC | libc::MS_PRIVATE;
    // SAFETY: the pointers are a C string or null where the kernel ignores them.
    check(unsafe { libc::mount(ptr::null(), c"/".as_ptr(), ptr::null(), flags, ptr::null()) })
        .map(drop)
}

/// Is a file or a folder taken out of the tree, to be put elsewhere.
pub(super) struct Tree(OwnedFd);

impl Tree {
    /// Clones the mount at a path, and those below it.
    pub fn clone_at(path: &Path) -> io::Result<Tree> {
        let flags = libc::OPEN_TREE_CLONE | libc::OPEN_TREE_CLOEXEC | libc::AT_RECURSIVE as u32;
        let path = c_string(path)?;
        // SAFETY: the path is a C string.
        let fd = check(unsafe {
            libc::syscall(libc::SYS_open_tree, libc::AT_FDCWD, path.as_ptr(), flags)
        })?;
        // SAFETY: the descriptor was just made and has no other owner.
        Ok(Tree(unsafe { OwnedFd::from_raw_fd(fd as RawFd) }))
    }

    /// Adds attributes such as read-only, below too.
    pub fn restrict(self, attributes: u64) -> io::Result<Tree> {
        restrict_mount(
            self.0.as_raw_fd(),
            c"",
            libc::AT_EMPTY_PATH | libc::AT_RECURSIVE,
            attributes,
        )?;
        Ok(self)
    }

    /// Puts it at a path.
    pub fn attach(self, target: &Path) -> io::Result<()> {
        let target = c_string(target)?;
        // SAFETY: both paths are C strings.
        check(unsafe {
            libc::syscall(
                libc::SYS_move_mount,
                self.0.as_raw_fd(),
                c"".as_ptr(),
                libc::AT_FDCWD,
                target.as_ptr(),
                libc::MOVE_MOUNT_F_EMPTY_PATH,
            )
        })
        .map(drop)
    }
}

/// Makes a file system that is mounted nowhere.
pub(super) fn detached(kind: &str) -> io::Result<OwnedFd> {
    let kind = CString::new(kind)?;
    let own = |fd: i64| {
        // SAFETY: the descriptor was just made and has no other owner.
        unsafe { OwnedFd::from_raw_fd(fd as RawFd) }
    };
    // SAFETY: the name is a C string.
    let open = check(unsafe { libc::syscall(libc::SYS_fsopen, kind.as_ptr(), FSOPEN_CLOEXEC) })?;
    let context = own(open);
    let (nothing, fd) = (ptr::null::<libc::c_char>(), context.as_raw_fd());
    // SAFETY: this command takes no key and no value.
    check(unsafe {
        libc::syscall(libc::SYS_fsconfig, fd, FSCONFIG_CMD_CREATE, nothing, nothing, 0)
    })?;
    let attributes = libc::MOUNT_ATTR_RDONLY | libc::MOUNT_ATTR_NOSUID | libc::MOUNT_ATTR_NODEV;
    // SAFETY: takes numbers.
    check(unsafe { libc::syscall(libc::SYS_fsmount, fd, FSMOUNT_CLOEXEC, attributes) }).map(own)
}

const FSOPEN_CLOEXEC: u32 = 1;
const FSMOUNT_CLOEXEC: u32 = 1;
const FSCONFIG_CMD_CREATE: u32 = 6;

/// Opens a file below a folder for reading.
pub(super) fn open_at(folder: &OwnedFd, name: &str) -> io::Result<File> {
    let name = CString::new(name)?;
    let flags = libc::O_RDONLY | libc::O_CLOEXEC;
    // SAFETY: the name is a C string.
    let fd = check(unsafe { libc::openat(folder.as_raw_fd(), name.as_ptr(), flags) })?;
    // SAFETY: the descriptor was just made and has no other owner.
    Ok(unsafe { File::from_raw_fd(fd as RawFd) })
}

/// Makes the root itself, not what is mounted on it, read-only.
pub(super) fn make_root_read_only() -> io::Result<()> {
    restrict_mount(libc::AT_FDCWD, c"/", 0, libc::MOUNT_ATTR_RDONLY)
}

fn restrict_mount(fd: RawFd, path: &std::ffi::CStr, flags: i32, attributes: u64) -> io::Result<()> {
    let wanted =
        libc::mount_attr { attr_set: attributes, attr_clr: 0, propagation: 0, userns_fd: 0 };
    // SAFETY: the path is a C string, and the size is that of the struct pointed to.
    check(unsafe {
        libc::syscall(
            libc::SYS_mount_setattr,
            fd,
            path.as_ptr(),
            flags,
            &raw const wanted,
            size_of::<libc::mount_attr>(),
        )
    })
    .map(drop)
}

/// Makes the working directory the root and lets go of the old one.
pub(super) fn pivot_to_working_directory() -> io::Result<()> {
    // SAFETY: both paths are C strings.
    check(unsafe { libc::syscall(libc::SYS_pivot_root, c".".as_ptr(), c".".as_ptr()) })?;
    // SAFETY: the path is a C string. The old root lies on top of the new one here.
    check(unsafe { libc::umount2(c".".as_ptr(), libc::MNT_DETACH) })?;
    std::env::set_current_dir("/")
}

/// Gives up root for a plain user, for good; capabilities go too unless they are kept.
pub(super) fn become_user(id: u32) -> io::Result<()> {
    // SAFETY: an empty list is read from nowhere.
    check(unsafe { libc::setgroups(0, ptr::null()) })?;
    // SAFETY: these take numbers.
    check(unsafe { libc::setresgid(id, id, id) })?;
    // SAFETY: as above.
    check(unsafe { libc::setresuid(id, id, id) }).map(drop)
}

/// Gives up every capability, those of a future exec too, but those that are kept.
pub(super) fn drop_capabilities(kept: Capabilities) -> io::Result<()> {
    for capability in (0..64).filter(|capability| !kept.has(*capability)) {
        // SAFETY: prctl with numbers; an unknown capability is refused, which ends the list.
        if unsafe { libc::prctl(libc::PR_CAPBSET_DROP, capability, 0, 0, 0) } != 0 {
            break;
        }
    }
    kept.set()?;
    for capability in (0..32).filter(|capability| kept.has(*capability)) {
        let raise = libc::PR_CAP_AMBIENT_RAISE as u64;
        // SAFETY: prctl with numbers.
        check(unsafe {
            libc::prctl(libc::PR_CAP_AMBIENT, raise, u64::from(capability), 0_u64, 0_u64)
        })?;
    }
    Ok(())
}

/// A set of the first 32 capabilities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Capabilities(u32);

/// Enters folders and reads files whatever their modes say.
const DAC_READ_SEARCH: u32 = 2;
/// The same, and more; what a container leaves to its root.
const DAC_OVERRIDE: u32 = 1;

impl Capabilities {
    fn has(self, capability: u32) -> bool {
        capability < 32 && self.0 & 1 << capability != 0
    }

    /// Of those that this process has, the smallest that leads past the modes of folders.
    pub fn past_modes() -> io::Result<Capabilities> {
        let mut sets = [0_u32; 6];
        // SAFETY: header and sets have the layout and the size that version 3 asks for.
        check(unsafe { libc::syscall(libc::SYS_capget, header().as_ptr(), sets.as_mut_ptr()) })?;
        let permitted = Capabilities(sets[1]);
        let mut able = [DAC_READ_SEARCH, DAC_OVERRIDE].into_iter();
        let first = able.find(|capability| permitted.has(*capability));
        Ok(first.map_or(Capabilities::default(), |capability| Capabilities(1 << capability)))
    }

    /// Makes this process's effective, permitted and inheritable sets this one.
    fn set(self) -> io::Result<()> {
        let sets = [self.0, self.0, self.0, 0, 0, 0];
        // SAFETY: header and sets have the layout and the size that version 3 asks for.
        check(unsafe { libc::syscall(libc::SYS_capset, header().as_ptr(), sets.as_ptr()) })
            .map(drop)
    }
}

/// The kernel's version 3 of the header, for this process.
fn header() -> [u32; 2] {
    [0x2008_0522, 0]
}

/// Sets a flag of this process.
pub(super) fn set_process_flag(option: i32, value: u64) -> io::Result<()> {
    // SAFETY: the options used take numbers only.
    check(unsafe { libc::prctl(option, value, 0_u64, 0_u64, 0_u64) }).map(drop)
}

/// Puts a filter of system calls in place; without new privileges this needs none.
///
/// Not the filter crate's own way, which calls prctl first: an earlier filter forbids that.
pub(super) fn set_filter(filter: &BpfProgram) -> io::Result<()> {
    let program =
        libc::sock_fprog { len: filter.len() as u16, filter: filter.as_ptr().cast_mut().cast() };
    let operation = libc::SECCOMP_SET_MODE_FILTER;
    // SAFETY: the kernel only reads the program, whose length is passed along.
    check(unsafe { libc::syscall(libc::SYS_seccomp, operation, 0, &raw const program) }).map(drop)
}

/// Closes every descriptor from `first` on.
pub(super) fn close_from(first: RawFd) -> io::Result<()> {
    // SAFETY: the caller owns nothing above; what is closed is not used again.
    check(unsafe { libc::syscall(libc::SYS_close_range, first, u32::MAX, 0) }).map(drop)
}

/// Opens a descriptor that becomes readable when the process ends.
pub(super) fn watch_process(process: i32) -> io::Result<OwnedFd> {
    // SAFETY: takes numbers.
    let fd = check(unsafe { libc::syscall(libc::SYS_pidfd_open, process, 0) })?;
    // SAFETY: the descriptor was just made and has no other owner.
    Ok(unsafe { OwnedFd::from_raw_fd(fd as RawFd) })
}

/// Reads the CPU time of another process, all its threads together.
pub(super) fn cpu_time_of(process: i32) -> Option<Duration> {
    let mut clock = 0;
    // SAFETY: `clock` is a valid place.
    if unsafe { libc::clock_getcpuclockid(process, &mut clock) } != 0 {
        return None;
    }
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: `time` is a valid place.
    check(unsafe { libc::clock_gettime(clock, &mut time) }).ok()?;
    Some(Duration::new(time.tv_sec as u64, time.tv_nsec as u32))
}

/// Turns the randomisation of addresses off or on for what this thread starts, and returns what to
/// hand to [`restore_personality`].
pub(super) fn fix_addresses() -> Option<u64> {
    let before = personality();
    // SAFETY: takes a number; it belongs to the calling thread only.
    let set = unsafe { libc::personality(before | libc::ADDR_NO_RANDOMIZE as u64) };
    (set != -1).then_some(before)
}

/// Undoes [`fix_addresses`].
pub(super) fn restore_personality(before: u64) {
    // SAFETY: as in `fix_addresses`.
    unsafe { libc::personality(before) };
}

/// Says whether this process's addresses are the same at each start.
pub(super) fn addresses_are_fixed() -> bool {
    personality() & libc::ADDR_NO_RANDOMIZE as u64 != 0
}

fn personality() -> u64 {
    // SAFETY: this value asks without changing.
    unsafe { libc::personality(0xffff_ffff) as u64 }
}

/// Returns the bytes of memory that this process has mapped.
pub(super) fn mapped_bytes() -> Option<u64> {
    let mut text = String::new();
    io::Read::read_to_string(&mut File::open("/proc/self/statm").ok()?, &mut text).ok()?;
    Some(text.split(' ').next()?.parse::<u64>().ok()? * page_bytes())
}

fn page_bytes() -> u64 {
    // SAFETY: asks for a number.
    unsafe { libc::sysconf(libc::_SC_PAGESIZE) as u64 }
}
