//! A right solution that asserts the constraints of the problem: no call may ask for more.

struct BrowserHistory {
    history: Vec<String>,
    current: usize,
}
fn ok(u: &str) {
    assert!((1..=20).contains(&u.len()));
}
impl BrowserHistory {
    fn new(homepage: String) -> Self {
        ok(&homepage);
        Self { history: vec![homepage], current: 0 }
    }
    fn visit(&mut self, url: String) {
        ok(&url);
        self.history.truncate(self.current + 1);
        self.history.push(url);
        self.current += 1;
    }
    fn back(&mut self, steps: i32) -> String {
        assert!((0..=100).contains(&steps));
        self.current = self.current.saturating_sub(steps as usize);
        self.history[self.current].clone()
    }
    fn forward(&mut self, steps: i32) -> String {
        assert!((0..=100).contains(&steps));
        self.current = (self.current + steps as usize).min(self.history.len() - 1);
        self.history[self.current].clone()
    }
}
