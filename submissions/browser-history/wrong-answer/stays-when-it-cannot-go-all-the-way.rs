struct BrowserHistory {
    pages: Vec<String>,
    current: usize,
}

impl BrowserHistory {
    fn new(homepage: String) -> Self {
        BrowserHistory { pages: vec![homepage], current: 0 }
    }

    fn visit(&mut self, url: String) {
        self.current += 1;
        self.pages.truncate(self.current);
        self.pages.push(url);
    }

    fn back(&mut self, steps: i32) -> String {
        if self.current >= steps as usize {
            self.current -= steps as usize;
        }
        self.pages[self.current].clone()
    }

    fn forward(&mut self, steps: i32) -> String {
        if self.current + (steps as usize) < self.pages.len() {
            self.current += steps as usize;
        }
        self.pages[self.current].clone()
    }
}
