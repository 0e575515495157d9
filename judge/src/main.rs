//! The command line.

fn main() {
    judge::sandbox::enter_if_asked(&[], judge::inside::run);
}
