const N: usize = 299;

struct HitCounter {
    ring: [(i32, i32); N],
}

impl HitCounter {
    fn new() -> Self {
        HitCounter { ring: [(-300, 0); N] }
    }

    fn hit(&mut self, timestamp: i32) {
        let slot = &mut self.ring[timestamp as usize % N];
        if slot.0 != timestamp {
            *slot = (timestamp, 0);
        }
        slot.1 += 1;
    }

    fn get_hits(&self, timestamp: i32) -> i32 {
        self.ring.iter().filter(|slot| slot.0 > timestamp - 300).map(|slot| slot.1).sum()
    }
}
