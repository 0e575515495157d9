//! A slot for each second of five minutes, and the round it was used in; there are more than 65,536 of those.

struct HitCounter {
    slots: [(u16, i32); 300],
}

impl HitCounter {
    fn new() -> Self {
        HitCounter { slots: [(u16::MAX, 0); 300] }
    }

    fn place(timestamp: i32) -> (usize, u16) {
        (timestamp as usize % 300, (timestamp / 300) as u16)
    }

    fn hit(&mut self, timestamp: i32) {
        let (second, round) = Self::place(timestamp);
        let slot = &mut self.slots[second];
        if slot.0 != round {
            *slot = (round, 0);
        }
        slot.1 += 1;
    }

    fn get_hits(&self, timestamp: i32) -> i32 {
        let (now, round) = Self::place(timestamp);
        let slots = self.slots.iter().enumerate();
        let in_window = |second: usize, of: u16| {
            let due = if second <= now { round } else { round.wrapping_sub(1) };
            of == due
        };
        slots.filter(|(second, slot)| in_window(*second, slot.0)).map(|(_, slot)| slot.1).sum()
    }
}
