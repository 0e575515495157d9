//! The list remembers its highest level and never lowers it again.

const LEVELS: usize = 16;

struct Node {
    num: i32,
    next: Vec<usize>,
}

struct Skiplist {
    nodes: Vec<Node>,
    free: Vec<usize>,
    level: usize,
    coins: u64,
}

const NONE: usize = usize::MAX;

impl Skiplist {
    fn new() -> Self {
        let head = Node { num: i32::MIN, next: vec![NONE; LEVELS] };
        Skiplist { nodes: vec![head], free: Vec::new(), level: 1, coins: 0x9E37_79B9_7F4A_7C15 }
    }

    fn search(&self, target: i32) -> bool {
        let mut at = 0;
        for level in (0..self.level).rev() {
            at = self.before(at, level, target);
        }
        self.is(self.nodes[at].next[0], target)
    }

    fn add(&mut self, num: i32) {
        let path = self.path(num);
        let height = self.height();
        self.level = self.level.max(height);
        let new = Node { num, next: vec![NONE; height] };
        let place = match self.free.pop() {
            Some(place) => {
                self.nodes[place] = new;
                place
            }
            None => {
                self.nodes.push(new);
                self.nodes.len() - 1
            }
        };
        for (level, &before) in path.iter().enumerate().take(height) {
            self.nodes[place].next[level] = self.nodes[before].next[level];
            self.nodes[before].next[level] = place;
        }
    }

    fn erase(&mut self, num: i32) -> bool {
        let path = self.path(num);
        let found = self.nodes[path[0]].next[0];
        if !self.is(found, num) {
            return false;
        }
        for level in 0..self.nodes[found].next.len() {
            self.nodes[path[level]].next[level] = self.nodes[found].next[level];
        }
        self.nodes[found].next = Vec::new();
        self.free.push(found);
        true
    }

    /// The last node before `num` on each level.
    fn path(&self, num: i32) -> [usize; LEVELS] {
        let mut path = [0; LEVELS];
        let mut at = 0;
        for level in (0..self.level).rev() {
            at = self.before(at, level, num);
            path[level] = at;
        }
        path
    }

    fn before(&self, mut at: usize, level: usize, num: i32) -> usize {
        loop {
            let next = self.nodes[at].next[level];
            if next == NONE || self.nodes[next].num >= num {
                return at;
            }
            at = next;
        }
    }

    fn is(&self, place: usize, num: i32) -> bool {
        place != NONE && self.nodes[place].num == num
    }

    fn height(&mut self) -> usize {
        self.coins ^= self.coins << 13;
        self.coins ^= self.coins >> 7;
        self.coins ^= self.coins << 17;
        (1 + (self.coins >> 20).trailing_ones() as usize).min(LEVELS)
    }
}
