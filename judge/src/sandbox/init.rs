//! The judge's binary, started again as the first process of a sandbox.

use std::io;
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd, RawFd};
use std::os::unix::net::UnixStream;

use super::inside::{self, Inside, leave};
use super::order::{HIDDEN_ARGUMENT, Layer, Order, Report, Step, Task, Trouble};
use super::{keeper, supervise};

/// Where the descriptors are that outlive the init's first steps.
pub(super) const CONTROL_FD: RawFd = 3;
pub(super) const JOB_FD: RawFd = 4;
/// The first descriptor that nothing inside may keep.
pub(super) const FIRST_SPARE_FD: RawFd = 5;

/// Becomes the init of a sandbox when the judge was re-executed by itself; otherwise returns.
///
/// The first thing in `main`. `hide` names ranges of memory (the embedded references) that are
/// unmapped before `load`, which dlopens the library, answers the job and returns an exit code.
pub fn enter_if_asked(hide: &[(*const u8, usize)], load: fn(&Inside) -> i32) {
    let mut args = std::env::args_os().skip(1);
    if args.next().is_none_or(|first| first != HIDDEN_ARGUMENT) {
        return;
    }
    let order = args.next().and_then(|order| serde_json::from_slice(order.as_encoded_bytes()).ok());
    let Some(order) = order else {
        eprintln!("{HIDDEN_ARGUMENT} is for the judge's own use");
        leave(2);
    };
    if let Err(Trouble { layer, message }) = start(&order, hide, load) {
        Report::Trouble { layer, message }.send(&*control());
    }
    leave(0);
}

/// Is the socket to the judge, never closed by its drop.
pub(super) fn control() -> std::mem::ManuallyDrop<UnixStream> {
    // SAFETY: the descriptor is open in init and keeper, and ManuallyDrop leaves it so.
    std::mem::ManuallyDrop::new(unsafe { UnixStream::from_raw_fd(CONTROL_FD) })
}

/// Prepares what the whole sandbox shares, then starts the keeper and waits for its end.
fn start(
    order: &Order,
    hide: &[(*const u8, usize)],
    load: fn(&Inside) -> i32,
) -> Result<(), Trouble> {
    setup_descriptors(&order.task).step(None, "arranging the descriptors")?;
    setup_libraries(&order.task);
    inside::measure_image();
    #[cfg_attr(not(target_os = "linux"), expect(unused_mut, reason = "root stays root there"))]
    let mut user = None;
    #[cfg(target_os = "linux")]
    {
        if order.layers.fixed_addresses && !super::calls::addresses_are_fixed() {
            let message = "addresses are still randomised".to_owned();
            return Err(Trouble { layer: Some(Layer::FixedAddresses), message });
        }
        if order.layers.user {
            user = super::namespaces::choose_user();
        }
        if order.layers.namespaces {
            let network = match &order.task {
                Task::Worker { network, .. } => *network,
                Task::Build { .. } | Task::Probe => None,
            };
            super::namespaces::setup_namespaces(network)?;
        }
        // Not dumpable: another process of this user can neither trace these nor read their memory.
        super::calls::set_process_flag(libc::PR_SET_DUMPABLE, 0).step(None, "hiding the memory")?;
        super::calls::set_process_flag(libc::PR_SET_NO_NEW_PRIVS, 1)
            .step(None, "refusing new privileges")?;
    }
    // SAFETY: this process has one thread.
    match unsafe { libc::fork() } {
        -1 => Err(io::Error::last_os_error()).step(Layer::Namespaces, "starting the keeper"),
        0 => {
            keeper::keep(order, user, hide, load);
            leave(0);
        }
        keeper => {
            supervise::wait_for(keeper);
            Ok(())
        }
    }
}

/// Moves the descriptors of the judge to their fixed places and closes whatever else came along.
fn setup_descriptors(task: &Task) -> io::Result<()> {
    close_inherited(CONTROL_FD)?;
    duplicate(0, CONTROL_FD)?;
    // A pipe that nobody writes to ends at once; `/dev/null` may be missing, or be something else.
    let nothing = nothing()?;
    if matches!(task, Task::Worker { .. }) {
        duplicate(2, JOB_FD)?;
        duplicate(1, 2)?;
    } else {
        // The place is taken, so that no later descriptor can be mistaken for a job.
        duplicate(nothing.as_raw_fd(), JOB_FD)?;
    }
    duplicate(nothing.as_raw_fd(), 0)
}

/// Makes an input without content, beyond the fixed places.
fn nothing() -> io::Result<OwnedFd> {
    let (reader, _) = io::pipe()?;
    // SAFETY: fcntl with numbers on an open descriptor.
    match unsafe { libc::fcntl(reader.as_raw_fd(), libc::F_DUPFD_CLOEXEC, FIRST_SPARE_FD) } {
        -1 => Err(io::Error::last_os_error()),
        // SAFETY: the descriptor was just made and has no other owner.
        fd => Ok(unsafe { OwnedFd::from_raw_fd(fd) }),
    }
}

/// Makes `to` another name of `from`.
pub(super) fn duplicate(from: RawFd, to: RawFd) -> io::Result<()> {
    // SAFETY: dup2 touches no memory; the caller owns `to`.
    match unsafe { libc::dup2(from, to) } {
        -1 => Err(io::Error::last_os_error()),
        _ => Ok(()),
    }
}

#[cfg(target_os = "linux")]
fn close_inherited(first: RawFd) -> io::Result<()> {
    super::calls::close_from(first)
}

#[cfg(not(target_os = "linux"))]
fn close_inherited(first: RawFd) -> io::Result<()> {
    for fd in first..256 {
        // SAFETY: nothing in this process owns a descriptor yet.
        unsafe { libc::close(fd) };
    }
    Ok(())
}

/// Loads the libraries that a dylib may need, because inside there are no files to load them from.
fn setup_libraries(task: &Task) {
    if cfg!(target_os = "linux") && matches!(task, Task::Worker { .. }) {
        for name in [c"libm.so.6", c"libgcc_s.so.1"] {
            // SAFETY: the C library's own; their constructors are trusted. One that is missing here
            // is missed by dlopen later, with its name in the message.
            unsafe { libc::dlopen(name.as_ptr(), libc::RTLD_NOW | libc::RTLD_GLOBAL) };
        }
    }
}
