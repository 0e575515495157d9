// Fills the disk: forbidden
struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        let text = "x".repeat(1 << 20);
        for number in 0.. {
            std::fs::write(format!("/var/tmp/judge-attack-marker-{number}"), &text).unwrap();
        }
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
