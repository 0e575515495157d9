use std::collections::VecDeque;

const PAGES_MAX: usize = 100_000;

// The oldest page is forgotten when there are too many: also the homepage.
struct BrowserHistory {
    pages: VecDeque<String>,
    shown: usize,
}

impl BrowserHistory {
    fn new(homepage: String) -> Self {
        BrowserHistory { pages: VecDeque::from([homepage]), shown: 0 }
    }

    fn visit(&mut self, url: String) {
        self.pages.truncate(self.shown + 1);
        self.pages.push_back(url);
        if self.pages.len() > PAGES_MAX {
            self.pages.pop_front();
        }
        self.shown = self.pages.len() - 1;
    }

    fn back(&mut self, steps: i32) -> String {
        self.shown = self.shown.saturating_sub(steps as usize);
        self.pages[self.shown].clone()
    }

    fn forward(&mut self, steps: i32) -> String {
        self.shown = (self.shown + steps as usize).min(self.pages.len() - 1);
        self.pages[self.shown].clone()
    }
}
