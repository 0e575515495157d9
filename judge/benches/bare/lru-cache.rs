//! The bare loop over calls of `lru-cache`.

#[path = "../../../reference/lru-cache/src/lib.rs"]
mod reference;
mod words;

use reference::LRUCache;
use std::hint::black_box;
use words::{Bare, Words};

pub enum Call {
    New(i32),
    Get(i32),
    Put(i32, i32),
}

impl Bare for LRUCache {
    type Call = Call;

    fn read(method: u16, words: &mut Words) -> Call {
        let first = words.number() as i32;
        match method {
            0 => Call::New(first),
            1 => Call::Get(first),
            _ => Call::Put(first, words.number() as i32),
        }
    }

    fn run(calls: &[Call]) {
        let mut cache = LRUCache::new(1);
        for call in calls {
            match *call {
                Call::New(capacity) => cache = LRUCache::new(capacity),
                Call::Get(key) => drop(black_box(cache.get(key))),
                Call::Put(key, value) => cache.put(key, value),
            }
        }
    }
}

fn main() {
    words::time::<LRUCache>();
}
