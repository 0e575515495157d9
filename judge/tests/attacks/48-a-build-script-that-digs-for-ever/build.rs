fn main() {
    let o = std::env::var("OUT_DIR").unwrap();
    std::env::set_current_dir(o).unwrap();
    for _ in 0..20000 {
        if std::fs::create_dir("d").is_err() || std::env::set_current_dir("d").is_err() {
            break;
        }
    }
}
