//! Reads `grade.yaml`: what each problem is worth, and how its points are made up.

use super::fields::{Fields, map};
use super::finding::{BadProblem, Findings, instead};
use super::yaml::{self, Node};
use crate::report::score::{Grading, Weights};

const KEYS: [&str; 4] = ["points", "answers", "growth", "space"];
/// Larger weights say nothing that smaller ones do not.
const WEIGHT_MAX: u32 = 1_000_000;

/// Reads the file's text; `known` are the names of the problems.
///
/// # Errors
///
/// Everything that is wrong with it, each with its line.
pub fn grading(shown_path: &str, text: &str, known: &[String]) -> Result<Grading, BadProblem> {
    let mut findings = Findings::default();
    let grading = yaml::read(text, &mut findings).map(|root| whole(&root, known, &mut findings));
    match grading {
        Some(grading) if findings.is_empty() => Ok(grading),
        _ => Err(findings.told(shown_path)),
    }
}

fn whole(root: &Node, known: &[String], findings: &mut Findings) -> Grading {
    let keys = [&KEYS[..], &["problems"]].concat();
    let mut grading = Grading::default();
    let Some(fields) = Fields::of(root, "grade.yaml", &keys, findings) else { return grading };
    grading.usual = weights(&fields, Weights::default(), findings);
    let problems = fields.get("problems");
    for entry in problems.and_then(|node| map(node, "`problems`", findings)).unwrap_or_default() {
        if !known.contains(&entry.key) {
            let hint = instead(&entry.key, known);
            findings.tell(entry.line, format!("there is no problem `{}`{hint}", entry.key));
            continue;
        }
        let Some(fields) = Fields::of(&entry.value, "a problem's weights", &KEYS, findings) else {
            continue;
        };
        let weights = weights(&fields, grading.usual, findings);
        grading.problems.insert(entry.key.clone(), weights);
    }
    grading
}

/// What is not said is as usual.
fn weights(fields: &Fields, usual: Weights, findings: &mut Findings) -> Weights {
    let mut number =
        |key: &str, usual: f64| fields.count(key, 0, WEIGHT_MAX, findings).map_or(usual, f64::from);
    let weights = Weights {
        points: number("points", usual.points),
        answers: number("answers", usual.answers),
        growth: number("growth", usual.growth),
        space: number("space", usual.space),
    };
    if weights.answers + weights.growth + weights.space == 0.0 {
        let remedy = "give one of them a weight, or the problem no points";
        findings
            .tell(fields.line, format!("answers, growth and space all weigh nothing: {remedy}"));
    }
    weights
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let known = ["lru-cache".to_owned(), "min-stack".to_owned()];
        let told = match grading("grade.yaml", text, &known) {
            Ok(grading) => ["lru-cache", "min-stack"]
                .map(|name| {
                    let weights = grading.of(name);
                    let Weights { points, answers, growth, space } = weights;
                    format!("{name} {points} = {answers} + {growth} + {space}")
                })
                .join("\n"),
            Err(error) => error.to_string(),
        };
        assert_eq!(told, expected);
    }

    #[test]
    fn what_is_not_said_is_as_usual() {
        check(
            "points: 20\nproblems:\n  lru-cache: { growth: 0, space: 0 }\n",
            "lru-cache 20 = 70 + 0 + 0\nmin-stack 20 = 70 + 20 + 10",
        );
    }

    #[test]
    fn mistakes_are_told_with_their_line_and_a_remedy() {
        check(
            "answer: 1\nproblems:\n  lru-cash: {}\n  min-stack: { answers: 0, growth: 0, space: 0 }\n",
            "grade.yaml:1: unknown key `answer` in grade.yaml; did you mean `answers`?\n\
             grade.yaml:3: there is no problem `lru-cash`; did you mean `lru-cache`?\n\
             grade.yaml:4: answers, growth and space all weigh nothing: give one of them a weight, or the problem no points",
        );
        check(
            "points: many\n",
            "grade.yaml:1: `points` is a whole number from 0 to 1000000, not `many`",
        );
    }
}
