use std::collections::hash_map::RandomState;
use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher};
use std::rc::Rc;

const ALPHABET: &[u8] = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

struct Codec {
    random: u64,
    by_code: HashMap<String, Rc<str>>,
    by_url: HashMap<Rc<str>, String>,
}

impl Codec {
    fn new() -> Self {
        let random = RandomState::new().build_hasher().finish() | 1;
        Codec { random, by_code: HashMap::new(), by_url: HashMap::new() }
    }

    fn draw(&mut self) -> String {
        (0..6)
            .map(|_| {
                self.random ^= self.random << 13;
                self.random ^= self.random >> 7;
                self.random ^= self.random << 17;
                ALPHABET[(self.random >> 33) as usize % 62] as char
            })
            .collect()
    }

    fn encode(&mut self, long_url: String) -> String {
        if let Some(code) = self.by_url.get(long_url.as_str()) {
            return code.clone();
        }
        let mut code = self.draw();
        while self.by_code.contains_key(&code) {
            code = self.draw();
        }
        let url: Rc<str> = long_url.into();
        self.by_code.insert(code.clone(), url.clone());
        self.by_url.insert(url, code.clone());
        code
    }

    fn decode(&self, short_url: String) -> String {
        self.by_code.get(&short_url).map(|url| url.to_string()).unwrap_or_default()
    }
}
