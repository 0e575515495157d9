use std::collections::BTreeMap;

#[derive(Default)]
struct MedianFinder {
    counts: BTreeMap<i32, usize>,
    total: usize,
}

impl MedianFinder {
    fn new() -> Self {
        Self::default()
    }

    fn add_num(&mut self, num: i32) {
        *self.counts.entry(num).or_insert(0) += 1;
        self.total += 1;
    }

    fn find_median(&self) -> f64 {
        let mut all = self.counts.iter().flat_map(|(&num, &count)| std::iter::repeat(num).take(count));
        if self.total % 2 == 1 {
            return all.nth(self.total / 2).unwrap() as f64;
        }
        let low = all.nth(self.total / 2 - 1).unwrap();
        let high = all.next().unwrap();
        (low + high) as f64 / 2.0
    }
}
