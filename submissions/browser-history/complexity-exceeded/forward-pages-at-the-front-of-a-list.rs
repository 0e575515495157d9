struct BrowserHistory {
    back: Vec<String>,
    forward: Vec<String>,
}

impl BrowserHistory {
    fn new(homepage: String) -> Self {
        BrowserHistory { back: vec![homepage], forward: vec![] }
    }

    fn visit(&mut self, url: String) {
        self.forward.clear();
        self.back.push(url);
    }

    fn back(&mut self, steps: i32) -> String {
        for _ in 0..steps {
            if self.back.len() == 1 {
                break;
            }
            let page = self.back.pop().unwrap();
            self.forward.insert(0, page);
        }
        self.back[self.back.len() - 1].clone()
    }

    fn forward(&mut self, steps: i32) -> String {
        for _ in 0..steps {
            if self.forward.is_empty() {
                break;
            }
            self.back.push(self.forward.remove(0));
        }
        self.back[self.back.len() - 1].clone()
    }
}
