use std::collections::HashSet;

struct PhoneDirectory {
    max: i32,
    next: i32,
    returned: HashSet<i32>,
    order: Vec<i32>,
}

impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        PhoneDirectory { max: max_numbers, next: 0, returned: HashSet::new(), order: Vec::new() }
    }

    fn get(&mut self) -> i32 {
        if let Some(number) = self.order.pop() {
            self.returned.remove(&number);
            return number;
        }
        if self.next == self.max {
            return -1;
        }
        self.next += 1;
        self.next - 1
    }

    fn check(&self, number: i32) -> bool {
        number >= self.next || self.returned.contains(&number)
    }

    fn release(&mut self, number: i32) {
        // a set, so a number cannot be in there twice
        if self.returned.insert(number) {
            self.order.push(number);
        }
    }
}
