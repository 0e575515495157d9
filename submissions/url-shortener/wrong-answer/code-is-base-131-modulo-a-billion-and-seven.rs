use std::collections::HashMap;
struct Codec {
    urls: HashMap<String, String>,
}
fn hash(s: &str) -> u64 {
    s.bytes().fold(0u64, |h, b| (h * 131 + b as u64) % 1_000_000_007) as u64
}
impl Codec {
    fn new() -> Self {
        Self { urls: HashMap::new() }
    }
    fn encode(&mut self, long_url: String) -> String {
        let code = format!("http://tinyurl.com/{:08x}", hash(&long_url));
        self.urls.insert(code.clone(), long_url);
        code
    }
    fn decode(&self, short_url: String) -> String {
        self.urls[&short_url].clone()
    }
}
