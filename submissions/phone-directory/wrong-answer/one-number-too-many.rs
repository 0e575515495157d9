use std::collections::HashSet;

struct PhoneDirectory {
    max: i32,
    next: i32,
    returned: Vec<i32>,
    used: HashSet<i32>,
}

impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        PhoneDirectory { max: max_numbers, next: 0, returned: Vec::new(), used: HashSet::new() }
    }

    fn get(&mut self) -> i32 {
        let number = if let Some(number) = self.returned.pop() {
            number
        } else if self.next <= self.max {
            self.next += 1;
            self.next - 1
        } else {
            return -1;
        };
        self.used.insert(number);
        number
    }

    fn check(&self, number: i32) -> bool {
        !self.used.contains(&number)
    }

    fn release(&mut self, number: i32) {
        if self.used.remove(&number) {
            self.returned.push(number);
        }
    }
}
