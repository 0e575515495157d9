//! Reads a batch of encoded calls from a file and times the bare loop over them, for `worker.rs`.

use std::hint::black_box;

/// A problem's reference, called without the judge.
pub trait Bare {
    /// A call that needs no decoding.
    type Call;
    /// Reads a call of this method; 0 is `new`.
    fn read(method: u16, words: &mut Words) -> Self::Call;
    /// Makes all calls.
    fn run(calls: &[Self::Call]);
}

/// The quietest of so many rounds counts.
const ROUNDS: usize = 7;

/// Prints the nanoseconds of CPU time that one loop over all calls takes.
pub fn time<B: Bare>() {
    let path = std::env::args().nth(1).expect("the file with the calls");
    let bytes = std::fs::read(path).expect("a file that can be read");
    let numbers = bytes.chunks_exact(8).map(|eight| u64::from_le_bytes(eight.try_into().unwrap()));
    let mut words = Words { words: numbers.collect(), next: 0 };
    let mut calls = Vec::new();
    while words.next < words.words.len() {
        for _ in 0..words.number() as u32 {
            let method = words.number() as u16;
            calls.push(B::read(method, &mut words));
        }
    }
    let best = (0..ROUNDS).map(|_| {
        let began = cpu_time_us();
        B::run(black_box(&calls));
        cpu_time_us() - began
    });
    println!("{}", best.min().unwrap_or(0) * 1000);
}

fn cpu_time_us() -> i64 {
    unsafe extern "C" {
        fn clock() -> i64;
    }
    // SAFETY: it takes nothing and touches no memory of ours; its unit is the microsecond.
    unsafe { clock() }
}

pub struct Words {
    words: Vec<u64>,
    next: usize,
}

impl Words {
    pub fn number(&mut self) -> i64 {
        self.next += 1;
        self.words[self.next - 1] as i64
    }

    #[allow(dead_code, reason = "not every problem has texts")]
    pub fn text(&mut self) -> String {
        let length = self.number() as usize;
        let words = &self.words[self.next..][..length.div_ceil(8)];
        self.next += words.len();
        let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).take(length).collect();
        String::from_utf8(bytes).expect("the judge writes UTF-8")
    }
}
