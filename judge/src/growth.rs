//! Decides whether costs grow as a bound allows.

pub mod bound;
pub mod class;
pub mod curve;
pub mod explain;
pub mod fit;
pub mod rule;
