struct BrowserHistory {
    pages: Vec<String>,
    current: usize,
}

impl BrowserHistory {
    fn new(homepage: String) -> Self {
        BrowserHistory { pages: vec![homepage], current: 0 }
    }

    fn visit(&mut self, url: String) {
        while self.current + 1 < self.pages.len() {
            self.pages.remove(self.current + 1);
        }
        self.pages.push(url);
        self.current += 1;
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
