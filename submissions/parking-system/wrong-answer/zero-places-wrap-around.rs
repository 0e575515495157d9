struct ParkingSystem {
    left: [u32; 3],
}

impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { left: [big as u32, medium as u32, small as u32] }
    }

    fn add_car(&mut self, car_type: i32) -> bool {
        let left = &mut self.left[car_type as usize - 1];
        // what is left afterwards must not be negative
        *left = left.wrapping_sub(1);
        *left >= 0
    }
}
