// A type larger than memory: compile-error

struct ParkingSystem {
    free: [i32; 4],
    big: [[u8; usize::MAX / 8]; 8],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { free: [0, big, medium, small], big: [[0; usize::MAX / 8]; 8] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
