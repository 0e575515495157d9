//! The classes that growth is named by.

use std::fmt::{self, Display, Formatter};

/// A class, from the slowest growth to the fastest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// No growth that can be detected.
    Constant,
    /// log n
    Log,
    /// log² n
    LogSquared,
    /// √n
    Root,
    /// n
    Linear,
    /// n log n
    LinearLog,
    /// n²
    Quadratic,
}

impl Class {
    /// The ladder.
    pub const ALL: [Class; 7] = [
        Class::Constant,
        Class::Log,
        Class::LogSquared,
        Class::Root,
        Class::Linear,
        Class::LinearLog,
        Class::Quadratic,
    ];

    /// The value at this size. Logarithms are those of [`super::bound::Term::Log`].
    pub fn at(self, n: f64) -> f64 {
        let log = (n + 1.0).log2();
        match self {
            Class::Constant => 1.0,
            Class::Log => log,
            Class::LogSquared => log * log,
            Class::Root => n.sqrt(),
            Class::Linear => n,
            Class::LinearLog => n * log,
            Class::Quadratic => n * n,
        }
    }

    /// As it is written with this variable: `n log n`.
    pub fn of(self, variable: &str) -> ClassOf<'_> {
        ClassOf { class: self, variable }
    }
}

/// A class in terms of a variable.
#[derive(Clone, Copy, Debug)]
pub struct ClassOf<'a> {
    class: Class,
    variable: &'a str,
}

impl Display for ClassOf<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let n = self.variable;
        match self.class {
            Class::Constant => write!(f, "1"),
            Class::Log => write!(f, "log {n}"),
            Class::LogSquared => write!(f, "log^2 {n}"),
            Class::Root => write!(f, "sqrt {n}"),
            Class::Linear => write!(f, "{n}"),
            Class::LinearLog => write!(f, "{n} log {n}"),
            Class::Quadratic => write!(f, "{n}^2"),
        }
    }
}
