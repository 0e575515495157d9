struct ParkingSystem {
    big: i32,
    medium: i32,
    small: i32,
}

impl ParkingSystem {
    fn new(big: i32, small: i32, medium: i32) -> Self {
        ParkingSystem { big, medium, small }
    }

    fn add_car(&mut self, car_type: i32) -> bool {
        let left = match car_type {
            1 => &mut self.big,
            2 => &mut self.medium,
            _ => &mut self.small,
        };
        *left -= 1;
        *left >= 0
    }
}
