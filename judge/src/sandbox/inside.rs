//! The process that the stranger's code runs in: bounded, walled in, and only then opened to it.

use std::ffi::{CString, OsStr};
use std::io;
use std::os::fd::RawFd;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::ptr::NonNull;
use std::sync::atomic::{AtomicU64, Ordering};

use super::fault::{Fault, setup_fault_handler};
use super::init::{CONTROL_FD, FIRST_SPARE_FD, JOB_FD};
use super::keeper::give_up;
use super::limits::limit;
use super::order::{Layer, Order, Step, Task, Trouble};
use super::stack::Stack;

/// Is what the loader finds inside.
#[derive(Debug, Clone)]
pub struct Inside {
    /// The solution's dylib.
    pub library: PathBuf,
    /// The function of the dylib that runs the job.
    pub entry: String,
    /// The job: map it shared; its length is that of the file. Its first bytes are
    /// [`super::FAULT_BYTES`] of the sandbox's own.
    pub job_fd: RawFd,
}

/// Where the library lies when the worker has a root of its own.
#[cfg(target_os = "linux")]
pub(super) const LIBRARY_INSIDE: &str = "/solution.so";

/// Room for the judge's own image, where it cannot be measured.
const IMAGE_BYTES: u64 = 256 << 20;

/// Does what the order says and ends the process.
pub(super) fn enter(
    order: &Order,
    alone: bool,
    hide: &[(*const u8, usize)],
    load: fn(&Inside) -> i32,
) -> ! {
    let end = match &order.task {
        Task::Worker { library, entry, .. } => work(order, library, entry, alone, hide, load),
        Task::Build { program, args, env, writable, .. } => setup_walls(order, alone, IMAGE_BYTES)
            .and_then(|()| start_program(program, args, env, writable)),
        Task::Probe => setup_walls(order, alone, IMAGE_BYTES).and_then(|()| look_around(order)),
    };
    match end {
        Ok(never) => match never {},
        Err(trouble) => give_up(trouble),
    }
}

/// Is the value of a function that does not return.
enum Never {}

/// Prepares stack, fault handler and walls, forgets the references, and loads the library.
fn work(
    order: &Order,
    library: &Path,
    entry: &str,
    alone: bool,
    hide: &[(*const u8, usize)],
    load: fn(&Inside) -> i32,
) -> Result<Never, Trouble> {
    let (library, entry) = (library_inside(order, library), entry.to_owned());
    let (place, job_bytes) = map_fault(JOB_FD).step(None, "mapping the job")?;
    let stack = Stack::reserve(order.limits.stack_bytes).step(None, "reserving the stack")?;
    setup_fault_handler(place, stack.guard());
    for &(start, length) in hide {
        forget(start, length).step(None, "forgetting the references")?;
    }
    // The loader maps the whole job once more.
    let own_bytes = IMAGE.load(Ordering::Relaxed) + order.limits.stack_bytes + job_bytes;
    setup_walls(order, alone, own_bytes)?;
    // The last thing that the stranger must not have.
    close(CONTROL_FD);
    stack.run(|| load(&Inside { library, entry, job_fd: JOB_FD }))
}

/// Puts every wall up; the order matters, each step forbids what the ones before it needed.
fn setup_walls(order: &Order, alone: bool, own_bytes: u64) -> Result<(), Trouble> {
    // SAFETY: takes no arguments; a group of its own can be killed as a whole.
    unsafe { libc::setsid() };
    let stack = order.limits.stack_bytes;
    if matches!(order.task, Task::Build { .. }) {
        limit(libc::RLIMIT_STACK, stack, stack).step(None, "limiting the stack")?;
    }
    order.limits.setup_limits(own_bytes, alone).step(None, "setting the limits")?;
    #[cfg(target_os = "linux")]
    {
        use super::{calls, filter, landlock};
        if order.layers.landlock {
            landlock::setup_landlock(&order.task, &order.layers)?;
        }
        calls::close_from(FIRST_SPARE_FD).step(None, "closing descriptors")?;
        set_close_on_exec(CONTROL_FD).step(None, "closing descriptors")?;
        set_close_on_exec_unless_job(&order.task).step(None, "closing descriptors")?;
        if order.layers.filter {
            filter::setup_filter(&order.task)?;
        }
    }
    Ok(())
}

/// Unmaps memory so that nothing in this process can read it any more: the whole pages of the range.
///
/// # Errors
///
/// When the kernel refuses, as for a range that was never mapped.
pub fn forget(start: *const u8, length: usize) -> io::Result<()> {
    // SAFETY: asks for a number.
    let page = unsafe { libc::sysconf(libc::_SC_PAGESIZE) } as usize;
    let first = (start as usize).next_multiple_of(page);
    let end = (start as usize + length) / page * page;
    if first >= end {
        return Ok(());
    }
    // SAFETY: the caller names memory that nobody reads again in this process.
    match unsafe { libc::munmap(first as *mut libc::c_void, end - first) } {
        0 => Ok(()),
        _ => Err(io::Error::last_os_error()),
    }
}

/// Ends this process at once, without the handlers of the judge or of a stranger's library.
pub(super) fn leave(code: i32) -> ! {
    // SAFETY: takes a number.
    unsafe { libc::_exit(code) }
}

fn library_inside(order: &Order, library: &Path) -> PathBuf {
    #[cfg(target_os = "linux")]
    if order.layers.namespaces {
        return LIBRARY_INSIDE.into();
    }
    let _ = order;
    library.to_owned()
}

/// Maps the start of the job and returns it with the job's length.
fn map_fault(job: RawFd) -> io::Result<(NonNull<Fault>, u64)> {
    // SAFETY: all zeroes is a valid stat.
    let mut about: libc::stat = unsafe { std::mem::zeroed() };
    // SAFETY: `about` is a valid place.
    if unsafe { libc::fstat(job, &mut about) } != 0 {
        return Err(io::Error::last_os_error());
    }
    if (about.st_size as usize) < size_of::<Fault>() {
        return Err(io::Error::other("a job is at least 64 bytes long"));
    }
    let (access, flags) = (libc::PROT_READ | libc::PROT_WRITE, libc::MAP_SHARED);
    // SAFETY: a fresh mapping touches nothing that exists, and the file is long enough.
    let place =
        unsafe { libc::mmap(std::ptr::null_mut(), size_of::<Fault>(), access, flags, job, 0) };
    if place == libc::MAP_FAILED {
        return Err(io::Error::last_os_error());
    }
    Ok((NonNull::new(place.cast()).expect("a mapping is not at zero"), about.st_size as u64))
}

/// Remembers what this process has mapped; asked while `/proc` is still there to tell.
pub(super) fn measure_image() {
    #[cfg(target_os = "linux")]
    if let Some(bytes) = super::calls::mapped_bytes() {
        IMAGE.store(bytes, Ordering::Relaxed);
    }
}

static IMAGE: AtomicU64 = AtomicU64::new(IMAGE_BYTES);

/// Becomes the compiler.
fn start_program(
    program: &Path,
    args: &[std::ffi::OsString],
    env: &[(std::ffi::OsString, std::ffi::OsString)],
    folder: &Path,
) -> Result<Never, Trouble> {
    let text = |text: &OsStr| CString::new(text.as_bytes()).map_err(io::Error::from);
    let what = "preparing the arguments";
    let program_text = text(program.as_os_str()).step(None, what)?;
    let mut words = vec![program_text.clone()];
    for arg in args {
        words.push(text(arg).step(None, what)?);
    }
    let mut settings = Vec::new();
    for (name, value) in env {
        let mut setting = name.clone();
        setting.push("=");
        setting.push(value);
        settings.push(text(&setting).step(None, what)?);
    }
    std::env::set_current_dir(folder).step(None, "entering the build folder")?;
    let pointers = |list: &[CString]| {
        list.iter().map(|text| text.as_ptr()).chain([std::ptr::null()]).collect::<Vec<_>>()
    };
    let (words, settings) = (pointers(&words), pointers(&settings));
    // SAFETY: both lists end in null and point to C strings that live.
    unsafe { libc::execve(program_text.as_ptr(), words.as_ptr(), settings.as_ptr()) };
    Err(io::Error::last_os_error()).step(None, &format!("starting {}", program.display()))
}

/// Checks from inside that the walls hold; the probe's own attack.
fn look_around(order: &Order) -> Result<Never, Trouble> {
    let layers = &order.layers;
    let broken = |layer, what: &str| Err(Trouble { layer: Some(layer), message: what.to_owned() });
    // SAFETY: takes no arguments.
    if layers.namespaces && unsafe { libc::getpid() } != 2 {
        return broken(Layer::Namespaces, "processes outside are visible");
    }
    if layers.namespaces && Path::new("/etc/passwd").exists() {
        return broken(Layer::Namespaces, "files outside are visible");
    }
    if layers.landlock && std::fs::read_dir("/").is_ok() {
        return broken(Layer::Landlock, "folders can be read");
    }
    // SAFETY: takes no arguments.
    if layers.user && unsafe { libc::geteuid() } == 0 {
        return broken(Layer::User, "the process is still root");
    }
    #[cfg(target_os = "linux")]
    if layers.filter && super::calls::unshare(libc::CLONE_NEWUTS).is_ok() {
        return broken(Layer::Filter, "a refused system call went through");
    }
    leave(0)
}

#[cfg(target_os = "linux")]
fn set_close_on_exec(fd: RawFd) -> io::Result<()> {
    // SAFETY: fcntl with numbers.
    super::calls::check(unsafe { libc::fcntl(fd, libc::F_SETFD, libc::FD_CLOEXEC) }).map(drop)
}

#[cfg(target_os = "linux")]
fn set_close_on_exec_unless_job(task: &Task) -> io::Result<()> {
    if matches!(task, Task::Worker { .. }) { Ok(()) } else { set_close_on_exec(JOB_FD) }
}

fn close(fd: RawFd) {
    // SAFETY: nobody uses the descriptor again.
    unsafe { libc::close(fd) };
}
