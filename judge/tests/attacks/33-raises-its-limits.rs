// Raises its limits: forbidden
use std::ffi::c_int;
unsafe extern "C" {
    fn setrlimit(resource: c_int, limit: *const [u64; 2]) -> c_int;
}
struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        unsafe { setrlimit(9, &[u64::MAX, u64::MAX]) };
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
