//! Equally hot sentences stay in the order in which they were recorded first.

use std::collections::HashMap;

#[derive(Default)]
struct TrieNode {
    children: [Option<Box<TrieNode>>; 27],
    top: Vec<usize>,
}

fn index(c: u8) -> usize {
    match c {
        b' ' => 26,
        _ => (c - b'a') as usize,
    }
}

struct AutocompleteSystem {
    root: TrieNode,
    ids: HashMap<String, usize>,
    sentences: Vec<String>,
    heat: Vec<i32>,
    current: String,
    // The node of the current text, if there is one.
    cursor: Option<*const TrieNode>,
}

impl AutocompleteSystem {
    fn new(sentences: Vec<String>, times: Vec<i32>) -> Self {
        let mut system = AutocompleteSystem {
            root: TrieNode::default(),
            ids: HashMap::new(),
            sentences: Vec::new(),
            heat: Vec::new(),
            current: String::new(),
            cursor: None,
        };
        for (sentence, time) in sentences.iter().zip(&times) {
            system.record(sentence, *time);
        }
        system
    }

    fn record(&mut self, sentence: &str, times: i32) {
        let id = match self.ids.get(sentence) {
            Some(&id) => id,
            None => {
                let id = self.sentences.len();
                self.ids.insert(sentence.to_string(), id);
                self.sentences.push(sentence.to_string());
                self.heat.push(0);
                id
            }
        };
        self.heat[id] += times;
        let (heat, sentences) = (&self.heat, &self.sentences);
        let mut node = &mut self.root;
        for c in sentence.bytes() {
            node = node.children[index(c)].get_or_insert_with(Default::default);
            if !node.top.contains(&id) {
                node.top.push(id);
            }
            node.top.sort_by(|&a, &b| heat[b].cmp(&heat[a]).then(a.cmp(&b)));
            node.top.truncate(3);
        }
    }

    fn input(&mut self, c: char) -> Vec<String> {
        if c == '#' {
            let sentence = std::mem::take(&mut self.current);
            self.record(&sentence, 1);
            return vec![];
        }
        let from: Option<*const TrieNode> = if self.current.is_empty() { Some(&self.root) } else { self.cursor };
        self.current.push(c);
        // The trie does not change before the next '#', so the node is still where it was.
        self.cursor = from.and_then(|node| unsafe {
            (*node).children[index(c as u8)].as_deref().map(|child| child as *const TrieNode)
        });
        match self.cursor {
            Some(node) => unsafe { &*node }.top.iter().map(|&id| self.sentences[id].clone()).collect(),
            None => vec![],
        }
    }
}
