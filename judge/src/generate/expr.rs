//! Evaluates the integer expressions of a problem file.

use crate::problem::Expr;

/// The expression's value where every variable has a value: saturating, and 0 for a division by 0.
pub fn evaluate(expr: &Expr, value_of: &dyn Fn(&str) -> i64) -> i64 {
    match expr {
        Expr::Int(value) => *value,
        Expr::Variable(name) => value_of(name),
        Expr::Binary(a, op, b) => apply(*op, evaluate(a, value_of), evaluate(b, value_of)),
        Expr::Negate(a) => evaluate(a, value_of).saturating_neg(),
    }
}

/// An expression whose variables are places in an array: nothing is looked up by name any more.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Number {
    Int(i64),
    Place(usize),
    Binary(Box<(Number, Number)>, char),
    Negate(Box<Number>),
}

impl Number {
    /// Resolves the variables; what has none is computed here, once.
    pub fn resolve(expr: &Expr, place_of: &dyn Fn(&str) -> usize) -> Number {
        match expr {
            Expr::Int(value) => Number::Int(*value),
            Expr::Variable(name) => Number::Place(place_of(name)),
            Expr::Binary(a, op, b) => {
                match (Self::resolve(a, place_of), Self::resolve(b, place_of)) {
                    (Number::Int(a), Number::Int(b)) => Number::Int(apply(*op, a, b)),
                    both => Number::Binary(Box::new(both), *op),
                }
            }
            Expr::Negate(a) => match Self::resolve(a, place_of) {
                Number::Int(a) => Number::Int(a.saturating_neg()),
                a => Number::Negate(Box::new(a)),
            },
        }
    }

    /// The value now.
    pub fn value(&self, variables: &[i64]) -> i64 {
        match self {
            Number::Int(value) => *value,
            Number::Place(place) => variables[*place],
            Number::Binary(both, op) => {
                apply(*op, both.0.value(variables), both.1.value(variables))
            }
            Number::Negate(a) => a.value(variables).saturating_neg(),
        }
    }
}

// Euclidean, so that `(i - 3) % n` stays an index: the remainder is never negative.
fn apply(op: char, a: i64, b: i64) -> i64 {
    match op {
        '+' => a.saturating_add(b),
        '-' => a.saturating_sub(b),
        '*' => a.saturating_mul(b),
        '/' => a.checked_div_euclid(b).unwrap_or(0),
        '%' => a.checked_rem_euclid(b).unwrap_or(0),
        '^' => a.saturating_pow(b.clamp(0, u32::MAX.into()) as u32),
        _ => unreachable!("checked at load: no operator {op}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn binary(a: Expr, op: char, b: Expr) -> Expr {
        Expr::Binary(Box::new(a), op, Box::new(b))
    }

    #[track_caller]
    fn check(expr: Expr, expected: i64) {
        assert_eq!(evaluate(&expr, &|_| 7), expected);
        assert_eq!(Number::resolve(&expr, &|_| 0).value(&[7]), expected);
    }

    #[test]
    fn expressions_are_evaluated_with_and_without_places() {
        let n = || Expr::Variable("n".into());
        check(binary(Expr::Int(2), '*', n()), 14);
        check(binary(binary(n(), '-', Expr::Int(9)), '%', Expr::Int(5)), 3);
        check(binary(Expr::Int(2), '^', Expr::Int(20)), 1 << 20);
        check(binary(n(), '/', Expr::Int(0)), 0);
        check(Expr::Negate(Box::new(n())), -7);
        check(binary(Expr::Int(i64::MAX), '+', n()), i64::MAX);
    }
}
