//! One property search in a process of its own: a sample may hang, or abort.

use crate::cache::{CALLS, IN_SEQUENCE};
use crate::process;
use crate::table::{count, length, milliseconds};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::fmt;
use std::panic;
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::Ordering::Relaxed;
use std::time::{Duration, Instant};

/// What a search came to.
pub struct Search {
    /// Until something was found, or until the end.
    pub calls: u64,
    /// With the shrinking.
    pub time: Duration,
    pub end: End,
}

#[derive(PartialEq)]
pub enum End {
    Found {
        after: Duration,
        length: u64,
    },
    /// All cases were run.
    Through,
    /// It hung or aborted.
    Stopped,
}

/// So long may a search take.
const TIME_LIMIT: Duration = Duration::from_secs(10);

/// Calls and time when the first sequence failed, and the call at which the last one did.
static FAILED: Mutex<Option<(u64, Duration, u64)>> = Mutex::new(None);

/// Searches in this process, and prints for `outside` what came of it.
pub fn inside(search: fn(u64), seed: u64) -> Result<()> {
    let began = Instant::now();
    // Both libraries catch panics: the hook sees every failing sequence, and the last one that
    // fails is the one that shrinking ends with.
    panic::set_hook(Box::new(move |_| {
        let mut failed = FAILED.lock().unwrap_or_else(|it| it.into_inner());
        let first = failed.map(|(calls, time, _)| (calls, time));
        let (calls, time) = first.unwrap_or((CALLS.load(Relaxed), began.elapsed()));
        *failed = Some((calls, time, IN_SEQUENCE.load(Relaxed)));
    }));
    let _ = panic::catch_unwind(|| search(seed));
    let time = began.elapsed().as_nanos() as u64;
    let failed = *FAILED.lock().unwrap_or_else(|it| it.into_inner());
    let found =
        failed.map(|(calls, after, length)| json!([calls, after.as_nanos() as u64, length]));
    println!("{}", json!({ "calls": CALLS.load(Relaxed), "time_ns": time, "found": found }));
    Ok(())
}

pub fn outside(sample: usize, method: usize, seed: u64) -> Result<Search> {
    let mut command = Command::new(std::env::current_exe()?);
    command.args([sample.to_string(), method.to_string(), seed.to_string()]);
    let ended = process::run(&mut command, TIME_LIMIT)?;
    if !ended.status.is_some_and(|status| status.success()) {
        return Ok(Search { calls: 0, time: ended.time, end: End::Stopped });
    }
    let line: Value =
        serde_json::from_str(&ended.output).context("a search printed something else")?;
    let number = |value: &Value| value.as_u64().context("a search printed no number");
    let time = Duration::from_nanos(number(&line["time_ns"])?);
    Ok(match &line["found"] {
        Value::Null => Search { calls: number(&line["calls"])?, time, end: End::Through },
        found => {
            let after = Duration::from_nanos(number(&found[1])?);
            let end = End::Found { after, length: number(&found[2])? };
            Search { calls: number(&found[0])?, time, end }
        }
    })
}

impl fmt::Display for Search {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self.end {
            End::Found { after, length: found } => {
                let (after, whole) = (milliseconds(after), milliseconds(self.time));
                write!(f, "{} | {after} | {whole} | {}", count(self.calls), length(Some(found)))
            }
            End::Through => {
                let (calls, time) = (count(self.calls), milliseconds(self.time));
                write!(f, "not found in {calls} | – | {time} | –")
            }
            End::Stopped => write!(f, "hangs | – | stopped at {} | –", milliseconds(TIME_LIMIT)),
        }
    }
}
