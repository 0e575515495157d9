// Panics while it says why: runtime-error
struct D;
impl std::fmt::Display for D {
    fn fmt(&self, _: &mut std::fmt::Formatter) -> std::fmt::Result {
        panic!("in display")
    }
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
            panic!("{}", D);
        }
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
