// Each call is cheap, but a car park needs no list of its places.
struct ParkingSystem {
    big: Vec<u16>,
    medium: Vec<u16>,
    small: Vec<u16>,
}

impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem {
            big: (0..big as u16).collect(),
            medium: (0..medium as u16).collect(),
            small: (0..small as u16).collect(),
        }
    }

    fn add_car(&mut self, car_type: i32) -> bool {
        let free = match car_type {
            1 => &mut self.big,
            2 => &mut self.medium,
            _ => &mut self.small,
        };
        free.pop().is_some()
    }
}
