//! Notes which values sequences give to each argument: the domain that was exhausted, the ends reached.

use crate::call::{Batch, Reader};
use crate::hull::Hulls;
use crate::problem::{Problem, Type};
use crate::verdict::Boundary;

/// For each method (0 is `new`) and argument the least and the greatest that it was given: an
/// integer's value, the length of a text or a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reach {
    spans: Vec<Vec<Option<(i64, i64)>>>,
    /// Calls of the longest sequence, its constructor aside.
    pub longest: u64,
}

impl Reach {
    /// Of all sequences of a batch.
    pub fn of(problem: &Problem, batch: &Batch) -> Reach {
        let methods = std::iter::once(&problem.constructor).chain(&problem.methods);
        let spans = methods.map(|method| vec![None; method.arguments.len()]).collect();
        let mut reach = Reach { spans, longest: 0 };
        for index in 0..batch.starts.len() {
            reach.longest = reach.longest.max(batch.length(index).saturating_sub(1) as u64);
            reach.note(problem, Reader { words: &batch.words[batch.starts[index]..] });
        }
        reach
    }

    fn note(&mut self, problem: &Problem, mut reader: Reader) {
        for _ in 0..reader.word() as u32 {
            let head = reader.word();
            let method = usize::from(head as u16);
            for (i, argument) in problem.method(method).arguments.iter().enumerate() {
                if head >> (32 + i) & 1 == 1 {
                    reader.word();
                    continue;
                }
                let measured = reader.words.first().copied().unwrap_or(0) as i64;
                reader.skip(&argument.ty);
                if let Type::Int(_) | Type::Text | Type::List(_) = argument.ty {
                    let span = &mut self.spans[method][i];
                    *span = Some(span.map_or((measured, measured), |(least, most)| {
                        (least.min(measured), most.max(measured))
                    }));
                }
            }
        }
    }

    /// Adds what other sequences reached.
    pub fn join(&mut self, other: &Reach) {
        self.longest = self.longest.max(other.longest);
        if self.spans.is_empty() {
            self.spans.clone_from(&other.spans);
            return;
        }
        for (span, other) in self.spans.iter_mut().flatten().zip(other.spans.iter().flatten()) {
            *span = match (*span, *other) {
                (Some((a, b)), Some((c, d))) => Some((a.min(c), b.max(d))),
                (one, None) => one,
                (None, other) => other,
            };
        }
    }

    /// Which ends of the arguments' ranges were reached: an integer's as the profiles give them.
    pub fn boundaries(&self, problem: &Problem, hulls: &Hulls) -> Vec<Boundary> {
        let mut boundaries = Vec::new();
        for (method, spans) in self.spans.iter().enumerate() {
            let known = problem.method(method);
            for (i, (argument, span)) in known.arguments.iter().zip(spans).enumerate() {
                let Some((least, most)) = hulls.ends(method, i) else { continue };
                let mut add = |value, reached| {
                    boundaries.push(Boundary {
                        method: known.name.clone(),
                        argument: argument.name.clone(),
                        value,
                        reached,
                    });
                };
                add(least, span.is_some_and(|(from, _)| from <= least));
                if most != least {
                    add(most, span.is_some_and(|(_, to)| to >= most));
                }
            }
        }
        boundaries
    }

    /// What was given to each argument, for people: `capacity 1..=2, key 0..=2`.
    pub fn domain(&self, problem: &Problem) -> String {
        let mut parts: Vec<String> = Vec::new();
        for (method, spans) in self.spans.iter().enumerate() {
            for (argument, span) in problem.method(method).arguments.iter().zip(spans) {
                let Some((least, most)) = *span else { continue };
                let range = match least == most {
                    true => least.to_string(),
                    false => format!("{least}..={most}"),
                };
                let part = match argument.ty {
                    Type::Text => format!("{} of {range} bytes", argument.name),
                    Type::List(_) => format!("{} of {range} items", argument.name),
                    _ => format!("{} {range}", argument.name),
                };
                if !parts.contains(&part) {
                    parts.push(part);
                }
            }
        }
        parts.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::call::{Call, CallArgument, Sequence};
    use crate::generate::fixture::lru;
    use crate::problem::Value;

    fn batch(calls: &[(u16, &[i64])]) -> Batch {
        let mut batch = Batch::default();
        let argument = |value: &i64| CallArgument::Value(Value::Int(*value));
        let call = |(method, arguments): &(u16, &[i64])| Call {
            object: 0,
            method: *method,
            arguments: arguments.iter().map(argument).collect(),
        };
        batch.push(&Sequence { calls: calls.iter().map(call).collect() });
        batch
    }

    #[test]
    fn the_domain_is_what_was_given() {
        let problem = lru();
        let mut reach = Reach::of(&problem, &batch(&[(0, &[1]), (1, &[3]), (2, &[0, 9])]));
        assert_eq!(reach.domain(&problem), "capacity 1, key 3, key 0, value 9");
        reach.join(&Reach::of(&problem, &batch(&[(0, &[2]), (1, &[0])])));
        assert_eq!(reach.domain(&problem), "capacity 1..=2, key 0..=3, key 0, value 9");
        assert_eq!(reach.longest, 2);
    }

    #[test]
    fn an_end_that_no_sequence_gives_was_not_reached() {
        let problem = lru();
        let reach = Reach::of(&problem, &batch(&[(0, &[1]), (1, &[0])]));
        let all = reach.boundaries(&problem, &Hulls::of(&problem));
        assert!(all.iter().any(|b| b.method == "get" && b.value == 0 && b.reached), "{all:?}");
        assert!(all.iter().any(|b| b.method == "get" && b.value > 0 && !b.reached), "{all:?}");
    }
}
