//! The low 24 bits of a second are kept: after 2^24 seconds a message seems to have just been printed.

use std::collections::HashMap;

struct Logger {
    printed: HashMap<String, u32>,
}

impl Logger {
    fn new() -> Self {
        Logger { printed: HashMap::new() }
    }

    fn should_print_message(&mut self, timestamp: i32, message: String) -> bool {
        let second = timestamp as u32 & 0xff_ffff;
        let last = self.printed.entry(message).or_insert(second.wrapping_sub(10) & 0xff_ffff);
        if second.wrapping_sub(*last) & 0xff_ffff < 10 {
            return false;
        }
        *last = second;
        true
    }
}
