use std::sync::Mutex;

static LEFT: Mutex<[i32; 3]> = Mutex::new([0; 3]);

struct ParkingSystem;

impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        *LEFT.lock().unwrap() = [big, medium, small];
        ParkingSystem
    }

    fn add_car(&self, car_type: i32) -> bool {
        let mut left = LEFT.lock().unwrap();
        let left = &mut left[car_type as usize - 1];
        *left -= 1;
        *left >= 0
    }
}
