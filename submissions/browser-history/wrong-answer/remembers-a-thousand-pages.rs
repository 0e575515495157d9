use std::collections::VecDeque;

struct BrowserHistory {
    pages: VecDeque<String>,
    current: usize,
}

impl BrowserHistory {
    fn new(homepage: String) -> Self {
        BrowserHistory { pages: VecDeque::from([homepage]), current: 0 }
    }

    fn visit(&mut self, url: String) {
        self.pages.truncate(self.current + 1);
        self.pages.push_back(url);
        if self.pages.len() > 1000 {
            self.pages.pop_front();
        }
        self.current = self.pages.len() - 1;
    }

    fn back(&mut self, steps: i32) -> String {
        self.current = self.current.saturating_sub(steps as usize);
        self.pages[self.current].clone()
    }

    fn forward(&mut self, steps: i32) -> String {
        self.current = (self.current + steps as usize).min(self.pages.len() - 1);
        self.pages[self.current].clone()
    }
}
