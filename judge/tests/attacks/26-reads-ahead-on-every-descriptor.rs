// Reads ahead on every descriptor: accepted
use std::ffi::{c_int, c_void};
unsafe extern "C" {
    fn read(fd: c_int, to: *mut c_void, bytes: usize) -> isize;
}
struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        let mut bytes = [0_u8; 64];
        for fd in [0, 1, 2, 3, 5, 6, 7, 8] {
            let length = unsafe { read(fd, bytes.as_mut_ptr().cast(), 64) };
            assert!(length <= 0, "LEAKED {fd}");
        }
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
