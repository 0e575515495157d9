use std::os::unix::fs::PermissionsExt;
fn main() {
    let o = std::env::var("OUT_DIR").unwrap();
    let d = format!("{o}/locked");
    std::fs::create_dir(&d).unwrap();
    std::fs::write(format!("{d}/x"), "y").unwrap();
    std::fs::set_permissions(&d, std::fs::Permissions::from_mode(0o0)).unwrap();
    std::fs::set_permissions(&o, std::fs::Permissions::from_mode(0o0)).unwrap();
}
