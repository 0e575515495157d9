extern "C" {
    fn mkfifo(p: *const std::os::raw::c_char, m: u32) -> i32;
}
fn main() {
    let o = std::env::var("OUT_DIR").unwrap();
    let p = std::ffi::CString::new(format!("{o}/x.rs")).unwrap();
    unsafe { mkfifo(p.as_ptr(), 0o666) };
}
