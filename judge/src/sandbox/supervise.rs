//! The judge's side of a sandbox: starts it, drains its output, holds the wall clock.

use std::io::{self, ErrorKind, PipeReader, Read};
use std::net::Shutdown;
use std::os::fd::{AsRawFd, BorrowedFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use super::order::{HIDDEN_ARGUMENT, Order, Report, Task, Trouble};

/// How long a keeper that was told to stop may take before its init is killed instead.
const GRACE: Duration = Duration::from_secs(10);

/// Longer reports are not the keeper's.
const REPORT_BYTES_MAX: usize = 64 << 10;

static EXECUTABLE: OnceLock<PathBuf> = OnceLock::new();

/// Names the binary to start sandboxes with, which calls [`super::enter_if_asked`] first.
///
/// Needed only where the running program does not, as in a test; the first word counts.
pub fn use_executable(path: impl Into<PathBuf>) {
    let _ = EXECUTABLE.set(path.into());
}

/// Why the judge ended a sandbox early.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    WallTime,
    Output,
}

/// What to do with output beyond its limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Surplus {
    Stop,
    Drop,
}

/// Is all that the judge learned about a run.
pub(super) struct Observed {
    pub report: Report,
    pub stopped: Option<Stop>,
    pub wall_time: Duration,
    /// What came out of the descriptors 1 and 2, where they are two.
    pub outputs: Vec<Vec<u8>>,
}

/// Starts a sandbox and stays with it to its end. With a job, the two outputs are one.
///
/// # Errors
///
/// When the sandbox cannot be started, or ends without a report.
pub(super) fn supervise(
    order: &Order,
    job: Option<BorrowedFd>,
    surplus: Surplus,
) -> io::Result<Observed> {
    let started = Instant::now();
    let (control, theirs) = UnixStream::pair()?;
    let (output, output_end) = io::pipe()?;
    let (second, second_end) = match job {
        Some(job) => (None, job.try_clone_to_owned()?),
        None => io::pipe().map(|(reader, writer)| (Some(reader), OwnedFd::from(writer)))?,
    };
    let mut command = Command::new(executable()?);
    command
        .arg0("judge")
        .arg(HIDDEN_ARGUMENT)
        .arg(serde_json::to_string(order)?)
        .env_clear()
        .current_dir("/")
        .stdin(OwnedFd::from(theirs))
        .stdout(output_end)
        .stderr(Stdio::from(second_end));
    let child = spawn(&mut command, order.layers.fixed_addresses)?;
    // Its copies of the sandbox's ends: while they are open, no end is ever seen.
    drop(command);
    let mut streams: Vec<Stream> = [Some(output), second]
        .into_iter()
        .flatten()
        .map(|pipe| Stream::new(pipe, order.limits.output_bytes))
        .collect::<io::Result<_>>()?;
    let folder = match &order.task {
        Task::Build { writable, .. } => Some((writable.as_path(), order.limits.folder_bytes)),
        _ => None,
    };
    let mut watch = Watch { control, said: Vec::new(), child, folder };
    let stopped = watch.until_report(&mut streams, started + order.limits.wall, surplus)?;
    watch.child.wait()?;
    for stream in &mut streams {
        stream.drain();
    }
    let report = watch.report()?;
    let outputs = streams.into_iter().map(|stream| stream.kept).collect();
    Ok(Observed { report, stopped, wall_time: started.elapsed(), outputs })
}

/// Returns the program that becomes the init.
fn executable() -> io::Result<PathBuf> {
    match EXECUTABLE.get() {
        Some(path) => Ok(path.clone()),
        // The very file that is running, even if another was put in its place meanwhile.
        None if cfg!(target_os = "linux") => Ok("/proc/self/exe".into()),
        None => std::env::current_exe(),
    }
}

/// Starts the init. Randomisation belongs to the thread that starts a program, so that no hook
/// between fork and exec is needed, which would cost a copy of the judge's page tables.
#[cfg(target_os = "linux")]
fn spawn(command: &mut Command, fixed_addresses: bool) -> io::Result<Child> {
    let before = fixed_addresses.then(super::calls::fix_addresses).flatten();
    let child = command.spawn();
    if let Some(before) = before {
        super::calls::restore_personality(before);
    }
    child
}

#[cfg(not(target_os = "linux"))]
fn spawn(command: &mut Command, _fixed_addresses: bool) -> io::Result<Child> {
    command.spawn()
}

/// Waits for a child of this process by its number.
pub(super) fn wait_for(process: i32) {
    let mut status = 0;
    // SAFETY: `status` is a valid place.
    while unsafe { libc::waitpid(process, &mut status, 0) } == -1
        && io::Error::last_os_error().kind() == ErrorKind::Interrupted
    {}
}

/// Is a running sandbox.
struct Watch<'a> {
    control: UnixStream,
    said: Vec<u8>,
    child: Child,
    /// A folder that must not grow beyond so many bytes.
    folder: Option<(&'a Path, u64)>,
}

/// How often a build's folder is measured.
const MEASURE_EVERY: Duration = Duration::from_millis(200);

impl Watch<'_> {
    /// Drains the output until the report is complete; says whether, and why, it had to stop it.
    fn until_report(
        &mut self,
        streams: &mut [Stream],
        mut deadline: Instant,
        surplus: Surplus,
    ) -> io::Result<Option<Stop>> {
        let mut stopped = None;
        let mut measured = Instant::now();
        loop {
            let until = match self.folder {
                Some(_) => deadline.min(measured + MEASURE_EVERY),
                None => deadline,
            };
            let ready = wait_for_input(&self.control, streams, until)?;
            if ready[0] && self.hear()? {
                return Ok(stopped);
            }
            for (stream, _) in streams.iter_mut().zip(&ready[1..]).filter(|(_, ready)| **ready) {
                stream.drain();
            }
            let mut too_large = false;
            if let Some((folder, bytes_max)) = self.folder
                && measured.elapsed() >= MEASURE_EVERY
            {
                too_large = bytes_below(folder, bytes_max) > bytes_max;
                measured = Instant::now();
            }
            let flooded = surplus == Surplus::Stop && streams.iter().any(|stream| stream.surplus);
            let stop = if flooded || too_large {
                Some(Stop::Output)
            } else {
                (Instant::now() >= deadline).then_some(Stop::WallTime)
            };
            match (stop, stopped) {
                (Some(stop), None) => {
                    stopped = Some(stop);
                    deadline = Instant::now() + GRACE;
                    // The keeper reads this as "stop"; its report still comes.
                    self.control.shutdown(Shutdown::Write)?;
                }
                (Some(Stop::WallTime), Some(_)) => {
                    self.child.kill()?;
                    deadline += GRACE;
                }
                _ => {}
            }
        }
    }

    /// Reads what the keeper said; true once it is complete.
    fn hear(&mut self) -> io::Result<bool> {
        let mut piece = [0; 4096];
        let length = match self.control.read(&mut piece) {
            Err(error) if error.kind() == ErrorKind::ConnectionReset => 0,
            other => other?,
        };
        self.said.extend_from_slice(&piece[..length]);
        Ok(length == 0 || self.said.contains(&b'\n') || self.said.len() > REPORT_BYTES_MAX)
    }

    /// Returns the first report: whatever failed first is the reason of what came later.
    fn report(&self) -> io::Result<Report> {
        let line = self.said.split(|&byte| byte == b'\n').next().unwrap_or_default();
        serde_json::from_slice(line)
            .map_err(|_| io::Error::other("the sandbox ended without a report"))
    }
}

/// Adds up the files below a folder, until they are more than `enough`; links are not followed.
///
/// Folders that cannot be looked into, or lie deeper than paths can be long, hide what is in them:
/// no honest build leaves such, and they count as too much.
fn bytes_below(folder: &Path, enough: u64) -> u64 {
    let mut total = 0;
    let mut pending = vec![(folder.to_owned(), 0)];
    while let Some((folder, depth)) = pending.pop() {
        let entries = match std::fs::read_dir(folder) {
            Ok(entries) if depth <= DEPTH_MAX => entries,
            // Removed meanwhile.
            Err(error) if error.kind() == ErrorKind::NotFound => continue,
            _ => return enough.saturating_add(1),
        };
        for entry in entries.flatten() {
            let Ok(about) = entry.metadata() else { continue };
            // An entry alone takes room as well.
            total += about.len().max(ENTRY_BYTES);
            if about.is_dir() {
                pending.push((entry.path(), depth + 1));
            }
            if total > enough {
                return total;
            }
        }
    }
    total
}

/// No honest build makes deeper folders.
const DEPTH_MAX: usize = 64;
/// What the smallest file counts: a machine has only so many of them.
const ENTRY_BYTES: u64 = 8 << 10;

/// Is one of the outputs.
struct Stream {
    pipe: PipeReader,
    kept: Vec<u8>,
    limit: usize,
    surplus: bool,
    ended: bool,
}

impl Stream {
    fn new(pipe: PipeReader, limit: usize) -> io::Result<Stream> {
        // SAFETY: fcntl with numbers on an open descriptor.
        if unsafe { libc::fcntl(pipe.as_raw_fd(), libc::F_SETFL, libc::O_NONBLOCK) } != 0 {
            return Err(io::Error::last_os_error());
        }
        Ok(Stream { pipe, kept: Vec::new(), limit, surplus: false, ended: false })
    }

    /// Takes what is there, but not for ever: a writer may be as fast as this reader.
    fn drain(&mut self) {
        let mut piece = [0; 16 << 10];
        for _ in 0..64 {
            match self.pipe.read(&mut piece) {
                Ok(0) => self.ended = true,
                Ok(length) => {
                    let kept = length.min(self.limit - self.kept.len());
                    self.kept.extend_from_slice(&piece[..kept]);
                    self.surplus |= kept < length;
                    continue;
                }
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) if error.kind() == ErrorKind::WouldBlock => {}
                Err(_) => self.ended = true,
            }
            return;
        }
    }
}

/// Sleeps until the control socket or a stream has something, or the deadline.
fn wait_for_input(
    control: &UnixStream,
    streams: &[Stream],
    deadline: Instant,
) -> io::Result<Vec<bool>> {
    let event = |fd| libc::pollfd { fd, events: libc::POLLIN, revents: 0 };
    let mut events = vec![event(control.as_raw_fd())];
    // A stream that ended would be "ready" for ever.
    events.extend(
        streams.iter().map(|stream| event(if stream.ended { -1 } else { stream.pipe.as_raw_fd() })),
    );
    let left = deadline.saturating_duration_since(Instant::now());
    let timeout_ms = i32::try_from(left.as_millis() + 1).unwrap_or(i32::MAX);
    // SAFETY: the list outlives the call, and its length is passed.
    let ready =
        unsafe { libc::poll(events.as_mut_ptr(), events.len() as libc::nfds_t, timeout_ms) };
    let error = io::Error::last_os_error();
    if ready == -1 && error.kind() != ErrorKind::Interrupted {
        return Err(error);
    }
    Ok(events.iter().map(|event| ready > 0 && event.revents != 0).collect())
}

impl From<Trouble> for io::Error {
    fn from(trouble: Trouble) -> io::Error {
        io::Error::other(format!("the sandbox could not be built: {}", trouble.message))
    }
}
