// Fills shared memory: memory-limit-exceeded, runtime-error
use std::ffi::{c_int, c_void};
unsafe extern "C" {
    fn mmap(at: *mut c_void, bytes: usize, access: c_int, flags: c_int, fd: c_int, offset: i64) -> *mut c_void;
}
struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        loop {
            let block = unsafe { mmap(std::ptr::null_mut(), 1 << 24, 3, 0x21, -1, 0) };
            assert!(block as isize != -1, "no more");
            unsafe { std::ptr::write_bytes(block.cast::<u8>(), 1, 1 << 24) };
        }
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
