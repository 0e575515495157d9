//! Reference for the parking system: how many places of each kind are left.

/// The most places of one kind.
const PLACES_MAX: i32 = 1000;

/// A car park with places of three kinds.
#[derive(Debug)]
pub struct ParkingSystem {
    /// The free places for big, medium and small cars.
    free: [i32; 3],
}

impl ParkingSystem {
    /// Makes an empty car park.
    pub fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { free: [big, medium, small] }
    }

    /// Gives a car of kind 1 (big), 2 (medium) or 3 (small) a place of its kind; false if there is
    /// none left.
    pub fn add_car(&mut self, car_type: i32) -> bool {
        let free = &mut self.free[car_type as usize - 1];
        let fits = *free > 0;
        *free -= i32::from(fits);
        fits
    }

    /// No kind has more places than that, or fewer than none.
    pub fn can_new(big: i32, medium: i32, small: i32) -> bool {
        [big, medium, small].iter().all(|places| (0..=PLACES_MAX).contains(places))
    }

    /// There are three kinds of cars.
    pub fn can_add_car(&self, car_type: i32) -> bool {
        (1..=3).contains(&car_type)
    }
}
