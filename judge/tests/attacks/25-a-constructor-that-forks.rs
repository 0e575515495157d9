// A constructor that forks: forbidden
use std::ffi::c_int;
unsafe extern "C" {
    fn fork() -> c_int;
}
#[used]
#[unsafe(link_section = ".init_array")]
static EARLY: unsafe extern "C" fn() = early;
unsafe extern "C" fn early() {
    unsafe { fork() };
}
struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
