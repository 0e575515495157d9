//! Makes encoded sequences of calls from a problem: at random, exhaustively, or as its scripts say.

mod any;
mod choose;
mod domain;
mod draw;
mod exhaustive;
mod expr;
#[cfg(test)]
pub(crate) mod fixture;
mod guided;
mod make;
mod plan;
mod pool;
mod random;
mod text;
mod workload;

pub use domain::size;
pub use exhaustive::{exhaustive, exhaustive_sequences};
pub use expr::evaluate;
pub use guided::{Recipe, Turn, guided};
pub(crate) use plan::{depth_of, pools_of};
pub use random::{random, two_objects};
pub use workload::{Draws, Window, distribution, examples, workload};

/// The reference, as the generator sees it.
///
/// It is stepped only where something depends on it: a method that is called has a hook, or an
/// argument is the answer of an earlier call.
pub trait Oracle {
    /// Which hooks the method (0 is `new`) has.
    fn hooks(&self, method: usize) -> Hooks;
    /// Begins a sequence: forgets all objects.
    fn begin(&mut self);
    /// Whether the precondition of this call holds. The call is encoded, with plain values where
    /// it has references.
    fn allows(&mut self, call: &[u64]) -> bool;
    /// Whether the reference would like this call.
    fn likes(&mut self, call: &[u64]) -> bool;
    /// Does the call and appends its answer's words; a constructor replaces the object.
    fn perform(&mut self, call: &[u64], answer: &mut Vec<u64>);
}

/// The hooks of a method.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hooks {
    /// `can_<method>`: a precondition.
    pub can: bool,
    /// `likely_<method>`: a preference.
    pub likely: bool,
}

/// A reference without hooks: every call is allowed, none is answered.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoHooks;

impl Oracle for NoHooks {
    fn hooks(&self, _method: usize) -> Hooks {
        Hooks::default()
    }

    fn begin(&mut self) {}

    fn allows(&mut self, _call: &[u64]) -> bool {
        true
    }

    fn likes(&mut self, _call: &[u64]) -> bool {
        true
    }

    fn perform(&mut self, _call: &[u64], _answer: &mut Vec<u64>) {}
}

/// Constants that a candidate compares with: drawn once in a while where they fit a domain.
#[derive(Clone, Debug, Default)]
pub struct Dictionary {
    /// Numbers.
    pub integers: Vec<i64>,
    /// Texts.
    pub texts: Vec<String>,
}

impl Dictionary {
    /// Whether the candidate compares with nothing.
    pub fn is_empty(&self) -> bool {
        self.integers.is_empty() && self.texts.is_empty()
    }
}
