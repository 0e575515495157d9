fn main() {
    println!(
        "{}",
        r#"{"reason":"compiler-artifact","filenames":["/etc/passwd"],"target":{"kind":["cdylib"]}}"#
    );
}
