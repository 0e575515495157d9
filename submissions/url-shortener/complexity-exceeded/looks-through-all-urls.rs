struct Codec {
    pairs: Vec<(String, String)>,
}

impl Codec {
    fn new() -> Self {
        Codec { pairs: vec![] }
    }

    fn encode(&mut self, long_url: String) -> String {
        if let Some((code, _)) = self.pairs.iter().find(|(_, url)| *url == long_url) {
            return code.clone();
        }
        let code = format!("http://tinyurl.com/{}", self.pairs.len());
        self.pairs.push((code.clone(), long_url));
        code
    }

    fn decode(&self, short_url: String) -> String {
        self.pairs.iter().find(|(code, _)| *code == short_url).unwrap().1.clone()
    }
}
