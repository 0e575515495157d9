use std::cell::RefCell;
use std::collections::VecDeque;

struct Window {
    seconds: VecDeque<(u64, usize)>,
    sum: usize,
}

struct HitCounter(RefCell<Window>);

impl HitCounter {
    fn new() -> Self {
        HitCounter(RefCell::new(Window { seconds: VecDeque::with_capacity(300), sum: 0 }))
    }

    fn hit(&self, timestamp: u64) {
        let mut window = self.0.borrow_mut();
        window.slide(timestamp);
        window.sum += 1;
        if let Some(last) = window.seconds.back_mut() {
            if last.0 == timestamp {
                last.1 += 1;
                return;
            }
        }
        window.seconds.push_back((timestamp, 1));
    }

    fn get_hits(&self, timestamp: u64) -> usize {
        let mut window = self.0.borrow_mut();
        window.slide(timestamp);
        window.sum
    }
}

impl Window {
    fn slide(&mut self, now: u64) {
        while self.seconds.front().map_or(false, |&(second, _)| second + 300 <= now) {
            let (_, hits) = self.seconds.pop_front().unwrap();
            self.sum -= hits;
        }
    }
}
