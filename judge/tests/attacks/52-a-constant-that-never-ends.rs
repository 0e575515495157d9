// A constant that never ends: compile-error
#![allow(long_running_const_eval)]
const fn forever() -> usize {
    let mut n = 0_usize;
    loop {
        n = n.wrapping_add(1);
        if n == usize::MAX {
            return n;
        }
    }
}
const N: usize = forever();
struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        assert!(N > 0);
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
