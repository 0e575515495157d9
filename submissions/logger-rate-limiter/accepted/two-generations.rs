use std::collections::HashMap;

// Messages of the current and of the previous stretch of ten seconds; what is older is forgotten.
struct Logger {
    young: HashMap<String, i32>,
    old: HashMap<String, i32>,
    begin: i32,
}

impl Logger {
    fn new() -> Self {
        Logger { young: HashMap::new(), old: HashMap::new(), begin: 0 }
    }

    fn should_print_message(&mut self, timestamp: i32, message: String) -> bool {
        if timestamp >= self.begin + 20 {
            self.young.clear();
            self.old.clear();
            self.begin = timestamp;
        } else if timestamp >= self.begin + 10 {
            self.old = std::mem::take(&mut self.young);
            self.begin = timestamp;
        }
        let printed = self.young.get(&message).or_else(|| self.old.get(&message));
        match printed {
            Some(&printed) if timestamp - printed < 10 => false,
            _ => {
                self.young.insert(message, timestamp);
                true
            }
        }
    }
}
