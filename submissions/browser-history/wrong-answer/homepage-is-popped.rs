struct BrowserHistory {
    back: Vec<String>,
    forward: Vec<String>,
    home: String,
}

impl BrowserHistory {
    fn new(homepage: String) -> Self {
        BrowserHistory { back: vec![homepage.clone()], forward: vec![], home: homepage }
    }

    fn shown(&self) -> String {
        self.back.last().unwrap_or(&self.home).clone()
    }

    fn visit(&mut self, url: String) {
        self.forward.clear();
        self.back.push(url);
    }

    fn back(&mut self, steps: i32) -> String {
        for _ in 0..steps {
            match self.back.pop() {
                Some(url) => self.forward.push(url),
                None => break,
            }
        }
        self.shown()
    }

    fn forward(&mut self, steps: i32) -> String {
        for _ in 0..steps {
            match self.forward.pop() {
                Some(url) => self.back.push(url),
                None => break,
            }
        }
        self.shown()
    }
}
