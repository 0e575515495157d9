//! A problem, as its file describes it: methods, bounds, how to generate calls and how to measure.
//!
//! `problems/README.md` tells the same from an author's side.

use std::collections::BTreeMap;

/// A checked problem: every name resolves, every domain fits its type, every range can be drawn from.
#[derive(Clone, Debug)]
pub struct Problem {
    /// The file's stem, `lru-cache`.
    pub name: String,
    /// The problem file's text as it was read: part of the fingerprint of cached results.
    pub source: String,
    /// What people read.
    pub prose: Prose,
    /// The struct that a solution defines, `LRUCache`.
    pub class: String,
    /// The constructor: method 0, named `new`.
    pub constructor: Method,
    /// The methods in the file's order: method 1 is `methods[0]`.
    pub methods: Vec<Method>,
    /// The required complexity.
    pub bounds: Bounds,
    /// Sequences with their answers, shown in the statement and run first.
    pub examples: Vec<Example>,
    /// How sequences are generated.
    pub profiles: Vec<Profile>,
    /// On what growth is measured.
    pub workloads: Vec<Workload>,
    /// Which answers must be uniformly distributed.
    pub distributions: Vec<Distribution>,
}

/// The parts of a problem that are only shown.
#[derive(Clone, Debug, Default)]
pub struct Prose {
    /// `LRU cache`.
    pub title: String,
    /// LeetCode's number.
    pub leetcode: Option<u32>,
    /// `easy`, `medium` or `hard`.
    pub difficulty: String,
    /// The class of the problem.
    pub pattern: String,
    /// The key data structure.
    pub structure: String,
    /// What in a statement points to this pattern.
    pub signal: String,
    /// Markdown.
    pub statement: String,
    /// One line each.
    pub constraints: Vec<String>,
    /// From the first push to nearly the solution.
    pub hints: Vec<String>,
}

/// A method or the constructor.
#[derive(Clone, Debug)]
pub struct Method {
    /// `get`.
    pub name: String,
    /// In order.
    pub arguments: Vec<Argument>,
    /// None: it answers nothing.
    pub returns: Option<Type>,
    /// What `None` stands for where a solution returns an `Option`.
    pub absent: Option<Value>,
    /// How its answers are compared.
    pub answer: AnswerKind,
}

/// A named argument.
#[derive(Clone, Debug)]
pub struct Argument {
    /// `key`.
    pub name: String,
    /// Its type.
    pub ty: Type,
}

/// A type of the problem's vocabulary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Type {
    /// `i32`, `i64`, `u32`, `u64`.
    Int(IntType),
    /// `f64`.
    Float,
    /// `bool`.
    Bool,
    /// `char`.
    Char,
    /// `String`.
    Text,
    /// `Vec<…>`.
    List(Box<Type>),
}

/// The width of an integer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntType {
    /// `i32`
    I32,
    /// `i64`
    I64,
    /// `u32`
    U32,
    /// `u64`, of which only the values up to `i64::MAX` are used.
    U64,
}

impl IntType {
    /// The smallest and the largest value.
    pub fn limits(self) -> (i64, i64) {
        match self {
            IntType::I32 => (i32::MIN.into(), i32::MAX.into()),
            IntType::I64 => (i64::MIN, i64::MAX),
            IntType::U32 => (0, u32::MAX.into()),
            IntType::U64 => (0, i64::MAX),
        }
    }
}

impl Type {
    /// Whether every value is one word, see [`crate::call`].
    pub fn takes_one_word(&self) -> bool {
        !matches!(self, Type::Text | Type::List(_))
    }
}

impl std::fmt::Display for Type {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Type::Int(IntType::I32) => f.write_str("i32"),
            Type::Int(IntType::I64) => f.write_str("i64"),
            Type::Int(IntType::U32) => f.write_str("u32"),
            Type::Int(IntType::U64) => f.write_str("u64"),
            Type::Float => f.write_str("f64"),
            Type::Bool => f.write_str("bool"),
            Type::Char => f.write_str("char"),
            Type::Text => f.write_str("String"),
            Type::List(of) => write!(f, "Vec<{of}>"),
        }
    }
}

/// A value: an argument or an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// An integer of any width.
    Int(i64),
    /// `f64`.
    Float(f64),
    /// `bool`.
    Bool(bool),
    /// `char`.
    Char(char),
    /// `String`; hostile answers need not be UTF-8, what is not is replaced.
    Text(String),
    /// `Vec<…>`.
    List(Vec<Value>),
}

/// How a method's answers are compared with the reference's.
#[derive(Clone, Debug, PartialEq)]
pub enum AnswerKind {
    /// Equal.
    Exact,
    /// f64, within this absolute or relative distance.
    Tolerance(f64),
    /// A list in any order.
    Multiset,
    /// The reference judges the answer and adopts it.
    AnyOf,
    /// Not compared, only fed back.
    Opaque,
}

/// The required complexity: the texts of the file, checked to parse (`growth::bound`).
#[derive(Clone, Debug, Default)]
pub struct Bounds {
    /// What each variable means.
    pub variables: Vec<(String, String)>,
    /// Method name (`new` and `drop` too) to bound, in the file's order.
    pub methods: Vec<(String, String)>,
    /// Live bytes.
    pub space: Option<String>,
}

/// A sequence with the answers that the statement gives: `None` where it gives none.
#[derive(Clone, Debug)]
pub struct Example {
    /// The calls, the constructor first, each with the answer that the statement gives.
    pub calls: Vec<(ExampleCall, Option<Value>)>,
    /// The line in the file, from 1.
    pub line: usize,
}

/// A call with plain values.
#[derive(Clone, Debug, PartialEq)]
pub struct ExampleCall {
    /// 0 is `new`.
    pub method: usize,
    /// In order.
    pub arguments: Vec<Value>,
}

/// How one family of sequences is generated.
#[derive(Clone, Debug)]
pub struct Profile {
    /// Shown in reports.
    pub name: String,
    /// Whether it decides.
    pub tier: Tier,
    /// `Some(calls)`: every sequence of that many calls.
    pub exhaustive: Option<usize>,
    /// The relative share of the random calls.
    pub share: u32,
    /// How many objects may be live at once.
    pub objects: u32,
    /// Per cent of the draws that the reference's `likely_…` may veto.
    pub heed: u32,
    /// Variables, drawn in this order at the start of a sequence.
    pub variables: Vec<(String, Domain)>,
    /// The constructor's arguments.
    pub new: Vec<Domain>,
    /// Done after the constructor.
    pub begin: Script,
    /// Weighted calls, phase after phase; one phase for `calls` + `length`.
    pub phases: Vec<Phase>,
    /// Done at the end.
    pub finally: Script,
    /// The line in the file, from 1.
    pub line: usize,
}

/// How a profile's failures count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tier {
    /// Inside the published contract.
    Core,
    /// On its boundary.
    Edge,
    /// Beyond it: advice only.
    Strict,
}

/// A stretch of a random sequence.
#[derive(Clone, Debug)]
pub struct Phase {
    /// How many calls (ignored by exhaustive profiles).
    pub length: Domain,
    /// The calls to choose from.
    pub calls: Vec<Choice>,
}

/// A call pattern with its weight.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Relative, at least 1.
    pub weight: u32,
    /// What is called.
    pub call: CallPattern,
}

/// A method with a domain for every argument.
#[derive(Clone, Debug)]
pub struct CallPattern {
    /// 0 is `new`.
    pub method: usize,
    /// In the method's order.
    pub arguments: Vec<Domain>,
}

/// Calls in order.
pub type Script = Vec<Step>;

/// A part of a script.
#[derive(Clone, Debug)]
pub enum Step {
    /// One call.
    Call(CallPattern),
    /// A part that is repeated.
    Repeat {
        /// How often.
        times: Expr,
        /// The variable that counts from 0.
        index: String,
        /// The part.
        steps: Script,
    },
    /// One of these calls, by weight, drawn anew each time.
    Choose(Vec<Choice>),
}

/// Where a value comes from. Which variants fit which type is checked at load.
#[derive(Clone, Debug)]
pub enum Domain {
    /// This value.
    Constant(Value),
    /// An integer expression.
    Expr(Expr),
    /// From the range.
    Range(Range),
    /// One of them, by weight.
    Mix(Vec<(u32, Domain)>),
    /// Any value of the type.
    Any,
    /// A few often, the others seldom.
    Zipf(Range),
    /// In turn.
    Cycle(Range),
    /// A value of the pool, moved by `plus`.
    Used {
        /// Any value used, or one of the last four.
        recent: bool,
        /// While the pool is empty.
        otherwise: Box<Domain>,
        /// Which pool; the argument's own name by default.
        pool: String,
        /// Only values that were given to this method.
        by: Option<usize>,
        /// Added to an integer.
        plus: Option<Box<Domain>>,
    },
    /// Not in the pool, if 32 draws suffice.
    Fresh {
        /// Drawn from.
        from: Box<Domain>,
        /// Which pool.
        pool: String,
    },
    /// Never goes back.
    Clock {
        /// Added at each draw.
        step: Box<Domain>,
        /// Which clock.
        pool: String,
        /// Before the first draw.
        start: Expr,
        /// Added to what the clock shows; the clock itself does not see it.
        plus: Option<Box<Domain>>,
    },
    /// The answer of an earlier call of this method, by reference.
    Answer {
        /// 1 is `methods[0]`.
        method: usize,
        /// While there is none.
        otherwise: Box<Domain>,
    },
    /// Letters.
    Text {
        /// How many after the prefix.
        length: Box<Domain>,
        /// To choose from.
        alphabet: Vec<char>,
        /// The beginning.
        prefix: String,
    },
    /// `/a/b`.
    Path {
        /// How many names.
        depth: Box<Domain>,
        /// To choose from.
        names: Vec<String>,
        /// Below a path that was used before.
        under_used: bool,
        /// Which pool.
        pool: String,
    },
    /// A text with drawn values set in.
    Format {
        /// The literal parts: one more than there are holes.
        literals: Vec<String>,
        /// For each hole the zero-padded width (0: none) and the domain.
        holes: Vec<(usize, Domain)>,
    },
    /// A list of values of one domain.
    List {
        /// How many.
        length: Box<Domain>,
        /// Each of them.
        of: Box<Domain>,
        /// No value twice.
        distinct: bool,
    },
    /// A list with a domain for every position.
    Row(Vec<Domain>),
}

/// A range of integers.
#[derive(Clone, Debug)]
pub struct Range {
    /// The first.
    pub first: Expr,
    /// The last, included.
    pub last: Expr,
}

/// An integer expression over variables.
#[derive(Clone, Debug, PartialEq)]
pub enum Expr {
    /// A number.
    Int(i64),
    /// A variable.
    Variable(String),
    /// `a + b`, `a - b`, `a * b`, `a / b`, `a % b`, `a ^ b`, and `a ~ b`: the number below `b` that
    /// `a` stands for in a fixed disorder.
    Binary(Box<Expr>, char, Box<Expr>),
    /// `-a`.
    Negate(Box<Expr>),
}

/// On what growth is measured.
#[derive(Clone, Debug)]
pub struct Workload {
    /// Shown in reports.
    pub name: String,
    /// The variable that doubles.
    pub grow: String,
    /// The sizes: the first and the last.
    pub sizes: (u64, u64),
    /// What the bounds' other variables are, in terms of `grow`, as text (`growth::bound`).
    pub with: BTreeMap<String, String>,
    /// The constructor's arguments.
    pub new: Vec<Domain>,
    /// Not measured.
    pub setup: Script,
    /// Measured, repeated; `i` counts the rounds.
    pub measure: Script,
    /// Not measured.
    pub finally: Script,
    /// Overrides, method name (`space`, `new`, `drop` too) to bound.
    pub bounds: BTreeMap<String, String>,
    /// The line in the file, from 1.
    pub line: usize,
}

/// A method whose answers must be uniformly distributed.
#[derive(Clone, Debug)]
pub struct Distribution {
    /// 1 is `methods[0]`.
    pub method: usize,
    /// One test for each value of this variable.
    pub variable: (String, Vec<i64>),
    /// The constructor's arguments.
    pub new: Vec<Domain>,
    /// Before the draws.
    pub setup: Script,
    /// How many different answers there are, all equally likely.
    pub outcomes: Expr,
    /// The line in the file, from 1.
    pub line: usize,
}

impl Workload {
    /// Whether it is there for the answers in a large structure, and shows no growth.
    pub fn has_one_size(&self) -> bool {
        self.sizes.0 == self.sizes.1
    }
}

impl Problem {
    /// The constructor (0) or a method (from 1).
    pub fn method(&self, index: usize) -> &Method {
        match index {
            0 => &self.constructor,
            _ => &self.methods[index - 1],
        }
    }

    /// Whether the reference has to follow the candidate's answers.
    pub fn follows_answers(&self) -> bool {
        self.methods.iter().any(|m| matches!(m.answer, AnswerKind::AnyOf | AnswerKind::Opaque))
    }
}
