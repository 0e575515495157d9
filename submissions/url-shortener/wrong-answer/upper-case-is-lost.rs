use std::collections::HashMap;

#[derive(Default)]
struct Codec {
    codes: HashMap<String, usize>,
    urls: Vec<String>,
}

impl Codec {
    fn new() -> Self {
        Self::default()
    }

    fn encode(&mut self, long_url: String) -> String {
        let key = long_url.to_lowercase();
        if let Some(code) = self.codes.get(&key) {
            return format!("u{}", code);
        }
        let code = self.urls.len();
        self.urls.push(key.clone());
        self.codes.insert(key, code);
        format!("u{}", code)
    }

    fn decode(&self, short_url: String) -> String {
        self.urls[short_url[1..].parse::<usize>().unwrap()].clone()
    }
}
