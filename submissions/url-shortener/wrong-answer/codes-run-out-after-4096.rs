use std::collections::HashMap;

/// Two letters out of 64, and then from the beginning again.
#[derive(Default)]
struct Codec {
    urls: HashMap<String, String>,
    counter: u32,
}

impl Codec {
    fn new() -> Self {
        Self::default()
    }

    fn encode(&mut self, long_url: String) -> String {
        let letter = |n: u32| char::from(b'0' + (n % 64) as u8);
        let code: String = [letter(self.counter / 64), letter(self.counter)].iter().collect();
        self.counter += 1;
        self.urls.insert(code.clone(), long_url);
        code
    }

    fn decode(&self, short_url: String) -> String {
        self.urls.get(&short_url).cloned().unwrap_or_default()
    }
}
