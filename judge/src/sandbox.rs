//! Starts worker processes.

use std::io;
use std::os::fd::{AsRawFd, BorrowedFd, RawFd};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

#[derive(Clone, Debug)]
pub struct Limits {
    pub address_space_bytes: u64,
    pub cpu: Duration,
    pub wall: Duration,
    pub stack_bytes: u64,
}
impl Default for Limits {
    fn default() -> Self {
        Limits {
            address_space_bytes: 1 << 30,
            cpu: Duration::from_secs(2),
            wall: Duration::from_secs(6),
            stack_bytes: 256 << 20,
        }
    }
}
pub struct Inside {
    pub library: PathBuf,
    pub job_fd: RawFd,
}
pub struct Launch<'a> {
    pub library: &'a Path,
    pub job: BorrowedFd<'a>,
    pub limits: &'a Limits,
    pub deterministic: bool,
}
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exit {
    Code(i32),
    Signal(i32),
    StackOverflow,
    CpuTime,
    WallTime,
    Output,
    Forbidden(String),
}
#[derive(Clone, Debug)]
pub struct Ended {
    pub exit: Exit,
    pub cpu_time: Duration,
    pub wall_time: Duration,
}
#[derive(Clone, Debug)]
pub struct Tier {
    pub missing: Vec<String>,
}
pub fn probe() -> Tier {
    Tier { missing: vec!["everything".into()] }
}
pub fn enter_if_asked(load: fn(&Inside) -> i32) {
    let mut args = std::env::args();
    args.next();
    if args.next().as_deref() != Some("__worker") {
        return;
    }
    let library = PathBuf::from(args.next().unwrap());
    let code = std::thread::Builder::new()
        .stack_size(256 << 20)
        .spawn(move || load(&Inside { library, job_fd: 3 }))
        .unwrap()
        .join()
        .unwrap_or(101);
    std::process::exit(code);
}
pub fn run_worker(launch: &Launch, _tier: &Tier) -> io::Result<Ended> {
    let fd = launch.job.as_raw_fd();
    let mut command = Command::new(std::env::current_exe()?);
    command.arg("__worker").arg(launch.library).env_clear();
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let cpu = launch.limits.cpu.as_secs();
    let space = launch.limits.address_space_bytes;
    unsafe {
        command.pre_exec(move || {
            libc::dup2(fd, 3);
            libc::fcntl(3, libc::F_SETFD, 0);
            libc::personality(0x0040000);
            let l = libc::rlimit { rlim_cur: cpu, rlim_max: cpu + 1 };
            libc::setrlimit(libc::RLIMIT_CPU, &l);
            let l = libc::rlimit { rlim_cur: space, rlim_max: space };
            libc::setrlimit(libc::RLIMIT_AS, &l);
            let l = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
            libc::setrlimit(libc::RLIMIT_CORE, &l);
            Ok(())
        });
    }
    let start = Instant::now();
    let mut child = command.spawn()?;
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if start.elapsed() > launch.limits.wall {
            let _ = child.kill();
            let _ = child.wait();
            return Ok(Ended {
                exit: Exit::WallTime,
                cpu_time: Duration::ZERO,
                wall_time: start.elapsed(),
            });
        }
        std::thread::sleep(Duration::from_micros(200));
    };
    let exit = match (status.code(), status.signal()) {
        (Some(code), _) => Exit::Code(code),
        (_, Some(libc::SIGXCPU)) => Exit::CpuTime,
        (_, Some(signal)) => Exit::Signal(signal),
        _ => Exit::Code(-1),
    };
    Ok(Ended { exit, cpu_time: Duration::ZERO, wall_time: start.elapsed() })
}
