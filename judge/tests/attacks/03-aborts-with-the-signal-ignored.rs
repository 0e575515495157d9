// Aborts with the signal ignored: runtime-error
use std::ffi::c_int;
unsafe extern "C" {
    fn signal(signal: c_int, handler: usize) -> usize;
}
struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        unsafe { signal(6, 1) };
        std::process::abort();
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
