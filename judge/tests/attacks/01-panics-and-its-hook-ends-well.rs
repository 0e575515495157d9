// Panics and its hook ends well: runtime-error

struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        std::panic::set_hook(Box::new(|_| std::process::exit(0)));
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        if self.free[1] == 0 {
            panic!("x");
        }
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
