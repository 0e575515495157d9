use std::collections::HashMap;
struct AutocompleteSystem {
    b: HashMap<Vec<u8>, HashMap<String, i32>>,
    text: String,
}
fn keep<'a>(best: &mut Vec<(i32, &'a String)>, s: &'a String, t: i32) {
    let x = (-t, s);
    if best.len() < 3 || x < best[2] {
        best.push(x);
        best.sort();
        best.truncate(3);
    }
}
impl AutocompleteSystem {
    fn new(sentences: Vec<String>, times: Vec<i32>) -> Self {
        let mut a = AutocompleteSystem { b: HashMap::new(), text: String::new() };
        for (s, t) in sentences.into_iter().zip(times) {
            a.add(s, t);
        }
        a
    }
    fn add(&mut self, s: String, t: i32) {
        *self.b.entry(s.bytes().take(2).collect()).or_default().entry(s).or_insert(0) += t;
    }
    fn input(&mut self, c: char) -> Vec<String> {
        if c == '#' {
            let s = std::mem::take(&mut self.text);
            self.add(s, 1);
            return vec![];
        }
        self.text.push(c);
        let t = self.text.as_bytes();
        let mut best = vec![];
        if t.len() == 1 {
            if let Some(m) = self.b.get(t) {
                for (s, n) in m {
                    keep(&mut best, s, *n);
                }
            }
            for x in b" abcdefghijklmnopqrstuvwxyz" {
                if let Some(m) = self.b.get(&vec![t[0], *x]) {
                    for (s, n) in m {
                        keep(&mut best, s, *n);
                    }
                }
            }
        } else if let Some(m) = self.b.get(&t[..2]) {
            for (s, n) in m {
                if s.starts_with(&self.text) {
                    keep(&mut best, s, *n);
                }
            }
        }
        best.into_iter().map(|x| x.1.clone()).collect()
    }
}
