/// A page knows the one before it; what was ahead stays behind as garbage.
struct BrowserHistory {
    pages: Vec<(String, usize)>,
    /// The numbers of the pages that can be reached.
    path: Vec<usize>,
    current: usize,
}

impl BrowserHistory {
    fn new(homepage: String) -> Self {
        BrowserHistory { pages: vec![(homepage, 0)], path: vec![0], current: 0 }
    }

    fn visit(&mut self, url: String) {
        let before = self.path[self.current];
        self.path.truncate(self.current + 1);
        self.path.push(self.pages.len());
        self.pages.push((url, before));
        self.current += 1;
    }

    fn back(&mut self, steps: i32) -> String {
        self.current = self.current.saturating_sub(steps as usize);
        self.pages[self.path[self.current]].0.clone()
    }

    fn forward(&mut self, steps: i32) -> String {
        self.current = (self.current + steps as usize).min(self.path.len() - 1);
        self.pages[self.path[self.current]].0.clone()
    }
}
