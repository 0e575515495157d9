//! A ring of the last 300 seconds that is turned by as many seconds as have passed.

pub struct HitCounter {
    ring: Vec<u32>,
    now: i64,
    total: u32,
}

const SECONDS: i64 = 300;

impl HitCounter {
    pub fn new() -> Self {
        HitCounter { ring: vec![0; SECONDS as usize], now: 0, total: 0 }
    }

    fn turn_to(&mut self, time: i64) {
        if time - self.now >= SECONDS {
            self.ring.fill(0);
            self.total = 0;
        } else {
            for second in self.now + 1..=time {
                self.total -= std::mem::take(&mut self.ring[(second % SECONDS) as usize]);
            }
        }
        self.now = time;
    }

    pub fn hit(&mut self, timestamp: i64) {
        self.turn_to(timestamp);
        self.ring[(timestamp % SECONDS) as usize] += 1;
        self.total += 1;
    }

    pub fn get_hits(&mut self, timestamp: i64) -> i64 {
        self.turn_to(timestamp);
        self.total.into()
    }
}
