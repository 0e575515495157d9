const DIGITS: &str = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

struct Codec {
    urls: Vec<String>,
}

impl Codec {
    fn new() -> Self {
        Codec { urls: Vec::new() }
    }

    fn encode(&mut self, long_url: String) -> String {
        let mut number = self.urls.len();
        self.urls.push(long_url);
        // The lowest digit comes first …
        let mut code = String::new();
        loop {
            code.push(DIGITS.as_bytes()[number % 62] as char);
            number /= 62;
            if number == 0 {
                return code;
            }
        }
    }

    fn decode(&self, short_url: String) -> String {
        // … and is read as if it were the highest.
        let number = short_url.chars().fold(0, |n, c| n * 62 + DIGITS.find(c).unwrap());
        self.urls.get(number).cloned().unwrap_or_default()
    }
}
