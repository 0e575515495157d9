use std::collections::HashMap;

struct Codec {
    seed: u32,
    codes: Vec<u32>,
    urls: HashMap<u32, String>,
}

impl Codec {
    fn new() -> Self {
        Codec { seed: 12345, codes: vec![], urls: HashMap::new() }
    }

    fn encode(&mut self, long_url: String) -> String {
        loop {
            self.seed = self.seed.wrapping_mul(1664525).wrapping_add(1013904223);
            let code = self.seed >> 2;
            if !self.codes.iter().any(|known| *known == code) {
                self.codes.push(code);
                self.urls.insert(code, long_url);
                return code.to_string();
            }
        }
    }

    fn decode(&self, short_url: String) -> String {
        self.urls[&short_url.parse::<u32>().unwrap()].clone()
    }
}
