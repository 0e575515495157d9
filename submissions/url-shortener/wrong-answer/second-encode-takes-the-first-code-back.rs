use std::collections::HashMap;

#[derive(Default)]
struct Codec {
    code_of: HashMap<String, String>,
    url_of: HashMap<String, String>,
    counter: u64,
}

impl Codec {
    fn new() -> Self {
        Self::default()
    }

    fn encode(&mut self, long_url: String) -> String {
        self.counter += 1;
        let code = format!("c{}", self.counter);
        if let Some(old) = self.code_of.insert(long_url.clone(), code.clone()) {
            self.url_of.remove(&old);
        }
        self.url_of.insert(code.clone(), long_url);
        code
    }

    fn decode(&self, short_url: String) -> String {
        self.url_of.get(&short_url).cloned().unwrap_or_default()
    }
}
