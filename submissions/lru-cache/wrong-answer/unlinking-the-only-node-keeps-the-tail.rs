use std::collections::HashMap;

#[derive(Clone, Copy)]
struct Node {
    value: i32,
    prev: Option<i32>,
    next: Option<i32>,
}

// The list is threaded through the map: links are keys.
struct LRUCache {
    capacity: usize,
    map: HashMap<i32, Node>,
    head: Option<i32>,
    tail: Option<i32>,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        Self { capacity: capacity as usize, map: HashMap::new(), head: None, tail: None }
    }

    fn get(&mut self, key: i32) -> i32 {
        let Some(&node) = self.map.get(&key) else { return -1 };
        if self.head != Some(key) {
            self.unlink(node);
            self.link(key, node.value);
        }
        node.value
    }

    fn put(&mut self, key: i32, value: i32) {
        if let Some(&node) = self.map.get(&key) {
            self.unlink(node);
        } else if self.map.len() == self.capacity {
            if let Some(last) = self.tail {
                if let Some(node) = self.map.remove(&last) {
                    self.unlink(node);
                }
            }
        }
        self.link(key, value);
    }

    fn unlink(&mut self, node: Node) {
        match (node.prev, node.next) {
            (Some(p), Some(n)) => {
                self.map.get_mut(&p).unwrap().next = node.next;
                self.map.get_mut(&n).unwrap().prev = node.prev;
            }
            (Some(p), None) => {
                self.map.get_mut(&p).unwrap().next = None;
                self.tail = node.prev;
            }
            (None, Some(n)) => {
                self.map.get_mut(&n).unwrap().prev = None;
                self.head = node.next;
            }
            // the only one
            (None, None) => self.head = None,
        }
    }

    fn link(&mut self, key: i32, value: i32) {
        let next = self.head.replace(key);
        self.map.insert(key, Node { value, prev: None, next });
        match next.and_then(|next| self.map.get_mut(&next)) {
            Some(old) => old.prev = Some(key),
            None if self.tail.is_none() => self.tail = Some(key),
            None => {}
        }
    }
}
