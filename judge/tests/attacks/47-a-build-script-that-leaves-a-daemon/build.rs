fn main() {
    let _ = std::process::Command::new("/bin/sh")
        .args(["-c", "setsid sleep 4321 > /dev/null 2>&1 &"])
        .status();
}
