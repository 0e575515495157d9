// Runs the harness on a job of its own: compile-error
struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        let mut job = [0_u64; 4096];
        unsafe {
            judge_harness::run(
                job.as_mut_ptr().cast(),
                |_| (),
                |_: &mut (), _, _, _| {},
                |_, _, _| true,
                |_, _, _, _| None,
            )
        };
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
