struct ParkingSystem {
    left: [i32; 3],
    total: i32,
}

impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { left: [big, medium, small], total: big + medium + small }
    }

    fn add_car(&mut self, car_type: i32) -> bool {
        if self.total == 0 {
            return false;
        }
        self.total -= 1;
        let left = &mut self.left[car_type as usize - 1];
        if *left > 0 {
            *left -= 1;
            true
        } else {
            false
        }
    }
}
