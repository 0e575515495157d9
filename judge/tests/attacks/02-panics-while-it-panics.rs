// Panics while it panics: runtime-error
struct Bomb;
impl Drop for Bomb {
    fn drop(&mut self) {
        panic!("second");
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
        let _bomb = Bomb;
        panic!("first");
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
