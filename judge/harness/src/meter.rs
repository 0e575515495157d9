//! Counts what a call costs: steps and bytes in the metered build, clock ticks in the plain one.

use crate::job::Mode;

/// Measures the calls of a run; idle unless the job asks for figures.
#[derive(Debug)]
pub(crate) struct Meter {
    mode: Mode,
    active: bool,
    figures: *mut u64,
    capacity_words: usize,
    used_words: usize,
    method: usize,
    begun_ticks: u64,
    spent_steps: u64,
    digest: u64,
}

impl Default for Meter {
    fn default() -> Self {
        Meter {
            mode: Mode::Answers,
            active: false,
            figures: std::ptr::null_mut(),
            capacity_words: 0,
            used_words: 0,
            method: 0,
            begun_ticks: 0,
            spent_steps: 0,
            digest: 0,
        }
    }
}

impl Meter {
    pub fn start(&mut self, mode: Mode, figures: *mut u64, capacity_words: usize, fuel: u64) {
        self.mode = mode;
        self.figures = figures;
        self.capacity_words = capacity_words;
        self.active = cfg!(metered) || mode == Mode::Time;
        counts::start(fuel);
        if mode == Mode::Cover {
            counts::cover(figures, capacity_words);
        }
    }

    #[inline(always)]
    pub fn begin(&mut self, method: usize) {
        if self.active {
            self.begin_measuring(method);
        }
    }

    #[inline(always)]
    pub fn end(&mut self) {
        if self.active {
            self.end_measuring();
        }
    }

    #[inline]
    fn begin_measuring(&mut self, method: usize) {
        self.method = method;
        if cfg!(metered) {
            counts::reset();
        } else {
            self.begun_ticks = ticks();
        }
    }

    // In the metered build it stays with the solution's code: there its few steps keep a call from
    // costing nothing.
    #[cfg_attr(metered, inline)]
    #[cfg_attr(not(metered), inline(never))]
    fn end_measuring(&mut self) {
        match self.mode {
            Mode::Cost => {
                let [steps, bytes] = counts::read();
                self.spent_steps += steps + bytes / BYTES_PER_STEP;
                self.push(steps);
                self.push(bytes);
            }
            Mode::Time => {
                let ticks = ticks().wrapping_sub(self.begun_ticks);
                self.add(2 * self.method, 1);
                self.add(2 * self.method + 1, ticks);
            }
            _ => {}
        }
        counts::reset();
    }

    /// A new sequence: what earlier ones left live is none of its space.
    pub fn open(&mut self, sequence: u64) {
        self.spent_steps = 0;
        counts::open(sequence);
    }

    /// The steps of the sequence so far.
    #[inline(always)]
    pub fn spent_steps(&self) -> u64 {
        self.spent_steps
    }

    pub fn before_drop(&mut self) {
        counts::reset();
    }

    pub fn after_drop(&mut self) {
        if self.mode == Mode::Cost {
            counts::after_drop().into_iter().for_each(|figure| self.push(figure));
        }
    }

    fn push(&mut self, figure: u64) {
        self.digest = crate::job::digest(self.digest, figure);
        self.note(self.used_words, figure);
        self.used_words += 1;
    }

    /// The digest of the figures so far, and how many there are.
    pub fn digest(&self) -> (u64, u64) {
        (self.digest, self.used_words as u64)
    }

    fn note(&mut self, index: usize, figure: u64) {
        if index < self.capacity_words {
            // SAFETY: within the room that the judge reserved.
            unsafe { *self.figures.add(index) = figure };
        }
    }

    fn add(&mut self, index: usize, figure: u64) {
        if index < self.capacity_words {
            // SAFETY: within the room that the judge reserved.
            unsafe { *self.figures.add(index) += figure };
        }
    }
}

/// Moving this many bytes weighs as much as one step.
pub const BYTES_PER_STEP: u64 = 32;

/// How many branches the build has, and how many were reached.
pub(crate) fn branches() -> (u64, u64) {
    counts::branches()
}

#[cfg(target_arch = "x86_64")]
#[inline(always)]
fn ticks() -> u64 {
    // SAFETY: every x86-64 processor has the instruction.
    unsafe { std::arch::x86_64::_rdtsc() }
}

#[cfg(not(target_arch = "x86_64"))]
fn ticks() -> u64 {
    use std::time::Instant;
    thread_local!(static START: Instant = Instant::now());
    START.with(|start| start.elapsed().as_nanos() as u64)
}

/// No counters: plain and reference builds.
#[cfg(not(all(judged, metered)))]
mod counts {
    pub fn start(_: u64) {}
    pub fn cover(_: *mut u64, _: usize) {}
    #[inline(always)]
    pub fn reset() {}
    pub fn read() -> [u64; 2] {
        [0, 0]
    }
    pub fn open(_: u64) {}
    pub fn after_drop() -> [u64; 4] {
        [0; 4]
    }
    pub fn branches() -> (u64, u64) {
        (0, 0)
    }
}

/// Counters that the compiler's instrumentation and the wrapped libc functions feed.
#[cfg(all(judged, metered))]
pub(crate) mod counts {
    use crate::job::Failure;
    use std::ffi::c_void;

    // Plain statics: a candidate has one thread, and an atomic add costs ten times as much.
    static mut STEPS: u64 = 0;
    static mut BYTES: u64 = 0;
    static mut FUEL: u64 = u64::MAX;
    static mut LIVE: i64 = 0;
    static mut LIVE_AT_OPEN: i64 = 0;
    static mut LIVE_BEFORE_DROP: i64 = 0;
    static mut PEAK: i64 = 0;
    static mut BRANCHES: u32 = 0;
    static mut REACHED: u64 = 0;
    /// For each branch 1 + the sequence that reached it first; null where nobody asks.
    static mut REACHED_BY: *mut u64 = std::ptr::null_mut();
    static mut REACHED_BY_WORDS: usize = 0;
    static mut SEQUENCE: u64 = 0;

    pub fn start(fuel: u64) {
        // SAFETY: one thread.
        unsafe { FUEL = fuel }
    }

    pub fn cover(figures: *mut u64, capacity_words: usize) {
        // SAFETY: one thread; the judge reserves that many words.
        unsafe {
            REACHED_BY = figures;
            REACHED_BY_WORDS = capacity_words;
        }
    }

    #[inline(always)]
    pub fn reset() {
        // SAFETY: one thread.
        unsafe {
            LIVE_BEFORE_DROP = LIVE;
            STEPS = 0;
            BYTES = 0;
        }
    }

    #[inline(always)]
    pub fn read() -> [u64; 2] {
        // SAFETY: one thread.
        unsafe { [STEPS, BYTES] }
    }

    pub fn open(sequence: u64) {
        // SAFETY: one thread.
        unsafe {
            SEQUENCE = sequence;
            LIVE_AT_OPEN = LIVE;
            PEAK = LIVE;
        }
    }

    pub fn after_drop() -> [u64; 4] {
        // SAFETY: one thread.
        unsafe {
            let live = (LIVE_BEFORE_DROP - LIVE_AT_OPEN).max(0) as u64;
            [STEPS, BYTES, live, (PEAK - LIVE_AT_OPEN).max(0) as u64]
        }
    }

    pub fn branches() -> (u64, u64) {
        // SAFETY: one thread.
        unsafe { (u64::from(BRANCHES), REACHED) }
    }

    #[inline(always)]
    pub fn moved(bytes: usize) {
        // SAFETY: one thread.
        unsafe { BYTES += bytes as u64 }
    }

    #[inline(always)]
    pub fn allocated(bytes: usize) {
        // SAFETY: one thread.
        unsafe {
            LIVE += bytes as i64;
            if LIVE > PEAK {
                PEAK = LIVE;
            }
        }
    }

    #[inline(always)]
    pub fn freed(bytes: usize) {
        // SAFETY: one thread.
        unsafe { LIVE -= bytes as i64 }
    }

    /// Gives every edge of a compiled module a number that is not 0.
    #[unsafe(no_mangle)]
    unsafe extern "C" fn __sanitizer_cov_trace_pc_guard_init(mut start: *mut u32, stop: *mut u32) {
        // SAFETY: called by the module's constructor with its own table of guards.
        unsafe {
            while start < stop {
                if *start == 0 {
                    BRANCHES += 1;
                    *start = BRANCHES;
                }
                start = start.add(1);
            }
        }
    }

    /// Called at every edge.
    #[unsafe(no_mangle)]
    unsafe extern "C" fn __sanitizer_cov_trace_pc_guard(guard: *mut u32) {
        // SAFETY: one thread; the guard is the edge's own.
        unsafe {
            STEPS += 1;
            if STEPS > FUEL {
                crate::intercept::end(Failure::Fuel);
            }
            let branch = *guard as usize;
            if branch != 0 {
                *guard = 0;
                REACHED += 1;
                if branch <= REACHED_BY_WORDS {
                    *REACHED_BY.add(branch - 1) = SEQUENCE + 1;
                }
            }
        }
    }

    macro_rules! wrapped {
        ($wrap:ident $real:ident ($($name:ident: $ty:ty),*) -> $answer:ty, $bytes:ident) => {
            unsafe extern "C" {
                fn $real($($name: $ty),*) -> $answer;
            }
            #[unsafe(no_mangle)]
            unsafe extern "C" fn $wrap($($name: $ty),*) -> $answer {
                moved($bytes);
                // SAFETY: the caller's own arguments.
                unsafe { $real($($name),*) }
            }
        };
        ($wrap:ident $real:ident ($($name:ident: $ty:ty),*) -> $answer:ty, after $found:ident: $bytes:expr) => {
            unsafe extern "C" {
                fn $real($($name: $ty),*) -> $answer;
            }
            #[unsafe(no_mangle)]
            unsafe extern "C" fn $wrap($($name: $ty),*) -> $answer {
                // SAFETY: the caller's own arguments.
                let $found = unsafe { $real($($name),*) };
                moved($bytes);
                $found
            }
        };
    }
    type P = *mut c_void;
    wrapped!(__wrap_memcpy __real_memcpy(to: P, from: P, bytes: usize) -> P, bytes);
    wrapped!(__wrap_memmove __real_memmove(to: P, from: P, bytes: usize) -> P, bytes);
    wrapped!(__wrap_memset __real_memset(to: P, byte: i32, bytes: usize) -> P, bytes);
    wrapped!(__wrap_memcmp __real_memcmp(a: P, b: P, bytes: usize) -> i32, bytes);
    wrapped!(__wrap_strncpy __real_strncpy(to: P, from: P, bytes: usize) -> P, bytes);
    wrapped!(__wrap_bcmp __real_bcmp(a: P, b: P, bytes: usize) -> i32, bytes);

    // Whoever calls the C library's searches by hand pays for the bytes that they look at.
    wrapped!(__wrap_memchr __real_memchr(text: P, byte: i32, bytes: usize) -> P, after found:
        if found.is_null() { bytes } else { found.addr() - text.addr() });
    wrapped!(__wrap_memrchr __real_memrchr(text: P, byte: i32, bytes: usize) -> P, after found:
        if found.is_null() { bytes } else { text.addr() + bytes - found.addr() });
    wrapped!(__wrap_strlen __real_strlen(text: P) -> usize, after length: length);
    wrapped!(__wrap_strnlen __real_strnlen(text: P, bytes: usize) -> usize, after length: length);
}
