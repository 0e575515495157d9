//! Counts the values of a domain.

use super::expr::evaluate;
use crate::problem::{Domain, Range, Type, Value};

/// How many choices a domain offers to an exhaustive profile, saturating; None where it cannot be
/// enumerated (`any` number, values used before, answers).
///
/// `value_of` gives the variables in the ends of ranges and lists a value: the largest one makes
/// the result an upper bound.
pub fn size(domain: &Domain, ty: &Type, value_of: &dyn Fn(&str) -> i64) -> Option<u64> {
    let number = |domain: &Domain| size(domain, &Type::Int(crate::problem::IntType::I64), value_of);
    match domain {
        Domain::Constant(_) | Domain::Expr(_) | Domain::Cycle(_) => Some(1),
        Domain::Range(range) | Domain::Zipf(range) => {
            let (first, last) = ends(range, value_of);
            Some(if first > last { 1 } else { (last.abs_diff(first)).saturating_add(1) })
        }
        Domain::Mix(items) => items
            .iter()
            .try_fold(0u64, |sum, (_, of)| Some(sum.saturating_add(size(of, ty, value_of)?))),
        Domain::Any => (*ty == Type::Bool).then_some(2),
        Domain::Clock { step, plus, .. } => {
            let plus = plus.as_ref().map_or(Some(1), |plus| number(plus));
            Some(number(step)?.saturating_mul(plus?))
        }
        Domain::Text { length, alphabet, .. } => match ty {
            Type::Char => Some(alphabet.len() as u64),
            _ => powers(length, alphabet.len() as u64, value_of),
        },
        Domain::Path { depth, names, under_used, .. } => {
            if *under_used {
                None
            } else {
                powers(depth, names.len() as u64, value_of)
            }
        }
        Domain::Format { holes, .. } => {
            product(holes.iter().map(|(_, of)| size(of, &type_of(of), value_of)))
        }
        Domain::List { length, of, .. } => {
            let Type::List(item) = ty else { return None };
            powers(length, size(of, item, value_of)?, value_of)
        }
        Domain::Row(items) => {
            let Type::List(item) = ty else { return None };
            product(items.iter().map(|of| size(of, item, value_of)))
        }
        Domain::Used { .. } | Domain::Fresh { .. } | Domain::Answer { .. } => None,
    }
}

/// The type that a value set into a text has, as far as the domain tells: numbers else.
pub(super) fn type_of(domain: &Domain) -> Type {
    let wide = Type::Int(crate::problem::IntType::I64);
    match domain {
        Domain::Text { .. } | Domain::Path { .. } | Domain::Format { .. } => Type::Text,
        Domain::Constant(Value::Text(_)) => Type::Text,
        Domain::Constant(Value::Char(_)) => Type::Char,
        Domain::Constant(Value::Float(_)) => Type::Float,
        Domain::Constant(Value::Bool(_)) => Type::Bool,
        Domain::Mix(items) => items.first().map_or(wide, |(_, of)| type_of(of)),
        Domain::Used { otherwise: of, .. }
        | Domain::Fresh { from: of, .. }
        | Domain::Answer { otherwise: of, .. } => type_of(of),
        _ => wide,
    }
}

/// The sum of `base` to the power of every length.
fn powers(length: &Domain, base: u64, value_of: &dyn Fn(&str) -> i64) -> Option<u64> {
    let power = |length: i64| base.saturating_pow(length.clamp(0, u32::MAX.into()) as u32);
    match length {
        Domain::Constant(Value::Int(length)) => Some(power(*length)),
        Domain::Expr(length) => Some(power(evaluate(length, value_of))),
        Domain::Range(range) | Domain::Zipf(range) => {
            let (first, last) = ends(range, value_of);
            // A base of one has as many values as lengths, however many: no need to go through them.
            if base <= 1 {
                return Some(last.abs_diff(first).saturating_add(1));
            }
            // The powers from 64 on saturate: so many terms are enough.
            let lengths = first..=last.min(first.saturating_add(64));
            Some(lengths.fold(0, |sum, length| power(length).saturating_add(sum)))
        }
        Domain::Mix(items) => items
            .iter()
            .try_fold(0u64, |sum, (_, of)| Some(sum.saturating_add(powers(of, base, value_of)?))),
        _ => None,
    }
}

fn product(mut sizes: impl Iterator<Item = Option<u64>>) -> Option<u64> {
    sizes.try_fold(1u64, |product, size| Some(product.saturating_mul(size?)))
}

fn ends(range: &Range, value_of: &dyn Fn(&str) -> i64) -> (i64, i64) {
    (evaluate(&range.first, value_of), evaluate(&range.last, value_of))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::fixture::{INT, expr, list_of, range, text};

    #[track_caller]
    fn check(domain: Domain, ty: Type, expected: Option<u64>) {
        assert_eq!(size(&domain, &ty, &|_| 3), expected, "{domain:?}");
    }

    #[test]
    fn finite_domains_have_a_size() {
        check(range(0, 9), INT, Some(10));
        check(
            Domain::Range(crate::problem::Range { first: expr("n"), last: expr("2n") }),
            INT,
            Some(4),
        );
        check(
            Domain::Mix(vec![(3, range(0, 2)), (1, Domain::Constant(Value::Int(7)))]),
            INT,
            Some(4),
        );
        check(Domain::Any, Type::Bool, Some(2));
        check(text(range(0, 2), "ab"), Type::Text, Some(1 + 2 + 4));
        check(text(range(1, 1_000_000), "ab"), Type::Text, Some(u64::MAX));
        check(text(range(1, 1), "abc"), Type::Char, Some(3));
        check(Domain::Row(vec![range(0, 2), range(0, 1)]), list_of(INT), Some(6));
        let list =
            Domain::List { length: range(1, 2).into(), of: range(0, 2).into(), distinct: false };
        check(list, list_of(INT), Some(3 + 9));
    }

    #[test]
    fn unbounded_domains_and_values_used_before_have_none() {
        check(Domain::Any, INT, None);
        check(Domain::Fresh { from: range(0, 9).into(), pool: "key".into() }, INT, None);
        check(Domain::Mix(vec![(1, range(0, 2)), (1, Domain::Any)]), INT, None);
    }
}
