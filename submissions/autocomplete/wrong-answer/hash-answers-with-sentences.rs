//! `#` returns what begins with the recorded sentence.

use std::cmp::Reverse;
use std::collections::BTreeMap;

struct AutocompleteSystem {
    times: BTreeMap<String, i32>,
    typed: String,
}

impl AutocompleteSystem {
    fn new(sentences: Vec<String>, times: Vec<i32>) -> Self {
        let mut recorded = BTreeMap::new();
        for (sentence, n) in sentences.into_iter().zip(times) {
            *recorded.entry(sentence).or_insert(0) += n;
        }
        AutocompleteSystem { times: recorded, typed: String::new() }
    }

    fn input(&mut self, c: char) -> Vec<String> {
        if c == '#' {
            let sentence = std::mem::take(&mut self.typed);
            *self.times.entry(sentence.clone()).or_insert(0) += 1;
            return vec![sentence];
        }
        self.typed.push(c);
        let mut best: Vec<(Reverse<i32>, &String)> = Vec::with_capacity(4);
        for (sentence, &n) in self.times.range(self.typed.clone()..) {
            if !sentence.starts_with(&self.typed) {
                break;
            }
            best.push((Reverse(n), sentence));
            best.sort();
            best.truncate(3);
        }
        best.into_iter().map(|(_, sentence)| sentence.clone()).collect()
    }
}
