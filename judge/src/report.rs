//! Writes judgements for people and for programs.

// What every format shares,
pub mod json;
pub mod layout;
pub mod score;
pub mod summary;
// the terminal,
pub mod human;
pub mod overview;
pub mod curve;
pub mod statement;
pub mod recap;
// and files for others.
pub mod junit;
pub mod markdown;
pub mod gradescope;
pub mod annotations;
pub mod plot;
pub mod html;
