// A type that doubles: compile-error
trait Grow {
    const N: usize;
}
struct Leaf;
struct Pair<A, B>(A, B);
impl Grow for Leaf {
    const N: usize = 1;
}
impl<A: Grow, B: Grow> Grow for Pair<A, B> {
    const N: usize = A::N + B::N + <Pair<Pair<A, B>, Pair<B, A>> as Grow>::N;
}
struct ParkingSystem {
    free: [i32; 4],
}
impl ParkingSystem {
    fn new(big: i32, medium: i32, small: i32) -> Self {
        assert!(<Pair<Leaf, Leaf> as Grow>::N > 0);
        ParkingSystem { free: [0, big, medium, small] }
    }
    fn add_car(&mut self, car_type: i32) -> bool {
        let free = &mut self.free[car_type as usize];
        *free -= 1;
        *free >= 0
    }
}
