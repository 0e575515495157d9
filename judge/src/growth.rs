//! Decides whether costs grow as a bound allows.

pub mod bound;
