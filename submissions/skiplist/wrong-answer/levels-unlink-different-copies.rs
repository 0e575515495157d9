//! Erasing unlinks the last of several copies on the lowest level, but the first one on every level above.

use std::ptr::null_mut;

const MAX: usize = 16;

struct Node {
    val: i32,
    next: [*mut Node; MAX],
}

struct Skiplist {
    head: *mut Node,
    rng: u64,
    all: Vec<*mut Node>,
}

impl Skiplist {
    fn new() -> Self {
        let head = Box::into_raw(Box::new(Node { val: i32::MIN, next: [null_mut(); MAX] }));
        Skiplist { head, rng: 1, all: vec![head] }
    }

    // pre[i] is the last node on level i whose value is less than num.
    fn find(&self, num: i32) -> [*mut Node; MAX] {
        let mut pre = [self.head; MAX];
        let mut cur = self.head;
        for i in (0..MAX).rev() {
            unsafe {
                while !(*cur).next[i].is_null() && (*(*cur).next[i]).val < num {
                    cur = (*cur).next[i];
                }
            }
            pre[i] = cur;
        }
        pre
    }

    fn height(&mut self) -> usize {
        self.rng = self.rng.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        ((self.rng >> 33).trailing_zeros() as usize + 1).min(MAX)
    }

    fn search(&self, target: i32) -> bool {
        let pre = self.find(target);
        unsafe {
            let node = (*pre[0]).next[0];
            !node.is_null() && (*node).val == target
        }
    }

    fn add(&mut self, num: i32) {
        let pre = self.find(num);
        let node = Box::into_raw(Box::new(Node { val: num, next: [null_mut(); MAX] }));
        self.all.push(node);
        let height = self.height();
        for i in 0..height {
            unsafe {
                (*node).next[i] = (*pre[i]).next[i];
                (*pre[i]).next[i] = node;
            }
        }
    }

    fn erase(&mut self, num: i32) -> bool {
        let pre = self.find(num);
        unsafe {
            let node = (*pre[0]).next[0];
            if node.is_null() || (*node).val != num {
                return false;
            }
            let (mut before, mut last) = (pre[0], node);
            while !(*last).next[0].is_null() && (*(*last).next[0]).val == num {
                before = last;
                last = (*last).next[0];
            }
            (*before).next[0] = (*last).next[0];
            for i in 1..MAX {
                let equal = (*pre[i]).next[i];
                if equal.is_null() || (*equal).val != num {
                    break;
                }
                (*pre[i]).next[i] = (*equal).next[i];
            }
        }
        true
    }
}

impl Drop for Skiplist {
    fn drop(&mut self) {
        for &node in &self.all {
            unsafe { drop(Box::from_raw(node)) };
        }
    }
}
