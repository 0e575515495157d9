//! Erased nodes stay in the arena: the space grows with the number of calls.

const MAX_LEVEL: usize = 18;
const NIL: usize = usize::MAX;

struct Node {
    val: i32,
    next: Vec<usize>,
}

struct Skiplist {
    nodes: Vec<Node>,
    free: Vec<usize>,
    level: usize,
    seed: u64,
}

impl Skiplist {
    fn new() -> Self {
        let head = Node { val: -1, next: vec![NIL; MAX_LEVEL] };
        Skiplist { nodes: vec![head], free: vec![], level: 1, seed: 88172645463325252 }
    }

    fn random_level(&mut self) -> usize {
        let mut level = 1;
        loop {
            self.seed ^= self.seed << 13;
            self.seed ^= self.seed >> 7;
            self.seed ^= self.seed << 17;
            if self.seed & 1 == 0 || level == MAX_LEVEL {
                return level;
            }
            level += 1;
        }
    }

    fn search(&self, target: i32) -> bool {
        let mut cur = 0;
        for i in (0..self.level).rev() {
            loop {
                let next = self.nodes[cur].next[i];
                if next == NIL || self.nodes[next].val >= target {
                    break;
                }
                cur = next;
            }
        }
        let next = self.nodes[cur].next[0];
        next != NIL && self.nodes[next].val == target
    }

    fn predecessors(&self, num: i32) -> Vec<usize> {
        let mut update = vec![0; MAX_LEVEL];
        let mut cur = 0;
        for i in (0..self.level).rev() {
            loop {
                let next = self.nodes[cur].next[i];
                if next == NIL || self.nodes[next].val >= num {
                    break;
                }
                cur = next;
            }
            update[i] = cur;
        }
        update
    }

    fn add(&mut self, num: i32) {
        let update = self.predecessors(num);
        let level = self.random_level();
        self.level = self.level.max(level);
        let mut next = vec![NIL; level];
        for i in 0..level {
            next[i] = self.nodes[update[i]].next[i];
        }
        let node = Node { val: num, next };
        let id = match self.free.pop() {
            Some(id) => {
                self.nodes[id] = node;
                id
            }
            None => {
                self.nodes.push(node);
                self.nodes.len() - 1
            }
        };
        for i in 0..level {
            self.nodes[update[i]].next[i] = id;
        }
    }

    fn erase(&mut self, num: i32) -> bool {
        let update = self.predecessors(num);
        let found = self.nodes[update[0]].next[0];
        if found == NIL || self.nodes[found].val != num {
            return false;
        }
        for i in 0..self.nodes[found].next.len() {
            self.nodes[update[i]].next[i] = self.nodes[found].next[i];
        }
        while self.level > 1 && self.nodes[0].next[self.level - 1] == NIL {
            self.level -= 1;
        }
        true
    }
}
