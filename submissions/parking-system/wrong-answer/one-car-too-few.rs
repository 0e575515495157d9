struct ParkingSystem {
    left: [i32; 3],
}

impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { left: [big, medium, small] }
    }

    fn add_car(&mut self, car_type: i32) -> bool {
        let left = &mut self.left[(car_type - 1) as usize];
        *left -= 1;
        *left > 0
    }
}
