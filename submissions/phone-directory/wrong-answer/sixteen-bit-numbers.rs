use std::collections::HashSet;

struct PhoneDirectory {
    max: i32,
    next: i32,
    returned: Vec<i32>,
    // half the memory
    used: HashSet<u16>,
}

impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        PhoneDirectory { max: max_numbers, next: 0, returned: Vec::new(), used: HashSet::new() }
    }

    fn get(&mut self) -> i32 {
        let number = match self.returned.pop() {
            Some(number) => number,
            None if self.next == self.max => return -1,
            None => {
                self.next += 1;
                self.next - 1
            }
        };
        self.used.insert(number as u16);
        number
    }

    fn check(&self, number: i32) -> bool {
        !self.used.contains(&(number as u16))
    }

    fn release(&mut self, number: i32) {
        if self.used.remove(&(number as u16)) {
            self.returned.push(number);
        }
    }
}
