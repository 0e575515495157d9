// A library that cannot be loaded: memory-limit-exceeded, runtime-error
std::arch::global_asm!(
    ".section .tbss,\"awT\",@nobits",
    "large: .zero 16777216",
    ".text",
    ".globl reach",
    "reach: mov rax, qword ptr large@gottpoff[rip]",
    "ret",
);
unsafe extern "C" {
    fn reach() -> usize;
}
struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        std::hint::black_box(unsafe { reach() });
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
