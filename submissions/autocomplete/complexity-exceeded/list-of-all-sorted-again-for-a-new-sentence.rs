use std::collections::HashMap;
struct AutocompleteSystem {
    list: Vec<String>,
    times: HashMap<String, i32>,
    text: String,
    lo: usize,
    hi: usize,
}
impl AutocompleteSystem {
    fn new(sentences: Vec<String>, times: Vec<i32>) -> Self {
        let mut m = HashMap::new();
        for (s, t) in sentences.into_iter().zip(times) {
            *m.entry(s).or_insert(0) += t;
        }
        let mut list: Vec<String> = m.keys().cloned().collect();
        list.sort();
        let hi = list.len();
        AutocompleteSystem { list, times: m, text: String::new(), lo: 0, hi }
    }
    fn input(&mut self, c: char) -> Vec<String> {
        if c == '#' {
            let s = std::mem::take(&mut self.text);
            if !self.times.contains_key(&s) {
                self.list.push(s.clone());
                self.list.sort();
            }
            *self.times.entry(s).or_insert(0) += 1;
            self.lo = 0;
            self.hi = self.list.len();
            return vec![];
        }
        let at = self.text.len();
        self.text.push(c);
        let b = c as u8;
        let part = &self.list[self.lo..self.hi];
        let l = part.partition_point(|s| s.as_bytes().get(at).map_or(true, |x| *x < b));
        let h = part.partition_point(|s| s.as_bytes().get(at).map_or(true, |x| *x <= b));
        self.hi = self.lo + h;
        self.lo += l;
        let mut best: Vec<(i32, &String)> = vec![];
        for s in &self.list[self.lo..self.hi] {
            let t = -self.times[s];
            if best.len() < 3 || (t, s) < best[2] {
                best.push((t, s));
                best.sort();
                best.truncate(3);
            }
        }
        best.into_iter().map(|x| x.1.clone()).collect()
    }
}
