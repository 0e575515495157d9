use std::cell::RefCell;
use std::collections::hash_map::Entry;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

#[derive(Default)]
struct Fnv(u64);

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

struct Logger {
    expiry: RefCell<HashMap<String, i32, BuildHasherDefault<Fnv>>>,
}

impl Logger {
    fn new() -> Self {
        Logger { expiry: RefCell::new(HashMap::default()) }
    }

    fn should_print_message(&self, timestamp: i32, message: String) -> bool {
        match self.expiry.borrow_mut().entry(message) {
            Entry::Vacant(slot) => {
                slot.insert(timestamp + 10);
                true
            }
            Entry::Occupied(slot) if *slot.get() > timestamp => false,
            Entry::Occupied(mut slot) => {
                slot.insert(timestamp + 10);
                true
            }
        }
    }
}
