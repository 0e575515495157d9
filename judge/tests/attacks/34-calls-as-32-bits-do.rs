// Calls as 32 bits do: forbidden
struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        let answer: i64;
        unsafe { std::arch::asm!("int 0x80", inlateout("rax") 20_i64 => answer) };
        assert_eq!(answer, -38);
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
