use std::collections::VecDeque;

struct BrowserHistory {
    urls: VecDeque<String>,
    at: i64,
}

impl BrowserHistory {
    fn new(homepage: String) -> Self {
        BrowserHistory { urls: VecDeque::from(vec![homepage]), at: 0 }
    }

    fn visit(&mut self, url: String) {
        while self.urls.len() as i64 > self.at + 1 {
            self.urls.pop_back();
        }
        self.urls.push_back(url);
        self.at += 1;
    }

    fn go(&mut self, by: i64) -> String {
        self.at = (self.at + by).clamp(0, self.urls.len() as i64 - 1);
        self.urls[self.at as usize].clone()
    }

    fn back(&mut self, steps: i64) -> String {
        self.go(-steps)
    }

    fn forward(&mut self, steps: i64) -> String {
        self.go(steps)
    }
}
