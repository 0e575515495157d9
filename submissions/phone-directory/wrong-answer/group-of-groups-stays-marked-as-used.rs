//! A tree of bits, 64 below each: a release marks the lowest two levels as free, not the third.

struct PhoneDirectory {
    levels: [Vec<u64>; 3],
}

impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        let mut directory = PhoneDirectory {
            levels: [1, 2, 3].map(|level| vec![0; max_numbers as usize / 64usize.pow(level) + 1]),
        };
        for number in 0..max_numbers as usize {
            directory.mark(number, 3);
        }
        directory
    }

    fn mark(&mut self, number: usize, levels: usize) {
        let mut place = number;
        for level in &mut self.levels[..levels] {
            level[place / 64] |= 1 << (place % 64);
            place /= 64;
        }
    }

    fn get(&mut self) -> i32 {
        let Some(top) = self.levels[2].iter().position(|word| *word != 0) else {
            return -1;
        };
        let mut place = top;
        for level in self.levels.iter().rev() {
            place = place * 64 + level[place].trailing_zeros() as usize;
        }
        let number = place as i32;
        for level in &mut self.levels {
            level[place / 64] &= !(1 << (place % 64));
            place /= 64;
            if level[place] != 0 {
                break;
            }
        }
        number
    }

    fn check(&self, number: i32) -> bool {
        self.levels[0][number as usize / 64] >> (number % 64) & 1 == 1
    }

    fn release(&mut self, number: i32) {
        // Whole blocks of 4096 were thought to be used up only when nothing is left.
        let nothing_is_left = self.levels[2].iter().all(|word| *word == 0);
        self.mark(number as usize, if nothing_is_left { 3 } else { 2 });
    }
}
