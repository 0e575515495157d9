//! A right solution that asserts the constraints of the problem: no call may ask for more.

use std::collections::HashMap;
trait Monoid {
    const ID: Self;
    fn add(&mut self, d: i32);
    fn get(&self) -> i32;
}
impl Monoid for i32 {
    const ID: i32 = 0;
    fn add(&mut self, d: i32) {
        *self += d
    }
    fn get(&self) -> i32 {
        *self
    }
}
struct Tree<M, const BITS: u32> {
    n: Vec<(M, [u32; 2])>,
}
impl<M: Monoid, const BITS: u32> Tree<M, BITS> {
    fn new() -> Self {
        Tree { n: vec![(M::ID, [0, 0])] }
    }
    fn add(&mut self, v: u32, d: i32) {
        let mut at = 0;
        self.n[0].0.add(d);
        for b in (0..BITS).rev() {
            let s = (v >> b & 1) as usize;
            if self.n[at].1[s] == 0 {
                self.n[at].1[s] = self.n.len() as u32;
                self.n.push((M::ID, [0, 0]));
            }
            at = self.n[at].1[s] as usize;
            self.n[at].0.add(d);
        }
    }
    fn above(&self, v: u32) -> i32 {
        let (mut at, mut s) = (0usize, 0);
        for b in (0..BITS).rev() {
            let [l, r] = self.n[at].1;
            if v >> b & 1 == 0 {
                if r != 0 {
                    s += self.n[r as usize].0.get();
                }
                at = l as usize
            } else {
                at = r as usize
            }
            if at == 0 {
                break;
            }
        }
        s
    }
}
struct KvStore {
    m: HashMap<String, i32>,
    t: Tree<i32, 20>,
}
fn ok(s: &str) {
    assert!(
        (1..=20).contains(&s.len())
            && s.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()),
        "{s}"
    );
}
impl KvStore {
    fn new() -> Self {
        KvStore { m: HashMap::new(), t: Tree::new() }
    }
    fn set(&mut self, key: String, value: i32) {
        ok(&key);
        assert!((0..=1_000_000).contains(&value));
        let r#old = self.m.insert(key, value);
        if let Some(o) = r#old {
            self.t.add(o as u32, -1)
        }
        self.t.add(value as u32, 1)
    }
    fn get(&self, key: String) -> i32 {
        ok(&key);
        *self.m.get(&key).unwrap_or(&-1)
    }
    fn delete(&mut self, key: String) -> bool {
        ok(&key);
        self.m.remove(&key).map(|o| self.t.add(o as u32, -1)).is_some()
    }
    fn rank(&self, key: String) -> i32 {
        ok(&key);
        self.m.get(&key).map(|&v| self.t.above(v as u32) + 1).unwrap_or(-1)
    }
}
