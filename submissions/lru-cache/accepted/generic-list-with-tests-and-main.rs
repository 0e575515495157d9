#![allow(dead_code)]
//! 146. LRU Cache
//!
//! <https://leetcode.com/problems/lru-cache/>

use std::{borrow::Borrow, collections::HashMap, fmt::Debug, hash::Hash, ptr::NonNull};

struct Solution;

#[derive(Debug)]
struct Node<K, V> {
    key: K,
    value: V,
    prev: Option<NonNull<Node<K, V>>>,
    next: Option<NonNull<Node<K, V>>>,
}

#[derive(Debug)]
struct LinkedMap<K, V> {
    nodes: HashMap<K, Box<Node<K, V>>>,
    front: Option<NonNull<Node<K, V>>>,
    back: Option<NonNull<Node<K, V>>>,
}

impl<K: Eq + Hash + Clone, V> LinkedMap<K, V> {
    fn new() -> Self {
        Self { nodes: HashMap::new(), front: None, back: None }
    }

    fn len(&self) -> usize {
        self.nodes.len()
    }

    fn remove<Q>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
        Q: Eq + Hash + ?Sized,
    {
        let node = self.nodes.remove(key)?;
        match node.prev {
            Some(mut prev) => unsafe { prev.as_mut().next = node.next },
            None => self.front = node.next,
        }
        match node.next {
            Some(mut next) => unsafe { next.as_mut().prev = node.prev },
            None => self.back = node.prev,
        }
        Some(node.value)
    }

    fn push_back(&mut self, key: K, value: V) {
        let mut node = Box::new(Node { key: key.clone(), value, prev: self.back, next: None });
        let link = NonNull::from(&mut *node);
        match self.back.replace(link) {
            Some(mut last) => unsafe { last.as_mut().next = Some(link) },
            None => self.front = Some(link),
        }
        self.nodes.insert(key, node);
    }

    fn pop_front(&mut self) -> Option<V> {
        let key = unsafe { self.front?.as_ref().key.clone() };
        self.remove(&key)
    }
}

struct LRUCache {
    cap: usize,
    map: LinkedMap<i32, i32>,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        Self { cap: capacity as usize, map: LinkedMap::new() }
    }

    fn get(&mut self, key: i32) -> i32 {
        if let Some(value) = self.map.remove(&key) {
            self.map.push_back(key, value);
            value
        } else {
            -1
        }
    }

    fn put(&mut self, key: i32, value: i32) {
        if self.map.remove(&key).is_none() && self.map.len() == self.cap {
            self.map.pop_front();
        }
        self.map.push_back(key, value);
    }
}

fn main() {
    let mut cache = LRUCache::new(2);
    cache.put(1, 1);
    println!("{}", cache.get(1));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn test_1() {
        let mut cache = LRUCache::new(1);
        cache.put(2, 1);
        assert_eq!(cache.get(2), 1);
        cache.put(3, 2);
        assert_eq!(cache.get(2), -1);
        assert_eq!(cache.get(3), 2);
    }
}
