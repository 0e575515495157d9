struct BrowserHistory {
    past: Vec<String>,
    shown: String,
    future: Vec<String>,
}

impl BrowserHistory {
    fn new(homepage: String) -> Self {
        BrowserHistory { past: Vec::new(), shown: homepage, future: Vec::new() }
    }

    fn visit(&mut self, url: String) {
        self.past.push(std::mem::replace(&mut self.shown, url));
        self.future.clear();
    }

    fn back(&mut self, steps: i32) -> String {
        for _ in 0..steps {
            if let Some(url) = self.past.pop() {
                // The page that is arrived at goes ahead, instead of the one that is left.
                self.shown = url;
                self.future.push(self.shown.clone());
            }
        }
        self.shown.clone()
    }

    fn forward(&mut self, steps: i32) -> String {
        for _ in 0..steps {
            if let Some(url) = self.future.pop() {
                self.past.push(std::mem::replace(&mut self.shown, url));
            }
        }
        self.shown.clone()
    }
}
