//! What is linked into every judged dylib: decodes calls, runs them on the solution, encodes answers.
//!
//! The judge compiles this crate once for each toolchain and flavour: plain (answers and timing),
//! `metered` (steps, bytes, branches) and `reference` (loaded by the judge itself). A small glue
//! module, generated for each problem, joins it to a solution. It has no dependencies.

#![cfg_attr(not(judged), allow(dead_code, unused_imports))]

mod answers;
mod arguments;
// Made by the judge for the compiler that is used.
#[cfg(all(judged, metered))]
mod blind;
#[cfg(all(judged, not(reference)))]
mod intercept;
mod job;
mod meter;
mod run;
mod step;

pub use answers::{Answers, IntoAnswer, Plain};
pub use arguments::{Arguments, Bool, Char, Float, FromArgument, Int, List, Text};
pub use job::{Failure, Job, MESSAGE_BYTES, Mode, Outcome, digest};
pub use meter::BYTES_PER_STEP;
pub use run::run;
pub use step::{Stepper, stepper};
