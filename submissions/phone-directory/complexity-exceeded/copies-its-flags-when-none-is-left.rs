pub struct PhoneDirectory { free: Vec<i32>, used: Vec<bool> , snap: Vec<bool> }
impl PhoneDirectory {
    pub fn new(max_numbers: i32) -> Self { PhoneDirectory { free: (0..max_numbers).collect(), used: vec![false; max_numbers as usize] , snap: vec![] } }
    pub fn get(&mut self) -> i32 {
        /*G*/
        match self.free.pop() { Some(x) => { self.used[x as usize] = true; x } None => { self.snap = self.used.clone(); -1 } }
    }
    pub fn check(&mut self, number: i32) -> bool { /*C*/ !self.used[number as usize] }
    pub fn release(&mut self, number: i32) {
        /*R*/
        if self.used[number as usize] { self.used[number as usize] = false; self.free.push(number); }
    }
}
