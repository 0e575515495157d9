//! A long URL is known by its length, its ends and the sum of its letters: two letters in the other
//! order are the same.

use std::collections::HashMap;
struct Codec {
    urls: Vec<String>,
    seen: HashMap<(usize, String, String, u64), usize>,
}

impl Codec {
    fn new() -> Self {
        Codec { urls: vec![], seen: HashMap::new() }
    }
    fn encode(&mut self, long_url: String) -> String {
        let n = long_url.len();
        let k = n.min(64);
        let sum = long_url.bytes().map(|b| b as u64 * b as u64).sum();
        let key = (n, long_url[..k].to_string(), long_url[n - k..].to_string(), sum);
        if let Some(i) = self.seen.get(&key) {
            return i.to_string();
        }
        self.seen.insert(key, self.urls.len());
        self.urls.push(long_url);
        (self.urls.len() - 1).to_string()
    }
    fn decode(&self, short_url: String) -> String {
        self.urls[short_url.parse::<usize>().unwrap()].clone()
    }
}
