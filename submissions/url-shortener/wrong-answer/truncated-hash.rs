use std::collections::hash_map::DefaultHasher;
use std::collections::HashMap;
use std::hash::{Hash, Hasher};

#[derive(Default)]
struct Codec {
    urls: HashMap<String, String>,
}

impl Codec {
    fn new() -> Self {
        Self::default()
    }

    fn encode(&mut self, long_url: String) -> String {
        let mut hasher = DefaultHasher::new();
        long_url.hash(&mut hasher);
        let code = format!("{:06x}", hasher.finish() & 0xff_ffff);
        self.urls.insert(code.clone(), long_url);
        code
    }

    fn decode(&self, short_url: String) -> String {
        self.urls.get(&short_url).cloned().unwrap_or_default()
    }
}
