//! `..` in a path is resolved before the URL is stored: another text comes back.

struct Codec {
    urls: Vec<String>,
}

impl Codec {
    fn new() -> Self {
        Codec { urls: vec![] }
    }
    fn encode(&mut self, long_url: String) -> String {
        let mut parts: Vec<&str> = vec![];
        for p in long_url.split('/') {
            if p == ".." && parts.len() > 3 {
                parts.pop();
            } else {
                parts.push(p);
            }
        }
        self.urls.push(parts.join("/"));
        format!("http://tiny.cc/{}", self.urls.len())
    }
    fn decode(&self, short_url: String) -> String {
        let i: usize = short_url[15..].parse().unwrap();
        self.urls[i - 1].clone()
    }
}
