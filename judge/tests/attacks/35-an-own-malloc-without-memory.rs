// An own malloc without memory: memory-limit-exceeded, runtime-error, accepted, compile-error
#[no_mangle]
pub extern "C" fn malloc(_: usize) -> *mut u8 {
    std::ptr::null_mut()
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
