use std::sync::atomic::{AtomicI64, Ordering};

/// Could be shared by several entrances.
#[derive(Debug)]
pub struct ParkingSystem {
    left: [AtomicI64; 3],
}

impl ParkingSystem {
    pub fn new(big: i64, medium: i64, small: i64) -> Self {
        ParkingSystem { left: [AtomicI64::new(big), AtomicI64::new(medium), AtomicI64::new(small)] }
    }

    pub fn add_car(&self, car_type: usize) -> bool {
        self.left[car_type - 1]
            .fetch_update(Ordering::AcqRel, Ordering::Acquire, |left| (left > 0).then(|| left - 1))
            .is_ok()
    }
}
