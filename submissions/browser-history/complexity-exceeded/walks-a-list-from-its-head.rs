use std::collections::LinkedList;

struct BrowserHistory {
    pages: LinkedList<String>,
    current: usize,
}

impl BrowserHistory {
    fn new(homepage: String) -> Self {
        BrowserHistory { pages: LinkedList::from([homepage]), current: 0 }
    }

    fn visit(&mut self, url: String) {
        while self.pages.len() > self.current + 1 {
            self.pages.pop_back();
        }
        self.pages.push_back(url);
        self.current += 1;
    }

    fn shown(&self) -> String {
        self.pages.iter().nth(self.current).unwrap().clone()
    }

    fn back(&mut self, steps: i32) -> String {
        self.current = self.current.saturating_sub(steps as usize);
        self.shown()
    }

    fn forward(&mut self, steps: i32) -> String {
        self.current = (self.current + steps as usize).min(self.pages.len() - 1);
        self.shown()
    }
}
