//! Every url that was ever visited is kept once, also when no page has it any more.

use std::collections::HashMap;
struct BrowserHistory {
    ids: HashMap<String, usize>,
    names: Vec<String>,
    v: Vec<usize>,
    i: usize,
}
impl BrowserHistory {
    fn new(homepage: String) -> Self {
        let mut h = BrowserHistory { ids: HashMap::new(), names: vec![], v: vec![], i: 0 };
        let id = h.id(homepage);
        h.v.push(id);
        h
    }
    fn id(&mut self, s: String) -> usize {
        let n = self.names.len();
        let id = *self.ids.entry(s.clone()).or_insert(n);
        if id == n {
            self.names.push(s)
        }
        id
    }
    fn visit(&mut self, url: String) {
        let id = self.id(url);
        self.v.truncate(self.i + 1);
        self.v.push(id);
        self.i += 1;
    }
    fn back(&mut self, steps: i32) -> String {
        self.i = self.i.saturating_sub(steps as usize);
        self.names[self.v[self.i]].clone()
    }
    fn forward(&mut self, steps: i32) -> String {
        self.i = (self.i + steps as usize).min(self.v.len() - 1);
        self.names[self.v[self.i]].clone()
    }
}
