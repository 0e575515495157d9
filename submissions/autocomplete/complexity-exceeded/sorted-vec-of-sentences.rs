//! Sentences in a sorted `Vec`; the first one with the prefix is looked for from the front.

use std::cmp::Reverse;

struct AutocompleteSystem {
    sorted: Vec<(String, i32)>,
    typed: String,
}

impl AutocompleteSystem {
    fn new(sentences: Vec<String>, times: Vec<i32>) -> Self {
        let mut sorted: Vec<(String, i32)> = sentences.into_iter().zip(times).collect();
        sorted.sort();
        sorted.dedup_by(|later, earlier| {
            let same = later.0 == earlier.0;
            if same {
                earlier.1 += later.1;
            }
            same
        });
        AutocompleteSystem { sorted, typed: String::new() }
    }

    fn input(&mut self, c: char) -> Vec<String> {
        if c == '#' {
            let sentence = std::mem::take(&mut self.typed);
            match self.sorted.binary_search_by(|entry| entry.0.cmp(&sentence)) {
                Ok(at) => self.sorted[at].1 += 1,
                Err(at) => self.sorted.insert(at, (sentence, 1)),
            }
            return Vec::new();
        }
        self.typed.push(c);
        let mut best: Vec<(Reverse<i32>, &String)> = Vec::with_capacity(4);
        let matching = self.sorted.iter().skip_while(|entry| entry.0 < self.typed);
        for (sentence, n) in matching.take_while(|entry| entry.0.starts_with(&self.typed)) {
            best.push((Reverse(*n), sentence));
            best.sort();
            best.truncate(3);
        }
        best.into_iter().map(|(_, sentence)| sentence.clone()).collect()
    }
}
