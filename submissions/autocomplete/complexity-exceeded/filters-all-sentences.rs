//! Every character looks at all sentences.

use std::collections::HashMap;

struct AutocompleteSystem {
    counts: HashMap<String, i32>,
    input: String,
}

impl AutocompleteSystem {
    fn new(sentences: Vec<String>, times: Vec<i32>) -> Self {
        let mut counts = HashMap::new();
        for (s, t) in sentences.into_iter().zip(times.into_iter()) {
            *counts.entry(s).or_insert(0) += t;
        }
        AutocompleteSystem { counts, input: String::new() }
    }

    fn input(&mut self, c: char) -> Vec<String> {
        if c == '#' {
            *self.counts.entry(self.input.clone()).or_insert(0) += 1;
            self.input.clear();
            return vec![];
        }
        self.input.push(c);
        let mut matches: Vec<(&String, &i32)> =
            self.counts.iter().filter(|(s, _)| s.starts_with(&self.input)).collect();
        matches.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
        matches.into_iter().take(3).map(|(s, _)| s.clone()).collect()
    }
}
