//! The first 64 bytes of a job: what a dying worker wrote about its own death.

use std::fs::File;
use std::os::fd::BorrowedFd;
use std::os::unix::fs::FileExt;
use std::ptr::{self, NonNull};
use std::sync::atomic::{AtomicPtr, AtomicUsize, Ordering};

/// Bytes at the start of every job that belong to [`Fault`]; a job's own data begins after them.
pub const FAULT_BYTES: usize = 64;

/// Tells why a signal came. Written by the worker, which may lie: good for a message, not for a
/// verdict (that a worker died, and of which signal, is known from outside).
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Fault {
    /// The signal, or 0 where none was caught.
    pub signal: u32,
    /// 1 where the address lies in the guard below the stack.
    pub in_guard: u32,
    /// The address that was touched (SIGSEGV, SIGBUS) or executed (SIGILL, SIGFPE).
    pub address: u64,
    /// The number of the refused system call (SIGSYS).
    pub call: i64,
    /// Room to grow; zero.
    pub reserved: [u64; 5],
}

const _: () = assert!(size_of::<Fault>() == FAULT_BYTES);

impl Fault {
    /// Reads what the worker of this job left; `None` where no signal was caught.
    pub fn read(job: BorrowedFd) -> Option<Fault> {
        let mut bytes = [0; FAULT_BYTES];
        File::from(job.try_clone_to_owned().ok()?).read_exact_at(&mut bytes, 0).ok()?;
        let word = |at: usize| u64::from_ne_bytes(bytes[at..at + 8].try_into().unwrap());
        let half = |at: usize| u32::from_ne_bytes(bytes[at..at + 4].try_into().unwrap());
        let fault = Fault {
            signal: half(0),
            in_guard: half(4),
            address: word(8),
            call: word(16) as i64,
            reserved: [0; 5],
        };
        (fault.signal != 0).then_some(fault)
    }

    /// Says whether the stack ran into its guard.
    pub fn is_stack_overflow(&self) -> bool {
        self.in_guard == 1
    }
}

static PLACE: AtomicPtr<Fault> = AtomicPtr::new(ptr::null_mut());
static GUARD_START: AtomicUsize = AtomicUsize::new(0);
static GUARD_END: AtomicUsize = AtomicUsize::new(0);

/// Catches the signals of a crash on a stack of their own and writes them to `place`.
pub(super) fn setup_fault_handler(place: NonNull<Fault>, guard: std::ops::Range<usize>) {
    PLACE.store(place.as_ptr(), Ordering::Relaxed);
    GUARD_START.store(guard.start, Ordering::Relaxed);
    GUARD_END.store(guard.end, Ordering::Relaxed);
    // A stack that overflowed has no room for a handler. 64 KiB: the vector registers alone may
    // take 11 KiB of a frame.
    let stack = Box::leak(vec![0_u8; 64 << 10].into_boxed_slice());
    let stack =
        libc::stack_t { ss_sp: stack.as_mut_ptr().cast(), ss_flags: 0, ss_size: stack.len() };
    // SAFETY: the stack was leaked, so it outlives the process's signals.
    unsafe { libc::sigaltstack(&stack, ptr::null_mut()) };
    for signal in [libc::SIGSEGV, libc::SIGBUS, libc::SIGILL, libc::SIGFPE, libc::SIGSYS] {
        // SAFETY: all zeroes is a valid sigaction.
        let mut action: libc::sigaction = unsafe { std::mem::zeroed() };
        action.sa_sigaction = record as *const () as usize;
        // The handler runs once, and what it does next meets the default action: death.
        action.sa_flags =
            libc::SA_SIGINFO | libc::SA_ONSTACK | libc::SA_RESETHAND | libc::SA_NODEFER;
        // SAFETY: `record` has the signature that SA_SIGINFO asks for and is async-signal-safe.
        unsafe { libc::sigaction(signal, &action, ptr::null_mut()) };
    }
}

/// The kernel's reason for SIGSYS where the filter refuses a call.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
const SYS_SECCOMP: i32 = 1;
/// Stands for a call where SIGSYS came without one: the worker sent it to itself.
pub(super) const RAISED: i64 = -1;

/// Writes the fault down and dies of the same signal.
extern "C" fn record(signal: i32, info: *mut libc::siginfo_t, _context: *mut libc::c_void) {
    // SAFETY: the kernel hands a valid siginfo to a SA_SIGINFO handler.
    let address = unsafe { (*info).si_addr() } as usize;
    let guard = GUARD_START.load(Ordering::Relaxed)..GUARD_END.load(Ordering::Relaxed);
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    // SAFETY: the field is there whatever the signal.
    let call = match (signal, unsafe { (*info).si_code }) {
        // SAFETY: for a refused call this is the field that the kernel filled.
        (libc::SIGSYS, SYS_SECCOMP) => i64::from(unsafe { (*info).si_syscall() }),
        (libc::SIGSYS, _) => RAISED,
        _ => 0,
    };
    #[cfg(not(all(target_os = "linux", target_env = "gnu")))]
    let call = 0;
    let fault = Fault {
        signal: signal as u32,
        in_guard: u32::from(guard.contains(&address)),
        address: address as u64,
        call,
        reserved: [0; 5],
    };
    let place = PLACE.load(Ordering::Relaxed);
    if !place.is_null() {
        // SAFETY: the place is the start of the job's mapping, which lives as long as the process;
        // should the solution have unmapped it, this faults again, into the default action.
        unsafe { place.write_volatile(fault) };
    }
    // SAFETY: raise is async-signal-safe; the action is the default again, so this does not return
    // unless the signal came from a call that goes on after it.
    unsafe { libc::raise(signal) };
}
