struct ParkingSystem {
    free: Vec<Vec<i32>>,
}

impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem {
            free: vec![(0..big).collect(), (0..medium).collect(), (0..small).collect()],
        }
    }

    fn add_car(&mut self, car_type: i32) -> bool {
        let free = &mut self.free[car_type as usize - 1];
        if free.is_empty() {
            return false;
        }
        free.remove(0);
        true
    }
}
