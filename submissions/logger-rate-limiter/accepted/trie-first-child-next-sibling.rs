#[derive(Clone, Copy)]
struct N {
    c: u8,
    child: u32,
    sibling: u32,
    next: i32,
}
struct Logger {
    a: Vec<N>,
}
impl Logger {
    fn new() -> Self {
        Logger { a: vec![N { c: 0, child: 0, sibling: 0, next: 0 }] }
    }
    fn should_print_message(&mut self, timestamp: i32, message: String) -> bool {
        let mut p = 0usize;
        for c in message.bytes() {
            let mut k = self.a[p].child as usize;
            while k != 0 && self.a[k].c != c {
                k = self.a[k].sibling as usize;
            }
            if k == 0 {
                k = self.a.len();
                self.a.push(N { c, child: 0, sibling: self.a[p].child, next: 0 });
                self.a[p].child = k as u32;
            }
            p = k;
        }
        let ok = self.a[p].next <= timestamp;
        if ok {
            self.a[p].next = timestamp + 10;
        }
        ok
    }
}
