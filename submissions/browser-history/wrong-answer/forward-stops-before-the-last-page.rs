struct BrowserHistory {
    pages: Vec<String>,
    current: usize,
}

impl BrowserHistory {
    fn new(homepage: String) -> Self {
        BrowserHistory { pages: vec![homepage], current: 0 }
    }

    fn visit(&mut self, url: String) {
        self.pages.truncate(self.current + 1);
        self.pages.push(url);
        self.current += 1;
    }

    fn back(&mut self, steps: i32) -> String {
        self.current = self.current.saturating_sub(steps as usize);
        self.pages[self.current].clone()
    }

    fn forward(&mut self, steps: i32) -> String {
        let mut steps = steps;
        while steps > 0 && self.current + 2 < self.pages.len() {
            self.current += 1;
            steps -= 1;
        }
        self.pages[self.current].clone()
    }
}
