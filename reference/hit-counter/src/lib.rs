//! Reference for the hit counter: a queue of the seconds that had hits, and the sum of their hits.

use std::collections::VecDeque;

/// How long a hit counts, in seconds.
const WINDOW: i32 = 300;

/// The first and the last second of the contract.
const EARLIEST: i32 = 1;
const LATEST: i32 = 2_000_000_000;

/// A counter of the hits of the last five minutes.
#[derive(Debug, Default)]
pub struct HitCounter {
    /// Seconds with their numbers of hits, the oldest first. Hits of the same second share an
    /// entry, so that there are never more than `WINDOW` of them.
    seconds: VecDeque<(i32, i32)>,
    /// The hits of all seconds in the queue.
    total: i32,
    /// The time of the last call; time never goes back.
    now: i32,
}

impl HitCounter {
    /// Makes a counter without hits.
    pub fn new() -> Self {
        Self::default()
    }

    /// Counts a hit at this second.
    pub fn hit(&mut self, timestamp: i32) {
        self.forget_before(timestamp);
        match self.seconds.back_mut() {
            Some((second, hits)) if *second == timestamp => *hits += 1,
            _ => self.seconds.push_back((timestamp, 1)),
        }
        self.total += 1;
    }

    /// Returns the number of hits in the 300 seconds that end with this one.
    pub fn get_hits(&mut self, timestamp: i32) -> i32 {
        self.forget_before(timestamp);
        self.total
    }

    /// Takes out the seconds that are no longer in the window. Each is taken out once, however
    /// long it was in: on average that costs no more than it cost to put it in.
    fn forget_before(&mut self, now: i32) {
        self.now = now;
        while let Some(&(second, hits)) = self.seconds.front() {
            // The difference, because adding to a time could overflow.
            if now - second < WINDOW {
                break;
            }
            self.total -= hits;
            self.seconds.pop_front();
        }
    }

    /// Time never goes back.
    pub fn can_hit(&self, timestamp: i32) -> bool {
        self.can_be_now(timestamp)
    }

    /// Time never goes back.
    pub fn can_get_hits(&self, timestamp: i32) -> bool {
        self.can_be_now(timestamp)
    }

    fn can_be_now(&self, timestamp: i32) -> bool {
        (self.now.max(EARLIEST)..=LATEST).contains(&timestamp)
    }
}
