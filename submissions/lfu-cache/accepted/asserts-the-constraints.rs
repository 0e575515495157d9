//! A right solution that asserts the constraints of the problem: no call may ask for more.

use std::collections::HashMap;
const NONE: usize = usize::MAX;
#[derive(Clone, Copy)]
struct Node {
    key: i32,
    val: i32,
    grp: usize,
    prev: usize,
    next: usize,
}
#[derive(Clone, Copy)]
struct Group {
    freq: i64,
    head: usize,
    tail: usize,
    prev: usize,
    next: usize,
}
pub struct LFUCache {
    cap: usize,
    at: HashMap<i32, usize>,
    nodes: Vec<Node>,
    groups: Vec<Group>,
    spare: Vec<usize>,
    first: usize,
}
impl LFUCache {
    pub fn new(capacity: i32) -> Self {
        LFUCache {
            cap: capacity as usize,
            at: HashMap::new(),
            nodes: vec![],
            groups: vec![],
            spare: vec![],
            first: NONE,
        }
    }
    fn group_after(&mut self, prev: usize, freq: i64) -> usize {
        let next = if prev == NONE { self.first } else { self.groups[prev].next };
        if next != NONE && self.groups[next].freq == freq {
            return next;
        }
        let g = Group { freq, head: NONE, tail: NONE, prev, next };
        let i = match self.spare.pop() {
            Some(i) => {
                self.groups[i] = g;
                i
            }
            None => {
                self.groups.push(g);
                self.groups.len() - 1
            }
        };
        if prev == NONE {
            self.first = i
        } else {
            self.groups[prev].next = i
        }
        if next != NONE {
            self.groups[next].prev = i
        }
        i
    }
    fn unlink(&mut self, n: usize) {
        let Node { grp, prev, next, .. } = self.nodes[n];
        if prev == NONE {
            self.groups[grp].head = next
        } else {
            self.nodes[prev].next = next
        }
        if next == NONE {
            self.groups[grp].tail = prev
        } else {
            self.nodes[next].prev = prev
        }
    }
    fn drop_if_empty(&mut self, g: usize) {
        let Group { head, prev, next, .. } = self.groups[g];
        if head != NONE {
            return;
        }
        if prev == NONE {
            self.first = next
        } else {
            self.groups[prev].next = next
        }
        if next != NONE {
            self.groups[next].prev = prev
        }
        self.spare.push(g);
    }
    fn append(&mut self, n: usize, g: usize) {
        let tail = self.groups[g].tail;
        self.nodes[n].grp = g;
        self.nodes[n].prev = tail;
        self.nodes[n].next = NONE;
        if tail == NONE {
            self.groups[g].head = n
        } else {
            self.nodes[tail].next = n
        }
        self.groups[g].tail = n;
    }
    fn touch(&mut self, n: usize) {
        let g = self.nodes[n].grp;
        let f = self.groups[g].freq + 1;
        let to = self.group_after(g, f);
        self.unlink(n);
        self.append(n, to);
        self.drop_if_empty(g);
    }
    pub fn get(&mut self, key: i32) -> i32 {
        assert!((0..=100_000).contains(&key) && self.cap <= 10_000);
        let Some(&n) = self.at.get(&key) else { return -1 };
        self.touch(n);
        self.nodes[n].val
    }
    pub fn put(&mut self, key: i32, value: i32) {
        assert!(
            (0..=100_000).contains(&key)
                && (0..=1_000_000_000).contains(&value)
                && self.cap <= 10_000
        );
        if self.cap == 0 {
            return;
        }
        if let Some(&n) = self.at.get(&key) {
            self.nodes[n].val = value;
            self.touch(n);
            return;
        }
        let n = if self.at.len() == self.cap {
            let g = self.first;
            let n = self.groups[g].head;
            self.unlink(n);
            self.drop_if_empty(g);
            self.at.remove(&self.nodes[n].key);
            n
        } else {
            self.nodes.push(Node { key, val: value, grp: NONE, prev: NONE, next: NONE });
            self.nodes.len() - 1
        };
        self.nodes[n].key = key;
        self.nodes[n].val = value;
        let g = self.group_after(NONE, 1);
        self.append(n, g);
        self.at.insert(key, n);
    }
}
