struct ParkingSystem {
    left: [i32; 3],
}

impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { left: [big, medium, small] }
    }

    fn add_car(&mut self, car_type: i32) -> bool {
        let kind = (car_type - 1) as usize;
        let full = self.left[kind] == 0;
        if !full {
            self.left[kind] -= 1;
        }
        full
    }
}
