// numbers as u16 to save memory: above 65536 they wrap
struct PhoneDirectory {
    free: Vec<u16>,
    used: Vec<bool>,
}
impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        PhoneDirectory {
            free: (0..max_numbers).rev().map(|x| x as u16).collect(),
            used: vec![false; max_numbers as usize],
        }
    }
    fn get(&mut self) -> i32 {
        match self.free.pop() {
            Some(n) => {
                self.used[n as usize] = true;
                n as i32
            }
            None => -1,
        }
    }
    fn check(&self, number: i32) -> bool {
        !self.used[number as usize]
    }
    fn release(&mut self, number: i32) {
        if self.used[number as usize] {
            self.used[number as usize] = false;
            self.free.push(number as u16);
        }
    }
}
