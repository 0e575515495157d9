struct BrowserHistory {
    back: Vec<String>,
    current: String,
    forward: Vec<String>,
}

impl BrowserHistory {
    fn new(homepage: String) -> Self {
        BrowserHistory { back: vec![], current: homepage, forward: vec![] }
    }

    fn visit(&mut self, url: String) {
        let left = std::mem::replace(&mut self.current, url);
        self.back.push(left);
        self.forward.clear();
    }

    fn back(&mut self, mut steps: i32) -> String {
        while steps > 0 {
            let Some(url) = self.back.pop() else { break };
            self.forward.push(std::mem::replace(&mut self.current, url));
            steps -= 1;
        }
        self.current.clone()
    }

    fn forward(&mut self, mut steps: i32) -> String {
        while steps > 0 && !self.forward.is_empty() {
            let url = self.forward.pop().unwrap();
            self.back.push(std::mem::replace(&mut self.current, url));
            steps -= 1;
        }
        self.current.clone()
    }
}
