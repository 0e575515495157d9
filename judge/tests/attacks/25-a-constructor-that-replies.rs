// A constructor that replies: wrong-answer, runtime-error
use std::ffi::{c_int, c_void};
unsafe extern "C" {
    fn mmap(at: *mut c_void, bytes: usize, access: c_int, flags: c_int, fd: c_int, offset: i64) -> *mut c_void;
    fn _exit(code: c_int) -> !;
}
#[used]
#[unsafe(link_section = ".init_array")]
static EARLY: unsafe extern "C" fn() = early;
unsafe extern "C" fn early() {
    unsafe {
        let job = mmap(std::ptr::null_mut(), 1 << 20, 3, 1, 4, 0).cast::<u64>();
        for word in 8..60 {
            job.add(word).write_volatile(1);
        }
        _exit(0);
    }
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
