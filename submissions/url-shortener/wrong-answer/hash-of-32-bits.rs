use std::collections::HashMap;

/// Java's `hashCode` as the code.
#[derive(Default)]
struct Codec {
    urls: HashMap<i32, String>,
}

impl Codec {
    fn new() -> Self {
        Self::default()
    }

    fn encode(&mut self, long_url: String) -> String {
        let hash = long_url.bytes().fold(0i32, |hash, byte| {
            // A better mixed one: 31 is too small a factor for neighbouring letters.
            (hash ^ i32::from(byte)).wrapping_mul(0x0100_0193)
        });
        self.urls.insert(hash, long_url);
        format!("http://tinyurl.com/{}", hash)
    }

    fn decode(&self, short_url: String) -> String {
        let hash: i32 = short_url.trim_start_matches("http://tinyurl.com/").parse().unwrap();
        self.urls[&hash].clone()
    }
}
