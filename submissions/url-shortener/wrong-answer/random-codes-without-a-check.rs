use std::collections::HashMap;

struct Codec {
    state: u64,
    urls: HashMap<String, String>,
}

impl Codec {
    fn new() -> Self {
        Codec { state: 0x2545_F491_4F6C_DD1D, urls: HashMap::new() }
    }

    fn next(&mut self) -> u64 {
        self.state ^= self.state >> 12;
        self.state ^= self.state << 25;
        self.state ^= self.state >> 27;
        self.state.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    fn encode(&mut self, long_url: String) -> String {
        let code: String = (0..4).map(|_| (b'a' + (self.next() >> 40) as u8 % 26) as char).collect();
        self.urls.insert(code.clone(), long_url);
        code
    }

    fn decode(&self, short_url: String) -> String {
        self.urls.get(&short_url).cloned().unwrap_or_default()
    }
}
