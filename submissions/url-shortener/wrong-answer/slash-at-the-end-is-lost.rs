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
        let key = long_url.strip_suffix('/').unwrap_or(&long_url).to_string();
        let next = self.urls.len();
        let code = *self.codes.entry(key).or_insert(next);
        if code == next {
            self.urls.push(long_url);
        }
        code.to_string()
    }

    fn decode(&self, short_url: String) -> String {
        self.urls[short_url.parse::<usize>().unwrap()].clone()
    }
}
