//! A treap of reference-counted nodes with the copies of each value.

use std::{
    cell::RefCell,
    rc::{Rc, Weak},
};
type Link = Option<Rc<RefCell<Node>>>;
struct Node {
    key: i32,
    n: u32,
    pri: u32,
    l: Link,
    r: Link,
    up: Weak<RefCell<Node>>,
}
pub struct Skiplist {
    root: RefCell<Link>,
    seed: std::cell::Cell<u32>,
}
fn join(a: Link, b: Link) -> Link {
    match (a, b) {
        (None, x) | (x, None) => x,
        (Some(a), Some(b)) => {
            if a.borrow().pri > b.borrow().pri {
                let r = a.borrow_mut().r.take();
                let m = join(r, Some(b));
                if let Some(m) = &m {
                    m.borrow_mut().up = Rc::downgrade(&a);
                }
                a.borrow_mut().r = m;
                Some(a)
            } else {
                let l = b.borrow_mut().l.take();
                let m = join(Some(a), l);
                if let Some(m) = &m {
                    m.borrow_mut().up = Rc::downgrade(&b);
                }
                b.borrow_mut().l = m;
                Some(b)
            }
        }
    }
}
fn cut(t: Link, k: i32) -> (Link, Link) {
    let Some(t) = t else { return (None, None) };
    if t.borrow().key < k {
        let r = t.borrow_mut().r.take();
        let (a, b) = cut(r, k);
        if let Some(a) = &a {
            a.borrow_mut().up = Rc::downgrade(&t);
        }
        t.borrow_mut().r = a;
        (Some(t), b)
    } else {
        let l = t.borrow_mut().l.take();
        let (a, b) = cut(l, k);
        if let Some(b) = &b {
            b.borrow_mut().up = Rc::downgrade(&t);
        }
        t.borrow_mut().l = b;
        (a, Some(t))
    }
}
impl Skiplist {
    pub fn new() -> Self {
        Self { root: RefCell::new(None), seed: 1.into() }
    }
    fn find(&self, k: i32) -> Link {
        let mut at = self.root.borrow().clone();
        while let Some(n) = at {
            let key = n.borrow().key;
            if key == k {
                return Some(n);
            }
            at = if k < key { n.borrow().l.clone() } else { n.borrow().r.clone() };
        }
        None
    }
    pub fn search(&self, target: i32) -> bool {
        self.find(target).is_some()
    }
    pub fn add(&self, num: i32) {
        if let Some(n) = self.find(num) {
            n.borrow_mut().n += 1;
            return;
        }
        let mut s = self.seed.get();
        s = s.wrapping_mul(1664525).wrapping_add(1013904223);
        self.seed.set(s);
        let new = Rc::new(RefCell::new(Node {
            key: num,
            n: 1,
            pri: s,
            l: None,
            r: None,
            up: Weak::new(),
        }));
        let (a, b) = cut(self.root.borrow_mut().take(), num);
        *self.root.borrow_mut() = join(join(a, Some(new)), b);
    }
    pub fn erase(&self, num: i32) -> bool {
        let Some(n) = self.find(num) else { return false };
        n.borrow_mut().n -= 1;
        if n.borrow().n == 0 {
            let (a, b) = cut(self.root.borrow_mut().take(), num);
            let (_, c) = cut(b, num + 1);
            *self.root.borrow_mut() = join(a, c);
        }
        true
    }
}
