struct BrowserHistory {
    back: Vec<String>,
    forward: Vec<String>,
}

impl BrowserHistory {
    fn new(homepage: String) -> Self {
        BrowserHistory { back: vec![homepage], forward: vec![] }
    }

    fn visit(&mut self, url: String) {
        self.back.push(url);
    }

    fn back(&mut self, steps: i32) -> String {
        for _ in 0..steps {
            if self.back.len() == 1 {
                break;
            }
            self.forward.extend(self.back.pop());
        }
        self.back.last().unwrap().clone()
    }

    fn forward(&mut self, steps: i32) -> String {
        for _ in 0..steps {
            match self.forward.pop() {
                Some(url) => self.back.push(url),
                None => break,
            }
        }
        self.back.last().unwrap().clone()
    }
}
