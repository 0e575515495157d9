/// All numbers in one array: the first `used` of them are in use, the others are free.
/// Handing out moves the border to the right, taking back swaps with the last used one.
struct PhoneDirectory {
    order: Vec<u32>,
    position: Vec<u32>,
    used: usize,
}

impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        let order: Vec<u32> = (0..max_numbers as u32).collect();
        PhoneDirectory { position: order.clone(), order, used: 0 }
    }

    fn get(&mut self) -> i32 {
        if self.used == self.order.len() {
            return -1;
        }
        self.used += 1;
        self.order[self.used - 1] as i32
    }

    fn check(&self, number: i32) -> bool {
        self.position[number as usize] as usize >= self.used
    }

    fn release(&mut self, number: i32) {
        if !self.check(number) {
            self.used -= 1;
            let (here, last) = (self.position[number as usize] as usize, self.used);
            let other = self.order[last];
            self.order.swap(here, last);
            self.position[other as usize] = here as u32;
            self.position[number as usize] = last as u32;
        }
    }
}
