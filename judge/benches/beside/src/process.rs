//! Runs a command, and stops it with all its children when it takes too long.

use anyhow::{Context, Result};
use std::io::Read;
use std::os::unix::process::CommandExt;
use std::process::{Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

pub struct Ended {
    /// None if it had to be stopped.
    pub status: Option<ExitStatus>,
    pub output: String,
    pub time: Duration,
}

const LOOK_AGAIN_AFTER: Duration = Duration::from_millis(1);

pub fn run(command: &mut Command, time_limit: Duration) -> Result<Ended> {
    let began = Instant::now();
    // A group of its own: cargo's test process has to end with cargo.
    let command =
        command.process_group(0).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().with_context(|| format!("{command:?} does not start"))?;
    let mut pipe = child.stdout.take().context("no pipe")?;
    let reader = std::thread::spawn(move || {
        let mut output = String::new();
        pipe.read_to_string(&mut output).map(|_| output)
    });
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break Some(status);
        }
        if began.elapsed() > time_limit {
            // SAFETY: no memory is passed; the group is the child's own, which is not yet reaped.
            unsafe { libc::kill(-(child.id() as i32), libc::SIGKILL) };
            child.wait()?;
            break None;
        }
        sleep(LOOK_AGAIN_AFTER);
    };
    let time = began.elapsed();
    let output = reader.join().expect("reading does not panic")?;
    Ok(Ended { status, output, time })
}
