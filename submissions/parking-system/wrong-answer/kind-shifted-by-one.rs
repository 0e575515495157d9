struct ParkingSystem {
    slots: [i32; 3],
}

impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { slots: [big, medium, small] }
    }

    fn add_car(&mut self, car_type: i32) -> bool {
        let kind = car_type as usize % 3;
        if self.slots[kind] == 0 {
            return false;
        }
        self.slots[kind] -= 1;
        true
    }
}
