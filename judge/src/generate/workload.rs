//! Makes the long sequences on which growth is measured, those whose answers are counted, and the examples.

use std::ops::Range;

use super::make::Maker;
use super::plan::Plan;
use super::{Dictionary, Oracle};
use crate::call::{Batch, Call, CallArgument, Sequence};
use crate::problem::{CallPattern, Distribution, Problem, Script, Step, Workload};

/// Which calls of a workload are measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// How many calls come before, the constructor included.
    pub setup: usize,
    /// The indices of the measured calls in the sequence.
    pub measured: Range<usize>,
}

/// Appends one sequence: a workload of size `n` whose measured script is done `rounds` times.
pub fn workload(
    problem: &Problem,
    workload: &Workload,
    n: u64,
    seed: u64,
    rounds: u64,
    oracle: &mut dyn Oracle,
    batch: &mut Batch,
) -> Window {
    let scripts = [&workload.setup, &workload.measure, &workload.finally];
    let plan = Plan::of_scripts(problem, &[(&workload.grow, n as i64)], &workload.new, scripts);
    scripted(problem, &plan, seed, rounds, oracle, batch).window
}

/// The draws of a distribution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draws {
    /// Which calls draw.
    pub window: Window,
    /// How many different answers are equally likely.
    pub outcomes: u64,
}

/// Appends one sequence: the set-up with this value of the variable, then `draws` calls of the
/// method whose answers are counted.
pub fn distribution(
    problem: &Problem,
    distribution: &Distribution,
    value: i64,
    seed: u64,
    draws: u64,
    oracle: &mut dyn Oracle,
    batch: &mut Batch,
) -> Draws {
    let draw = CallPattern { method: distribution.method, arguments: Vec::new() };
    let measure = vec![Step::Call(draw)];
    let scripts = [&distribution.setup, &measure, &Script::new()];
    let name = distribution.variable.0.as_str();
    let mut plan = Plan::of_scripts(problem, &[(name, value)], &distribution.new, scripts);
    plan.outcomes = Some(Plan::after_new(problem, &[name], &distribution.outcomes));
    scripted(problem, &plan, seed, draws, oracle, batch)
}

/// Appends the examples, one sequence each.
pub fn examples(problem: &Problem, batch: &mut Batch) {
    for example in &problem.examples {
        let calls = example.calls.iter().map(|(call, _)| Call {
            object: 0,
            method: call.method as u16,
            arguments: call.arguments.iter().cloned().map(CallArgument::Value).collect(),
        });
        batch.push(&Sequence { calls: calls.collect() });
    }
}

/// A refused constructor leaves nothing to measure: an empty sequence.
fn scripted(
    problem: &Problem,
    plan: &Plan,
    seed: u64,
    rounds: u64,
    oracle: &mut dyn Oracle,
    batch: &mut Batch,
) -> Draws {
    let mut maker = Maker::new(problem, plan, 1, &Dictionary::default(), oracle, batch);
    maker.begin(seed, FAMILY, 0);
    let mut window = Window { setup: 0, measured: 0..0 };
    let mut outcomes = 0;
    if maker.construct() {
        maker.script(&plan.begin, 0);
        window.setup = maker.calls;
        (0..rounds).for_each(|round| maker.round(round));
        window.measured = window.setup..maker.calls;
        maker.finally();
        outcomes = plan.outcomes.as_ref().map_or(0, |outcomes| maker.value(outcomes, 0).max(0));
    }
    maker.end();
    maker.finish();
    Draws { window, outcomes: outcomes as u64 }
}

/// Profiles are numbered from 0, workloads and distributions all have this number.
const FAMILY: u64 = 1 << 32;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::NoHooks;
    use crate::generate::fixture::*;
    use crate::problem::{Choice, Domain, Example, ExampleCall, Expr, Value};

    fn repeat(times: &str, steps: Script) -> Step {
        Step::Repeat { times: expr(times), index: "i".into(), steps }
    }

    fn variable(name: &str) -> Domain {
        Domain::Expr(expr(name))
    }

    #[test]
    fn a_workload_is_set_up_measured_in_rounds_and_ended() {
        let problem = lru();
        let remainder = Expr::Binary(expr("i").into(), '%', expr("c").into());
        let full = Workload {
            new: vec![variable("c")],
            setup: vec![repeat("c", vec![step(2, vec![variable("i"), int(1)])])],
            finally: vec![step(1, vec![int(9)])],
            ..growing(
                "c",
                vec![
                    step(1, vec![Domain::Expr(remainder)]),
                    repeat("2", vec![step(2, vec![variable("i"), variable("capacity")])]),
                ],
            )
        };
        let mut batch = Batch::default();
        let window = workload(&problem, &full, 2, 7, 3, &mut NoHooks, &mut batch);
        assert_eq!(window, Window { setup: 3, measured: 3..12 });
        let made = shown(&problem, &sequences(&problem, &batch)[0]);
        let expected = [
            "new(2)",
            "put(0, 1)",
            "put(1, 1)", // the set-up
            "get(0)",
            "put(0, 2)",
            "put(1, 2)", //
            "get(1)",
            "put(0, 2)",
            "put(1, 2)", //
            "get(0)",
            "put(0, 2)",
            "put(1, 2)",
            "get(9)",
        ];
        assert_eq!(made, expected);
    }

    #[test]
    fn a_script_chooses_by_weight_anew_each_time() {
        let problem = stack(int(0));
        let choose = Step::Choose(vec![
            Choice { weight: 3, call: pattern(1, vec![int(5)]) },
            Choice { weight: 1, call: pattern(2, vec![]) },
        ]);
        let mixed = growing("n", vec![choose]);
        let mut batch = Batch::default();
        let window = workload(&problem, &mixed, 2, 7, 400, &mut NoHooks, &mut batch);
        assert_eq!(window, Window { setup: 1, measured: 1..401 });
        let made = shown(&problem, &sequences(&problem, &batch)[0]);
        let pushes = made.iter().filter(|call| *call == "push(5)").count();
        let pops = made.iter().filter(|call| *call == "pop()").count();
        assert_eq!(pushes + pops, 400);
        assert!((270..330).contains(&pushes), "{pushes} of 400 where 300 are expected");
    }

    #[test]
    fn a_distribution_draws_after_its_set_up_and_tells_its_outcomes() {
        let problem = stack(int(0));
        let draw = Distribution {
            method: 2,
            variable: ("n".into(), vec![2, 3]),
            new: Vec::new(),
            setup: vec![repeat("n", vec![step(1, vec![variable("i")])])],
            outcomes: expr("2n"),
            line: 1,
        };
        let mut batch = Batch::default();
        let draws = distribution(&problem, &draw, 3, 7, 2, &mut NoHooks, &mut batch);
        let window = Window { setup: 4, measured: 4..6 };
        assert_eq!(draws, Draws { window, outcomes: 6 });
        let made = shown(&problem, &sequences(&problem, &batch)[0]);
        assert_eq!(made, ["new()", "push(0)", "push(1)", "push(2)", "pop()", "pop()"]);
    }

    #[test]
    fn examples_are_encoded_in_order() {
        let mut problem = lru();
        let call = |method, arguments: &[i64]| {
            let arguments = arguments.iter().map(|v| Value::Int(*v)).collect();
            (ExampleCall { method, arguments }, None)
        };
        let calls = vec![call(0, &[2]), call(2, &[1, 1]), call(1, &[1])];
        problem.examples = vec![Example { calls, line: 1 }];
        let mut batch = Batch::default();
        examples(&problem, &mut batch);
        let made = shown(&problem, &sequences(&problem, &batch)[0]);
        assert_eq!(made, ["new(2)", "put(1, 1)", "get(1)"]);
    }
}
