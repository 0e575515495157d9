use std::collections::HashMap;
#[derive(Default)]
struct Node {
    next: HashMap<u8, usize>,
    top: Vec<usize>,
    end: Option<usize>,
}
struct AutocompleteSystem {
    nodes: Vec<Node>,
    texts: Vec<String>,
    heat: Vec<i16>,
    at: Option<usize>,
    typed: String,
}
impl AutocompleteSystem {
    fn new(sentences: Vec<String>, times: Vec<i32>) -> Self {
        let mut s = AutocompleteSystem {
            nodes: vec![Node::default()],
            texts: vec![],
            heat: vec![],
            at: Some(0),
            typed: String::new(),
        };
        for (text, n) in sentences.into_iter().zip(times) {
            s.record(text, n);
        }
        s
    }
    fn record(&mut self, text: String, n: i32) {
        let mut path = vec![0];
        let mut at = 0;
        for b in text.bytes() {
            at = match self.nodes[at].next.get(&b) {
                Some(&next) => next,
                None => {
                    self.nodes.push(Node::default());
                    let new = self.nodes.len() - 1;
                    self.nodes[at].next.insert(b, new);
                    new
                }
            };
            path.push(at);
        }
        let id = match self.nodes[at].end {
            Some(id) => id,
            None => {
                self.texts.push(text);
                self.heat.push(0);
                self.texts.len() - 1
            }
        };
        self.nodes[at].end = Some(id);
        self.heat[id] = self.heat[id].wrapping_add(n as i16);
        for node in path {
            let mut top = std::mem::take(&mut self.nodes[node].top);
            if !top.contains(&id) {
                top.push(id);
            }
            let (heat, texts) = (&self.heat, &self.texts);
            top.sort_by(|&a, &b| heat[b].cmp(&heat[a]).then_with(|| texts[a].cmp(&texts[b])));
            top.truncate(3);
            self.nodes[node].top = top;
        }
    }
    fn input(&mut self, c: char) -> Vec<String> {
        if c == '#' {
            let text = std::mem::take(&mut self.typed);
            self.record(text, 1);
            self.at = Some(0);
            return vec![];
        }
        self.typed.push(c);
        self.at = self.at.and_then(|at| self.nodes[at].next.get(&(c as u8)).copied());
        match self.at {
            Some(at) => self.nodes[at].top.iter().map(|&id| self.texts[id].clone()).collect(),
            None => vec![],
        }
    }
}
