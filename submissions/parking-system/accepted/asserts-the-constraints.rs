//! A right solution that asserts the constraints of the problem: no call may ask for more.

struct ParkingSystem {
    slots: [i32; 3],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        assert!([big, medium, small].iter().all(|n| (0..=1000).contains(n)));
        ParkingSystem { slots: [big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        let s = &mut self.slots[car_type as usize - 1];
        if *s > 0 {
            *s -= 1;
            true
        } else {
            false
        }
    }
}
