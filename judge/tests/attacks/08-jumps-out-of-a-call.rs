// Jumps out of a call: runtime-error, wrong-answer, time-limit-exceeded
extern "C" {
    fn _setjmp(b: *mut u64) -> i32;
    fn longjmp(b: *mut u64, v: i32) -> !;
}
static mut B: [u64; 64] = [0; 64];
struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        unsafe { if _setjmp((&raw mut B).cast()) != 0 {} }
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        if self.free[1] == 0 {
            unsafe { longjmp((&raw mut B).cast(), 1) }
        }
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
