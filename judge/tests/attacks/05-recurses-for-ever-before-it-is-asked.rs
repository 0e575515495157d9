// Recurses for ever before it is asked: runtime-error
extern "C" fn spin() {
    fn f(n: u64) -> u64 {
        let a = std::hint::black_box([n; 99]);
        f(n + 1) + a[5]
    }
    f(0);
}
#[used]
#[link_section = ".init_array"]
static F: extern "C" fn() = spin;
struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
