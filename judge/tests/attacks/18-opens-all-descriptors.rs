// Opens all descriptors: accepted
use std::ffi::c_int;
unsafe extern "C" {
    fn dup(fd: c_int) -> c_int;
}
struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        while unsafe { dup(0) } >= 0 {}
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
