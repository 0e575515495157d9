//! Reference for the browser history: a list of pages and the index of the one that is shown.

/// The pages of one tab.
#[derive(Debug)]
pub struct BrowserHistory {
    /// In the order of their visits; the homepage is the first.
    pages: Vec<String>,
    /// The index of the page that is shown: what lies behind it is where `forward` leads.
    current: usize,
}

impl BrowserHistory {
    /// Opens the homepage.
    pub fn new(homepage: String) -> Self {
        BrowserHistory { pages: vec![homepage], current: 0 }
    }

    /// Goes to a page; whatever was ahead is forgotten.
    pub fn visit(&mut self, url: String) {
        self.pages.truncate(self.current + 1);
        self.pages.push(url);
        self.current += 1;
    }

    /// Goes back by so many pages, at most to the homepage.
    pub fn back(&mut self, steps: i32) -> String {
        self.current = self.current.saturating_sub(steps as usize);
        self.shown()
    }

    /// Goes forward by so many pages, at most to the last one.
    pub fn forward(&mut self, steps: i32) -> String {
        let last = self.pages.len() - 1;
        self.current = last.min(self.current + steps as usize);
        self.shown()
    }

    fn shown(&self) -> String {
        self.pages[self.current].clone()
    }
}
