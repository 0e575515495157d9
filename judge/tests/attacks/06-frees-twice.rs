// Frees twice: runtime-error
use std::ffi::c_void;
unsafe extern "C" {
    fn free(block: *mut c_void);
    fn malloc(bytes: usize) -> *mut c_void;
}
struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        unsafe {
            let block = std::hint::black_box(malloc(100));
            free(block);
            free(block);
            free(block);
        }
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
