//! A search gives up on the level where it meets a larger value.

use std::cell::RefCell;
use std::rc::Rc;

type Link = Option<Rc<RefCell<Node>>>;

const MAX_HEIGHT: usize = 16;

struct Node {
    num: i32,
    count: i32,
    next: Vec<Link>,
}

impl Node {
    fn with_height(num: i32, height: usize) -> Rc<RefCell<Node>> {
        Rc::new(RefCell::new(Node { num, count: 1, next: vec![None; height] }))
    }
}

pub struct Skiplist {
    head: Rc<RefCell<Node>>,
    state: u32,
}

impl Skiplist {
    pub fn new() -> Self {
        Self { head: Node::with_height(i32::MIN, MAX_HEIGHT), state: 2463534242 }
    }

    fn flip_coins(&mut self) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 17;
        self.state ^= self.state << 5;
        let mut height = 1;
        let mut bits = self.state;
        while height < MAX_HEIGHT && bits & 1 == 1 {
            height += 1;
            bits >>= 1;
        }
        height
    }

    // The last node before `num` on every level.
    fn path(&self, num: i32) -> Vec<Rc<RefCell<Node>>> {
        let mut path = vec![self.head.clone(); MAX_HEIGHT];
        let mut current = self.head.clone();
        for level in (0..MAX_HEIGHT).rev() {
            loop {
                let next = current.borrow().next[level].clone();
                match next {
                    Some(node) if node.borrow().num < num => current = node,
                    _ => break,
                }
            }
            path[level] = current.clone();
        }
        path
    }

    pub fn search(&self, target: i32) -> bool {
        let mut current = self.head.clone();
        for level in (0..MAX_HEIGHT).rev() {
            loop {
                let next = current.borrow().next[level].clone();
                match next {
                    Some(node) if node.borrow().num == target => return true,
                    Some(node) if node.borrow().num < target => current = node,
                    Some(_) => return false,
                    None => break,
                }
            }
        }
        false
    }

    pub fn add(&mut self, num: i32) {
        let path = self.path(num);
        let candidate = path[0].borrow().next[0].clone();
        if let Some(node) = candidate {
            if node.borrow().num == num {
                node.borrow_mut().count += 1;
                return;
            }
        }
        let height = self.flip_coins();
        let node = Node::with_height(num, height);
        for level in 0..height {
            node.borrow_mut().next[level] = path[level].borrow_mut().next[level].take();
            path[level].borrow_mut().next[level] = Some(node.clone());
        }
    }

    pub fn erase(&mut self, num: i32) -> bool {
        let path = self.path(num);
        let candidate = path[0].borrow().next[0].clone();
        let node = match candidate {
            Some(node) if node.borrow().num == num => node,
            _ => return false,
        };
        node.borrow_mut().count -= 1;
        if node.borrow().count > 0 {
            return true;
        }
        let height = node.borrow().next.len();
        for level in 0..height {
            path[level].borrow_mut().next[level] = node.borrow_mut().next[level].take();
        }
        true
    }
}

impl Drop for Skiplist {
    fn drop(&mut self) {
        let mut link = self.head.borrow_mut().next[0].take();
        while let Some(node) = link {
            let next = node.borrow_mut().next[0].take();
            link = next;
        }
    }
}
