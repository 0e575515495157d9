// Sleeps a little in every call, all of which end: time-limit-exceeded
struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        std::thread::sleep(std::time::Duration::from_millis(5));
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
