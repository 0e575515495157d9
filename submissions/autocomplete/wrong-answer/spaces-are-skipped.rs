//! A space does not lead to a child of its own.

use std::collections::HashMap;

#[derive(Default)]
struct Node {
    next: HashMap<char, usize>,
    times: i32,
}

pub struct AutocompleteSystem {
    trie: Vec<Node>,
    text: String,
    at: Option<usize>,
}

impl AutocompleteSystem {
    pub fn new(sentences: Vec<String>, times: Vec<i32>) -> Self {
        let mut system =
            AutocompleteSystem { trie: vec![Node::default()], text: String::new(), at: Some(0) };
        for i in 0..sentences.len() {
            system.add(&sentences[i], times[i]);
        }
        system
    }

    fn add(&mut self, sentence: &str, times: i32) {
        let mut node = 0;
        for c in sentence.chars() {
            if c == ' ' {
                continue;
            }
            let fresh = self.trie.len();
            node = *self.trie[node].next.entry(c).or_insert(fresh);
            if node == fresh {
                self.trie.push(Node::default());
            }
        }
        self.trie[node].times += times;
    }

    // Walks over everything below the node and keeps the best three.
    fn collect(&self, node: usize, text: &mut String, best: &mut Vec<(i32, String)>) {
        let times = self.trie[node].times;
        if times > 0 {
            let place = best
                .iter()
                .position(|(t, s)| times > *t || times == *t && *text < *s)
                .unwrap_or(best.len());
            if place < 3 {
                best.insert(place, (times, text.clone()));
                best.truncate(3);
            }
        }
        for (&c, &child) in &self.trie[node].next {
            text.push(c);
            self.collect(child, text, best);
            text.pop();
        }
    }

    pub fn input(&mut self, c: char) -> Vec<String> {
        if c == '#' {
            let text = std::mem::take(&mut self.text);
            self.add(&text, 1);
            self.at = Some(0);
            return Vec::new();
        }
        self.text.push(c);
        if c == ' ' {
            return self.best();
        }
        self.at = self.at.and_then(|node| self.trie[node].next.get(&c).copied());
        self.best()
    }

    fn best(&self) -> Vec<String> {
        let mut best = Vec::new();
        if let Some(node) = self.at {
            self.collect(node, &mut self.text.clone(), &mut best);
        }
        best.into_iter().map(|(_, sentence)| sentence).collect()
    }
}
