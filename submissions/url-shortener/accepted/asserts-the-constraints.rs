//! A right solution that asserts the constraints of the problem: no call may ask for more.

use std::collections::HashMap;
struct Codec {
    map: HashMap<String, String>,
    id: usize,
}
impl Codec {
    fn new() -> Self {
        Codec { map: HashMap::new(), id: 0 }
    }
    // Encodes a URL to a shortened URL.
    fn encode(&mut self, longURL: String) -> String {
        assert!(
            (1..=10_000).contains(&longURL.len())
                && longURL.bytes().all(|b| (0x21..=0x7e).contains(&b))
                && self.id < 1_000_000,
            "{longURL}"
        );
        let s = format!("http://tinyurl.com/{}", self.id);
        self.id += 1;
        self.map.insert(s.clone(), longURL);
        s
    }
    // Decodes a shortened URL to its original URL.
    fn decode(&self, shortURL: String) -> String {
        self.map.get(&shortURL).unwrap().clone()
    }
}
