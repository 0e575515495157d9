use std::collections::BTreeMap;
// Leaves are bags of up to 24 sentences; a fuller bag bursts into a node. Nodes keep their best three.
struct Sentence {
    text: String,
    times: u32,
}
enum Tree {
    Bag(Vec<usize>),
    Node { end: Option<usize>, kids: BTreeMap<u8, Tree>, best: Vec<usize> },
}
enum Cursor {
    At(Vec<u8>),
    Nowhere,
}
struct AutocompleteSystem {
    all: Vec<Sentence>,
    root: Tree,
    typed: String,
    inside: Option<Vec<usize>>,
    path: Cursor,
}
fn better(all: &[Sentence], a: usize, b: usize) -> std::cmp::Ordering {
    all[b].times.cmp(&all[a].times).then_with(|| all[a].text.cmp(&all[b].text))
}
fn raise(all: &[Sentence], best: &mut Vec<usize>, id: usize) {
    if !best.contains(&id) {
        best.push(id);
    }
    best.sort_by(|&a, &b| better(all, a, b));
    best.truncate(3);
}
fn add(all: &[Sentence], t: &mut Tree, depth: usize, id: usize) {
    match t {
        Tree::Bag(v) => {
            if !v.contains(&id) {
                v.push(id);
            }
            if v.len() > 24 {
                let old = std::mem::take(v);
                *t = Tree::Node { end: None, kids: BTreeMap::new(), best: vec![] };
                for id in old {
                    add(all, t, depth, id);
                }
            }
        }
        Tree::Node { end, kids, best } => {
            raise(all, best, id);
            match all[id].text.as_bytes().get(depth) {
                None => *end = Some(id),
                Some(&b) => {
                    add(all, kids.entry(b).or_insert_with(|| Tree::Bag(vec![])), depth + 1, id)
                }
            }
        }
    }
}
fn find(all: &[Sentence], t: &Tree, depth: usize, text: &str) -> Option<usize> {
    match t {
        Tree::Bag(v) => v.iter().copied().find(|&i| all[i].text == text),
        Tree::Node { end, kids, .. } => match text.as_bytes().get(depth) {
            None => *end,
            Some(b) => find(all, kids.get(b)?, depth + 1, text),
        },
    }
}
impl AutocompleteSystem {
    fn new(sentences: Vec<String>, times: Vec<i32>) -> Self {
        let mut s = Self {
            all: vec![],
            root: Tree::Bag(vec![]),
            typed: String::new(),
            inside: None,
            path: Cursor::At(vec![]),
        };
        for (t, n) in sentences.into_iter().zip(times) {
            s.record(t, n as u32);
        }
        s.reset();
        s
    }
    fn record(&mut self, text: String, n: u32) {
        let id = match find(&self.all, &self.root, 0, &text) {
            Some(i) => {
                self.all[i].times += n;
                i
            }
            None => {
                self.all.push(Sentence { text, times: n });
                self.all.len() - 1
            }
        };
        add(&self.all, &mut self.root, 0, id);
    }
    fn reset(&mut self) {
        self.typed.clear();
        self.path = Cursor::At(vec![]);
        self.inside = if let Tree::Bag(v) = &self.root { Some(v.clone()) } else { None };
    }
    fn input(&mut self, c: char) -> Vec<String> {
        if c == '#' {
            let t = std::mem::take(&mut self.typed);
            self.record(t, 1);
            self.reset();
            return vec![];
        }
        self.typed.push(c);
        let text = |best: &[usize], all: &[Sentence]| {
            best.iter().map(|&i| all[i].text.clone()).collect::<Vec<_>>()
        };
        if let Some(bag) = &mut self.inside {
            let (all, typed) = (&self.all, &self.typed);
            bag.retain(|&i| all[i].text.as_bytes().get(typed.len() - 1) == Some(&(c as u8)));
            bag.sort_by(|&a, &b| better(all, a, b));
            return text(&bag[..bag.len().min(3)], all);
        }
        let Cursor::At(p) = &mut self.path else { return vec![] };
        p.push(c as u8);
        // at most as deep as the burst nodes go
        let mut t = &self.root;
        for b in p.iter() {
            let Tree::Node { kids, .. } = t else { break };
            match kids.get(b) {
                Some(k) => t = k,
                None => {
                    self.path = Cursor::Nowhere;
                    return vec![];
                }
            }
        }
        match t {
            Tree::Node { best, .. } => text(best, &self.all),
            Tree::Bag(v) => {
                let mut v = v.clone();
                v.sort_by(|&a, &b| better(&self.all, a, b));
                let out = text(&v[..v.len().min(3)], &self.all);
                self.inside = Some(v);
                out
            }
        }
    }
}
