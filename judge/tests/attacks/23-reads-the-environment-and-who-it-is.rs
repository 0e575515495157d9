// Reads the environment and who it is: accepted
unsafe extern "C" {
    fn getuid() -> u32;
}
struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        assert_eq!(std::env::vars_os().count(), 0, "LEAKED variables");
        assert_ne!(unsafe { getuid() }, 0, "LEAKED root");
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
