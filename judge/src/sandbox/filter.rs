//! Which system calls a stranger's code may make.

use std::collections::BTreeMap;
use std::io;

use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter,
    SeccompRule,
};

use super::calls;
use super::fault::RAISED;
use super::order::{Layer, Step, Task, Trouble};

type Rules = BTreeMap<i64, Vec<SeccompRule>>;

/// Puts the filter of the task in place, for good.
pub(super) fn setup_filter(task: &Task) -> Result<(), Trouble> {
    let filters = match task {
        Task::Worker { .. } => worker_filters(),
        Task::Build { .. } | Task::Probe => build_filters(),
    };
    filters
        .map_err(io::Error::other)
        .and_then(|filters| filters.iter().try_for_each(calls::set_filter))
        .step(Layer::Filter, "filtering system calls")
}

/// A solution computes: it needs memory, clocks and its own end. Anything else is trapped, so that
/// the verdict can name it. Of several filters the strictest answer wins.
fn worker_filters() -> Result<Vec<BpfProgram>, seccompiler::Error> {
    let mut allowed = plain(ALLOWED_INSIDE);
    allowed.extend(plain(POINTLESS_INSIDE).into_keys().map(|call| (call, vec![])));
    // Reading only: no file is writable, and the attempt is worth telling.
    let writing = (libc::O_WRONLY | libc::O_RDWR | libc::O_CREAT | libc::O_TRUNC) as u64;
    allowed.insert(libc::SYS_openat, vec![argument(2, SeccompCmpOp::MaskedEq(writing), 0)?]);
    #[cfg(target_arch = "x86_64")]
    allowed.insert(libc::SYS_open, vec![argument(1, SeccompCmpOp::MaskedEq(writing), 0)?]);
    // Memory is written or run, never both: the counters are part of the code.
    let (write, run) = (libc::PROT_WRITE as u64, libc::PROT_EXEC as u64);
    let without = |bit| argument(2, SeccompCmpOp::MaskedEq(bit), 0);
    allowed.insert(libc::SYS_mmap, vec![without(write)?, without(run)?]);
    allowed.insert(libc::SYS_mprotect, vec![without(run)?]);
    // Its own end only: abort raises a signal in itself.
    let own = u64::from(std::process::id());
    allowed.insert(libc::SYS_tgkill, vec![argument(0, SeccompCmpOp::Eq, own)?]);
    // The handler that reports a trapped call stays ours.
    let trap = libc::SIGSYS as u64;
    allowed.insert(libc::SYS_rt_sigaction, vec![argument(0, SeccompCmpOp::Ne, trap)?]);
    // Limits may be read: there is no new value.
    let unset = SeccompCondition::new(2, SeccompCmpArgLen::Qword, SeccompCmpOp::Eq, 0)?;
    allowed.insert(libc::SYS_prlimit64, vec![SeccompRule::new(vec![unset])?]);
    Ok(vec![
        // In this order: the second one forbids to set filters.
        filter(plain(POINTLESS_INSIDE), SeccompAction::Allow, errno(libc::ENOENT))?,
        filter(allowed, SeccompAction::Trap, SeccompAction::Allow)?,
    ])
}

/// A compiler starts processes and writes files: only what reaches beyond its sandbox is refused,
/// with an error rather than a signal, since build scripts may try and go on.
fn build_filters() -> Result<Vec<BpfProgram>, seccompiler::Error> {
    let mut refused = plain(REFUSED_IN_BUILDS);
    let namespaces = [
        libc::CLONE_NEWUSER,
        libc::CLONE_NEWNS,
        libc::CLONE_NEWPID,
        libc::CLONE_NEWNET,
        libc::CLONE_NEWIPC,
        libc::CLONE_NEWUTS,
        libc::CLONE_NEWCGROUP,
    ];
    let mut rules = Vec::new();
    for flag in namespaces.map(|flag| flag as u64) {
        rules.push(argument(0, SeccompCmpOp::MaskedEq(flag), flag)?);
    }
    refused.insert(libc::SYS_clone, rules);
    Ok(vec![
        filter(refused, SeccompAction::Allow, errno(libc::EPERM))?,
        // Its flags lie in memory, where no filter can look; the C library falls back to clone.
        filter(plain(&[(libc::SYS_clone3, "")]), SeccompAction::Allow, errno(libc::ENOSYS))?,
    ])
}

/// Compiles one filter. Calls of another architecture end the process.
fn filter(
    rules: Rules,
    otherwise: SeccompAction,
    matched: SeccompAction,
) -> Result<BpfProgram, seccompiler::Error> {
    let arch = std::env::consts::ARCH.try_into()?;
    Ok(SeccompFilter::new(rules, otherwise, matched, arch)?.try_into()?)
}

fn errno(number: i32) -> SeccompAction {
    SeccompAction::Errno(number as u32)
}

/// Matches calls whatever their arguments.
fn plain(calls: &[(i64, &str)]) -> Rules {
    calls.iter().map(|&(call, _)| (call, vec![])).collect()
}

/// Matches a call by one argument.
fn argument(
    index: u8,
    operator: SeccompCmpOp,
    value: u64,
) -> Result<SeccompRule, seccompiler::Error> {
    let condition = SeccompCondition::new(index, SeccompCmpArgLen::Dword, operator, value)?;
    Ok(SeccompRule::new(vec![condition])?)
}

/// Returns the name of a system call, for a verdict.
pub(super) fn name_of(call: i64) -> String {
    let known = [ALLOWED_INSIDE, REFUSED_IN_BUILDS, NAMED].concat();
    match known.iter().find(|(number, _)| *number == call) {
        Some((_, name)) => name.trim_start_matches("SYS_").to_owned(),
        None if call == RAISED => "what it does (it ended itself by SIGSYS)".to_owned(),
        None => format!("system call {call}"),
    }
}

macro_rules! calls {
    ($($name:ident)*) => { &[$((libc::$name, stringify!($name))),*] };
}

const ALLOWED_INSIDE: &[(i64, &str)] = calls! {
    SYS_brk SYS_munmap SYS_mremap SYS_madvise SYS_membarrier
    SYS_read SYS_readv SYS_pread64 SYS_write SYS_writev SYS_close SYS_lseek SYS_getdents64
    SYS_fstat SYS_newfstatat SYS_statx SYS_fcntl SYS_dup
    SYS_rt_sigprocmask SYS_rt_sigreturn SYS_sigaltstack SYS_restart_syscall
    SYS_futex SYS_sched_yield SYS_sched_getaffinity SYS_set_robust_list SYS_rseq
    SYS_clock_gettime SYS_clock_getres SYS_clock_nanosleep SYS_nanosleep SYS_gettimeofday SYS_times
    SYS_getrandom SYS_getrusage SYS_getpid SYS_getppid SYS_gettid SYS_getuid SYS_geteuid SYS_getgid
    SYS_getegid SYS_uname SYS_sysinfo SYS_getcwd SYS_ppoll
    SYS_exit SYS_exit_group
};

/// Asked by libraries in passing; "no such thing" is an answer that they all know.
#[cfg(not(target_arch = "x86_64"))]
const POINTLESS_INSIDE: &[(i64, &str)] =
    calls! { SYS_ioctl SYS_prctl SYS_readlinkat SYS_faccessat SYS_faccessat2 };
#[cfg(target_arch = "x86_64")]
const POINTLESS_INSIDE: &[(i64, &str)] = calls! {
    SYS_ioctl SYS_prctl SYS_readlinkat SYS_faccessat SYS_faccessat2 SYS_readlink SYS_access
    SYS_stat SYS_lstat SYS_poll SYS_time SYS_getrlimit SYS_arch_prctl
};

const REFUSED_IN_BUILDS: &[(i64, &str)] = calls! {
    SYS_socket SYS_unshare SYS_setns SYS_mount SYS_umount2 SYS_pivot_root SYS_chroot
    SYS_open_tree SYS_move_mount SYS_fsopen SYS_fsconfig SYS_fsmount SYS_fspick SYS_mount_setattr
    SYS_ptrace SYS_process_vm_readv SYS_process_vm_writev SYS_kcmp SYS_pidfd_getfd
    SYS_io_uring_setup SYS_io_uring_enter SYS_io_uring_register
    SYS_bpf SYS_perf_event_open SYS_userfaultfd SYS_fanotify_init SYS_open_by_handle_at
    SYS_keyctl SYS_add_key SYS_request_key
    SYS_init_module SYS_finit_module SYS_delete_module SYS_kexec_load SYS_reboot
    SYS_swapon SYS_swapoff SYS_acct SYS_quotactl SYS_syslog SYS_settimeofday SYS_clock_settime
};

/// Those that attacks like, besides the above.
#[cfg(not(target_arch = "x86_64"))]
const NAMED: &[(i64, &str)] = calls! {
    SYS_clone SYS_clone3 SYS_execve SYS_execveat SYS_kill SYS_tkill SYS_tgkill SYS_openat
    SYS_connect SYS_socketpair SYS_memfd_create SYS_splice SYS_prlimit64 SYS_setrlimit
    SYS_rt_sigaction SYS_unlinkat SYS_mkdirat SYS_setsid SYS_setuid SYS_ftruncate SYS_fallocate
    SYS_pidfd_open SYS_timer_create SYS_setitimer SYS_pipe2 SYS_mmap SYS_mprotect SYS_shmget
    SYS_eventfd2
};
#[cfg(target_arch = "x86_64")]
const NAMED: &[(i64, &str)] = calls! {
    SYS_clone SYS_clone3 SYS_execve SYS_execveat SYS_kill SYS_tkill SYS_tgkill SYS_openat
    SYS_connect SYS_socketpair SYS_memfd_create SYS_splice SYS_prlimit64 SYS_setrlimit
    SYS_rt_sigaction SYS_unlinkat SYS_mkdirat SYS_setsid SYS_setuid SYS_ftruncate SYS_fallocate
    SYS_pidfd_open SYS_timer_create SYS_setitimer SYS_pipe2 SYS_mmap SYS_mprotect SYS_shmget
    SYS_eventfd2 SYS_fork SYS_vfork SYS_open SYS_unlink SYS_mkdir SYS_pipe SYS_alarm
};
