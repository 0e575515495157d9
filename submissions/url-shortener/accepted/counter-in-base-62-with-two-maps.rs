use std::collections::HashMap;

struct Codec {
    long_to_short: HashMap<String, String>,
    short_to_long: HashMap<String, String>,
    id: u64,
}

/**
 * `&self` means the method takes an immutable reference.
 * If you need a mutable reference, change it to `&mut self` instead.
 */
impl Codec {
    fn new() -> Self {
        Codec { long_to_short: HashMap::new(), short_to_long: HashMap::new(), id: 0 }
    }

    // Encodes a URL to a shortened URL.
    fn encode(&mut self, longURL: String) -> String {
        if let Some(short) = self.long_to_short.get(&longURL) {
            return short.clone();
        }
        let chars: Vec<char> =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".chars().collect();
        let mut n = self.id;
        self.id += 1;
        let mut code = String::new();
        while n > 0 {
            code.push(chars[(n % 62) as usize]);
            n /= 62;
        }
        let short = format!("http://tinyurl.com/{}", code);
        self.short_to_long.insert(short.clone(), longURL.clone());
        self.long_to_short.insert(longURL, short.clone());
        short
    }

    // Decodes a shortened URL to its original URL.
    fn decode(&self, shortURL: String) -> String {
        self.short_to_long[&shortURL].clone()
    }
}

/**
 * Your Codec object will be instantiated and called as such:
 * let obj = Codec::new();
 * let s: String = obj.encode(strs);
 * let ans: VecVec<String> = obj.decode(s);
 */
