// the usual Java solution: every trie node holds a map sentence -> times (whole strings at every node)
use std::collections::HashMap;
#[derive(Default)]
struct N {
    k: HashMap<char, usize>,
    m: HashMap<String, i32>,
}
struct AutocompleteSystem {
    n: Vec<N>,
    cur: Option<usize>,
    t: String,
}
impl AutocompleteSystem {
    fn new(sentences: Vec<String>, times: Vec<i32>) -> Self {
        let mut a = AutocompleteSystem { n: vec![N::default()], cur: Some(0), t: String::new() };
        for (s, t) in sentences.into_iter().zip(times) {
            a.add(s, t)
        }
        a
    }
    fn add(&mut self, s: String, t: i32) {
        let mut at = 0;
        for ch in s.chars() {
            let k = match self.n[at].k.get(&ch) {
                Some(k) => *k,
                None => {
                    self.n.push(N::default());
                    let k = self.n.len() - 1;
                    self.n[at].k.insert(ch, k);
                    k
                }
            };
            *self.n[k].m.entry(s.clone()).or_insert(0) += t;
            at = k
        }
    }
    fn input(&mut self, c: char) -> Vec<String> {
        if c == '#' {
            let t = std::mem::take(&mut self.t);
            self.add(t, 1);
            self.cur = Some(0);
            return vec![];
        }
        self.t.push(c);
        self.cur = self.cur.and_then(|x| self.n[x].k.get(&c).copied());
        let Some(x) = self.cur else { return vec![] };
        let mut best: Vec<(i32, &String)> = vec![];
        for (s, &h) in &self.n[x].m {
            let p = best.iter().position(|b| h > b.0 || h == b.0 && s < b.1).unwrap_or(best.len());
            best.insert(p, (h, s));
            best.truncate(3);
        }
        best.into_iter().map(|b| b.1.clone()).collect()
    }
}
