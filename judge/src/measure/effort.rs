//! Chooses sizes and rounds: enough to tell how costs grow, little enough to be quick.

use super::asked::{Asked, Measured, Place, With};
use crate::generate::evaluate;
use crate::problem::{CallPattern, Domain, Expr, Script, Step, Workload};

/// Sizes up to this one are always measured.
const FIRST_TOP: u64 = 1 << 14;
/// With fewer sizes than this little can be said.
pub const SIZES_MIN: usize = 7;
/// No size is smaller.
const SIZE_MIN: u64 = 8;
/// A size with fewer rounds than this says nothing about the mean.
pub const ROUNDS_MIN: u64 = 64;
/// The calls that are measured at one size come to at most so many.
const CALLS_MAX: u64 = 1 << 17;
/// And to so many units of their bounds.
const UNITS_MAX: f64 = (1u64 << 22) as f64;
/// A size whose fewest rounds come to more units than this is too large.
const UNITS_TOO_MANY: f64 = (1u64 << 24) as f64;
/// Sequences are repeated until they have so many calls: small structures differ more by chance.
const REPEATED_CALLS: u64 = 2048;
/// But not more often than this.
const REPEATS_MAX: u64 = 8;

/// How much is run at each size of a workload.
#[derive(Debug)]
pub struct Effort<'a> {
    workload: &'a Workload,
    asked: &'a [Asked],
    with: &'a With,
    /// The number of rounds is what grows: fewer would be another size.
    grows_by_rounds: bool,
    /// Whether other draws give other calls.
    pub is_random: bool,
}

impl<'a> Effort<'a> {
    /// For this workload.
    pub fn of(workload: &'a Workload, asked: &'a [Asked], with: &'a With) -> Self {
        let before = workload.new.iter().any(|d| mentions(d, &workload.grow))
            || script_mentions(&workload.setup, &workload.grow);
        let random = workload.new.iter().any(is_random)
            || [&workload.setup, &workload.measure, &workload.finally]
                .into_iter()
                .any(script_is_random);
        Effort { workload, asked, with, grows_by_rounds: !before, is_random: random }
    }

    /// All sizes, ascending: halves of the last one, so that it is one of them.
    pub fn sizes(&self) -> Vec<u64> {
        let (first, last) = self.workload.sizes;
        let mut sizes: Vec<u64> = std::iter::successors(Some(last), |n| Some(n / 2))
            .take_while(|n| *n >= first.max(1) && *n > 0)
            .collect();
        sizes.reverse();
        sizes.retain(|n| *n == sizes_first(first, last) || self.units(*n) <= UNITS_TOO_MANY);
        sizes
    }

    /// How many of the sizes are measured first.
    pub fn first_part(&self, sizes: &[u64]) -> usize {
        let small = sizes.iter().filter(|n| **n <= FIRST_TOP).count();
        small.max(SIZES_MIN.min(sizes.len()))
    }

    /// Smaller sizes than the problem's, for a ladder that ended early; ascending.
    pub fn smaller(&self, than: u64) -> Vec<u64> {
        let mut sizes: Vec<u64> = std::iter::successors(Some(than / 2), |n| Some(n / 2))
            .take_while(|n| *n >= SIZE_MIN)
            .collect();
        sizes.reverse();
        sizes
    }

    /// How often the measured part is repeated at this size.
    pub fn rounds(&self, n: u64) -> u64 {
        let calls = self.calls(&self.workload.measure, n).max(1);
        let by_units = UNITS_MAX / self.bound(n) / calls as f64;
        let rounds = n.min((by_units as u64).max(1)).min((CALLS_MAX / calls).max(1));
        let rounds = rounds.max(ROUNDS_MIN.min((CALLS_MAX / calls).max(1)));
        if self.grows_by_rounds { n } else { rounds }
    }

    /// How many sequences are made of this size.
    pub fn repeats(&self, n: u64) -> u64 {
        let calls = self.calls(&self.workload.setup, n)
            + self.rounds(n) * self.calls(&self.workload.measure, n);
        (REPEATED_CALLS / calls.max(1)).clamp(1, REPEATS_MAX)
    }

    fn units(&self, n: u64) -> f64 {
        let rounds = if self.grows_by_rounds { n } else { ROUNDS_MIN };
        rounds as f64 * self.calls(&self.workload.measure, n) as f64 * self.bound(n)
    }

    /// The largest bound of a measured method at this size.
    fn bound(&self, n: u64) -> f64 {
        self.largest(n, 1.0, |method| calls_method(&self.workload.measure, method))
    }

    /// The largest bound of any method that the workload calls at this size.
    pub fn largest_bound(&self, n: u64) -> f64 {
        let scripts = [&self.workload.measure, &self.workload.setup];
        self.largest(n, n as f64, |method| scripts.iter().any(|s| calls_method(s, method)))
    }

    /// The methods of the measured part.
    pub fn measured_methods(&self) -> Vec<usize> {
        let methods = self.methods().map(|(method, _)| method);
        methods.filter(|method| calls_method(&self.workload.measure, *method)).collect()
    }

    /// The largest bound of the methods that count, 1 where there is none.
    fn largest(&self, n: u64, arguments: f64, counts: impl Fn(usize) -> bool) -> f64 {
        let place = Place { n: n as f64, with: self.with, arguments, live: [1.0; 2] };
        let bounds = self.methods().filter(|(method, _)| counts(*method));
        bounds.map(|(_, asked)| asked.at(place).iter().sum::<f64>()).fold(1.0, f64::max)
    }

    /// Methods with what is asked of them; the constructor is none.
    fn methods(&self) -> impl Iterator<Item = (usize, &Asked)> {
        self.asked.iter().filter_map(|asked| match asked.of {
            Measured::Method(method) if method > 0 => Some((method, asked)),
            _ => None,
        })
    }

    /// The calls of a script, on average over the first rounds.
    fn calls(&self, script: &Script, n: u64) -> u64 {
        const ROUNDS: u64 = 16;
        let total: u64 = (0..ROUNDS).map(|i| calls(script, n, i)).fold(0, u64::saturating_add);
        total.div_ceil(ROUNDS)
    }
}

/// Other variables than the growing one and `i` are taken for the growing one: this is an estimate.
fn calls(script: &Script, n: u64, round: u64) -> u64 {
    let value = |name: &str| if name == "i" { round as i64 } else { n as i64 };
    let one = |step: &Step| match step {
        Step::Call(_) | Step::Choose(_) => 1,
        Step::Repeat { times, steps, .. } => {
            let times = evaluate(times, &value).clamp(0, 1 << 40) as u64;
            times.saturating_mul(calls(steps, n, round))
        }
    };
    script.iter().map(one).fold(0, u64::saturating_add)
}

fn sizes_first(first: u64, last: u64) -> u64 {
    let mut n = last;
    while n / 2 >= first.max(1) {
        n /= 2;
    }
    n
}

fn calls_method(script: &Script, method: usize) -> bool {
    script.iter().any(|step| match step {
        Step::Call(call) => call.method == method,
        Step::Repeat { steps, .. } => calls_method(steps, method),
        Step::Choose(choices) => choices.iter().any(|one| one.call.method == method),
    })
}

fn script_mentions(script: &Script, name: &str) -> bool {
    let call_mentions = |call: &CallPattern| call.arguments.iter().any(|d| mentions(d, name));
    script.iter().any(|step| match step {
        Step::Call(call) => call_mentions(call),
        Step::Choose(choices) => choices.iter().any(|one| call_mentions(&one.call)),
        Step::Repeat { times, steps, .. } => {
            expr_mentions(times, name) || script_mentions(steps, name)
        }
    })
}

fn expr_mentions(expr: &Expr, name: &str) -> bool {
    match expr {
        Expr::Int(_) => false,
        Expr::Variable(variable) => variable == name,
        Expr::Binary(a, _, b) => expr_mentions(a, name) || expr_mentions(b, name),
        Expr::Negate(a) => expr_mentions(a, name),
    }
}

fn mentions(domain: &Domain, name: &str) -> bool {
    match domain {
        Domain::Expr(expr) => expr_mentions(expr, name),
        Domain::Range(range) | Domain::Zipf(range) | Domain::Cycle(range) => {
            expr_mentions(&range.first, name) || expr_mentions(&range.last, name)
        }
        Domain::Mix(parts) => parts.iter().any(|(_, domain)| mentions(domain, name)),
        Domain::Used { otherwise, plus, .. } => {
            mentions(otherwise, name) || plus.as_ref().is_some_and(|plus| mentions(plus, name))
        }
        Domain::Fresh { from, .. } => mentions(from, name),
        Domain::Clock { step, start, plus, .. } => {
            let added = plus.as_ref().is_some_and(|plus| mentions(plus, name));
            added || mentions(step, name) || expr_mentions(start, name)
        }
        Domain::Answer { otherwise, .. } => mentions(otherwise, name),
        Domain::Text { length, .. } => mentions(length, name),
        Domain::Path { depth, .. } => mentions(depth, name),
        Domain::Format { holes, .. } => holes.iter().any(|(_, domain)| mentions(domain, name)),
        Domain::List { length, of, .. } => mentions(length, name) || mentions(of, name),
        Domain::Row(parts) => parts.iter().any(|domain| mentions(domain, name)),
        Domain::Constant(_) | Domain::Any => false,
    }
}

fn script_is_random(script: &Script) -> bool {
    let call_is_random = |call: &CallPattern| call.arguments.iter().any(is_random);
    script.iter().any(|step| match step {
        Step::Call(call) => call_is_random(call),
        Step::Repeat { steps, .. } => script_is_random(steps),
        Step::Choose(_) => true,
    })
}

fn is_random(domain: &Domain) -> bool {
    match domain {
        Domain::Constant(_) | Domain::Expr(_) | Domain::Cycle(_) => false,
        Domain::Format { holes, .. } => holes.iter().any(|(_, domain)| is_random(domain)),
        Domain::List { length, of, distinct } => *distinct || is_random(length) || is_random(of),
        Domain::Row(parts) => parts.iter().any(is_random),
        Domain::Clock { step, plus, .. } => {
            is_random(step) || plus.as_ref().is_some_and(|plus| is_random(plus))
        }
        Domain::Text { length, alphabet, .. } => alphabet.len() > 1 || is_random(length),
        _ => true,
    }
}
