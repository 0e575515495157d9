// Writes a section of the linker: compile-error, runtime-error
#[used]
#[link_section = ".dynamic"]
static I: [u64; 4] = [12, 0, 0, 0];
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
