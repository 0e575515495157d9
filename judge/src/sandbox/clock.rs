//! Tells sleeping from waiting for a processor, which look the same on the clock.

use std::fs::File;
use std::os::fd::OwnedFd;
use std::time::{Duration, Instant};

/// Watches one process of one thread.
#[derive(Debug)]
pub(super) struct Clock {
    began: Instant,
    /// The list of processes, where the root has none.
    processes: Option<OwnedFd>,
    /// What the scheduler says of the process.
    statistics: Option<File>,
    watches: bool,
}

impl Clock {
    /// Watches nothing yet.
    pub fn new() -> Clock {
        Clock { began: Instant::now(), processes: None, statistics: None, watches: false }
    }

    /// Gets a list of processes that has no place in the tree of files: only the keeper sees it.
    #[cfg(target_os = "linux")]
    pub fn mount(&mut self) {
        self.processes = super::calls::detached("proc").ok();
    }

    /// Begins to watch, if `asleep` is asked for and the machine can tell it.
    pub fn watch(&mut self, process: i32, asleep: bool) {
        self.began = Instant::now();
        self.watches = asleep;
        #[cfg(target_os = "linux")]
        if asleep {
            let name = format!("{process}/schedstat");
            self.statistics = match &self.processes {
                Some(processes) => super::calls::open_at(processes, &name).ok(),
                None => File::open(format!("/proc/{name}")).ok(),
            };
        }
        #[cfg(not(target_os = "linux"))]
        let _ = process;
    }

    /// For how long it neither computed nor waited for a processor.
    pub fn asleep(&self, cpu_time: Duration) -> Duration {
        if !self.watches {
            return Duration::ZERO;
        }
        let awake = match self.waited() {
            Some(waited) => cpu_time + waited,
            // Nobody tells: whoever computed a little may have had no more of a busy machine.
            None => cpu_time * BUSY_PART,
        };
        self.began.elapsed().saturating_sub(awake)
    }

    /// For how long it was ready to run but another was running.
    fn waited(&self) -> Option<Duration> {
        use std::os::unix::fs::FileExt;
        let mut bytes = [0; 128];
        let length = self.statistics.as_ref()?.read_at(&mut bytes, 0).ok()?;
        let text = std::str::from_utf8(&bytes[..length]).ok()?;
        let waited_ns = text.split_ascii_whitespace().nth(1)?.parse().ok()?;
        Some(Duration::from_nanos(waited_ns))
    }
}

/// A process that gets less than this part of a processor is not waiting for one but asleep.
const BUSY_PART: u32 = 50;
