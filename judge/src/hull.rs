//! What values the profiles can give each argument: shrinking stays inside the contract.

use crate::problem::{
    Choice, Domain, Expr, IntType, Problem, Range, Script, Step, Tier, Type, Value,
};
use std::collections::HashMap;

/// For each method and argument what may stand there.
#[derive(Clone, Debug)]
pub struct Hulls {
    by_method: Vec<Vec<Hull>>,
}

/// What is known of one argument.
#[derive(Clone, Debug, Default, PartialEq)]
enum Hull {
    /// No profile gives it a value.
    #[default]
    Nothing,
    /// Integers from the first to the last.
    Between(i64, i64),
    /// The same, but no profile gives the same one twice.
    Distinct(i64, i64),
    /// These texts are as simple as any.
    Texts(Vec<String>),
    /// Values whose order or form matters: left as they are.
    Fixed,
}

/// How many simpler values are tried for one.
const SIMPLER_MAX: i64 = 4;

impl Hulls {
    /// Reads the hulls off a problem's profiles.
    pub fn of(problem: &Problem) -> Hulls {
        let methods = std::iter::once(&problem.constructor).chain(&problem.methods);
        let by_method = methods.map(|m| vec![Hull::Nothing; m.arguments.len()]).collect();
        let mut hulls = Hulls { by_method };
        for profile in problem.profiles.iter().filter(|p| p.tier != Tier::Strict) {
            let mut scope = Scope { variables: HashMap::new() };
            for (name, domain) in &profile.variables {
                let interval = scope.interval(domain);
                scope.variables.insert(name.clone(), interval);
            }
            hulls.add(problem, &scope, 0, &profile.new);
            for (argument, domain) in problem.constructor.arguments.iter().zip(&profile.new) {
                let interval = scope.interval(domain);
                scope.variables.insert(argument.name.clone(), interval);
            }
            hulls.add_script(problem, &scope, &profile.begin);
            hulls.add_script(problem, &scope, &profile.finally);
            for choice in profile.phases.iter().flat_map(|phase| &phase.calls) {
                hulls.add(problem, &scope, choice.call.method, &choice.call.arguments);
            }
        }
        hulls
    }

    /// Simpler values than this one for an argument, the simplest first.
    pub fn simpler(&self, method: usize, argument: usize, value: &Value) -> Vec<Value> {
        match (&self.by_method[method][argument], value) {
            (Hull::Between(first, last) | Hull::Distinct(first, last), Value::Int(value)) => {
                let near_zero = 0.clamp(*first, *last);
                let upwards = near_zero..=near_zero.saturating_add(SIMPLER_MAX).min(*last);
                let middle = near_zero + (value - near_zero) / 2;
                let mut simpler: Vec<i64> = upwards.chain([middle]).collect();
                simpler.retain(|v| v.abs_diff(near_zero) < value.abs_diff(near_zero));
                simpler.dedup();
                simpler.into_iter().map(Value::Int).collect()
            }
            (Hull::Texts(texts), Value::Text(value)) => texts
                .iter()
                .filter(|text| (text.len(), *text) < (value.len(), value))
                .map(|text| Value::Text(text.clone()))
                .collect(),
            _ => Vec::new(),
        }
    }

    /// The least and the greatest integer that a profile may give this argument.
    pub fn ends(&self, method: usize, argument: usize) -> Option<(i64, i64)> {
        match self.by_method[method][argument] {
            Hull::Between(first, last) | Hull::Distinct(first, last) => Some((first, last)),
            _ => None,
        }
    }

    /// Whether a value that is given under the same name elsewhere may stand here as well.
    pub fn may_be(&self, method: usize, argument: usize, value: &Value) -> bool {
        match (&self.by_method[method][argument], value) {
            (Hull::Between(first, last), Value::Int(value)) => (first..=last).contains(&value),
            (Hull::Texts(_), Value::Text(_)) => true,
            _ => false,
        }
    }

    /// Whether no two calls may give this argument the same value.
    pub fn is_distinct(&self, method: usize, argument: usize) -> bool {
        matches!(self.by_method[method][argument], Hull::Distinct(..))
    }

    fn add_script(&mut self, problem: &Problem, scope: &Scope, script: &Script) {
        for step in script {
            match step {
                Step::Call(call) => self.add(problem, scope, call.method, &call.arguments),
                Step::Choose(choices) => {
                    for Choice { call, .. } in choices {
                        self.add(problem, scope, call.method, &call.arguments);
                    }
                }
                Step::Repeat { times, index, steps } => {
                    let mut inner = Scope { variables: scope.variables.clone() };
                    let last = scope.expr(times).map(|(_, last)| (0, (last - 1).max(0)));
                    inner.variables.insert(index.clone(), last);
                    self.add_script(problem, &inner, steps);
                }
            }
        }
    }

    fn add(&mut self, problem: &Problem, scope: &Scope, method: usize, domains: &[Domain]) {
        let mut scope = Scope { variables: scope.variables.clone() };
        for (i, domain) in domains.iter().enumerate() {
            let argument = &problem.method(method).arguments[i];
            let hull = scope.hull(domain, &argument.ty);
            let known = &mut self.by_method[method][i];
            *known = joined(std::mem::take(known), hull);
            let interval = scope.interval(domain);
            scope.variables.insert(argument.name.clone(), interval);
        }
    }
}

fn joined(a: Hull, b: Hull) -> Hull {
    match (a, b) {
        (Hull::Nothing, other) | (other, Hull::Nothing) => other,
        (Hull::Between(a, b), Hull::Between(c, d) | Hull::Distinct(c, d))
        | (Hull::Distinct(a, b), Hull::Between(c, d)) => Hull::Between(a.min(c), b.max(d)),
        (Hull::Distinct(a, b), Hull::Distinct(c, d)) => Hull::Distinct(a.min(c), b.max(d)),
        (Hull::Texts(mut a), Hull::Texts(b)) => {
            a.extend(b);
            a.sort_by(|x, y| (x.len(), x).cmp(&(y.len(), y)));
            a.dedup();
            Hull::Texts(a)
        }
        _ => Hull::Fixed,
    }
}

type Interval = Option<(i64, i64)>;

#[derive(Clone)]
struct Scope {
    variables: HashMap<String, Interval>,
}

impl Scope {
    fn hull(&self, domain: &Domain, ty: &Type) -> Hull {
        match (domain, ty) {
            (Domain::Any, Type::Int(width)) => {
                let (first, last) = IntType::limits(*width);
                Hull::Between(first, last)
            }
            (Domain::Fresh { from, .. }, Type::Int(_)) => {
                self.interval(from).map_or(Hull::Fixed, |(a, b)| Hull::Distinct(a, b))
            }
            (_, Type::Int(_)) => {
                self.interval(domain).map_or(Hull::Fixed, |(a, b)| Hull::Between(a, b))
            }
            (_, Type::Text) => self.texts(domain).map_or(Hull::Fixed, Hull::Texts),
            _ => Hull::Fixed,
        }
    }

    /// The smallest and largest value; None where it is not known or the order of values matters.
    fn interval(&self, domain: &Domain) -> Interval {
        match domain {
            Domain::Constant(Value::Int(v)) => Some((*v, *v)),
            Domain::Expr(expr) => self.expr(expr),
            Domain::Range(range) | Domain::Zipf(range) | Domain::Cycle(range) => self.range(range),
            Domain::Mix(parts) => {
                let mut parts = parts.iter().map(|(_, part)| self.interval(part));
                let first = parts.next()??;
                parts.try_fold(first, |(a, b), part| part.map(|(c, d)| (a.min(c), b.max(d))))
            }
            Domain::Used { otherwise, .. } | Domain::Answer { otherwise, .. } => {
                self.interval(otherwise)
            }
            Domain::Fresh { from, .. } => self.interval(from),
            _ => None,
        }
    }

    fn range(&self, range: &Range) -> Interval {
        Some((self.expr(&range.first)?.0, self.expr(&range.last)?.1))
    }

    fn expr(&self, expr: &Expr) -> Interval {
        match expr {
            Expr::Int(v) => Some((*v, *v)),
            Expr::Variable(name) => *self.variables.get(name)?,
            Expr::Negate(inner) => self.expr(inner).map(|(a, b)| (-b, -a)),
            Expr::Binary(a, operator, b) => {
                let ((a, b), (c, d)) = (self.expr(a)?, self.expr(b)?);
                let corners = |f: fn(i64, i64) -> Option<i64>| {
                    let all = [f(a, c)?, f(a, d)?, f(b, c)?, f(b, d)?];
                    Some((*all.iter().min()?, *all.iter().max()?))
                };
                match operator {
                    '+' => Some((a.checked_add(c)?, b.checked_add(d)?)),
                    '-' => Some((a.checked_sub(d)?, b.checked_sub(c)?)),
                    '*' => corners(i64::checked_mul),
                    '/' => corners(i64::checked_div),
                    '%' => Some((0, (d - 1).max(0))),
                    '^' => corners(|x, y| x.checked_pow(u32::try_from(y).ok()?)),
                    _ => None,
                }
            }
        }
    }

    /// A few of the simplest texts of a domain.
    fn texts(&self, domain: &Domain) -> Option<Vec<String>> {
        match domain {
            Domain::Constant(Value::Text(text)) => Some(vec![text.clone()]),
            Domain::Text { length, alphabet, prefix } => {
                let (shortest, _) = self.interval(length)?;
                let letters = alphabet.iter().take(SIMPLER_MAX as usize);
                let text = |letter: &char| {
                    let times = usize::try_from(shortest).unwrap_or(0);
                    format!("{prefix}{}", letter.to_string().repeat(times))
                };
                Some(letters.map(text).collect())
            }
            Domain::Path { names, .. } => {
                Some(names.iter().take(SIMPLER_MAX as usize).map(|n| format!("/{n}")).collect())
            }
            Domain::Mix(parts) => {
                let parts: Option<Vec<Vec<String>>> =
                    parts.iter().map(|(_, part)| self.texts(part)).collect();
                Some(parts?.concat())
            }
            Domain::Used { otherwise, .. } | Domain::Answer { otherwise, .. } => {
                self.texts(otherwise)
            }
            Domain::Fresh { from, .. } => self.texts(from),
            _ => None,
        }
    }
}
