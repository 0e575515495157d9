use std::cell::Cell;

struct ParkingSystem([Cell<i32>; 3]);

impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        Self([big, medium, small].map(Cell::new))
    }

    fn add_car(&self, car_type: i32) -> bool {
        let left = &self.0[(car_type - 1) as usize];
        if left.get() == 0 {
            return false;
        }
        left.set(left.get() - 1);
        true
    }
}
