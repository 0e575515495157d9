use std::collections::HashMap;

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
        let mut number = self.counter;
        self.counter += 1;
        let mut code = String::new();
        while number > 0 {
            code.insert(0, char::from_digit(number % 36, 36).unwrap());
            number /= 36;
        }
        self.urls.insert(code.clone(), long_url);
        code
    }

    fn decode(&self, short_url: String) -> String {
        self.urls.get(&short_url).cloned().unwrap_or_default()
    }
}
