// A static of one gigabyte: memory-limit-exceeded
static mut LARGE: [u8; 1 << 30] = [0; 1 << 30];
struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        unsafe { (*std::hint::black_box(&raw mut LARGE))[car_type as usize] = 1 };
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
