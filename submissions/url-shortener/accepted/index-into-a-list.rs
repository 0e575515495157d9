use std::cell::RefCell;

pub struct Codec {
    urls: RefCell<Vec<String>>,
}

impl Codec {
    pub fn new() -> Self {
        Codec { urls: RefCell::new(Vec::new()) }
    }

    /// A new code for every call.
    pub fn encode(&self, long_url: String) -> String {
        let mut urls = self.urls.borrow_mut();
        urls.push(long_url);
        format!("{:x}", urls.len() - 1)
    }

    pub fn decode(&self, short_url: String) -> String {
        let index = usize::from_str_radix(&short_url, 16).unwrap();
        self.urls.borrow()[index].clone()
    }
}
