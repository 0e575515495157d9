// Scans by instructions of its own: complexity-exceeded
struct MinStack {
    items: Vec<i32>,
}
impl MinStack {
    fn new() -> Self {
        MinStack { items: Vec::new() }
    }
    fn push(&mut self, val: i32) {
        self.items.push(val)
    }
    fn pop(&mut self) {
        self.items.pop();
    }
    fn top(&self) -> i32 {
        self.items[self.items.len() - 1]
    }
    fn get_min(&self) -> i32 {
        let (start, end) =
            (self.items.as_ptr(), unsafe { self.items.as_ptr().add(self.items.len()) });
        let mut least = i32::MAX;
        unsafe {
            std::arch::asm!("2: cmp {p}, {e}", "je 3f", "mov {t:e}, dword ptr [{p}]", "cmp {t:e}, {m:e}", "cmovl {m:e}, {t:e}", "add {p}, 4", "jmp 2b", "3:",
                p = inout(reg) start => _, e = in(reg) end, t = out(reg) _, m = inout(reg) least);
        }
        least
    }
}
