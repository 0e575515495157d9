fn main() {
    for number in 0..3_000_000 {
        println!("cargo:warning=flood {number}");
        eprintln!("flood {number}");
    }
}
