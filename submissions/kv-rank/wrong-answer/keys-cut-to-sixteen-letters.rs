//! Only the first 16 letters of a key count.

use std::collections::HashMap;

const LEVELS: usize = 20;
const END: usize = usize::MAX;

struct Node {
    value: i32,
    // For every level the next node and how many nodes further it is.
    links: Vec<(usize, usize)>,
}

// An indexable skip list of values in descending order.
struct Ranking {
    nodes: Vec<Node>,
    spare: Vec<usize>,
    len: usize,
    rng: u64,
}

impl Ranking {
    fn new() -> Self {
        let head = Node { value: i32::MAX, links: vec![(END, 1); LEVELS] };
        Ranking { nodes: vec![head], spare: vec![], len: 0, rng: 0x1234_5678_9abc_def1 }
    }

    // On every level the last node with a larger value, and its position (the head is at 0).
    fn larger(&self, value: i32) -> [(usize, usize); LEVELS] {
        let mut found = [(0, 0); LEVELS];
        let (mut at, mut position) = (0, 0);
        for level in (0..LEVELS).rev() {
            loop {
                let (next, distance) = self.nodes[at].links[level];
                if next == END || self.nodes[next].value <= value {
                    break;
                }
                at = next;
                position += distance;
            }
            found[level] = (at, position);
        }
        found
    }

    fn insert(&mut self, value: i32) {
        let before = self.larger(value);
        self.rng ^= self.rng << 13;
        self.rng ^= self.rng >> 7;
        self.rng ^= self.rng << 17;
        let height = (self.rng.leading_zeros() as usize + 1).min(LEVELS);
        let node = Node { value, links: vec![(END, 0); height] };
        let id = if let Some(id) = self.spare.pop() {
            self.nodes[id] = node;
            id
        } else {
            self.nodes.push(node);
            self.nodes.len() - 1
        };
        let here = before[0].1 + 1;
        for level in 0..LEVELS {
            let (prev, position) = before[level];
            let (next, distance) = self.nodes[prev].links[level];
            if level < height {
                self.nodes[id].links[level] = (next, position + distance + 1 - here);
                self.nodes[prev].links[level] = (id, here - position);
            } else {
                self.nodes[prev].links[level].1 += 1;
            }
        }
        self.len += 1;
    }

    fn remove(&mut self, value: i32) {
        let before = self.larger(value);
        let id = self.nodes[before[0].0].links[0].0;
        for level in 0..LEVELS {
            let prev = before[level].0;
            let (next, distance) = self.nodes[prev].links[level];
            if next == id {
                let (after, further) = self.nodes[id].links[level];
                self.nodes[prev].links[level] = (after, distance + further - 1);
            } else {
                self.nodes[prev].links[level].1 -= 1;
            }
        }
        self.spare.push(id);
        self.len -= 1;
    }
}

pub struct KvStore {
    values: HashMap<String, i32>,
    ranking: Ranking,
}

impl KvStore {
    pub fn new() -> Self {
        KvStore { values: HashMap::new(), ranking: Ranking::new() }
    }

    pub fn set(&mut self, key: &str, value: i32) {
        let key = &key[..key.len().min(16)];
        match self.values.get_mut(key) {
            Some(old) => {
                let old = std::mem::replace(old, value);
                if old == value {
                    return;
                }
                self.ranking.remove(old);
            }
            None => {
                self.values.insert(key.to_string(), value);
            }
        }
        self.ranking.insert(value);
    }

    pub fn get(&self, key: &str) -> Option<i32> {
        self.values.get(&key[..key.len().min(16)]).copied()
    }

    pub fn delete(&mut self, key: &str) -> bool {
        let removed = self.values.remove(&key[..key.len().min(16)]);
        if let Some(value) = removed {
            self.ranking.remove(value);
        }
        removed.is_some()
    }

    pub fn rank(&self, key: &str) -> Option<usize> {
        let value = *self.values.get(&key[..key.len().min(16)])?;
        Some(self.ranking.larger(value)[0].1 + 1)
    }
}
