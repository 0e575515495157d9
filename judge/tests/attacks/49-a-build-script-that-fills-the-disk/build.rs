fn main() {
    let out = std::env::var("OUT_DIR").unwrap();
    for number in 0..10_000 {
        std::fs::write(format!("{out}/{number}"), vec![1_u8; 64 << 20]).unwrap();
    }
}
