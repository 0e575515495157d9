#![allow(non_snake_case, dead_code)]

use std::collections::HashMap;
use std::ptr;

struct ListNode {
    key: i32,
    value: i32,
    prev: *mut ListNode,
    next: *mut ListNode,
}

impl ListNode {
    fn new(key: i32, value: i32) -> *mut ListNode {
        Box::into_raw(Box::new(ListNode {
            key,
            value,
            prev: ptr::null_mut(),
            next: ptr::null_mut(),
        }))
    }
}

struct LRUCache {
    capacity: usize,
    dict: HashMap<i32, *mut ListNode>,
    head: *mut ListNode,
    tail: *mut ListNode,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        let head = ListNode::new(-1, -1);
        let tail = ListNode::new(-1, -1);
        unsafe {
            (*head).next = tail;
            (*tail).prev = head;
        }
        LRUCache { capacity: capacity as usize, dict: HashMap::new(), head, tail }
    }

    fn get(&mut self, key: i32) -> i32 {
        match self.dict.get(&key) {
            None => -1,
            Some(&node) => unsafe {
                self.remove(node);
                self.insert(node);
                (*node).value
            },
        }
    }

    fn put(&mut self, key: i32, value: i32) {
        unsafe {
            if let Some(&node) = self.dict.get(&key) {
                (*node).value = value;
                self.remove(node);
                self.insert(node);
                return;
            }
            if self.dict.len() >= self.capacity {
                let lru = (*self.tail).prev;
                self.remove(lru);
                self.dict.remove(&(*lru).key);
                drop(Box::from_raw(lru));
            }
            let node = ListNode::new(key, value);
            self.insert(node);
            self.dict.insert(key, node);
        }
    }

    unsafe fn remove(&mut self, node: *mut ListNode) {
        unsafe {
            (*(*node).prev).next = (*node).next;
            (*(*node).next).prev = (*node).prev;
        }
    }

    unsafe fn insert(&mut self, node: *mut ListNode) {
        unsafe {
            let first = (*self.head).next;
            (*node).next = first;
            (*node).prev = self.head;
            (*first).prev = node;
            (*self.head).next = node;
        }
    }
}

impl Drop for LRUCache {
    fn drop(&mut self) {
        let mut node = self.head;
        while !node.is_null() {
            let boxed = unsafe { Box::from_raw(node) };
            node = boxed.next;
        }
    }
}
