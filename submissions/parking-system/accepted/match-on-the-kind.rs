pub struct ParkingSystem {
    big: u32,
    medium: u32,
    small: u32,
}

impl ParkingSystem {
    pub fn new(big: u32, medium: u32, small: u32) -> Self {
        Self { big, medium, small }
    }

    pub fn add_car(&mut self, car_type: u8) -> bool {
        let places = match car_type {
            1 => &mut self.big,
            2 => &mut self.medium,
            3 => &mut self.small,
            _ => unreachable!("there are three kinds"),
        };
        match places.checked_sub(1) {
            Some(left) => {
                *places = left;
                true
            }
            None => false,
        }
    }
}
