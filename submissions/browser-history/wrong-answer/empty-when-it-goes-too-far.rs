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
        match self.current.checked_sub(steps as usize) {
            Some(target) => {
                self.current = target;
                self.pages[target].clone()
            }
            None => {
                self.current = 0;
                String::new()
            }
        }
    }

    fn forward(&mut self, steps: i32) -> String {
        self.current = (self.current + steps as usize).min(self.pages.len() - 1);
        self.pages[self.current].clone()
    }
}
