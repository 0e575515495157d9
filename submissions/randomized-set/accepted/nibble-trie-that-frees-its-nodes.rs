//! A trie of sixteen branches over the eight nibbles of a number, without hashing.

#[derive(Default)]
struct Node {
    kids: [Option<Box<Node>>; 16],
    count: u32,
    place: usize,
}
#[derive(Default)]
pub struct RandomizedSet {
    root: Node,
    items: Vec<i32>,
    s: u64,
}
fn nib(v: i32, d: u32) -> usize {
    ((v as u32) >> (d * 4)) as usize & 15
}
impl Node {
    fn get(&mut self, v: i32) -> Option<&mut usize> {
        let mut n = self;
        for d in 0..8 {
            n = n.kids[nib(v, d)].as_deref_mut()?;
        }
        Some(&mut n.place)
    }
    fn put(&mut self, v: i32, place: usize) {
        let mut n = self;
        for d in 0..8 {
            n.count += 1;
            n = n.kids[nib(v, d)].get_or_insert_with(Default::default);
        }
        n.place = place;
    }
    fn cut(&mut self, v: i32, d: u32) {
        self.count -= 1;
        let k = &mut self.kids[nib(v, d)];
        let kid = k.as_mut().unwrap();
        if d == 7 || kid.count == 1 {
            *k = None
        } else {
            kid.cut(v, d + 1)
        }
    }
}
impl RandomizedSet {
    pub fn new() -> Self {
        Self { s: 7, ..Self::default() }
    }
    pub fn insert(&mut self, val: i32) -> bool {
        if self.root.get(val).is_some() {
            return false;
        }
        self.root.put(val, self.items.len());
        self.items.push(val);
        true
    }
    pub fn remove(&mut self, val: i32) -> bool {
        let Some(&mut place) = self.root.get(val) else { return false };
        let last = *self.items.last().unwrap();
        *self.root.get(last).unwrap() = place;
        self.items.swap_remove(place);
        self.root.cut(val, 0);
        true
    }
    pub fn get_random(&mut self) -> i32 {
        self.s = self.s.wrapping_mul(6364136223846793005).wrapping_add(1);
        let x = (self.s >> 33) as usize;
        self.items[x % self.items.len()]
    }
}
