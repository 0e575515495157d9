// one bit per number in u64 words; the number of words is rounded down
struct PhoneDirectory {
    w: Vec<u64>,
    n: i32,
}
impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        PhoneDirectory { w: vec![0; (max_numbers as usize / 64).max(1)], n: max_numbers }
    }
    fn get(&mut self) -> i32 {
        for (i, w) in self.w.iter_mut().enumerate() {
            if *w != u64::MAX {
                let b = w.trailing_ones();
                let x = i as i32 * 64 + b as i32;
                if x >= self.n {
                    return -1;
                }
                *w |= 1 << b;
                return x;
            }
        }
        -1
    }
    fn check(&self, number: i32) -> bool {
        self.w.get(number as usize / 64).map_or(true, |w| w >> (number % 64) & 1 == 0)
    }
    fn release(&mut self, number: i32) {
        if let Some(w) = self.w.get_mut(number as usize / 64) {
            *w &= !(1 << (number % 64))
        }
    }
}
