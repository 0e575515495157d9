//! The keeper: pid 1 of the sandbox, which starts the stranger's process and reports its end.

use std::io;
use std::os::fd::{AsRawFd, OwnedFd};
use std::time::Duration;

use super::clock::Clock;
use super::init::{CONTROL_FD, control, duplicate};
use super::inside::{self, Inside, leave};
use super::limits::Limits;
use super::order::{Order, Report, Step, Stopped, Trouble};

/// How often an end is looked for where the kernel cannot announce it.
const LOOK_EVERY: Duration = Duration::from_millis(5);

/// Builds the walls, runs the stranger's process inside them, and reports.
pub(super) fn keep(
    order: &Order,
    user: Option<u32>,
    hide: &[(*const u8, usize)],
    load: fn(&Inside) -> i32,
) {
    let report = match start(order, user, hide, load) {
        Ok((process, alone, clock)) => {
            let (status, stopped) = watch(process, &order.limits, alone, &clock);
            stop_all(process, alone);
            report(status, stopped)
        }
        Err(Trouble { layer, message }) => Report::Trouble { layer, message },
    };
    report.send(&*control());
}

/// Builds the root and starts the process; says whether every other process in sight, and every
/// other one of this user, belongs to this sandbox.
fn start(
    order: &Order,
    user: Option<u32>,
    hide: &[(*const u8, usize)],
    load: fn(&Inside) -> i32,
) -> Result<(i32, bool, Clock), Trouble> {
    let mut alone = order.layers.namespaces;
    let mut clock = Clock::new();
    #[cfg(target_os = "linux")]
    {
        use super::{calls, namespaces, root};
        // Where there is no process namespace, stray grandchildren come to the keeper all the same.
        calls::set_process_flag(libc::PR_SET_CHILD_SUBREAPER, 1)
            .step(None, "adopting stray processes")?;
        root::setup_ownership(&order.task, user).step(None, "handing over the build folder")?;
        if order.layers.namespaces {
            // Before the machine's own list is out of sight: who sees none may not make one.
            clock.mount();
            root::setup_root(&order.task, &order.limits)?;
        }
        let mut kept = calls::Capabilities::default();
        if let Some(user) = user {
            kept = namespaces::choose_capabilities(&order.layers)
                .step(super::order::Layer::User, "keeping the way to the files")?;
            alone |= namespaces::setup_user(user)?;
        }
        calls::drop_capabilities(kept).step(None, "dropping capabilities")?;
        // The drop of root made this process dumpable or not by a system setting.
        calls::set_process_flag(libc::PR_SET_DUMPABLE, 0).step(None, "hiding the memory")?;
    }
    // SAFETY: this process has one thread.
    match unsafe { libc::fork() } {
        -1 => Err(io::Error::last_os_error()).step(None, "starting the process inside"),
        0 => inside::enter(order, alone, hide, load),
        process => {
            // The output ends when the stranger's processes end, not when the keeper does.
            duplicate(0, 1).and(duplicate(0, 2)).step(None, "letting go of the output")?;
            clock.watch(process, order.limits.asleep < order.limits.wall);
            Ok((process, alone, clock))
        }
    }
}

/// Waits until the process ends, runs out of its time, or the judge says stop by closing its end.
fn watch(process: i32, limits: &Limits, alone: bool, clock: &Clock) -> (i32, Option<Stopped>) {
    let ended = end_of(process);
    let mut stopped = None;
    loop {
        if let Some(status) = reap(process) {
            return (status, stopped);
        }
        let cpu_time = cpu_time_of(process);
        let cpu_left = limits.cpu.saturating_sub(cpu_time);
        let sleep_left = limits.asleep.saturating_sub(clock.asleep(cpu_time));
        if cpu_left.is_zero() {
            stopped = stopped.or(Some(Stopped::CpuTime));
        } else if sleep_left.is_zero() {
            stopped = stopped.or(Some(Stopped::Asleep));
        }
        // Neither limit can be met earlier than what is left of it from now.
        if stopped.is_some() || wait_for_event(ended.as_ref(), cpu_left.min(sleep_left)) {
            stop(process, alone);
        }
    }
}

/// Sleeps until something may have happened; true when the judge closed the control socket.
fn wait_for_event(ended: Option<&OwnedFd>, at_most: Duration) -> bool {
    let at_most = if ended.is_some() { at_most } else { at_most.min(LOOK_EVERY) };
    let event = |fd| libc::pollfd { fd, events: libc::POLLIN, revents: 0 };
    let mut events = [event(CONTROL_FD), event(ended.map_or(-1, |fd| fd.as_raw_fd()))];
    // Rounded up, or the last fraction of a millisecond would be waited for in a busy loop.
    let timeout_ms = i32::try_from(at_most.as_millis() + 1).unwrap_or(i32::MAX);
    // SAFETY: the array outlives the call, and its length is passed.
    unsafe { libc::poll(events.as_mut_ptr(), 2, timeout_ms) };
    events[0].revents != 0
}

/// Collects every process that has ended; the status of `process` if it is among them.
fn reap(process: i32) -> Option<i32> {
    loop {
        let mut status = 0;
        // SAFETY: `status` is a valid place.
        match unsafe { libc::waitpid(-1, &mut status, libc::WNOHANG) } {
            ended if ended == process => return Some(status),
            // Interrupted or nothing left to wait for: the latter cannot be before `process` ended.
            ended if ended <= 0 => return None,
            _ => {}
        }
    }
}

fn stop(process: i32, alone: bool) {
    // SAFETY: kill takes numbers. -1 reaches all but the caller: only where those are the
    // sandbox's; elsewhere the process's own group.
    unsafe { libc::kill(if alone { -1 } else { -process }, libc::SIGKILL) };
    // SAFETY: as above; it may not have made its group yet.
    unsafe { libc::kill(process, libc::SIGKILL) };
}

/// Ends whatever the process left behind.
fn stop_all(process: i32, alone: bool) {
    // SAFETY: as in `stop`; the process itself is gone, and its number cannot be anybody else's
    // group while a member lives.
    unsafe { libc::kill(if alone { -1 } else { -process }, libc::SIGKILL) };
    if !alone {
        stop_adopted();
    }
    // Bounded: without a namespace a process might be beyond the keeper's reach.
    for _ in 0..1000 {
        let mut status = 0;
        // SAFETY: `status` is a valid place.
        match unsafe { libc::waitpid(-1, &mut status, libc::WNOHANG) } {
            0 => std::thread::sleep(Duration::from_millis(1)),
            -1 => return,
            _ => {}
        }
        if !alone {
            stop_adopted();
        }
    }
}

/// Ends the strays that came to the keeper when their parents died.
fn stop_adopted() {
    let list = std::fs::read_to_string("/proc/thread-self/children").unwrap_or_default();
    for child in list.split_ascii_whitespace().filter_map(|child| child.parse().ok()) {
        // SAFETY: kill takes numbers; an unreaped child's number is its own.
        unsafe { libc::kill(child, libc::SIGKILL) };
    }
}

/// Adds up what the stranger's processes used: all of them have been waited for.
fn report(status: i32, stopped: Option<Stopped>) -> Report {
    // SAFETY: all zeroes is a valid rusage.
    let mut used: libc::rusage = unsafe { std::mem::zeroed() };
    // SAFETY: `used` is a valid place.
    unsafe { libc::getrusage(libc::RUSAGE_CHILDREN, &mut used) };
    let micros = |time: libc::timeval| time.tv_sec as u64 * 1_000_000 + time.tv_usec as u64;
    // Linux counts in KiB, macOS in bytes.
    let unit = if cfg!(target_os = "linux") { 1024 } else { 1 };
    Report::Ended {
        status,
        cpu_us: micros(used.ru_utime) + micros(used.ru_stime),
        peak_memory_bytes: used.ru_maxrss as u64 * unit,
        stopped,
    }
}

#[cfg(target_os = "linux")]
fn end_of(process: i32) -> Option<OwnedFd> {
    super::calls::watch_process(process).ok()
}

#[cfg(target_os = "linux")]
fn cpu_time_of(process: i32) -> Duration {
    super::calls::cpu_time_of(process).unwrap_or_default()
}

#[cfg(not(target_os = "linux"))]
fn end_of(_process: i32) -> Option<OwnedFd> {
    None
}

#[cfg(not(target_os = "linux"))]
fn cpu_time_of(_process: i32) -> Duration {
    Duration::ZERO
}

/// Ends the process inside that could not be made safe.
pub(super) fn give_up(trouble: Trouble) -> ! {
    Report::Trouble { layer: trouble.layer, message: trouble.message }.send(&*control());
    leave(1)
}
