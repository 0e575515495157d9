// Reserves a thousand gigabytes: runtime-error, memory-limit-exceeded
extern "C" {
    fn mmap(a: *mut u8, n: usize, p: i32, f: i32, d: i32, o: i64) -> *mut u8;
}
struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        if self.free[1] == 0 {
            unsafe {
                let p = mmap(std::ptr::null_mut(), 1 << 40, 3, 0x4022, -1, 0);
                assert!(p as isize != -1, "no room");
            }
        }
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
