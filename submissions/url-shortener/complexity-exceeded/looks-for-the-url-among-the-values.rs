use std::collections::HashMap;

#[derive(Default)]
struct Codec {
    map: HashMap<String, String>,
}

impl Codec {
    fn new() -> Self {
        Self::default()
    }

    fn encode(&mut self, long_url: String) -> String {
        if self.map.values().any(|url| *url == long_url) {
            let found = self.map.iter().find(|(_, url)| **url == long_url);
            return found.unwrap().0.clone();
        }
        let code = format!("{:b}", self.map.len());
        self.map.insert(code.clone(), long_url);
        code
    }

    fn decode(&self, short_url: String) -> String {
        self.map[&short_url].clone()
    }
}
