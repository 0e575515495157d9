// A constant of two gigabytes: compile-error
static X: [[u64; 4096]; 65536] = {
    let mut a = [[0; 4096]; 65536];
    let mut i = 0;
    while i < 65536 {
        a[i][0] = i as u64;
        i += 1;
    }
    a
};
struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        std::hint::black_box(X[3][0]);
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
