struct ParkingSystem {
    places: [Vec<bool>; 3],
}

impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem {
            places: [
                vec![false; big as usize],
                vec![false; medium as usize],
                vec![false; small as usize],
            ],
        }
    }

    fn add_car(&mut self, car_type: i32) -> bool {
        let places = &mut self.places[car_type as usize - 1];
        match places.iter().position(|&taken| !taken) {
            Some(place) => {
                places[place] = true;
                true
            }
            None => false,
        }
    }
}
