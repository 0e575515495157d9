//! A right solution that asserts the constraints of the problem: no call may ask for more.

use std::collections::HashMap;
struct Node {
    kids: [u32; 27],
    top: [u32; 3],
    end: u32,
}
const NIL: u32 = u32::MAX;
pub struct AutocompleteSystem {
    nodes: Vec<Node>,
    text: Vec<String>,
    heat: Vec<u32>,
    at: u32,
    typed: String,
    #[allow(dead_code)]
    memo: HashMap<String, u32>,
}
fn slot(c: char) -> usize {
    if c == ' ' {
        26
    } else {
        c as usize - 'a' as usize
    }
}
impl AutocompleteSystem {
    pub fn new(sentences: Vec<String>, times: Vec<i32>) -> Self {
        let mut s = AutocompleteSystem {
            nodes: vec![],
            text: vec![],
            heat: vec![],
            at: 0,
            typed: String::new(),
            memo: HashMap::new(),
        };
        s.fresh();
        assert!((1..=20_000).contains(&sentences.len()) && sentences.len() == times.len());
        for (t, n) in sentences.iter().zip(&times) {
            assert!(
                (1..=50).contains(n)
                    && (1..=200).contains(&t.len())
                    && t.bytes().all(|b| b == b' ' || b.is_ascii_lowercase())
                    && t.trim() == t
                    && !t.contains("  "),
                "{t:?}"
            );
        }
        sentences.iter().zip(&times).for_each(|(t, n)| s.add(t, *n as u32));
        s
    }
    fn fresh(&mut self) -> u32 {
        self.nodes.push(Node { kids: [0; 27], top: [NIL; 3], end: NIL });
        self.nodes.len() as u32 - 1
    }
    fn less(&self, a: u32, b: u32) -> bool {
        // a before b
        let (ha, hb) = (self.heat[a as usize], self.heat[b as usize]);
        ha > hb || ha == hb && self.text[a as usize] < self.text[b as usize]
    }
    fn add(&mut self, t: &str, n: u32) {
        let mut path = Vec::with_capacity(t.len());
        let mut at = 0u32;
        for c in t.chars() {
            let mut k = self.nodes[at as usize].kids[slot(c)];
            if k == 0 {
                k = self.fresh();
                self.nodes[at as usize].kids[slot(c)] = k;
            }
            at = k;
            path.push(k);
        }
        let id = if self.nodes[at as usize].end == NIL {
            let id = self.text.len() as u32;
            self.text.push(t.to_string());
            self.heat.push(0);
            self.nodes[at as usize].end = id;
            id
        } else {
            self.nodes[at as usize].end
        };
        self.heat[id as usize] += n;
        for p in path {
            let mut top = self.nodes[p as usize].top;
            let mut i = match top.iter().position(|&x| x == id) {
                Some(i) => i,
                None => {
                    let l = top[2];
                    if l != NIL && !self.less(id, l) {
                        continue;
                    }
                    top[2] = id;
                    2
                }
            };
            while i > 0 && (top[i - 1] == NIL || self.less(id, top[i - 1])) {
                top.swap(i, i - 1);
                i -= 1;
            }
            self.nodes[p as usize].top = top;
        }
    }
    pub fn input(&mut self, c: char) -> Vec<String> {
        assert!(c == '#' || c == ' ' || c.is_ascii_lowercase());
        assert!(
            c != '#' || !self.typed.is_empty() && !self.typed.ends_with(' '),
            "{:?}#",
            self.typed
        );
        assert!(
            c != ' ' || !self.typed.is_empty() && !self.typed.ends_with(' '),
            "{:?} and a space",
            self.typed
        );
        if c == '#' {
            let t = std::mem::replace(&mut self.typed, String::new());
            self.at = 0;
            if !t.is_empty() {
                self.add(&t, 1);
            }
            return Vec::new();
        }
        self.typed.push(c);
        if self.at == NIL {
            return vec![];
        }
        let k = self.nodes[self.at as usize].kids[slot(c)];
        self.at = if k == 0 { NIL } else { k };
        if k == 0 {
            return vec![];
        }
        self.nodes[k as usize]
            .top
            .iter()
            .filter(|&&i| i != NIL)
            .map(|&i| self.text[i as usize].clone())
            .collect()
    }
}
