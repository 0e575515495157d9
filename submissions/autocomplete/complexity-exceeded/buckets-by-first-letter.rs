//! Whatever was typed, all sentences with its first letter are looked at.

use std::collections::HashMap;
struct AutocompleteSystem {
    b: Vec<HashMap<String, i32>>,
    typed: String,
}
impl AutocompleteSystem {
    fn new(s: Vec<String>, t: Vec<i32>) -> Self {
        let mut b = vec![HashMap::new(); 128];
        for (s, t) in s.into_iter().zip(t) {
            *b[s.as_bytes()[0] as usize].entry(s).or_insert(0) += t
        }
        AutocompleteSystem { b, typed: String::new() }
    }
    fn input(&mut self, c: char) -> Vec<String> {
        if c == '#' {
            let s = std::mem::take(&mut self.typed);
            *self.b[s.as_bytes()[0] as usize].entry(s).or_insert(0) += 1;
            return vec![];
        }
        self.typed.push(c);
        let p = &self.typed;
        let mut best: Vec<(i32, &String)> = vec![];
        for (s, n) in &self.b[p.as_bytes()[0] as usize] {
            if s.starts_with(p.as_str()) {
                best.push((-n, s));
                best.sort();
                best.truncate(3)
            }
        }
        best.into_iter().map(|e| e.1.clone()).collect()
    }
}
