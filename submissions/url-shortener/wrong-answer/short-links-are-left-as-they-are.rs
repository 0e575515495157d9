use std::collections::HashMap;

/// A link that begins like one of its own is taken for one.
#[derive(Default)]
struct Codec {
    urls: HashMap<String, String>,
}

impl Codec {
    fn new() -> Self {
        Self::default()
    }

    fn encode(&mut self, long_url: String) -> String {
        if long_url.starts_with("https://my.link/") {
            return long_url;
        }
        let code = format!("https://my.link/{}", self.urls.len());
        self.urls.insert(code.clone(), long_url);
        code
    }

    fn decode(&self, short_url: String) -> String {
        self.urls.get(&short_url).cloned().unwrap_or(short_url)
    }
}
