pub struct ParkingSystem { n: [i16; 3] }
impl ParkingSystem {
    pub fn new(big: i32, medium: i32, small: i32) -> Self { Self { n: [big as i16, medium as i16, small as i16] } }
    pub fn add_car(&mut self, car_type: i32) -> bool { let n = &mut self.n[car_type as usize - 1]; *n = n.wrapping_sub(1); *n >= 0 }
}
