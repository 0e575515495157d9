// Opens an io ring: forbidden
use std::ffi::c_long;
unsafe extern "C" {
    fn syscall(number: c_long, ...) -> c_long;
}
struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        unsafe { syscall(425, 0x10000000_i64, 0, 0, 0, 0, 0) };
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
