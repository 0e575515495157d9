//! A sorted list in chunks of 128: a rank adds up all chunks above.

use std::collections::HashMap;

const CHUNK: usize = 128;

// A sorted list cut into chunks of at most 128 values.
struct Chunks(Vec<Vec<i32>>);

impl Chunks {
    fn chunk_of(&self, value: i32) -> usize {
        let at = self.0.partition_point(|chunk| chunk[chunk.len() - 1] < value);
        at.min(self.0.len().saturating_sub(1))
    }

    fn insert(&mut self, value: i32) {
        if self.0.is_empty() {
            self.0.push(vec![value]);
            return;
        }
        let i = self.chunk_of(value);
        let at = self.0[i].partition_point(|v| *v < value);
        self.0[i].insert(at, value);
        if self.0[i].len() > CHUNK {
            let half = self.0[i].split_off(CHUNK / 2);
            self.0.insert(i + 1, half);
        }
    }

    fn remove(&mut self, value: i32) {
        let i = self.chunk_of(value);
        if let Ok(at) = self.0[i].binary_search(&value) {
            self.0[i].remove(at);
            if self.0[i].is_empty() {
                self.0.remove(i);
            }
        }
    }

    fn larger(&self, value: i32) -> usize {
        let counts = self.0.iter().rev().map_while(|chunk| {
            let larger = chunk.len() - chunk.partition_point(|v| *v <= value);
            (larger > 0).then_some(larger)
        });
        counts.sum()
    }
}

struct KvStore {
    values: HashMap<String, i32>,
    sorted: Chunks,
}

impl KvStore {
    fn new() -> Self {
        KvStore { values: HashMap::new(), sorted: Chunks(Vec::new()) }
    }

    fn set(&mut self, key: String, value: i32) {
        if let Some(old) = self.values.insert(key, value) {
            self.sorted.remove(old);
        }
        self.sorted.insert(value);
    }

    fn get(&self, key: String) -> i32 {
        self.values.get(&key).copied().unwrap_or(-1)
    }

    fn delete(&mut self, key: String) -> bool {
        let Some(value) = self.values.remove(&key) else { return false };
        self.sorted.remove(value);
        true
    }

    fn rank(&self, key: String) -> i32 {
        self.values.get(&key).map_or(-1, |value| self.sorted.larger(*value) as i32 + 1)
    }
}
