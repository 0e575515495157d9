//! A right solution that asserts the constraints of the problem: no call may ask for more.

const MAX: usize = 10_001;
const NIL: u16 = u16::MAX;
macro_rules! link {
    ($s:ident, $a:expr, $b:expr) => {
        $s.next[$a as usize] = $b;
        $s.prev[$b as usize] = $a;
    };
}
#[derive(Clone)]
struct LRUCache {
    val: Box<[i32; MAX + 1]>,
    prev: Box<[u16; MAX + 1]>,
    next: Box<[u16; MAX + 1]>,
    size: i32,
    cap: i32,
}
impl LRUCache {
    const H: u16 = MAX as u16;
    fn new(cap: i32) -> Self {
        let mut s = Self {
            val: Box::new([-1; MAX + 1]),
            prev: Box::new([NIL; MAX + 1]),
            next: Box::new([NIL; MAX + 1]),
            size: 0,
            cap,
        };
        link!(s, Self::H, Self::H);
        s
    }
    fn cut(&mut self, k: u16) {
        let (p, n) = (self.prev[k as usize], self.next[k as usize]);
        link!(self, p, n);
    }
    fn push(&mut self, k: u16) {
        let f = self.next[Self::H as usize];
        link!(self, k, f);
        link!(self, Self::H, k);
    }
    fn get(&mut self, key: i32) -> i32 {
        assert!((0..=10_000).contains(&key) && (1..=3000).contains(&self.cap));
        let v = self.val[key as usize];
        if v >= 0 {
            self.cut(key as u16);
            self.push(key as u16);
        }
        v
    }
    fn put(&mut self, key: i32, value: i32) {
        assert!((0..=100_000).contains(&value));
        if self.get(key) < 0 {
            if self.size == self.cap {
                let o = self.prev[Self::H as usize];
                self.cut(o);
                self.val[o as usize] = -1;
                self.size -= 1;
            }
            self.size += 1;
            self.push(key as u16);
        }
        self.val[key as usize] = value;
    }
}
