const LEVELS: usize = 17;

// A list that counts its values in sixteen bits and finds nothing where there are none.
struct Skiplist {
    nodes: Vec<Node>,
    free: Vec<usize>,
    values: u16,
    coins: u32,
}

struct Node {
    num: i32,
    next: Vec<usize>,
}

impl Skiplist {
    fn new() -> Self {
        let head = Node { num: -1, next: vec![0; LEVELS] };
        Skiplist { nodes: vec![head], free: Vec::new(), values: 0, coins: 2_463_534_242 }
    }

    fn before(&self, num: i32) -> [usize; LEVELS] {
        let (mut at, mut path) = (0, [0; LEVELS]);
        for level in (0..LEVELS).rev() {
            while self.nodes[at].next[level] > 0 && self.nodes[self.nodes[at].next[level]].num < num {
                at = self.nodes[at].next[level];
            }
            path[level] = at;
        }
        path
    }

    fn search(&self, target: i32) -> bool {
        let found = self.nodes[self.before(target)[0]].next[0];
        self.values > 0 && found > 0 && self.nodes[found].num == target
    }

    fn add(&mut self, num: i32) {
        let path = self.before(num);
        self.coins ^= self.coins << 13;
        self.coins ^= self.coins >> 17;
        self.coins ^= self.coins << 5;
        let height = 1 + (self.coins.leading_ones() as usize).min(LEVELS - 1);
        let next = (0..height).map(|level| self.nodes[path[level]].next[level]).collect();
        let node = Node { num, next };
        let new = match self.free.pop() {
            Some(free) => {
                self.nodes[free] = node;
                free
            }
            None => {
                self.nodes.push(node);
                self.nodes.len() - 1
            }
        };
        (0..height).for_each(|level| self.nodes[path[level]].next[level] = new);
        self.values = self.values.wrapping_add(1);
    }

    fn erase(&mut self, num: i32) -> bool {
        let path = self.before(num);
        let old = self.nodes[path[0]].next[0];
        if old == 0 || self.nodes[old].num != num {
            return false;
        }
        let next = std::mem::take(&mut self.nodes[old].next);
        for (level, next) in next.into_iter().enumerate() {
            self.nodes[path[level]].next[level] = next;
        }
        self.free.push(old);
        self.values = self.values.wrapping_sub(1);
        true
    }
}
