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
        '~' => scattered(a, b),
        _ => unreachable!("checked at load: no operator {op}"),
    }
}

/// The number below `m` that `a` stands for in a fixed disorder: different numbers for different
/// `a % m`, with nothing in common that a hash function could like or dislike.
fn scattered(a: i64, m: i64) -> i64 {
    let Some(a) = a.checked_rem_euclid(m).filter(|_| m > 1) else { return 0 };
    let bits = (u64::BITS - (m as u64 - 1).leading_zeros()).max(2);
    let (mask, half) = (u64::MAX >> (u64::BITS - bits), bits / 2);
    let mut mixed = a as u64;
    // Each step can be undone, and so nothing comes twice; what lies beyond `m` is mixed once more.
    loop {
        for factor in [0x9e37_79b9_7f4a_7c15_u64, 0xd134_2543_de82_ef95, 0xbf58_476d_1ce4_e5b9] {
            mixed = mixed.wrapping_add(factor >> 32).wrapping_mul(factor) & mask;
            mixed ^= mixed >> half;
        }
        if mixed < m as u64 {
            return mixed as i64;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scattered_numbers_are_all_different_and_in_no_order() {
        for m in [1, 2, 3, 10, 1000, 10_001] {
            let mut all: Vec<i64> = (0..m).map(|i| scattered(i, m)).collect();
            let rises = all.windows(2).filter(|pair| pair[0] < pair[1]).count() as i64;
            assert!(m < 1000 || (rises - m / 2).abs() < m / 10, "{rises} of {m}");
            assert_eq!(scattered(m + 1, m), scattered(1, m));
            all.sort_unstable();
            assert_eq!(all, (0..m).collect::<Vec<_>>());
        }
        assert_eq!(scattered(5, 0), 0);
        assert_eq!(scattered(5, -3), 0);
    }

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
