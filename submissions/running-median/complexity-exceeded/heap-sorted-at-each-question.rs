use std::collections::BinaryHeap;

struct MedianFinder {
    heap: BinaryHeap<i32>,
}

impl MedianFinder {
    fn new() -> Self {
        MedianFinder { heap: BinaryHeap::new() }
    }

    fn add_num(&mut self, num: i32) {
        self.heap.push(num);
    }

    fn find_median(&self) -> f64 {
        let sorted = self.heap.clone().into_sorted_vec();
        let middle = sorted.len() / 2;
        match sorted.len() % 2 {
            0 => (sorted[middle - 1] + sorted[middle]) as f64 / 2.0,
            _ => sorted[middle] as f64,
        }
    }
}
