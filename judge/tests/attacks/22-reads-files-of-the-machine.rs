// Reads files of the machine: accepted
struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        let names = [
            "/etc/passwd", "/etc/shadow", "/", "/root", "/home", "/proc/self/maps", "/proc/self/exe", "/proc/1/environ",
            "/proc/self/mem", "/sys", "/dev/urandom", "/tmp", "/solution.so/..", "/var",
        ];
        for name in names {
            assert!(std::fs::read(name).is_err(), "LEAKED {name}");
            assert!(std::fs::read_dir(name).is_err(), "LEAKED {name}");
        }
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
