use std::collections::HashMap;
struct Codec {
    map: HashMap<String, String>,
    n: u64,
}
impl Codec {
    fn new() -> Self {
        Codec { map: HashMap::new(), n: 0 }
    }
    fn encode(&mut self, long_url: String) -> String {
        let mut h: u32 = 0;
        for i in 0..long_url.len() {
            h = h.wrapping_mul(31).wrapping_add(long_url.chars().nth(i).unwrap() as u32);
        }
        self.n += 1;
        let code = format!("{:x}-{}", h, self.n);
        self.map.insert(code.clone(), long_url);
        code
    }
    fn decode(&self, short_url: String) -> String {
        self.map[&short_url].clone()
    }
}
