// Loops and ignores signals: time-limit-exceeded
use std::ffi::c_int;
unsafe extern "C" {
    fn signal(signal: c_int, handler: usize) -> usize;
}
struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        for number in 1..64 {
            if number != 31 {
                unsafe { signal(number, 1) };
            }
        }
        loop {
            std::hint::black_box(0);
        }
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
