// Puts itself between the C library: accepted, runtime-error, compile-error, wrong-answer
#[unsafe(no_mangle)]
extern "C" fn write(_fd: i32, _from: *const u8, _bytes: usize) -> isize {
    -1
}
#[unsafe(no_mangle)]
extern "C" fn getrandom(_to: *mut u8, bytes: usize, _flags: u32) -> isize {
    bytes as isize
}
#[unsafe(no_mangle)]
extern "C" fn clock_gettime(_clock: i32, _to: *mut u8) -> i32 {
    0
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
