struct PhoneDirectory {
    words: Vec<u64>,
}

impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        let n = max_numbers as usize;
        let mut words = vec![u64::MAX; n.div_ceil(64)];
        if n % 64 != 0 {
            words[n / 64] = (1 << (n % 64)) - 1;
        }
        PhoneDirectory { words }
    }

    fn get(&mut self) -> i32 {
        match self.words.iter_mut().enumerate().find(|(_, word)| **word != 0) {
            Some((index, word)) => {
                let bit = word.trailing_zeros();
                *word &= *word - 1;
                index as i32 * 64 + bit as i32
            }
            None => -1,
        }
    }

    fn check(&self, number: i32) -> bool {
        self.words[number as usize / 64] >> (number % 64) & 1 == 1
    }

    fn release(&mut self, number: i32) {
        self.words[number as usize / 64] |= 1 << (number % 64);
    }
}
