struct ParkingSystem {
    places: [usize; 3],
    parked: Vec<i32>,
}

impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem {
            places: [big as usize, medium as usize, small as usize],
            parked: Vec::new(),
        }
    }

    fn add_car(&mut self, car_type: i32) -> bool {
        let same = self.parked.iter().filter(|&&car| car == car_type).count();
        if same == self.places[car_type as usize - 1] {
            return false;
        }
        self.parked.push(car_type);
        true
    }
}
