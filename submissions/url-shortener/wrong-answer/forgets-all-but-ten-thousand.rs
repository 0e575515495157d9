//! Only the ten thousand latest URLs are remembered.

use std::collections::HashMap;
#[derive(Default)]
pub struct Codec {
    by_url: HashMap<String, String>,
    by_code: HashMap<String, String>,
}
const DIGITS: &[u8; 62] = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
impl Codec {
    pub fn new() -> Self {
        Self::default()
    }
    fn code(mut n: usize) -> String {
        let mut s = String::new();
        loop {
            s.push(DIGITS[n % 62] as char);
            n /= 62;
            if n == 0 {
                return s;
            }
        }
    }
    pub fn encode(&mut self, long_url: String) -> String {
        if let Some(c) = self.by_url.get(&long_url) {
            return c.clone();
        }
        let c = format!("http://tinyurl.com/{}", Self::code(self.by_code.len()));
        self.by_url.insert(long_url.clone(), c.clone());
        self.by_code.insert(c.clone(), long_url);
        if self.by_code.len() > 10_000 {
            let old = format!("http://tinyurl.com/{}", Self::code(self.by_code.len() - 10_001));
            self.by_code.insert(old, String::new());
        }
        c
    }
    pub fn decode(&self, short_url: String) -> String {
        self.by_code[&short_url].clone()
    }
}
