use std::collections::HashMap;

const PREFIX: &str = "http://tinyurl.com/";

#[derive(Default)]
struct Codec {
    urls: HashMap<String, String>,
}

impl Codec {
    fn new() -> Self {
        Self::default()
    }

    fn encode(&mut self, long_url: String) -> String {
        let code = self.urls.len().to_string();
        self.urls.insert(code.clone(), long_url);
        format!("{}{}", PREFIX, code)
    }

    fn decode(&self, short_url: String) -> String {
        let code = short_url.replace(PREFIX, "");
        match self.urls.get(&code) {
            Some(url) => url.replace(PREFIX, ""),
            None => String::new(),
        }
    }
}
