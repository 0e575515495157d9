use std::collections::HashMap;

#[derive(Clone, Copy)]
struct Node {
    key: i32,
    value: i32,
    group: usize,
    prev: usize,
    next: usize,
}

/// The entries with the same count, their nodes in a ring round `anchor`.
struct Group {
    count: u64,
    len: usize,
    anchor: usize,
}

struct LFUCache {
    capacity: usize,
    index: HashMap<i32, usize>,
    nodes: Vec<Node>,
    free: Vec<usize>,
    groups: Vec<Group>,
    unused: Vec<usize>,
    // the groups by falling count
    falling: Vec<usize>,
}

impl LFUCache {
    fn new(capacity: i32) -> Self {
        LFUCache {
            capacity: capacity as usize,
            index: HashMap::new(),
            nodes: vec![],
            free: vec![],
            groups: vec![],
            unused: vec![],
            falling: vec![],
        }
    }

    fn get(&mut self, key: i32) -> i32 {
        match self.index.get(&key).copied() {
            None => -1,
            Some(i) => {
                self.raise(i);
                self.nodes[i].value
            }
        }
    }

    fn put(&mut self, key: i32, value: i32) {
        if let Some(&i) = self.index.get(&key) {
            self.nodes[i].value = value;
            self.raise(i);
            return;
        }
        if self.index.len() == self.capacity {
            let lowest = *self.falling.last().unwrap();
            let oldest = self.nodes[self.groups[lowest].anchor].next;
            self.unlink(oldest);
            if self.groups[lowest].len == 0 {
                self.falling.pop();
                self.retire(lowest);
            }
            self.index.remove(&self.nodes[oldest].key);
            self.free.push(oldest);
        }
        let group = match self.falling.last() {
            Some(&group) if self.groups[group].count == 1 => group,
            _ => {
                let group = self.make_group(1);
                self.falling.push(group);
                group
            }
        };
        let i = self.make_node(key, value);
        self.link(i, group);
        self.index.insert(key, i);
    }

    fn raise(&mut self, i: usize) {
        let from = self.nodes[i].group;
        let count = self.groups[from].count;
        // where is my group?
        let at = self.falling.iter().position(|&g| g == from).unwrap();
        let to = match at.checked_sub(1).map(|above| self.falling[above]) {
            Some(above) if self.groups[above].count == count + 1 => above,
            _ if self.groups[from].len == 1 => {
                // alone: the whole group rises
                self.groups[from].count += 1;
                return;
            }
            _ => {
                let group = self.make_group(count + 1);
                self.falling.insert(at, group);
                group
            }
        };
        self.unlink(i);
        if self.groups[from].len == 0 {
            let at = self.falling.iter().position(|&g| g == from).unwrap();
            self.falling.remove(at);
            self.retire(from);
        }
        self.link(i, to);
    }

    fn make_node(&mut self, key: i32, value: i32) -> usize {
        let i = self.free.pop().unwrap_or(self.nodes.len());
        let node = Node { key, value, group: 0, prev: i, next: i };
        if i == self.nodes.len() {
            self.nodes.push(node);
        } else {
            self.nodes[i] = node;
        }
        i
    }

    fn make_group(&mut self, count: u64) -> usize {
        let anchor = self.make_node(-1, -1);
        let group = Group { count, len: 0, anchor };
        match self.unused.pop() {
            Some(i) => {
                self.groups[i] = group;
                i
            }
            None => {
                self.groups.push(group);
                self.groups.len() - 1
            }
        }
    }

    fn retire(&mut self, group: usize) {
        self.free.push(self.groups[group].anchor);
        self.unused.push(group);
    }

    fn unlink(&mut self, i: usize) {
        let Node { prev, next, group, .. } = self.nodes[i];
        self.nodes[prev].next = next;
        self.nodes[next].prev = prev;
        self.groups[group].len -= 1;
    }

    fn link(&mut self, i: usize, group: usize) {
        let anchor = self.groups[group].anchor;
        let last = self.nodes[anchor].prev;
        self.nodes[i].group = group;
        self.nodes[i].prev = last;
        self.nodes[i].next = anchor;
        self.nodes[last].next = i;
        self.nodes[anchor].prev = i;
        self.groups[group].len += 1;
    }
}
