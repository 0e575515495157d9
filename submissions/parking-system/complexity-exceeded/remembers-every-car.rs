struct ParkingSystem {
    places: [i32; 3],
    cars: Vec<i32>,
    parked: [i32; 3],
}

impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { places: [big, medium, small], cars: Vec::new(), parked: [0; 3] }
    }

    fn add_car(&mut self, car_type: i32) -> bool {
        self.cars.push(car_type);
        let kind = car_type as usize - 1;
        if self.parked[kind] < self.places[kind] {
            self.parked[kind] += 1;
            return true;
        }
        false
    }
}
