pub struct AutocompleteSystem {
    list: Vec<(String, i32)>,
    typed: String,
    lo: usize,
    hi: usize,
}
impl AutocompleteSystem {
    pub fn new(sentences: Vec<String>, times: Vec<i32>) -> Self {
        let mut all: Vec<(String, i32)> = sentences.into_iter().zip(times).collect();
        all.sort();
        let mut list: Vec<(String, i32)> = Vec::new();
        for (s, n) in all {
            match list.last_mut() {
                Some(l) if l.0 == s => l.1 += n,
                _ => list.push((s, n)),
            }
        }
        let hi = list.len();
        AutocompleteSystem { list, typed: String::new(), lo: 0, hi }
    }
    pub fn input(&mut self, c: char) -> Vec<String> {
        if c == '#' {
            let t = std::mem::take(&mut self.typed);
            match self.list.binary_search_by(|e| e.0.cmp(&t)) {
                Ok(i) => self.list[i].1 += 1,
                Err(i) => {
                    if !t.is_empty() {
                        self.list.insert(i, (t, 1))
                    }
                }
            }
            self.lo = 0;
            self.hi = self.list.len();
            return vec![];
        }
        let at = self.typed.len();
        self.typed.push(c);
        let b = c as u8;
        let part = &self.list[self.lo..self.hi];
        let from = part.partition_point(|e| e.0.as_bytes().get(at).map_or(true, |x| *x < b));
        let to = part.partition_point(|e| e.0.as_bytes().get(at).map_or(true, |x| *x <= b));
        self.hi = self.lo + to;
        self.lo += from;
        let mut top: Vec<&(String, i32)> = Vec::new();
        for e in &self.list[self.lo..self.hi] {
            let i = top.iter().position(|t| t.1 < e.1).unwrap_or(top.len());
            if i < 3 {
                top.insert(i, e);
                top.truncate(3);
            }
        }
        top.into_iter().map(|e| e.0.clone()).collect()
    }
}
