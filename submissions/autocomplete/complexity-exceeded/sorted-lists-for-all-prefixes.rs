//! A map from every prefix to a sorted list, sorted again at `#`.

use std::collections::HashMap;

#[derive(Default)]
struct AutocompleteSystem {
    times: HashMap<String, i32>,
    by_prefix: HashMap<String, Vec<String>>,
    typed: String,
}

impl AutocompleteSystem {
    fn new(sentences: Vec<String>, times: Vec<i32>) -> Self {
        let mut system = AutocompleteSystem::default();
        for (sentence, n) in sentences.into_iter().zip(times) {
            for end in 1..=sentence.len() {
                let list = system.by_prefix.entry(sentence[..end].to_string()).or_default();
                if !system.times.contains_key(&sentence) {
                    list.push(sentence.clone());
                }
            }
            *system.times.entry(sentence).or_insert(0) += n;
        }
        let times = &system.times;
        for list in system.by_prefix.values_mut() {
            list.sort_by(|a, b| times[b].cmp(&times[a]).then_with(|| a.cmp(b)));
        }
        system
    }

    fn input(&mut self, c: char) -> Vec<String> {
        if c != '#' {
            self.typed.push(c);
            let list = self.by_prefix.get(&self.typed);
            return list.map_or(vec![], |list| list.iter().take(3).cloned().collect());
        }
        let sentence = std::mem::take(&mut self.typed);
        let is_new = !self.times.contains_key(&sentence);
        *self.times.entry(sentence.clone()).or_insert(0) += 1;
        for end in 1..=sentence.len() {
            let list = self.by_prefix.entry(sentence[..end].to_string()).or_default();
            if is_new {
                list.push(sentence.clone());
            }
            let times = &self.times;
            list.sort_by(|a, b| times[b].cmp(&times[a]).then_with(|| a.cmp(b)));
        }
        Vec::new()
    }
}
