//! Every sample under `submissions/` gets the verdict that its folder is named for.

mod common;

#[test]
fn every_problem_is_sound() {
    let ran = common::judge(&["verify"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert!(!ran.out.contains("unsound"), "{}", ran.out);
    println!("{}", ran.out);
}
