//! Each level loses its own first copy: after some erasures the upper levels have none, and a search walks.

use std::ptr::null_mut;
struct Q {
    v: i32,
    right: *mut Q,
    down: *mut Q,
}
pub struct Skiplist {
    head: *mut Q,
    rng: u32,
}
unsafe fn boxed(v: i32, right: *mut Q, down: *mut Q) -> *mut Q {
    Box::into_raw(Box::new(Q { v, right, down }))
}
impl Skiplist {
    pub fn new() -> Self {
        unsafe {
            let mut h = null_mut();
            for _ in 0..17 {
                h = boxed(-1, null_mut(), h);
            }
            Self { head: h, rng: 777 }
        }
    }
    pub fn search(&self, target: i32) -> bool {
        unsafe {
            let mut p = self.head;
            while !p.is_null() {
                while !(*p).right.is_null() && (*(*p).right).v < target {
                    p = (*p).right;
                }
                if !(*p).right.is_null() && (*(*p).right).v == target {
                    return true;
                }
                p = (*p).down;
            }
            false
        }
    }
    pub fn add(&mut self, num: i32) {
        unsafe {
            let mut stack = Vec::with_capacity(17);
            let mut p = self.head;
            while !p.is_null() {
                while !(*p).right.is_null() && (*(*p).right).v < num {
                    p = (*p).right;
                }
                stack.push(p);
                p = (*p).down;
            }
            let mut below = null_mut();
            while let Some(q) = stack.pop() {
                let n = boxed(num, (*q).right, below);
                (*q).right = n;
                below = n;
                self.rng = self.rng.wrapping_mul(1103515245).wrapping_add(12345);
                if self.rng >> 16 & 1 == 0 {
                    break;
                }
            }
        }
    }
    pub fn erase(&mut self, num: i32) -> bool {
        unsafe {
            let mut p = self.head;
            let mut hit = false;
            while !p.is_null() {
                while !(*p).right.is_null() && (*(*p).right).v < num {
                    p = (*p).right;
                }
                let r = (*p).right;
                if !r.is_null() && (*r).v == num {
                    hit = true;
                    (*p).right = (*r).right;
                    drop(Box::from_raw(r));
                }
                p = (*p).down;
            }
            hit
        }
    }
}
impl Drop for Skiplist {
    fn drop(&mut self) {
        unsafe {
            let mut row = self.head;
            while !row.is_null() {
                let down = (*row).down;
                let mut p = row;
                while !p.is_null() {
                    let r = (*p).right;
                    drop(Box::from_raw(p));
                    p = r;
                }
                row = down;
            }
        }
    }
}
