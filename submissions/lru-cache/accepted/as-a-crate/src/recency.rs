//! Keys in the order of their last use.

/// Where a key is.
pub type Handle = usize;

struct Node {
    key: i32,
    prev: Option<Handle>,
    next: Option<Handle>,
}

/// A doubly linked list with a free list.
#[derive(Default)]
pub struct Recency {
    nodes: Vec<Node>,
    free: Vec<Handle>,
    oldest: Option<Handle>,
    newest: Option<Handle>,
}

impl Recency {
    pub fn push(&mut self, key: i32) -> Handle {
        let node = Node { key, prev: None, next: None };
        let handle = match self.free.pop() {
            Some(handle) => {
                self.nodes[handle] = node;
                handle
            }
            None => {
                self.nodes.push(node);
                self.nodes.len() - 1
            }
        };
        self.append(handle);
        handle
    }

    pub fn renew(&mut self, handle: Handle) {
        if self.newest == Some(handle) {
            return;
        }
        self.take_out(handle);
        self.append(handle);
    }

    pub fn pop_oldest(&mut self) -> Option<i32> {
        let handle = self.oldest?;
        self.take_out(handle);
        self.free.push(handle);
        Some(self.nodes[handle].key)
    }

    fn append(&mut self, handle: Handle) {
        let last = self.newest.replace(handle);
        self.nodes[handle].prev = last;
        self.nodes[handle].next = None;
        match last {
            Some(last) => self.nodes[last].next = Some(handle),
            None => self.oldest = Some(handle),
        }
    }

    fn take_out(&mut self, handle: Handle) {
        let (prev, next) = (self.nodes[handle].prev, self.nodes[handle].next);
        match prev {
            Some(prev) => self.nodes[prev].next = next,
            None => self.oldest = next,
        }
        match next {
            Some(next) => self.nodes[next].prev = prev,
            None => self.newest = prev,
        }
    }
}
