//! Judges solutions of design problems: the files are the pipeline, in this order.


pub mod problem;
pub mod builtin;
pub mod solution;
pub mod signature;
pub mod glue;
pub mod toolchain;
pub mod compile;
pub mod call;
pub mod reference;
pub mod sandbox;
pub mod inside;
pub mod worker;
pub mod execute;
pub mod compare;
pub mod hull;
pub mod shrink;
pub mod verdict;
pub mod show;

/// The word that is most like this one, if any is near.
pub fn nearest<S: AsRef<str>>(word: &str, words: &[S]) -> Option<String> {
    let distance = |other: &S| strsim::damerau_levenshtein(word, other.as_ref());
    let best = words.iter().min_by_key(|other| distance(other))?;
    (distance(best) <= 1 + word.chars().count() / 3).then(|| best.as_ref().to_owned())
}
