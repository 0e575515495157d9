//! A trie that walks the whole text again from the root at every character behind a dead end.

use std::collections::HashMap;
struct Node {
    ch: HashMap<u8, usize>,
    cnt: i32,
}
struct AutocompleteSystem {
    t: Vec<Node>,
    now: Option<usize>,
    s: String,
}
impl AutocompleteSystem {
    fn new(sentences: Vec<String>, times: Vec<i32>) -> Self {
        let mut a = AutocompleteSystem {
            t: vec![Node { ch: HashMap::new(), cnt: 0 }],
            now: Some(0),
            s: String::new(),
        };
        for i in 0..sentences.len() {
            a.insert(&sentences[i], times[i]);
        }
        a
    }
    fn insert(&mut self, s: &str, k: i32) {
        let mut u = 0;
        for b in s.bytes() {
            let n = self.t.len();
            let v = *self.t[u].ch.entry(b).or_insert(n);
            if v == n {
                self.t.push(Node { ch: HashMap::new(), cnt: 0 });
            }
            u = v;
        }
        self.t[u].cnt += k;
    }
    fn dfs(&self, u: usize, path: &mut String, out: &mut Vec<(i32, String)>) {
        if self.t[u].cnt > 0 {
            let c = (-self.t[u].cnt, path.clone());
            let i = out.iter().position(|o| &c < o).unwrap_or(out.len());
            out.insert(i, c);
            out.truncate(3);
        }
        for (&b, &v) in &self.t[u].ch {
            path.push(b as char);
            self.dfs(v, path, out);
            path.pop();
        }
    }
    fn input(&mut self, c: char) -> Vec<String> {
        if c == '#' {
            let s = std::mem::take(&mut self.s);
            self.insert(&s, 1);
            self.now = Some(0);
            return vec![];
        }
        self.s.push(c);
        self.now = self.now.and_then(|u| self.t[u].ch.get(&(c as u8)).copied());
        let mut out = vec![];
        if self.now.is_none() {
            let mut u = Some(0);
            for b in self.s.bytes() {
                u = u.and_then(|u| self.t[u].ch.get(&b).copied());
            }
            if u.is_some() {
                return vec![];
            }
        }
        if let Some(u) = self.now {
            let mut p = self.s.clone();
            self.dfs(u, &mut p, &mut out);
        }
        out.into_iter().map(|o| o.1).collect()
    }
}
