use std::collections::hash_map::{DefaultHasher, Entry};
use std::collections::HashMap;
use std::hash::{Hash, Hasher};

/// The code is a hash of the URL; where another URL has it already, the next number is tried.
#[derive(Default)]
struct Codec {
    urls: HashMap<u64, String>,
}

impl Codec {
    fn new() -> Self {
        Self::default()
    }

    fn encode(&mut self, long_url: &str) -> String {
        let mut hasher = DefaultHasher::new();
        long_url.hash(&mut hasher);
        let mut code = hasher.finish() >> 24;
        loop {
            match self.urls.entry(code) {
                Entry::Occupied(taken) if taken.get() == long_url => break,
                Entry::Occupied(_) => code += 1,
                Entry::Vacant(free) => {
                    free.insert(long_url.to_string());
                    break;
                }
            }
        }
        format!("https://sho.rt/{}", code)
    }

    fn decode(&self, short_url: &str) -> String {
        let code = short_url.rsplit('/').next().unwrap().parse().unwrap_or(0);
        self.urls.get(&code).cloned().unwrap_or_default()
    }
}
