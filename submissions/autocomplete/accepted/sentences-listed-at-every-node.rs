//! A trie of `Rc<RefCell<..>>` nodes, each with a list of the sentences that pass there.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

type Link = Rc<RefCell<Node>>;

#[derive(Default)]
struct Node {
    children: HashMap<char, Link>,
    // All sentences that pass here.
    sentences: Vec<Rc<Sentence>>,
}

struct Sentence {
    text: String,
    times: RefCell<i32>,
}

struct AutocompleteSystem {
    root: Link,
    known: HashMap<String, Rc<Sentence>>,
    text: RefCell<String>,
    here: Option<Link>,
}

impl AutocompleteSystem {
    fn new(sentences: Vec<String>, times: Vec<i32>) -> Self {
        let root = Link::default();
        let mut system = AutocompleteSystem {
            here: Some(root.clone()),
            root,
            known: HashMap::new(),
            text: RefCell::new(String::new()),
        };
        for (text, times) in sentences.into_iter().zip(times) {
            system.record(text, times);
        }
        system
    }

    fn record(&mut self, text: String, times: i32) {
        if let Some(sentence) = self.known.get(&text) {
            *sentence.times.borrow_mut() += times;
            return;
        }
        let sentence = Rc::new(Sentence { text: text.clone(), times: RefCell::new(times) });
        let mut node = self.root.clone();
        for c in text.chars() {
            let child = node.borrow_mut().children.entry(c).or_default().clone();
            child.borrow_mut().sentences.push(sentence.clone());
            node = child;
        }
        self.known.insert(text, sentence);
    }

    fn input(&mut self, c: char) -> Vec<String> {
        if c == '#' {
            let text = self.text.replace(String::new());
            self.here = Some(self.root.clone());
            self.record(text, 1);
            return Vec::new();
        }
        self.text.borrow_mut().push(c);
        let next = match &self.here {
            Some(node) => node.borrow().children.get(&c).cloned(),
            None => None,
        };
        self.here = next;
        let Some(node) = &self.here else { return Vec::new() };
        let node = node.borrow();
        let mut best: Vec<&Rc<Sentence>> = Vec::new();
        for sentence in &node.sentences {
            let hotter = |other: &&Rc<Sentence>| {
                let (a, b) = (*other.times.borrow(), *sentence.times.borrow());
                a > b || a == b && other.text < sentence.text
            };
            let place = best.iter().take_while(|other| hotter(other)).count();
            if place < 3 {
                best.insert(place, sentence);
                best.truncate(3);
            }
        }
        best.iter().map(|sentence| sentence.text.clone()).collect()
    }
}
