struct BrowserHistory {
    history: Vec<String>,
    cur: usize,
    last: usize,
}

/**
 * `&self` means the method takes an immutable reference.
 * If you need a mutable reference, change it to `&mut self` instead.
 */
impl BrowserHistory {
    fn new(homepage: String) -> Self {
        Self { history: vec![homepage], cur: 0, last: 0 }
    }

    fn visit(&mut self, url: String) {
        self.cur += 1;
        if self.cur == self.history.len() {
            self.history.push(url);
        } else {
            self.history[self.cur] = url;
        }
        self.last = self.cur;
    }

    fn back(&mut self, steps: i32) -> String {
        self.cur = (self.cur as i32 - steps).max(0) as usize;
        self.history[self.cur].clone()
    }

    fn forward(&mut self, steps: i32) -> String {
        self.cur = self.last.min(self.cur + steps as usize);
        self.history[self.cur].clone()
    }
}

/**
 * Your BrowserHistory object will be instantiated and called as such:
 * let obj = BrowserHistory::new(homepage);
 * obj.visit(url);
 * let ret_2: String = obj.back(steps);
 * let ret_3: String = obj.forward(steps);
 */
