//! Stands between a candidate and libc: the same random bytes and the same clock at every run,
//! output counted and dropped, threads refused, a failed allocation noted.
//!
//! The linker sends the candidate's calls here (`--wrap=write` makes them call `__wrap_write`).
//! This is for honest code: hostile code goes around it and meets the sandbox.

use crate::job::{Failure, Job};
use std::ffi::{CStr, c_char, c_int, c_long, c_void};
use std::ptr::addr_of_mut;

static mut JOB: *mut Job = std::ptr::null_mut();
static mut RANDOM: u64 = 0;
static mut CLOCK_NS: u64 = 0;
/// By how much the clock moves on: unevenly, for some toss a coin by the last digit of the time.
static mut CLOCK_READ: u64 = 0;
const CLOCK_FACTOR: u64 = 0x5851_f42d_4c95_7f2d;
static mut PRINTED_BYTES: u64 = 0;

/// The exit code of a worker that ended for the reason in `Job::failure`.
const ENDED_EARLY: c_int = 86;

type P = *mut c_void;

pub(crate) fn start(job: *mut Job) {
    // SAFETY: one thread; the job outlives the run.
    unsafe {
        JOB = job;
        RANDOM = (*job).entropy;
    }
}

pub(crate) fn fail(failure: Failure) {
    // SAFETY: one thread; the job outlives the run.
    unsafe {
        if !JOB.is_null() {
            addr_of_mut!((*JOB).failure).write_volatile(failure as u64);
        }
    }
}

#[cold]
pub(crate) fn end(failure: Failure) -> ! {
    fail(failure);
    // SAFETY: ends the process.
    unsafe { _exit(ENDED_EARLY) }
}

unsafe extern "C" {
    fn _exit(code: c_int) -> !;
    fn __real_malloc(bytes: usize) -> P;
    fn __real_calloc(items: usize, bytes: usize) -> P;
    fn __real_realloc(old: P, bytes: usize) -> P;
    fn __real_posix_memalign(to: *mut P, align: usize, bytes: usize) -> c_int;
    fn __real_write(fd: c_int, from: *const u8, bytes: usize) -> isize;
    fn __real_writev(fd: c_int, parts: *const Part, count: c_int) -> isize;
    fn __real_syscall(number: c_long, ...) -> c_long;
    fn __real_dlsym(library: P, name: *const c_char) -> P;
    #[cfg(metered)]
    fn __real_free(old: P);
    #[cfg(metered)]
    fn malloc_usable_size(of: P) -> usize;
}

#[cfg(metered)]
fn size(of: P) -> usize {
    // SAFETY: libc accepts null, and otherwise a block of its own.
    unsafe { malloc_usable_size(of) }
}

#[inline(always)]
fn allocated(block: P) -> P {
    if block.is_null() {
        fail(Failure::Memory);
    }
    #[cfg(metered)]
    crate::meter::counts::allocated(size(block));
    block
}

#[unsafe(no_mangle)]
unsafe extern "C" fn __wrap_malloc(bytes: usize) -> P {
    // SAFETY: the caller's own arguments.
    allocated(unsafe { __real_malloc(bytes) })
}

#[unsafe(no_mangle)]
unsafe extern "C" fn __wrap_calloc(items: usize, bytes: usize) -> P {
    #[cfg(metered)]
    crate::meter::counts::moved(items.saturating_mul(bytes));
    // SAFETY: the caller's own arguments.
    allocated(unsafe { __real_calloc(items, bytes) })
}

#[unsafe(no_mangle)]
unsafe extern "C" fn __wrap_realloc(old: P, bytes: usize) -> P {
    #[cfg(metered)]
    {
        let before = size(old);
        crate::meter::counts::moved(before.min(bytes));
        crate::meter::counts::freed(before);
    }
    // SAFETY: the caller's own arguments.
    allocated(unsafe { __real_realloc(old, bytes) })
}

#[unsafe(no_mangle)]
unsafe extern "C" fn __wrap_posix_memalign(to: *mut P, align: usize, bytes: usize) -> c_int {
    // SAFETY: the caller's own arguments.
    let code = unsafe { __real_posix_memalign(to, align, bytes) };
    if code == 0 {
        // SAFETY: set by the successful call.
        allocated(unsafe { *to });
    } else {
        fail(Failure::Memory);
    }
    code
}

#[cfg(metered)]
#[unsafe(no_mangle)]
unsafe extern "C" fn __wrap_free(old: P) {
    crate::meter::counts::freed(size(old));
    // SAFETY: the caller's own arguments.
    unsafe { __real_free(old) }
}

#[repr(C)]
struct Part {
    from: *const u8,
    bytes: usize,
}

fn printed(bytes: usize) {
    // SAFETY: one thread; the job outlives the run.
    unsafe {
        PRINTED_BYTES += bytes as u64;
        (*JOB).output_bytes = PRINTED_BYTES;
        if PRINTED_BYTES > (*JOB).output_limit_bytes {
            end(Failure::Output);
        }
    }
}

/// What a constructor says before that, a failed allocation say, goes to the judge.
fn has_begun() -> bool {
    // SAFETY: one thread.
    unsafe { !JOB.is_null() }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn __wrap_write(fd: c_int, from: *const u8, bytes: usize) -> isize {
    if (fd == 1 || fd == 2) && has_begun() {
        printed(bytes);
        return bytes as isize;
    }
    // SAFETY: the caller's own arguments.
    unsafe { __real_write(fd, from, bytes) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn __wrap_writev(fd: c_int, parts: *const Part, count: c_int) -> isize {
    if (fd == 1 || fd == 2) && has_begun() {
        // SAFETY: the caller passes that many parts.
        let bytes = (0..count as usize).map(|i| unsafe { (*parts.add(i)).bytes }).sum();
        printed(bytes);
        return bytes as isize;
    }
    // SAFETY: the caller's own arguments.
    unsafe { __real_writev(fd, parts, count) }
}

fn next_random() -> u64 {
    // SAFETY: one thread.
    let state = unsafe {
        RANDOM = RANDOM.wrapping_add(0x9e37_79b9_7f4a_7c15);
        RANDOM
    };
    let z = (state ^ state >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ z >> 31
}

#[unsafe(no_mangle)]
unsafe extern "C" fn __wrap_getrandom(to: *mut u8, bytes: usize, _flags: u32) -> isize {
    // SAFETY: one thread; the job outlives the run.
    unsafe {
        if !JOB.is_null() {
            (*JOB).random_bytes += bytes as u64;
        }
    }
    for i in 0..bytes {
        // SAFETY: the caller's buffer has that many bytes.
        unsafe { *to.add(i) = (next_random() >> 32) as u8 };
    }
    bytes as isize
}

#[cfg(target_arch = "x86_64")]
const SYS_GETRANDOM: c_long = 318;
#[cfg(not(target_arch = "x86_64"))]
const SYS_GETRANDOM: c_long = 278;

/// Crates for random numbers ask the kernel past the C library. The C library's function takes what
/// follows the number from the same six registers, however many are meant.
#[unsafe(no_mangle)]
unsafe extern "C" fn __wrap_syscall(
    number: c_long,
    a: c_long,
    b: c_long,
    c: c_long,
    d: c_long,
    e: c_long,
    f: c_long,
) -> c_long {
    if number == SYS_GETRANDOM {
        // SAFETY: the caller's own buffer.
        return unsafe { __wrap_getrandom(a as *mut u8, b as usize, c as u32) as c_long };
    }
    // SAFETY: the caller's own arguments.
    unsafe { __real_syscall(number, a, b, c, d, e, f) }
}

/// Others look for the function by its name.
#[unsafe(no_mangle)]
unsafe extern "C" fn __wrap_dlsym(library: P, name: *const c_char) -> P {
    // SAFETY: the caller passes a C string.
    if !name.is_null() && unsafe { CStr::from_ptr(name) } == c"getrandom" {
        return __wrap_getrandom as *const () as P;
    }
    // SAFETY: the caller's own arguments.
    unsafe { __real_dlsym(library, name) }
}

#[repr(C)]
struct Time {
    seconds: i64,
    nanoseconds: i64,
}

/// A clock that moves on by about a microsecond whenever somebody looks.
#[unsafe(no_mangle)]
unsafe extern "C" fn __wrap_clock_gettime(_clock: c_int, to: *mut Time) -> c_int {
    const START_SECONDS: i64 = 1_700_000_000;
    // SAFETY: one thread; the caller's own place to write to.
    unsafe {
        CLOCK_READ = CLOCK_READ.wrapping_mul(CLOCK_FACTOR).wrapping_add(1);
        CLOCK_NS += 500 + (CLOCK_READ >> 54);
        (*to).seconds = START_SECONDS + (CLOCK_NS / 1_000_000_000) as i64;
        (*to).nanoseconds = (CLOCK_NS % 1_000_000_000) as i64;
    }
    0
}

#[unsafe(no_mangle)]
unsafe extern "C" fn __wrap_pthread_create(_: P, _: P, _: P, _: P) -> c_int {
    end(Failure::Thread)
}
