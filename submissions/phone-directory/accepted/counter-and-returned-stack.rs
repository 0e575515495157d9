use std::collections::HashSet;

// Numbers from `next` on were never handed out, so nothing has to be prepared for them.
#[derive(Default)]
struct PhoneDirectory {
    limit: i32,
    next: i32,
    returned: Vec<i32>,
    in_use: HashSet<i32>,
}

impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        PhoneDirectory { limit: max_numbers, ..Default::default() }
    }

    fn get(&mut self) -> i32 {
        let number = match self.returned.pop() {
            Some(number) => number,
            None if self.next < self.limit => {
                self.next += 1;
                self.next - 1
            }
            None => return -1,
        };
        self.in_use.insert(number);
        number
    }

    fn check(&self, number: i32) -> bool {
        !self.in_use.contains(&number)
    }

    fn release(&mut self, number: i32) {
        if self.in_use.remove(&number) {
            self.returned.push(number);
        }
    }
}
