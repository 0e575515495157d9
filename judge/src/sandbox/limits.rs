//! Every bound on a stranger's process, and how the kernel is told of it.

use std::io;
use std::time::Duration;

use serde::{Deserialize, Serialize};

/// Bounds one worker or one build.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Memory that it may map, beyond its stack, its job and the judge's own image.
    pub address_space_bytes: u64,
    /// CPU time of all its threads; decides "too slow", because a busy machine does not change it.
    pub cpu: Duration,
    /// Time on the clock that it may neither compute nor wait for a processor: stops sleepers,
    /// however busy the machine is. Not looked at where it is no less than `wall`.
    pub asleep: Duration,
    /// Time on the clock from start to end: what is left for the rest, and no judgement of speed.
    pub wall: Duration,
    /// The stack that the solution runs on.
    pub stack_bytes: u64,
    /// Open descriptors at a time.
    pub descriptors: u64,
    /// Processes and threads at a time (where a user of its own makes them countable).
    pub processes: u64,
    /// The largest file that it may write.
    pub file_size_bytes: u64,
    /// Output that is kept; a worker that writes more is stopped, a build's surplus is dropped.
    pub output_bytes: usize,
    /// Memory behind a build's private `/tmp`.
    pub temporary_bytes: u64,
    /// What a build may leave in its folder, all files together, looked at now and then.
    pub folder_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        let cpu = Duration::from_secs(2);
        Limits {
            address_space_bytes: 512 << 20,
            cpu,
            asleep: 2 * cpu,
            // Two seconds of CPU time take this long where thirty others want the processor.
            wall: 60 * cpu,
            stack_bytes: 256 << 20,
            descriptors: 16,
            processes: 32,
            file_size_bytes: 0,
            output_bytes: 1 << 20,
            temporary_bytes: 0,
            folder_bytes: 0,
        }
    }
}

impl Limits {
    /// Returns limits that a compiler of an honest crate stays far below.
    pub fn for_builds() -> Self {
        let cpu = Duration::from_secs(60);
        Limits {
            address_space_bytes: 3 << 30,
            cpu,
            // A compiler sleeps while its threads wait for a processor, or the linker works.
            asleep: Duration::MAX,
            wall: 10 * cpu,
            stack_bytes: 16 << 20,
            descriptors: 1024,
            processes: 128,
            file_size_bytes: 512 << 20,
            output_bytes: 4 << 20,
            temporary_bytes: 512 << 20,
            folder_bytes: 1 << 30,
        }
    }

    /// Returns the same with a part of the time for computing and for sleeping.
    pub fn part(&self, of: u32) -> Self {
        Limits { cpu: self.cpu / of, asleep: self.asleep / of, ..self.clone() }
    }

    /// Bounds this process and all that it starts; `own_bytes` is what it has mapped already.
    pub(super) fn setup_limits(&self, own_bytes: u64, count_processes: bool) -> io::Result<()> {
        let memory = self.address_space_bytes.saturating_add(own_bytes);
        // The keeper stops at the exact time; the kernel, which counts whole seconds, only if the
        // keeper could not.
        let seconds = self.cpu.as_secs() + 1;
        // macOS refuses this one; the wall clock has to do there.
        let bounded = limit(libc::RLIMIT_AS, memory, memory);
        if cfg!(target_os = "linux") {
            bounded?;
        }
        limit(libc::RLIMIT_CPU, seconds, seconds + 1)?;
        limit(libc::RLIMIT_NOFILE, self.descriptors, self.descriptors)?;
        limit(libc::RLIMIT_FSIZE, self.file_size_bytes, self.file_size_bytes)?;
        limit(libc::RLIMIT_CORE, 0, 0)?;
        limit(libc::RLIMIT_MEMLOCK, 0, 0)?;
        if count_processes {
            limit(libc::RLIMIT_NPROC, self.processes, self.processes)?;
        }
        Ok(())
    }
}

#[cfg(all(target_os = "linux", target_env = "gnu"))]
type Resource = libc::__rlimit_resource_t;
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
type Resource = libc::c_int;

/// Sets one limit, never above what the judge itself was given.
pub(super) fn limit(resource: Resource, soft: u64, hard: u64) -> io::Result<()> {
    let mut current = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
    // SAFETY: `current` is a valid place for one rlimit.
    if unsafe { libc::getrlimit(resource, &mut current) } != 0 {
        return Err(io::Error::last_os_error());
    }
    let hard = hard.min(current.rlim_max);
    let wanted = libc::rlimit { rlim_cur: soft.min(hard), rlim_max: hard };
    // SAFETY: `wanted` is a valid rlimit.
    if unsafe { libc::setrlimit(resource, &wanted) } != 0 {
        return Err(io::Error::last_os_error());
    }
    Ok(())
}
