//! Attacks on the sandbox through the real launcher: each is a small dylib built here from a string.

use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::Duration;

use judge::sandbox::{self, Ended, Exit, Fault, Launch, Limits, Tier};

const JOB_BYTES: u64 = 1 << 16;

/// The calls of the C library, by hand: a dylib built from a string has no crates.
const PRELUDE: &str = r#"
    #![allow(unused, dead_code, unsafe_op_in_unsafe_fn)]
    use std::ffi::{c_char, c_int, c_long, c_ulong, c_void};
    unsafe extern "C" {
        fn syscall(number: c_long, ...) -> c_long;
        fn fork() -> c_int; fn kill(pid: c_int, signal: c_int) -> c_int;
        fn getpid() -> c_int; fn getppid() -> c_int; fn getuid() -> u32; fn _exit(code: c_int) -> !;
        fn socket(a: c_int, b: c_int, c: c_int) -> c_int;
        fn ptrace(a: c_int, ...) -> c_long;
        fn signal(signal: c_int, handler: usize) -> usize;
        fn setrlimit(resource: c_int, limit: *const [u64; 2]) -> c_int;
        fn mmap(at: *mut c_void, n: usize, prot: c_int, flags: c_int, fd: c_int, off: i64) -> *mut c_void;
        fn dup(fd: c_int) -> c_int; fn ftruncate(fd: c_int, n: i64) -> c_int;
        fn personality(p: c_ulong) -> c_int;
    }
"#;

fn entry(body: &str) -> String {
    format!(
        r#"{PRELUDE}
        #[unsafe(no_mangle)]
        pub unsafe extern "C" fn judge_entry(job: *mut u8, length: usize) -> i32 {{ {body} }}"#
    )
}

fn constructor(body: &str) -> String {
    format!(
        r#"{}
        #[used] #[unsafe(link_section = ".init_array")]
        static EARLY: unsafe extern "C" fn() = early;
        unsafe extern "C" fn early() {{ {body} }}"#,
        entry("0")
    )
}

fn build(name: &str, source: &str) -> PathBuf {
    let folder = folder().join(name);
    std::fs::create_dir_all(&folder).unwrap();
    let (text, library) = (folder.join("attack.rs"), folder.join("attack.so"));
    std::fs::write(&text, source).unwrap();
    let built = Command::new("rustc")
        .args(["--edition=2024", "--crate-type=cdylib", "-O", "-Cpanic=unwind", "-o"])
        .args([&library, &text])
        .output()
        .unwrap();
    assert!(built.status.success(), "{name}: {}", String::from_utf8_lossy(&built.stderr));
    library
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("attacks")
}

fn tier() -> Tier {
    static TIER: OnceLock<Tier> = OnceLock::new();
    TIER.get_or_init(|| {
        sandbox::use_executable(env!("CARGO_BIN_EXE_judge"));
        let tier = sandbox::probe();
        eprintln!("sandbox: {tier}");
        tier
    })
    .clone()
}

fn limits() -> Limits {
    let (cpu, asleep) = (Duration::from_millis(400), Duration::from_millis(800));
    Limits { cpu, asleep, ..Limits::default() }
}

fn run(library: &Path, limits: &Limits) -> (Ended, OwnedFd) {
    let tier = tier();
    let job = sandbox::create_job(JOB_BYTES).unwrap();
    let launch =
        Launch { library, entry: "judge_entry", job: job.as_fd(), limits, deterministic: false };
    let ended = sandbox::run_worker(&launch, &tier).unwrap();
    (ended, job)
}

/// Runs an attack and compares its end; nothing of it may be left.
#[track_caller]
fn check(name: &str, source: &str, expected: Exit) -> Ended {
    let library = build(name, source);
    let (ended, _) = run(&library, &limits());
    assert_eq!(ended.exit, expected, "{name}: {}", String::from_utf8_lossy(&ended.stderr));
    assert_nothing_left(&library);
    ended
}

/// What is said of a call that killed at once.
const UNNAMED: &str = "starting a thread or a program, or a foreign system call";

fn forbidden(call: &str) -> Exit {
    Exit::Forbidden(call.to_owned())
}

/// All processes of a sandbox carry the order, with the library's name, in their arguments.
#[track_caller]
fn assert_nothing_left(library: &Path) {
    let name = library.to_str().unwrap().as_bytes();
    for entry in std::fs::read_dir("/proc").into_iter().flatten().flatten() {
        let arguments = std::fs::read(entry.path().join("cmdline")).unwrap_or_default();
        let left = arguments.windows(name.len()).any(|window| window == name);
        assert!(!left, "{:?} is left", entry.path());
    }
}

#[test]
fn an_honest_library_runs_and_writes_its_job() -> io::Result<()> {
    use std::os::unix::fs::FileExt;
    let library = build("honest", &entry("*job.add(100) = 42; 7"));
    let (ended, job) = run(&library, &limits());
    assert_eq!(ended.exit, Exit::Code(7), "{}", String::from_utf8_lossy(&ended.stderr));
    let mut byte = [0];
    std::fs::File::from(job).read_exact_at(&mut byte, 100)?;
    assert_eq!(byte, [42]);
    Ok(())
}

#[test]
fn a_crash_is_told_with_its_signal() {
    check(
        "segfault",
        &entry("*(std::hint::black_box(16) as *mut u8) = 1; 0"),
        Exit::Signal(libc::SIGSEGV),
    );
    check("abort", &entry("std::process::abort()"), Exit::Signal(libc::SIGABRT));
    check(
        "abort-ignored",
        &entry("signal(6, 1); std::process::abort()"),
        Exit::Signal(libc::SIGABRT),
    );
    check("early-exit", &entry("std::process::exit(0)"), Exit::Code(0));
    check("early-constructor-exit", &constructor("_exit(9)"), Exit::Code(9));
}

#[test]
fn a_deep_recursion_passes_and_an_endless_one_is_a_stack_overflow() {
    let source = |depth: &str| {
        entry(&format!(
            "fn deep(n: u64) -> u64 {{ let room = std::hint::black_box([n; 64]);
               if n == 0 {{ 0 }} else {{ deep(n - 1) + room[3] - n + 1 }} }}
             (deep({depth}) == {depth}) as i32"
        ))
    };
    check("recursion", &source("100_000"), Exit::Code(1));
    let library = build("overflow", &source("u64::MAX"));
    let (ended, job) = run(&library, &limits());
    assert_eq!(ended.exit, Exit::Signal(libc::SIGSEGV));
    let fault = Fault::read(job.as_fd()).unwrap();
    assert!(fault.is_stack_overflow(), "{fault:?}");
}

#[test]
fn time_limits_hold() {
    let ended = check("loop", &entry("loop { std::hint::black_box(0); }"), Exit::CpuTime);
    assert!(
        ended.cpu_time >= Duration::from_millis(400) && ended.cpu_time < Duration::from_millis(600)
    );
    check(
        "deaf-loop",
        &entry("for s in 1..64 { if s != 31 { signal(s, 1); } } loop {}"),
        Exit::CpuTime,
    );
    check(
        "sleep",
        &entry("loop { std::thread::sleep(std::time::Duration::from_secs(9)) }"),
        Exit::WallTime,
    );
}

#[test]
fn memory_and_output_limits_hold() {
    let bomb = "let mut all = Vec::new(); loop { all.push(vec![1_u8; 1 << 20]) }";
    let (ended, _) = run(&build("heap-bomb", &entry(bomb)), &Limits::default());
    assert_eq!(ended.exit, Exit::Memory);
    assert!(ended.peak_memory_bytes > 300 << 20 && ended.peak_memory_bytes < 700 << 20);
    let shared = "let mut n = 0; while mmap(std::ptr::null_mut(), 1 << 24, 3, 0x21, -1, 0) as isize != -1 { n += 1 } n";
    check("shared-bomb", &entry(shared), Exit::Code(31));
    let flood = "loop { println!(\"{}\", \"x\".repeat(4096)) }";
    let ended = check("flood", &entry(flood), Exit::Output);
    assert_eq!(ended.stderr.len(), 1 << 20);
}

#[test]
fn processes_and_threads_are_refused() {
    check("fork-bomb", &entry("loop { fork(); }"), forbidden("clone"));
    check("thread", &entry("std::thread::spawn(|| ()).join().is_ok() as i32"), forbidden(UNNAMED));
    check("constructor-fork", &constructor("fork();"), forbidden("clone"));
    check(
        "exec",
        &entry(
            "std::os::unix::process::CommandExt::exec(&mut std::process::Command::new(\"/bin/sh\")); 0",
        ),
        forbidden("execve"),
    );
}

#[test]
fn other_processes_and_the_network_are_out_of_reach() {
    check("kill-all", &entry("kill(-1, 9); 0"), forbidden("kill"));
    check("kill-parent", &entry("kill(getppid(), 9); 0"), forbidden("kill"));
    check("ptrace", &entry("ptrace(16, 1, 0, 0); 0"), forbidden("ptrace"));
    check("socket", &entry("socket(2, 1, 0)"), forbidden("socket"));
    check("socket-alg", &entry("socket(38, 5, 0)"), forbidden("socket"));
    check("socket-constructor", &constructor("socket(1, 1, 0);"), forbidden("socket"));
}

#[test]
fn kernel_doors_are_shut() {
    let call = |number: i64| entry(&format!("syscall({number}, 0, 0, 0, 0, 0, 0); 0"));
    check("unshare", &call(libc::SYS_unshare), forbidden("unshare"));
    check("io-uring", &call(libc::SYS_io_uring_setup), forbidden("io_uring_setup"));
    check("memfd", &call(libc::SYS_memfd_create), forbidden("memfd_create"));
    check("splice", &call(libc::SYS_splice), forbidden("splice"));
    check("vm-writev", &call(libc::SYS_process_vm_writev), forbidden("process_vm_writev"));
    check("bpf", &call(libc::SYS_bpf), forbidden("bpf"));
    check("truncate", &entry("ftruncate(4, 0)"), forbidden("ftruncate"));
    check("rlimit", &entry("setrlimit(9, &[u64::MAX; 2])"), forbidden("prlimit64"));
    check("trap-handler", &entry("signal(31, 1); 0"), forbidden("rt_sigaction"));
}

#[cfg(target_arch = "x86_64")]
#[test]
fn other_architectures_of_the_same_machine_are_shut() {
    let old = "let n: i64; std::arch::asm!(\"int 0x80\", inlateout(\"rax\") 20_i64 => n); n as i32";
    check("int80", &entry(old), forbidden(UNNAMED));
    check("x32", &entry("syscall(0x40000000 + 39) as i32"), forbidden("system call 1073741863"));
}

#[test]
fn files_are_out_of_reach() {
    let exe = env!("CARGO_BIN_EXE_judge");
    for (name, path) in [
        ("passwd", "/etc/passwd"),
        ("own-binary", exe),
        ("proc-exe", "/proc/self/exe"),
        ("proc-environ", "/proc/self/environ"),
        ("root", "/"),
        ("null", "/dev/null"),
    ] {
        check(
            name,
            &entry(&format!("std::fs::File::open({path:?}).is_ok() as i32")),
            Exit::Code(0),
        );
    }
    check(
        "write",
        &entry("std::fs::write(\"/tmp/judge-was-here\", \"x\").is_ok() as i32"),
        forbidden("openat"),
    );
    check(
        "mkdir",
        &entry("std::fs::create_dir(\"/tmp/judge-was-here\").is_ok() as i32"),
        forbidden("mkdir"),
    );
    assert!(!Path::new("/tmp/judge-was-here").exists());
    check("descriptors", &entry("let mut n = 0; while dup(0) >= 0 { n += 1 } n"), Exit::Code(12));
}

#[test]
fn no_environment_and_no_descriptor_comes_along() {
    check("environment", &entry("std::env::vars_os().count() as i32"), Exit::Code(0));
    // 0, 1, 2 and the job.
    let open = "(0..1024).filter(|&fd| syscall(72, fd, 1, 0) >= 0).count() as i32";
    check("open", &entry(open), Exit::Code(4));
}

#[test]
fn addresses_are_fixed_when_asked_for() {
    let tier = tier();
    let source = entry(
        "let heap = Box::into_raw(Box::new(1)) as usize; let here = &heap as *const _ as usize;
        std::ptr::write(job.add(128) as *mut [usize; 3], [heap, here, judge_entry as usize]); 0",
    );
    let library = build("addresses", &source);
    let look = || {
        use std::os::unix::fs::FileExt;
        let job = sandbox::create_job(JOB_BYTES).unwrap();
        let limits = limits();
        let launch = Launch {
            library: &library,
            entry: "judge_entry",
            job: job.as_fd(),
            limits: &limits,
            deterministic: true,
        };
        assert_eq!(sandbox::run_worker(&launch, &tier).unwrap().exit, Exit::Code(0));
        let mut bytes = [0; 24];
        std::fs::File::from(job).read_exact_at(&mut bytes, 128).unwrap();
        bytes
    };
    if tier.missing.iter().any(|layer| layer.starts_with("fixed addresses")) {
        eprintln!("skipped: {tier}");
        return;
    }
    assert_eq!(look(), look());
}
