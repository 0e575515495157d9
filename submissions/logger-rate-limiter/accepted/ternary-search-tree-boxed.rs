#[derive(Default)]
struct Tst {
    c: u8,
    lo: Option<Box<Tst>>,
    eq: Option<Box<Tst>>,
    hi: Option<Box<Tst>>,
    until: i32,
}
struct Logger {
    root: Option<Box<Tst>>,
}
fn put(t: &mut Option<Box<Tst>>, s: &[u8], now: i32) -> bool {
    let n = t.get_or_insert_with(|| Box::new(Tst { c: s[0], ..Tst::default() }));
    if s[0] < n.c {
        return put(&mut n.lo, s, now);
    }
    if s[0] > n.c {
        return put(&mut n.hi, s, now);
    }
    if s.len() > 1 {
        return put(&mut n.eq, &s[1..], now);
    }
    if now < n.until {
        return false;
    }
    n.until = now + 10;
    true
}
impl Logger {
    fn new() -> Self {
        Logger { root: None }
    }
    fn should_print_message(&mut self, timestamp: i32, message: String) -> bool {
        put(&mut self.root, message.as_bytes(), timestamp)
    }
}
