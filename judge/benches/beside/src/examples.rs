//! Example tests as an exercise site ships them: one for each sentence of the statement.

use super::LRUCache;

#[test]
fn the_example_of_the_statement() {
    let mut cache = LRUCache::new(2);
    cache.put(1, 10);
    cache.put(2, 20);
    assert_eq!(cache.get(1), 10);
    cache.put(3, 30);
    assert_eq!(cache.get(2), -1);
    cache.put(4, 40);
    assert_eq!(cache.get(1), -1);
    assert_eq!(cache.get(3), 30);
    assert_eq!(cache.get(4), 40);
}

#[test]
fn an_empty_cache_has_nothing() {
    assert_eq!(LRUCache::new(1).get(1), -1);
}

#[test]
fn what_was_put_is_there() {
    let mut cache = LRUCache::new(3);
    for key in 0..3 {
        cache.put(key, 100 + key);
    }
    for key in 0..3 {
        assert_eq!(cache.get(key), 100 + key);
    }
}

#[test]
fn a_put_replaces_the_value() {
    let mut cache = LRUCache::new(2);
    cache.put(1, 10);
    cache.put(1, 11);
    assert_eq!(cache.get(1), 11);
}

#[test]
fn without_any_use_the_first_key_goes() {
    let mut cache = LRUCache::new(2);
    cache.put(1, 10);
    cache.put(2, 20);
    cache.put(3, 30);
    assert_eq!(cache.get(1), -1);
    assert_eq!(cache.get(2), 20);
    assert_eq!(cache.get(3), 30);
}

#[test]
fn replacing_counts_as_use() {
    let mut cache = LRUCache::new(2);
    cache.put(1, 10);
    cache.put(2, 20);
    cache.put(1, 11);
    cache.put(3, 30);
    assert_eq!(cache.get(2), -1);
    assert_eq!(cache.get(1), 11);
}

#[test]
fn a_cache_of_one_keeps_the_last_key() {
    let mut cache = LRUCache::new(1);
    cache.put(1, 10);
    cache.put(2, 20);
    assert_eq!(cache.get(1), -1);
    assert_eq!(cache.get(2), 20);
}

#[test]
fn a_key_may_come_back() {
    let mut cache = LRUCache::new(1);
    cache.put(1, 10);
    cache.put(2, 20);
    cache.put(1, 12);
    assert_eq!(cache.get(1), 12);
    assert_eq!(cache.get(2), -1);
}

#[test]
fn a_thousand_keys_pass_through() {
    let mut cache = LRUCache::new(100);
    for key in 0..1000 {
        cache.put(key, key);
    }
    assert_eq!(cache.get(899), -1);
    assert_eq!(cache.get(900), 900);
    assert_eq!(cache.get(999), 999);
}
