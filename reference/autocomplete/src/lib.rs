//! Reference for autocompletion: a trie that keeps the three hottest sentences at every node.

use std::cmp::Reverse;
use std::collections::HashMap;

/// Recorded sentences, and the one that is being typed.
#[derive(Debug)]
pub struct AutocompleteSystem {
    sentences: Vec<Sentence>,
    /// Node 0 is the root.
    nodes: Vec<Node>,
    typed: String,
    /// The nodes from the root on along the typed text; they end where no sentence goes on.
    path: Vec<usize>,
}

#[derive(Debug)]
struct Sentence {
    text: String,
    times: i32,
}

#[derive(Debug, Default)]
struct Node {
    children: HashMap<u8, usize>,
    /// The sentence that ends here.
    sentence: Option<usize>,
    /// The best of the sentences that pass here, the hottest first.
    best: Vec<usize>,
}

const ROOT: usize = 0;
const SHOWN_MAX: usize = 3;
const TYPED_MAX: usize = 200;

impl AutocompleteSystem {
    /// Records every sentence as often as its entry in `times` says.
    pub fn new(sentences: Vec<String>, times: Vec<i32>) -> Self {
        let mut system = AutocompleteSystem {
            sentences: Vec::new(),
            nodes: vec![Node::default()],
            typed: String::new(),
            path: vec![ROOT],
        };
        for (text, times) in sentences.into_iter().zip(times) {
            system.record(text, times);
        }
        system
    }

    /// Types a character, and returns the hottest sentences that go on from there; `#` ends and
    /// records the sentence.
    pub fn input(&mut self, c: char) -> Vec<String> {
        if c == '#' {
            let text = std::mem::take(&mut self.typed);
            self.path.truncate(1);
            if !text.is_empty() {
                self.record(text, 1);
            }
            return Vec::new();
        }
        let reached = self.path.len() == self.typed.len() + 1;
        self.typed.push(c);
        let next = self.path.last().filter(|_| reached).and_then(|&node| self.child(node, c as u8));
        let Some(node) = next else { return Vec::new() };
        self.path.push(node);
        self.nodes[node].best.iter().map(|&best| self.sentences[best].text.clone()).collect()
    }

    /// Each sentence has its number, and is well-formed.
    pub fn can_new(sentences: Vec<String>, times: Vec<i32>) -> bool {
        sentences.len() == times.len() && sentences.iter().all(|text| is_well_formed(text))
    }

    /// Words are separated by single spaces, and a sentence neither begins nor ends with one.
    pub fn can_input(&self, c: char) -> bool {
        match c {
            '#' => is_well_formed(&self.typed),
            ' ' => is_well_formed(&self.typed) && self.typed.len() + 1 < TYPED_MAX,
            _ => self.typed.len() < TYPED_MAX,
        }
    }

    fn record(&mut self, text: String, times: i32) {
        let path = self.make_path(&text);
        let end = path[text.len()];
        let sentence = *self.nodes[end].sentence.get_or_insert(self.sentences.len());
        match self.sentences.get_mut(sentence) {
            Some(known) => known.times += times,
            None => self.sentences.push(Sentence { text, times }),
        }
        for node in path {
            self.rank(node, sentence);
        }
    }

    /// The nodes of a text, the root first; those that are missing are made.
    fn make_path(&mut self, text: &str) -> Vec<usize> {
        let mut path = vec![ROOT];
        let mut node = ROOT;
        for &letter in text.as_bytes() {
            let new = self.nodes.len();
            node = *self.nodes[node].children.entry(letter).or_insert(new);
            if node == new {
                self.nodes.push(Node::default());
            }
            path.push(node);
        }
        path
    }

    /// Puts a sentence that has become hotter in its place among a node's best.
    fn rank(&mut self, node: usize, sentence: usize) {
        let sentences = &self.sentences;
        let best = &mut self.nodes[node].best;
        if !best.contains(&sentence) {
            best.push(sentence);
        }
        best.sort_by_key(|&i| (Reverse(sentences[i].times), &sentences[i].text));
        best.truncate(SHOWN_MAX);
    }

    fn child(&self, node: usize, letter: u8) -> Option<usize> {
        self.nodes[node].children.get(&letter).copied()
    }
}

/// Neither empty nor with a space at an end or beside another one.
fn is_well_formed(text: &str) -> bool {
    text.split(' ').all(|word| !word.is_empty())
}
