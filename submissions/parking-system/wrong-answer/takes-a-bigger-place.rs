struct ParkingSystem {
    slots: [i32; 4],
}

impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { slots: [0, big, medium, small] }
    }

    fn add_car(&mut self, car_type: i32) -> bool {
        for kind in (1..=car_type as usize).rev() {
            if self.slots[kind] > 0 {
                self.slots[kind] -= 1;
                return true;
            }
        }
        false
    }
}
