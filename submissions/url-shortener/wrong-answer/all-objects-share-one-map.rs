use std::cell::RefCell;
use std::collections::HashMap;

thread_local! {
    static URLS: RefCell<HashMap<usize, String>> = RefCell::new(HashMap::new());
}

/// Every object counts from 1, but all of them write into the same map.
struct Codec {
    counter: usize,
}

impl Codec {
    fn new() -> Self {
        Codec { counter: 0 }
    }

    fn encode(&mut self, long_url: String) -> String {
        self.counter += 1;
        URLS.with(|urls| urls.borrow_mut().insert(self.counter, long_url));
        format!("http://tinyurl.com/{}", self.counter)
    }

    fn decode(&self, short_url: String) -> String {
        let code = short_url.rsplit('/').next().unwrap().parse::<usize>().unwrap();
        URLS.with(|urls| urls.borrow().get(&code).cloned().unwrap_or_default())
    }
}
