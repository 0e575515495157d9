//! A large stack for the solution, with a guard below it.

use std::io;
use std::ops::Range;
use std::ptr;

/// Wide enough that a large frame without probes (C code) does not step over it.
const GUARD_BYTES: usize = 1 << 20;

/// Is memory that a deep recursion may use; pages that it does not touch cost nothing.
pub(super) struct Stack {
    start: usize,
    length: usize,
}

impl Stack {
    /// Reserves a stack of `bytes` and its guard.
    pub fn reserve(bytes: u64) -> io::Result<Stack> {
        let length = bytes as usize + GUARD_BYTES;
        #[cfg(target_os = "linux")]
        let lazily = libc::MAP_NORESERVE | libc::MAP_STACK;
        #[cfg(not(target_os = "linux"))]
        let lazily = libc::MAP_NORESERVE;
        let flags = libc::MAP_PRIVATE | libc::MAP_ANON | lazily;
        let access = libc::PROT_READ | libc::PROT_WRITE;
        // SAFETY: a fresh anonymous mapping touches nothing that exists.
        let start = unsafe { libc::mmap(ptr::null_mut(), length, access, flags, -1, 0) };
        if start == libc::MAP_FAILED {
            return Err(io::Error::last_os_error());
        }
        // SAFETY: the range lies in the mapping just made, which nothing uses yet.
        if unsafe { libc::mprotect(start, GUARD_BYTES, libc::PROT_NONE) } != 0 {
            return Err(io::Error::last_os_error());
        }
        Ok(Stack { start: start as usize, length })
    }

    /// Returns the addresses whose touch means "overflow".
    pub fn guard(&self) -> Range<usize> {
        self.start..self.start + GUARD_BYTES
    }

    /// Runs `body` on this stack; `body` must end the process.
    ///
    /// A context of the C library rather than a thread: threads would have to be filtered one by
    /// one, and the first one's stack would lie open to the solution.
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    pub fn run(self, body: impl FnOnce() -> i32) -> ! {
        let mut body = Some(body);
        let mut run = move || {
            let body = body.take().expect("a stack is entered once");
            super::inside::leave(body());
        };
        let mut run: &mut dyn FnMut() = &mut run;
        ENTRY.store(ptr::from_mut(&mut run).cast(), std::sync::atomic::Ordering::Relaxed);
        // SAFETY: all zeroes is a valid ucontext_t to be filled by getcontext.
        let mut context: libc::ucontext_t = unsafe { std::mem::zeroed() };
        // SAFETY: `context` is valid; the stack is mapped, unused and never freed; `run` and what
        // it borrows stay alive because this frame is never left.
        unsafe {
            libc::getcontext(&mut context);
            context.uc_stack.ss_sp = (self.start + GUARD_BYTES) as *mut libc::c_void;
            context.uc_stack.ss_size = self.length - GUARD_BYTES;
            context.uc_link = ptr::null_mut();
            libc::makecontext(&mut context, enter, 0);
            libc::setcontext(&context);
        }
        unreachable!("setcontext failed: {}", io::Error::last_os_error());
    }

    /// Runs `body` on this stack; `body` must end the process.
    #[cfg(not(all(target_os = "linux", target_env = "gnu")))]
    pub fn run(self, body: impl FnOnce() -> i32 + Send) -> ! {
        let bytes = self.length - GUARD_BYTES;
        std::thread::scope(|scope| {
            let thread = std::thread::Builder::new()
                .stack_size(bytes)
                .spawn_scoped(scope, move || super::inside::leave(body()));
            drop(thread);
        });
        unreachable!("the solution's thread ends the process");
    }
}

#[cfg(all(target_os = "linux", target_env = "gnu"))]
static ENTRY: std::sync::atomic::AtomicPtr<libc::c_void> =
    std::sync::atomic::AtomicPtr::new(ptr::null_mut());

/// Is the first frame of the new stack.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
extern "C" fn enter() {
    let run: *mut &mut dyn FnMut() = ENTRY.load(std::sync::atomic::Ordering::Relaxed).cast();
    // SAFETY: `Stack::run` stored a pointer to a local that lives on.
    unsafe { (*run)() };
}
