//! The memory that a worker shares with the judge.

use std::fs::File;
use std::io;
use std::os::fd::{FromRawFd, OwnedFd};

/// Creates shared memory of a fixed length, all zeroes; its first [`super::FAULT_BYTES`] bytes are
/// the worker's [`super::Fault`].
///
/// The length is sealed: a worker that could cut it would kill the judge with SIGBUS at its next
/// look at the answers.
///
/// # Errors
///
/// When the machine has no memory or descriptors left.
pub fn create_job(length_bytes: u64) -> io::Result<OwnedFd> {
    let memory = File::from(create()?);
    memory.set_len(length_bytes)?;
    let memory = OwnedFd::from(memory);
    #[cfg(target_os = "linux")]
    super::calls::seal_length(&memory)?;
    Ok(memory)
}

#[cfg(target_os = "linux")]
fn create() -> io::Result<OwnedFd> {
    // SAFETY: the name is a C string.
    let fd =
        unsafe { libc::memfd_create(c"job".as_ptr(), libc::MFD_CLOEXEC | libc::MFD_ALLOW_SEALING) };
    if fd < 0 {
        return Err(io::Error::last_os_error());
    }
    // SAFETY: the descriptor was just made and has no other owner.
    Ok(unsafe { OwnedFd::from_raw_fd(fd) })
}

#[cfg(not(target_os = "linux"))]
fn create() -> io::Result<OwnedFd> {
    use std::sync::atomic::{AtomicU64, Ordering};
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let name = format!("/judge.{}.{number}\0", std::process::id());
    let flags = libc::O_RDWR | libc::O_CREAT | libc::O_EXCL | libc::O_CLOEXEC;
    // SAFETY: the name ends in a zero byte.
    let fd = unsafe { libc::shm_open(name.as_ptr().cast(), flags, 0o600 as libc::c_uint) };
    if fd < 0 {
        return Err(io::Error::last_os_error());
    }
    // SAFETY: as above; the memory lives on in its descriptors.
    unsafe { libc::shm_unlink(name.as_ptr().cast()) };
    // SAFETY: the descriptor was just made and has no other owner.
    Ok(unsafe { OwnedFd::from_raw_fd(fd) })
}
