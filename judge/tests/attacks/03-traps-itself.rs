// Traps itself: runtime-error

struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        if self.free[1] == 0 {
            unsafe { std::arch::asm!("pushfq", "or qword ptr [rsp], 256", "popfq", "nop") }
        }
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
