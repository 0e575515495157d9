//! Reference for the URL shortener: a counter written in base 62, and a hash map for each direction.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

const DIGITS: &[u8; 62] = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
/// A short form has at least one byte and at most this many.
const SHORT_BYTES_MAX: usize = 64;

/// Short forms, and the URLs that they stand for.
#[derive(Debug, Default)]
pub struct Codec {
    short_of: HashMap<String, String>,
    long_of: HashMap<String, String>,
    /// The number that is tried next.
    counter: usize,
}

impl Codec {
    /// No URL is known yet.
    pub fn new() -> Self {
        Codec::default()
    }

    /// The short form of a URL: the same one whenever it is asked for.
    pub fn encode(&mut self, long_url: String) -> String {
        if let Some(short) = self.short_of.get(&long_url) {
            return short.clone();
        }
        let short = self.unused();
        self.long_of.insert(short.clone(), long_url.clone());
        self.short_of.insert(long_url, short.clone());
        short
    }

    /// Any short form is right that is short, printable and not another URL's; from then on it can be
    /// decoded. It is not what `encode` gives: whoever adopts answers makes none.
    pub fn accepts_encode(&mut self, long_url: String, answer: String) -> bool {
        let fits = (1..=SHORT_BYTES_MAX).contains(&answer.len())
            && answer.bytes().all(|byte| byte.is_ascii_graphic());
        if !fits {
            return false;
        }
        match self.long_of.entry(answer) {
            Entry::Occupied(taken) => *taken.get() == long_url,
            Entry::Vacant(vacant) => {
                vacant.insert(long_url);
                true
            }
        }
    }

    /// The URL that a short form stands for.
    pub fn decode(&self, short_url: String) -> String {
        self.long_of.get(&short_url).cloned().unwrap_or_default()
    }

    /// Only what this object has handed out can be decoded.
    pub fn can_decode(&self, short_url: String) -> bool {
        self.long_of.contains_key(&short_url)
    }

    /// Counts on; a number may be taken only if another way of numbering was adopted.
    fn unused(&mut self) -> String {
        loop {
            let short = format!("http://sho.rt/{}", base_62(self.counter));
            self.counter += 1;
            if !self.long_of.contains_key(&short) {
                return short;
            }
        }
    }
}

/// A number in base 62, the highest digit first.
fn base_62(mut number: usize) -> String {
    let mut digits = Vec::new();
    loop {
        digits.push(DIGITS[number % 62]);
        number /= 62;
        if number == 0 {
            break;
        }
    }
    digits.iter().rev().map(|digit| char::from(*digit)).collect()
}
