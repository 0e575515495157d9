//! Judges solutions of design problems: the files are the pipeline, in this order.

pub mod problem;
#[rustfmt::skip]
pub mod call;
pub mod generate;
