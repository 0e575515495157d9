//! Runs one compiled solution in a worker and says how it ended.

use std::io;
use std::os::fd::{BorrowedFd, RawFd};
use std::path::Path;
use std::time::Duration;

use super::order::{Layers, Order, Report, Stopped, Task, Trouble};
use super::supervise::{Observed, Stop, Surplus, supervise};
use super::{Fault, Limits, Tier};

/// Is one worker to start.
#[derive(Debug, Clone, Copy)]
pub struct Launch<'a> {
    /// The solution's dylib; where the judge is root, it must be readable by everybody.
    pub library: &'a Path,
    /// The function of it that runs the job.
    pub entry: &'a str,
    /// The memory shared with it, see [`super::create_job`].
    pub job: BorrowedFd<'a>,
    /// Its bounds.
    pub limits: &'a Limits,
    /// Whether its addresses must be the same at each start, as for counting steps.
    pub deterministic: bool,
}

/// Tells how a stranger's process ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Exit {
    /// It ended by itself with this code.
    Code(i32),
    /// It died of this signal, see [`Fault`] for more.
    Signal(i32),
    /// It used up its CPU time.
    CpuTime,
    /// It used little CPU time, but did not end.
    WallTime,
    /// It asked for more memory than it may have, and gave up.
    Memory,
    /// It wrote more than it may.
    Output,
    /// It tried what the sandbox refuses: the name of the system call.
    Forbidden(String),
}

/// Is a worker's end, seen from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// How it ended.
    pub exit: Exit,
    /// CPU time of the process inside and all that it started.
    pub cpu_time: Duration,
    /// Time from the start of the sandbox to its end.
    pub wall_time: Duration,
    /// The largest memory that it really used.
    pub peak_memory_bytes: u64,
    /// What it wrote to its descriptors 1 and 2, up to the limit: a stranger's text.
    pub stderr: Vec<u8>,
}

/// Runs a worker to its end; from as many threads at once as one likes.
///
/// # Errors
///
/// Only for the judge's own trouble: the sandbox could not be started. Whatever the solution does is
/// an [`Exit`].
pub fn run_worker(launch: &Launch, tier: &Tier) -> io::Result<Ended> {
    let mut layers = tier.layers;
    layers.fixed_addresses &= launch.deterministic;
    let library = launch.library.canonicalize()?;
    let entry = launch.entry.to_owned();
    let task = Task::Worker { library, entry, network: network(&layers) };
    let order = Order { task, limits: launch.limits.clone(), layers };
    let observed = supervise(&order, Some(launch.job), Surplus::Stop)?;
    let call = || refused_call(launch.job);
    let end = End::of(observed, launch.limits.cpu, call)?;
    let stderr = end.outputs.into_iter().next().unwrap_or_default();
    let exit = match end.exit {
        Exit::Signal(libc::SIGABRT) if gave_up_on_memory(&stderr) => Exit::Memory,
        exit => exit,
    };
    let End { cpu_time, wall_time, peak_memory_bytes, .. } = end;
    Ok(Ended { exit, cpu_time, wall_time, peak_memory_bytes, stderr })
}

/// One that the workers may share, if there is any.
fn network(layers: &Layers) -> Option<RawFd> {
    #[cfg(target_os = "linux")]
    if layers.namespaces && layers.filter {
        return super::namespaces::empty_network();
    }
    let _ = layers;
    None
}

/// Is what a report comes to.
pub(super) struct End {
    pub exit: Exit,
    pub cpu_time: Duration,
    pub wall_time: Duration,
    pub peak_memory_bytes: u64,
    pub outputs: Vec<Vec<u8>>,
}

impl End {
    /// Reads the report; `call` names a refused system call.
    pub fn of(
        observed: Observed,
        cpu_limit: Duration,
        call: impl Fn() -> String,
    ) -> io::Result<End> {
        let Observed { report, stopped, wall_time, outputs } = observed;
        let (status, cpu_us, peak_memory_bytes, keeper) = match report {
            Report::Trouble { layer, message } => return Err(Trouble { layer, message }.into()),
            Report::Ended { status, cpu_us, peak_memory_bytes, stopped } => {
                (status, cpu_us, peak_memory_bytes, stopped)
            }
        };
        let cpu_time = Duration::from_micros(cpu_us);
        // The kernel counts ticks for its own limit and may be early, beside what it reports.
        let nearly =
            libc::WTERMSIG(status) == libc::SIGXCPU && cpu_time >= cpu_limit.mul_f64(TICKS_PART);
        let out_of_cpu = keeper == Some(Stopped::CpuTime) || cpu_time >= cpu_limit || nearly;
        let stopped = stopped.or((keeper == Some(Stopped::Asleep)).then_some(Stop::WallTime));
        let exit = classify(status, out_of_cpu, stopped, call);
        Ok(End { exit, cpu_time, wall_time, peak_memory_bytes, outputs })
    }
}

/// From this part of its CPU time on, the kernel's signal for it is believed.
const TICKS_PART: f64 = 0.8;

/// Decides what the end means. CPU time comes before the wall clock: on a busy machine a solution
/// that computes may meet either.
fn classify(
    status: i32,
    out_of_cpu: bool,
    stopped: Option<Stop>,
    call: impl Fn() -> String,
) -> Exit {
    if libc::WIFEXITED(status) {
        return Exit::Code(libc::WEXITSTATUS(status));
    }
    let signal = libc::WTERMSIG(status);
    match (signal, stopped) {
        (libc::SIGSYS, _) => Exit::Forbidden(call()),
        (libc::SIGXFSZ, _) => Exit::Forbidden("writing a file".to_owned()),
        // One that it sends to itself is no limit.
        (libc::SIGXCPU, _) if out_of_cpu => Exit::CpuTime,
        (libc::SIGKILL, Some(Stop::Output)) => Exit::Output,
        (libc::SIGKILL, _) if out_of_cpu => Exit::CpuTime,
        (libc::SIGKILL, Some(Stop::WallTime)) => Exit::WallTime,
        _ => Exit::Signal(signal),
    }
}

fn refused_call(job: BorrowedFd) -> String {
    let call = Fault::read(job).filter(|fault| fault.signal == libc::SIGSYS as u32);
    match call {
        #[cfg(target_os = "linux")]
        Some(fault) => super::filter::name_of(fault.call),
        // Killed at once, without the handler: the C library blocks every signal while it starts a
        // thread or a program, and a filter of one architecture knows no names of another's calls.
        _ => "starting a thread or a program, or a foreign system call".to_owned(),
    }
}

/// Recognises the last words of Rust's standard library when an allocation fails. A solution that
/// fakes them only exchanges one bad verdict for another.
fn gave_up_on_memory(stderr: &[u8]) -> bool {
    let words = b"memory allocation of ";
    stderr.windows(words.len()).any(|window| window == words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(status: i32, out_of_cpu: bool, stopped: Option<Stop>, expected: Exit) {
        assert_eq!(classify(status, out_of_cpu, stopped, || "socket".into()), expected);
    }

    #[test]
    fn an_exit_code_is_told_even_when_the_time_is_just_over() {
        check(3 << 8, true, Some(Stop::WallTime), Exit::Code(3));
    }

    #[test]
    fn cpu_time_comes_before_the_wall_clock() {
        check(libc::SIGKILL, true, Some(Stop::WallTime), Exit::CpuTime);
        check(libc::SIGKILL, false, Some(Stop::WallTime), Exit::WallTime);
        check(libc::SIGXCPU, true, None, Exit::CpuTime);
    }

    #[test]
    fn the_kernels_signal_may_come_a_little_early() {
        let ended = |cpu_ms: u64| {
            let report = Report::Ended {
                status: libc::SIGXCPU,
                cpu_us: cpu_ms * 1000,
                peak_memory_bytes: 0,
                stopped: None,
            };
            let (stopped, wall_time) = (None, Duration::from_secs(3));
            let observed = Observed { report, stopped, wall_time, outputs: Vec::new() };
            End::of(observed, Duration::from_secs(2), || "socket".into()).unwrap().exit
        };
        assert_eq!(ended(1990), Exit::CpuTime);
        assert_eq!(ended(100), Exit::Signal(libc::SIGXCPU));
    }

    #[test]
    fn a_signal_of_its_own_is_no_limit() {
        check(libc::SIGSEGV, true, None, Exit::Signal(libc::SIGSEGV));
        check(libc::SIGKILL, false, None, Exit::Signal(libc::SIGKILL));
        check(libc::SIGXCPU, false, None, Exit::Signal(libc::SIGXCPU));
        check(libc::SIGSYS, false, None, Exit::Forbidden("socket".into()));
    }
}
