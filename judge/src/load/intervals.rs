//! Tells between which values the numbers of a profile are.

use super::domains::{Reader, WIDE};
use super::expression::{self, ANYTHING, Interval};
use crate::problem::{Domain, Expr, Type, Value};

impl Reader<'_> {
    /// Between which values a variable is.
    pub fn variable(&self, name: &str) -> Interval {
        let known = self.scope.iter().rev().find(|(known, _)| known == name);
        known.map_or(ANYTHING, |(_, within)| *within)
    }

    /// Between which values an expression is.
    pub fn interval_of(&self, expr: &Expr) -> Interval {
        expression::interval(expr, &|name| self.variable(name))
    }

    /// Between which values the variable is that stands for a value of this domain.
    pub fn interval(&self, domain: &Domain, ty: &Type) -> Interval {
        let everything = || match ty {
            Type::Int(int) => int.limits(),
            Type::Bool => (0, 1),
            Type::Char | Type::Text | Type::List(_) => (0, i64::MAX),
            Type::Float => ANYTHING,
        };
        match domain {
            Domain::Constant(Value::Int(value)) => (*value, *value),
            Domain::Constant(Value::Bool(value)) => (i64::from(*value), i64::from(*value)),
            Domain::Constant(Value::Float(value)) => (*value as i64, *value as i64),
            Domain::Constant(Value::Text(text)) => (text.len() as i64, text.len() as i64),
            Domain::Expr(expr) => self.interval_of(expr),
            Domain::Range(range) | Domain::Zipf(range) | Domain::Cycle(range) => {
                let (first, last) =
                    (self.interval_of(&range.first).0, self.interval_of(&range.last).1);
                (first, last.max(first))
            }
            Domain::Mix(items) => {
                let items = items.iter().map(|(_, item)| self.interval(item, ty));
                items.fold((i64::MAX, i64::MIN), |(a, b), (c, d)| (a.min(c), b.max(d)))
            }
            Domain::Fresh { from, .. } => self.interval(from, ty),
            Domain::Clock { step, start, plus, .. } => {
                let step = self.interval(step, &WIDE).0;
                let plus = plus.as_ref().map_or(0, |plus| self.interval(plus, &WIDE).0);
                (self.interval_of(start).0.saturating_add(step).saturating_add(plus), i64::MAX)
            }
            Domain::List { length, .. } => {
                let (least, most) = self.interval(length, &WIDE);
                (least.max(0), most.max(0))
            }
            Domain::Row(items) => (items.len() as i64, items.len() as i64),
            _ => everything(),
        }
    }
}

/// Whether a domain of numbers depends on variables.
pub(super) fn has_variables(domain: &Domain) -> bool {
    let has = |expr: &Expr| !expression::variables(expr).is_empty();
    match domain {
        Domain::Expr(expr) => has(expr),
        Domain::Range(range) | Domain::Zipf(range) | Domain::Cycle(range) => {
            has(&range.first) || has(&range.last)
        }
        Domain::Mix(items) => items.iter().any(|(_, item)| has_variables(item)),
        Domain::Constant(_) | Domain::Any => false,
        _ => true,
    }
}
