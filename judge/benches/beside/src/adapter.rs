// Included behind every sample, in its own module, where private methods can be called.
impl crate::cache::Cache for LRUCache {
    fn make(capacity: i32) -> Self {
        Self::new(capacity as _)
    }

    fn read(&mut self, key: i32) -> i32 {
        self.get(key as _) as _
    }

    fn write(&mut self, key: i32, value: i32) {
        self.put(key as _, value as _);
    }
}
