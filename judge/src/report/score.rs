//! Turns a verdict into points: for answers, growth and space, with part of the credit for a part.

use crate::report::json::{Entry, Growth};
use crate::verdict::Verdict;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How a problem's points are made up: shares of the whole, in any unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights {
    /// What the problem is worth.
    pub points: f64,
    /// For right answers.
    pub answers: f64,
    /// For operations that grow as they may.
    pub growth: f64,
    /// For space that grows as it may.
    pub space: f64,
}

impl Default for Weights {
    fn default() -> Self {
        Weights { points: 10.0, answers: 70.0, growth: 20.0, space: 10.0 }
    }
}

/// What each problem is worth.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grading {
    /// Where nothing else is said.
    pub usual: Weights,
    /// By the problem's name.
    pub problems: BTreeMap<String, Weights>,
}

impl Grading {
    /// The weights of a problem.
    pub fn of(&self, problem: &str) -> Weights {
        self.problems.get(problem).copied().unwrap_or(self.usual)
    }
}

/// The points of one solution.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Score {
    /// What it got.
    pub points: f64,
    /// What it could get.
    pub of: f64,
    /// What it is made up of.
    pub parts: Vec<Part>,
}

/// One part of a score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// `answers`, `growth` or `space`.
    pub name: String,
    /// What it got.
    pub points: f64,
    /// What it could get.
    pub of: f64,
    /// Why not all.
    pub note: String,
}

/// The score of a judged solution. The judge's own trouble costs nobody points: None.
pub fn of(entry: &Entry, weights: &Weights) -> Option<Score> {
    if entry.verdict == Verdict::JudgeError {
        return None;
    }
    let right = matches!(entry.verdict, Verdict::Accepted | Verdict::ComplexityExceeded);
    let whole = weights.answers + weights.growth + weights.space;
    let full = |weight: f64| weights.points * weight / whole;
    let part = |name: &str, weight: f64, share: f64, note: String| Part {
        name: name.to_owned(),
        points: rounded(full(weight) * share),
        of: rounded(full(weight)),
        note,
    };
    let reached = "not measured: the answers come first";
    let (growth, growth_note) = if right { growth_share(entry) } else { (0.0, reached.into()) };
    let (space, space_note) = if right { space_share(entry) } else { (0.0, reached.into()) };
    let answers = if right { 1.0 } else { 0.0 };
    let answers_note = if right { String::new() } else { entry.verdict.name().to_owned() };
    let parts = vec![
        part("answers", weights.answers, answers, answers_note),
        part("growth", weights.growth, growth, growth_note),
        part("space", weights.space, space, space_note),
    ];
    let parts: Vec<Part> = parts.into_iter().filter(|part| part.of > 0.0).collect();
    // Not the sum of rounded parts: three thirds are the whole.
    let shares = [(weights.answers, answers), (weights.growth, growth), (weights.space, space)];
    let points = shares.iter().map(|(weight, share)| full(*weight) * share).sum();
    Some(Score { points: rounded(points), of: rounded(weights.points), parts })
}

/// The share of the methods that meet their bounds on every workload. Making and dropping an object
/// only count where they do not: nobody earns points by an empty constructor.
fn growth_share(entry: &Entry) -> (f64, String) {
    let methods = entry.decisive();
    let over: Vec<&str> = methods
        .iter()
        .filter(|growth| !growth.cost.within)
        .map(|growth| growth.cost.method.as_str())
        .collect();
    if over.is_empty() {
        return (1.0, String::new());
    }
    let counts = |growth: &&&Growth| {
        !growth.cost.within || !matches!(growth.cost.method.as_str(), "new" | "drop")
    };
    let share = 1.0 - over.len() as f64 / methods.iter().filter(counts).count() as f64;
    (share, format!("too fast a growth: {}", over.join(", ")))
}

fn space_share(entry: &Entry) -> (f64, String) {
    match &entry.space {
        Some(space) if !space.within => {
            (0.0, format!("{}, asked is {}", space.observed, space.bound))
        }
        _ => (1.0, String::new()),
    }
}

/// Rounds to two digits: enough for points.
pub fn rounded(points: f64) -> f64 {
    (points * 100.0).round() / 100.0
}

/// `7`, `8.5`, `6.67`.
pub fn shown(points: f64) -> String {
    let text = format!("{points:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
