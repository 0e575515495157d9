use std::collections::HashMap;

struct ParkingSystem {
    capacity: HashMap<i32, i32>,
    parked: HashMap<i32, i32>,
}

impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem {
            capacity: HashMap::from([(1, big), (2, medium), (3, small)]),
            parked: HashMap::new(),
        }
    }

    fn add_car(&mut self, car_type: i32) -> bool {
        let parked = self.parked.entry(car_type).or_insert(0);
        if *parked < self.capacity[&car_type] {
            *parked += 1;
            true
        } else {
            false
        }
    }
}
