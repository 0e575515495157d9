struct ParkingSystem {
    left: [u8; 3],
}

impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { left: [big as u8, medium as u8, small as u8] }
    }

    fn add_car(&mut self, car_type: i32) -> bool {
        match self.left[car_type as usize - 1] {
            0 => false,
            n => {
                self.left[car_type as usize - 1] = n - 1;
                true
            }
        }
    }
}
