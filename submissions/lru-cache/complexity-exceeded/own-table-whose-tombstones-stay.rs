const EMPTY: i32 = -1;
const DEAD: i32 = -2;
struct LRUCache {
    cap: usize,
    len: usize,
    table: Vec<(i32, usize)>,
    nodes: Vec<(i32, i32, usize, usize)>,
    free: Vec<usize>,
}
impl LRUCache {
    fn new(capacity: i32) -> Self {
        let c = capacity as usize;
        LRUCache {
            cap: c,
            len: 0,
            table: vec![(EMPTY, 0); (c * 2).next_power_of_two().max(4)],
            nodes: vec![(0, 0, 0, 0)],
            free: vec![],
        }
    }
    fn home(&self, key: i32) -> usize {
        ((key as u32).wrapping_mul(2654435769) >> 7) as usize & (self.table.len() - 1)
    }
    fn find(&self, key: i32) -> Option<usize> {
        let m = self.table.len() - 1;
        let mut i = self.home(key);
        for _ in 0..=m {
            if self.table[i].0 == EMPTY {
                return None;
            }
            if self.table[i].0 == key {
                return Some(i);
            }
            i = (i + 1) & m;
        }
        None
    }
    fn unlink(&mut self, n: usize) {
        let (_, _, p, x) = self.nodes[n];
        self.nodes[p].3 = x;
        self.nodes[x].2 = p;
    }
    fn front(&mut self, n: usize) {
        let x = self.nodes[0].3;
        self.nodes[n].2 = 0;
        self.nodes[n].3 = x;
        self.nodes[x].2 = n;
        self.nodes[0].3 = n;
    }
    fn get(&mut self, key: i32) -> i32 {
        let Some(i) = self.find(key) else { return -1 };
        let n = self.table[i].1;
        self.unlink(n);
        self.front(n);
        self.nodes[n].1
    }
    fn put(&mut self, key: i32, value: i32) {
        if let Some(i) = self.find(key) {
            let n = self.table[i].1;
            self.nodes[n].1 = value;
            self.unlink(n);
            self.front(n);
            return;
        }
        if self.len == self.cap {
            let last = self.nodes[0].2;
            let i = self.find(self.nodes[last].0).unwrap();
            self.table[i].0 = DEAD;
            self.unlink(last);
            self.free.push(last);
            self.len -= 1;
        }
        let n = match self.free.pop() {
            Some(n) => {
                self.nodes[n] = (key, value, 0, 0);
                n
            }
            None => {
                self.nodes.push((key, value, 0, 0));
                self.nodes.len() - 1
            }
        };
        self.front(n);
        let m = self.table.len() - 1;
        let mut i = self.home(key);
        while self.table[i].0 >= 0 {
            i = (i + 1) & m;
        }
        self.table[i] = (key, n);
        self.len += 1;
    }
}
