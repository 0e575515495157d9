//! Erasing goes on while there is an equal node.

use std::ptr::null_mut;

const MAX: usize = 16;

struct Node {
    val: i32,
    next: [*mut Node; MAX],
}

struct Skiplist {
    head: *mut Node,
    rng: u64,
}

impl Skiplist {
    fn new() -> Self {
        let head = Box::into_raw(Box::new(Node { val: i32::MIN, next: [null_mut(); MAX] }));
        Skiplist { head, rng: 1 }
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
            let mut erased = false;
            loop {
            let node = (*pre[0]).next[0];
            if node.is_null() || (*node).val != num {
                return erased;
            }
            for i in 0..MAX {
                if (*pre[i]).next[i] != node {
                    break;
                }
                (*pre[i]).next[i] = (*node).next[i];
            }
            drop(Box::from_raw(node));
            erased = true;
            }
        }
    }
}

impl Drop for Skiplist {
    fn drop(&mut self) {
        let mut cur = self.head;
        while !cur.is_null() {
            unsafe {
                let next = (*cur).next[0];
                drop(Box::from_raw(cur));
                cur = next;
            }
        }
    }
}
