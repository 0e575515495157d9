// Reaches for the counters: compile-error, forbidden, complexity-exceeded, runtime-error, accepted
unsafe extern "C" {
    fn __sanitizer_cov_trace_pc_guard(guard: *mut u32);
    fn __wrap_malloc(bytes: usize) -> *mut u8;
}
struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        if std::hint::black_box(false) {
            unsafe {
                __sanitizer_cov_trace_pc_guard(std::ptr::null_mut());
                __wrap_malloc(1);
            }
        }
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
