struct ParkingSystem {
    slots: [i32; 3],
}

impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { slots: [big, medium, small] }
    }

    fn add_car(&mut self, car_type: i32) -> bool {
        let slot = &mut self.slots[car_type as usize - 1];
        if *slot >= 0 {
            *slot -= 1;
            return true;
        }
        false
    }
}
