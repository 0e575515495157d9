// Destructors that never end: accepted
extern "C" fn spin() {
    loop {
        std::hint::spin_loop()
    }
}
#[used]
#[unsafe(link_section = ".fini_array")]
static LAST: extern "C" fn() = spin;
unsafe extern "C" {
    fn atexit(last: extern "C" fn()) -> i32;
}
struct Spins;
impl Drop for Spins {
    fn drop(&mut self) {
        spin()
    }
}
thread_local!(static SPINS: Spins = const { Spins });
struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        unsafe { atexit(spin) };
        SPINS.with(|_| ());
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
