//! What judging a solution came to.

use crate::call::Sequence;
use crate::problem::Value;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// One word for each way to end, the same in every format and as a folder's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Right answers, and every operation grows as it may.
    Accepted,
    /// An answer differs.
    WrongAnswer,
    /// A panic, an abort, a signal, a stack overflow, an early exit.
    RuntimeError,
    /// A call did not come to an end in its time.
    TimeLimitExceeded,
    /// More memory than allowed.
    MemoryLimitExceeded,
    /// Printed or answered too much.
    OutputLimitExceeded,
    /// An operation or the space grows faster than the problem allows.
    ComplexityExceeded,
    /// It does not compile.
    CompileError,
    /// A method is missing or cannot be called as the problem says.
    SignatureMismatch,
    /// It tried what the sandbox refuses.
    Forbidden,
    /// The judge's own trouble: nothing is said about the solution.
    JudgeError,
}

impl Verdict {
    /// All of them.
    pub const ALL: [Verdict; 11] = [
        Verdict::Accepted,
        Verdict::WrongAnswer,
        Verdict::RuntimeError,
        Verdict::TimeLimitExceeded,
        Verdict::MemoryLimitExceeded,
        Verdict::OutputLimitExceeded,
        Verdict::ComplexityExceeded,
        Verdict::CompileError,
        Verdict::SignatureMismatch,
        Verdict::Forbidden,
        Verdict::JudgeError,
    ];

    /// `wrong-answer`.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Accepted => "accepted",
            Verdict::WrongAnswer => "wrong-answer",
            Verdict::RuntimeError => "runtime-error",
            Verdict::TimeLimitExceeded => "time-limit-exceeded",
            Verdict::MemoryLimitExceeded => "memory-limit-exceeded",
            Verdict::OutputLimitExceeded => "output-limit-exceeded",
            Verdict::ComplexityExceeded => "complexity-exceeded",
            Verdict::CompileError => "compile-error",
            Verdict::SignatureMismatch => "signature-mismatch",
            Verdict::Forbidden => "forbidden",
            Verdict::JudgeError => "judge-error",
        }
    }

    /// The verdict with this name.
    pub fn named(name: &str) -> Option<Verdict> {
        Verdict::ALL.into_iter().find(|verdict| verdict.name() == name)
    }
}

impl std::fmt::Display for Verdict {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

/// Everything that is known about one judged solution.
#[derive(Clone, Debug)]
pub struct Judgement {
    /// The path as the user wrote it.
    pub submission: String,
    /// The problem's name.
    pub problem: String,
    /// How it ended.
    pub verdict: Verdict,
    /// Why, for people: the compiler's messages, a panic's text, the operation that grows too fast.
    pub message: Option<String>,
    /// What was run.
    pub tests: Tests,
    /// What each search did, as far as it came.
    pub searches: Searches,
    /// The shortest sequence that shows the failure.
    pub counterexample: Option<Counterexample>,
    /// Growth, where it was measured.
    pub cost: Option<Vec<Cost>>,
    /// Growth of the space, where it was measured.
    pub space: Option<Space>,
    /// Nanoseconds, where they were measured.
    pub timing: Option<Vec<Timing>>,
    /// How long judging took.
    pub wall_time: Duration,
}

/// How much was run.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Tests {
    /// Sequences whose answers were compared.
    pub sequences: u64,
    /// Calls in them.
    pub operations: u64,
}

impl std::ops::AddAssign for Tests {
    fn add_assign(&mut self, more: Tests) {
        self.sequences += more.sequences;
        self.operations += more.operations;
    }
}

/// What each search did.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Searches {
    /// Each exhausted domain.
    pub exhaustive: Vec<Exhausted>,
    /// Where random sequences came.
    pub random: Random,
    /// Where the search along the candidate's branches came; absent where it did not begin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guided: Option<Branches>,
}

/// All sequences over a small domain.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Exhausted {
    /// The profile's name.
    pub profile: String,
    /// How many sequences were run.
    pub sequences: u64,
    /// The calls of the longest, its constructor aside.
    pub calls: u64,
    /// What the arguments were, for people.
    pub domain: String,
    /// Whether all of them were run: a failure ends the search.
    pub complete: bool,
}

/// Random sequences.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Random {
    /// How many sequences were run.
    pub sequences: u64,
    /// Calls in them.
    pub operations: u64,
    /// The ends of the integer arguments' ranges.
    pub boundaries: Vec<Boundary>,
}

/// One end of an argument's range, over all profiles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Boundary {
    /// The method's name.
    pub method: String,
    /// The argument's name.
    pub argument: String,
    /// The end.
    pub value: i64,
    /// Whether a sequence had it.
    pub reached: bool,
}

/// What a guided search came to.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Branches {
    /// How many sequences were run.
    pub sequences: u64,
    /// Calls in them.
    pub operations: u64,
    /// Branches of the candidate's metered build, those of the library code in it among them.
    pub branches: u64,
    /// How many of them some sequence reached.
    pub reached: u64,
    /// Sequences that reached a branch before all others, and were varied.
    pub kept: u64,
}

/// A sequence that fails, and where.
#[derive(Clone, Debug)]
pub struct Counterexample {
    /// From it no call can be removed.
    pub sequence: Sequence,
    /// The index of the call that fails; one past the last when dropping the objects does.
    pub call: usize,
    /// The answers that the problem expects: one for each call up to the failing one; None where a
    /// method answers nothing.
    pub expected: Vec<Option<Value>>,
    /// The answers that were given; shorter where none was given.
    pub actual: Vec<Option<Value>>,
    /// The expected answer as text: there may be more right ones than can be listed.
    pub expected_text: String,
    /// What happened instead.
    pub actual_text: String,
}

/// The growth of one method on one workload.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Cost {
    /// The workload's name.
    pub workload: String,
    /// The method's name; `new` and `drop` too.
    pub method: String,
    /// What the problem asks, `O(1)`.
    pub bound: String,
    /// What was seen.
    pub observed: String,
    /// `amortized`, `expected` or `worst`.
    pub kind: String,
    /// Whether the bound is met.
    pub within: bool,
    /// How clear it is: at most 0.5 is clearly within, at least 1.5 clearly not.
    pub margin: f64,
    /// The variable that grows.
    pub variable: String,
    /// What the points count: `steps`, or `ns` of CPU time.
    #[serde(default = "steps")]
    pub unit: String,
    /// Size and mean (or for `worst` largest) cost.
    pub points: Vec<(u64, f64)>,
    /// The finding as a person would say it.
    pub sentence: String,
    /// What the clock says beside it, for the operation that exceeds its bound most clearly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock: Option<Clock>,
}

/// The time of an operation beside its steps: shown, and never decisive.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Clock {
    /// Size and mean nanoseconds a call, at the smallest and the largest size.
    pub points: Vec<(u64, f64)>,
    /// Whether the time grows much as the steps do.
    pub agrees: bool,
}

/// What costs are counted in unless something else is said.
pub const STEPS: &str = "steps";

fn steps() -> String {
    STEPS.to_owned()
}

/// The growth of the live bytes, on the workload where it is worst.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Space {
    /// What the problem asks.
    pub bound: String,
    /// What was seen.
    pub observed: String,
    /// Whether the bound is met.
    pub within: bool,
    /// How clear it is, as for a cost.
    #[serde(default)]
    pub margin: f64,
    /// The workload's name.
    pub workload: String,
    /// The variable that grows.
    pub variable: String,
    /// Size and bytes.
    pub points: Vec<(u64, f64)>,
    /// The finding as a person would say it.
    pub sentence: String,
}

/// The time of one method.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Timing {
    /// The method's name.
    pub method: String,
    /// The solution's mean.
    pub ns_per_call: f64,
    /// The reference's mean on the same calls in the same conditions.
    pub reference_ns_per_call: f64,
}
