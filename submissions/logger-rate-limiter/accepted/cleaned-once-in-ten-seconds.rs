use std::collections::HashMap;
struct Logger {
    m: HashMap<String, i32>,
    cleaned: i32,
}
impl Logger {
    fn new() -> Self {
        Logger { m: HashMap::new(), cleaned: 0 }
    }
    fn should_print_message(&mut self, t: i32, message: String) -> bool {
        if t - self.cleaned >= 10 {
            self.m.retain(|_, p| t - *p < 10);
            self.cleaned = t;
        }
        match self.m.get_mut(&message) {
            Some(p) if t - *p < 10 => false,
            Some(p) => {
                *p = t;
                true
            }
            None => {
                self.m.insert(message, t);
                true
            }
        }
    }
}
