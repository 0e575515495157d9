use std::collections::BTreeMap;
struct AutocompleteSystem {
    map: BTreeMap<String, i32>,
    text: String,
}
impl AutocompleteSystem {
    fn new(sentences: Vec<String>, times: Vec<i32>) -> Self {
        let mut map = BTreeMap::new();
        for (s, t) in sentences.into_iter().zip(times) {
            *map.entry(s).or_insert(0) += t;
        }
        AutocompleteSystem { map, text: String::new() }
    }
    fn input(&mut self, c: char) -> Vec<String> {
        if c == '#' {
            *self.map.entry(std::mem::take(&mut self.text)).or_insert(0) += 1;
            return vec![];
        }
        self.text.push(c);
        let mut best: Vec<(i32, &String)> = vec![];
        for (s, t) in
            self.map.range(self.text.clone()..).filter(|(s, _)| s.starts_with(self.text.as_str()))
        {
            let at = best.iter().position(|b| b.0 < *t).unwrap_or(best.len());
            best.insert(at, (*t, s));
            best.truncate(3);
        }
        best.into_iter().map(|x| x.1.clone()).collect()
    }
}
