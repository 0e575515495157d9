struct BrowserHistory {
    pages: Vec<String>,
    current: usize,
    length: usize,
}

impl BrowserHistory {
    fn new(homepage: String) -> Self {
        BrowserHistory { pages: vec![homepage], current: 0, length: 1 }
    }

    fn visit(&mut self, url: String) {
        self.current += 1;
        if self.current < self.pages.len() {
            self.pages[self.current] = url;
        } else {
            self.pages.push(url);
        }
        self.length = self.length.max(self.current + 1);
    }

    fn back(&mut self, steps: i32) -> String {
        self.current = self.current.saturating_sub(steps as usize);
        self.pages[self.current].clone()
    }

    fn forward(&mut self, steps: i32) -> String {
        self.current = (self.current + steps as usize).min(self.length - 1);
        self.pages[self.current].clone()
    }
}
