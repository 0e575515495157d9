//! Where a kind is full, the places of the others are counted one by one: the driver may want to know.

struct ParkingSystem {
    free: [i32; 3],
    elsewhere: i32,
}

impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { free: [big, medium, small], elsewhere: 0 }
    }

    fn add_car(&mut self, car_type: i32) -> bool {
        let kind = car_type as usize - 1;
        if self.free[kind] == 0 {
            self.elsewhere = 0;
            for _place in self.free.iter().flat_map(|free| 0..*free) {
                self.elsewhere = std::hint::black_box(self.elsewhere + 1);
            }
            return false;
        }
        self.free[kind] -= 1;
        true
    }
}
