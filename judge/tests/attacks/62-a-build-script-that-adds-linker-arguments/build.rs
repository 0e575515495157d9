fn main() {
    println!("cargo:rustc-link-arg=-Wl,-init,evil");
    println!("cargo:rustc-cdylib-link-arg=-Wl,-rpath,/tmp");
    println!("cargo:rustc-link-lib=dylib=nowhere");
}
