// Panics with what is no text: runtime-error
struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        let bytes = vec![b'a', 0xff, 0xfe, 0x1b, b'[', 0xc3];
        std::panic::panic_any(unsafe { String::from_utf8_unchecked(bytes) });
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
