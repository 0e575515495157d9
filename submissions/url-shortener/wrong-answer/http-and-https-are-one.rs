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
        let bare = long_url.trim_start_matches("https://").trim_start_matches("http://");
        if let Some(code) = self.codes.get(bare) {
            return code.to_string();
        }
        let code = self.urls.len();
        self.codes.insert(bare.to_string(), code);
        self.urls.push(long_url);
        code.to_string()
    }

    fn decode(&self, short_url: String) -> String {
        self.urls[short_url.parse::<usize>().unwrap()].clone()
    }
}
