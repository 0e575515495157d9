/// A hash table of its own: the sum of the letters tells the bucket.
struct Codec {
    urls: Vec<String>,
    buckets: Vec<Vec<usize>>,
}

impl Codec {
    fn new() -> Self {
        Codec { urls: Vec::new(), buckets: vec![Vec::new(); 4096] }
    }

    fn encode(&mut self, long_url: String) -> String {
        let sum: usize = long_url.bytes().map(usize::from).sum();
        let bucket = &mut self.buckets[sum % 4096];
        for &index in bucket.iter() {
            if self.urls[index] == long_url {
                return index.to_string();
            }
        }
        bucket.push(self.urls.len());
        self.urls.push(long_url);
        (self.urls.len() - 1).to_string()
    }

    fn decode(&self, short_url: String) -> String {
        self.urls[short_url.parse::<usize>().unwrap()].clone()
    }
}
