//! Makes the choices: at random from a seed, or one after the other when everything is enumerated.

use rand_pcg::Pcg64Mcg;
use rand_pcg::rand_core::Rng;

use super::Dictionary;

/// Where every choice of a sequence comes from.
pub(super) struct Chooser {
    rng: Pcg64Mcg,
    /// Sorted, so that those inside a range are found at once.
    integers: Vec<i64>,
    /// What the candidate compares texts with.
    pub texts: Vec<String>,
    /// Whether the choices are the digits' ones, so that nothing is left to chance.
    pub enumerating: bool,
    pub digits: Digits,
}

impl Chooser {
    pub fn new(dictionary: &Dictionary) -> Chooser {
        let mut integers = dictionary.integers.clone();
        integers.sort_unstable();
        let texts = dictionary.texts.clone();
        Chooser {
            rng: Pcg64Mcg::new(0),
            integers,
            texts,
            enumerating: false,
            digits: Digits::default(),
        }
    }

    /// Begins a sequence: from here on the choices depend on these numbers alone.
    pub fn restart(&mut self, seed: u64, family: u64, number: u64) {
        let low = scramble(scramble(scramble(seed) ^ family) ^ number);
        self.rng = Pcg64Mcg::new(u128::from(scramble(low)) << 64 | u128::from(low));
    }

    pub fn word(&mut self) -> u64 {
        self.rng.next_u64()
    }

    /// Evenly one of `0..n`, at random even while enumerating. By multiplication: the bias is
    /// below n / 2^64, and no rejection makes the number of draws differ.
    pub fn below(&mut self, n: u64) -> u64 {
        ((u128::from(self.word()) * u128::from(n)) >> 64) as u64
    }

    /// True once in so many times.
    pub fn once_in(&mut self, n: u64) -> bool {
        self.below(n) == 0
    }

    /// Evenly one of `0..n`.
    pub fn index(&mut self, n: usize) -> usize {
        match self.enumerating {
            true => self.digits.next(n as u64) as usize,
            false => self.below(n as u64) as usize,
        }
    }

    /// One of the weighted items, given the sums of the weights up to and including each.
    pub fn weighted(&mut self, sums: impl ExactSizeIterator<Item = u64>, total: u64) -> usize {
        if self.enumerating {
            return self.index(sums.len());
        }
        let draw = self.below(total);
        sums.take_while(|&sum| sum <= draw).count()
    }

    /// A number from the range; its two ends more often, for that is where mistakes are.
    pub fn range(&mut self, first: i64, last: i64) -> i64 {
        let Some(span) = self.span(first, last) else { return first };
        if self.enumerating {
            return first.wrapping_add(self.digits.next(span.saturating_add(1)) as i64);
        }
        if let Some(learned) = self.learned(first, last) {
            return learned;
        }
        match self.word() & 15 {
            0 => first,
            1 => last,
            _ => self.evenly(first, span),
        }
    }

    /// A number from the range: a few of the first very often, the others seldom.
    ///
    /// Evenly an octave, then evenly inside it: 1/k up to a factor of two, like Zipf's law. The
    /// exact law takes logarithms and powers at every draw, which costs more than a whole call
    /// and comes out differently on different systems.
    pub fn zipf(&mut self, first: i64, last: i64) -> i64 {
        let Some(span) = self.span(first, last) else { return first };
        if self.enumerating {
            return self.range(first, last);
        }
        if let Some(learned) = self.learned(first, last) {
            return learned;
        }
        let octaves = 64 - u64::from(span.saturating_add(1).leading_zeros());
        loop {
            let octave = 1u64 << self.below(octaves);
            let rank = octave - 1 + self.below(octave);
            if rank <= span {
                return first.wrapping_add(rank as i64);
            }
        }
    }

    /// Any number between the limits: half of the time one where arithmetic goes wrong, else
    /// small and large ones alike.
    pub fn any(&mut self, smallest: i64, largest: i64) -> i64 {
        if let Some(learned) = self.learned(smallest, largest) {
            return learned;
        }
        let bits = 64 - u64::from(largest.max(smallest.saturating_neg()).leading_zeros());
        loop {
            let value = match self.word() & 15 {
                0 => smallest,
                1 => largest,
                2 | 3 => 0,
                4 => 1,
                5 => -1,
                6 | 7 => self.power_of_two(bits),
                _ => self.any_width(bits),
            };
            let value = if smallest < 0 && self.once_in(2) { value.wrapping_neg() } else { value };
            if (smallest..=largest).contains(&value) {
                return value;
            }
        }
    }

    fn power_of_two(&mut self, bits: u64) -> i64 {
        (1i64 << self.below(bits)) + self.below(3) as i64 - 1
    }

    fn any_width(&mut self, bits: u64) -> i64 {
        let width = self.below(bits) + 1;
        (self.word() >> (64 - width)) as i64
    }

    /// Once in a while a number that the candidate compares with, or its neighbour.
    fn learned(&mut self, first: i64, last: i64) -> Option<i64> {
        if self.integers.is_empty() || !self.once_in(32) {
            return None;
        }
        let from = self.integers.partition_point(|&i| i < first.saturating_sub(1));
        let to = self.integers.partition_point(|&i| i <= last.saturating_add(1));
        if from == to {
            return None;
        }
        let index = from + self.below((to - from) as u64) as usize;
        let value = self.integers[index].saturating_add(self.below(3) as i64 - 1);
        (first..=last).contains(&value).then_some(value)
    }

    /// How many numbers follow the first one; None for an empty range.
    fn span(&self, first: i64, last: i64) -> Option<u64> {
        (first <= last).then(|| last.wrapping_sub(first) as u64)
    }

    fn evenly(&mut self, first: i64, span: u64) -> i64 {
        let offset = match span {
            u64::MAX => self.word(),
            _ => self.below(span + 1),
        };
        first.wrapping_add(offset as i64)
    }

    /// Tells that what was chosen cannot stand, such as the same value twice in a set: true if
    /// another draw can help, which it cannot while enumerating.
    pub fn clash(&mut self) -> bool {
        self.digits.clash |= self.enumerating;
        !self.enumerating
    }
}

/// Choices as the digits of a number: the radix of each is told when it is asked for.
#[derive(Debug, Default)]
pub(super) struct Digits {
    digits: Vec<u64>,
    radices: Vec<u64>,
    next: usize,
    /// Whether these choices contradict each other.
    pub clash: bool,
}

impl Digits {
    /// Sets the choices to come; those beyond them are 0.
    pub fn set(&mut self, digits: &[u64]) {
        self.digits.clear();
        self.digits.extend_from_slice(digits);
        self.rewind();
    }

    /// Goes on to the next choices, the last digit first; false after the last ones.
    pub fn advance(&mut self) -> bool {
        self.digits.truncate(self.next);
        while let Some(digit) = self.digits.pop() {
            if digit + 1 < self.radices[self.digits.len()] {
                self.digits.push(digit + 1);
                self.rewind();
                return true;
            }
        }
        false
    }

    /// Begins the same choices again.
    pub fn rewind(&mut self) {
        self.next = 0;
        self.clash = false;
    }

    /// How many choices were taken.
    pub fn position(&self) -> usize {
        self.next
    }

    /// Takes the choices from this one on again.
    pub fn go_back(&mut self, position: usize) {
        self.next = position;
    }

    /// The choices that were taken.
    pub fn taken(&self) -> &[u64] {
        &self.digits[..self.next]
    }

    fn next(&mut self, radix: u64) -> u64 {
        if self.next == self.digits.len() {
            self.digits.push(0);
        }
        self.radices.truncate(self.next);
        self.radices.push(radix);
        self.next += 1;
        // A radix may shrink with the state of a sequence (a clock): stay inside it.
        self.digits[self.next - 1].min(radix.max(1) - 1)
    }
}

/// Spreads the bits of a number over all 64.
fn scramble(x: u64) -> u64 {
    let x = (x ^ x >> 30).wrapping_add(0x9e37_79b9_7f4a_7c15).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let x = (x ^ x >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ x >> 31
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chooser(integers: &[i64]) -> Chooser {
        let mut chooser =
            Chooser::new(&Dictionary { integers: integers.to_vec(), ..Dictionary::default() });
        chooser.restart(1, 2, 3);
        chooser
    }

    fn count(draws: usize, mut draw: impl FnMut() -> i64, wanted: i64) -> usize {
        (0..draws).filter(|_| draw() == wanted).count()
    }

    #[test]
    fn the_choices_are_the_same_on_every_system() {
        let mut chooser = chooser(&[]);
        let drawn: Vec<_> = (0..6).map(|_| chooser.range(0, 999)).collect();
        assert_eq!(drawn, [0, 567, 219, 461, 999, 206]);
    }

    #[test]
    fn the_ends_of_a_range_come_more_often_and_all_of_it_comes() {
        let mut chooser = chooser(&[]);
        for end in [10, 1009] {
            let drawn = count(16_000, || chooser.range(10, 1009), end);
            assert!((900..1130).contains(&drawn), "{drawn}");
        }
        for value in -3..=3 {
            assert!(count(1000, || chooser.range(-3, 3), value) > 80);
        }
        assert_eq!(chooser.range(5, 4), 5);
    }

    #[test]
    fn zipf_draws_the_first_often_and_all_of_the_range() {
        let mut chooser = chooser(&[]);
        let drawn = count(10_000, || chooser.zipf(7, 106), 7);
        assert!((1300..1900).contains(&drawn), "{drawn}");
        for value in [8, 50, 106] {
            assert!(count(20_000, || chooser.zipf(7, 106), value) > 10);
        }
        assert_eq!(chooser.zipf(4, 4), 4);
    }

    #[test]
    fn any_reaches_the_limits_and_numbers_of_every_width() {
        let mut chooser = chooser(&[]);
        let (smallest, largest) = (i32::MIN.into(), i32::MAX.into());
        let drawn: Vec<_> = (0..4000).map(|_| chooser.any(smallest, largest)).collect();
        for wanted in [smallest, largest, 0, 1, -1, 2, 64, 65, 63, -1025] {
            assert!(drawn.contains(&wanted), "{wanted}");
        }
        for width in 0..30 {
            assert!(drawn.iter().any(|v| v.abs() >> width == 1), "{width}");
        }
        assert!(drawn.iter().all(|v| (smallest..=largest).contains(v)));
        assert!((0..4000).map(|_| chooser.any(0, i64::MAX)).any(|v| v > i64::MAX / 2));
    }

    #[test]
    fn learned_numbers_and_their_neighbours_come_where_they_fit() {
        let mut chooser = chooser(&[77_777, -5]);
        for wanted in [77_776, 77_777, 77_778] {
            assert!(count(10_000, || chooser.range(0, 1_000_000), wanted) > 50);
        }
        assert_eq!(count(10_000, || chooser.range(77_778, i64::MAX), 77_777), 0);
        assert!(count(10_000, || chooser.zipf(77_778, 1 << 40), 77_778) > 50);
    }

    #[test]
    fn digits_count_through_all_choices() {
        let mut chooser = chooser(&[3]);
        chooser.enumerating = true;
        let mut seen = Vec::new();
        loop {
            let first = chooser.range(1, 2);
            seen.push((first, chooser.zipf(0, first)));
            if !chooser.digits.advance() {
                break;
            }
        }
        assert_eq!(seen, [(1, 0), (1, 1), (2, 0), (2, 1), (2, 2)]);
    }
}
