// Ends where a symbol is resolved: runtime-error, compile-error
std::arch::global_asm!(
    ".type evil_res,@function",
    "evil_res:",
    "mov edi, 0",
    "mov eax, 231",
    "syscall",
    "ret",
    ".globl evil",
    ".type evil,@gnu_indirect_function",
    ".set evil, evil_res"
);
extern "C" {
    fn evil();
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
                evil();
            }
        }
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
