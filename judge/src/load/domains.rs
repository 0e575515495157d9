//! Reads domains, the values that an argument may take, and holds them against its type.

use super::expression::{self, Interval};
use super::fields::text;
use super::finding::{Findings, cut, instead};
use super::intervals::has_variables;
use super::literal;
use super::methods::Signature;
use super::pools::Pools;
use super::yaml::{Body, Node};
use crate::problem::{Domain, Expr, IntType, Range, Type, Value};

/// The type of lengths and of numbers that are set into texts.
pub(super) const WIDE: Type = Type::Int(IntType::I64);
/// Where a domain stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot<'s> {
    /// The argument's or variable's name: the pool that is meant where none is named.
    pub name: &'s str,
    pub ty: &'s Type,
    /// Whether there are earlier calls to remember.
    pub memory: bool,
    /// Whether the value is a whole argument: only that can be an earlier answer.
    pub whole: bool,
}

impl<'s> Spot<'s> {
    /// A part of the value, of this type.
    pub fn part(self, ty: &'s Type) -> Spot<'s> {
        Spot { ty, whole: false, ..self }
    }
}

/// What is needed to read domains and scripts: who can be called, and the variables in scope.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    pub signature: &'a Signature,
    pub findings: &'a mut Findings,
    /// Later ones hide earlier ones of the same name.
    pub scope: Vec<(String, Interval)>,
    /// What is drawn from pools, and what goes into them.
    pub pools: Pools,
    /// Whether every value is tried: there must be few.
    pub tries_all: bool,
}

impl<'a> Reader<'a> {
    pub fn new(signature: &'a Signature, findings: &'a mut Findings) -> Reader<'a> {
        let (scope, pools) = (Vec::new(), Pools::default());
        Reader { signature, findings, scope, pools, tries_all: false }
    }

    /// Brings a variable into scope.
    pub fn bind(&mut self, name: &str, within: Interval) {
        self.scope.push((name.to_owned(), within));
    }

    /// Tells a finding where a value should be.
    pub fn wrong<T>(&mut self, node: &Node, problem: impl Into<String>) -> Option<T> {
        self.findings.tell(node.line, problem);
        None
    }

    /// Tells a domain with too many values to try them all.
    pub fn check_few(&mut self, node: &Node, domain: &Domain, spot: Spot) {
        if self.tries_all && crate::generate::size(domain, spot.ty, &|_| 1).is_none() {
            let name = spot.name;
            self.findings.tell(
                node.line,
                format!(
                    "`exhaustive` tries every value of `{name}`: constants, ranges, lists of \
                     them; not what earlier calls decide, nor `any` of a large type"
                ),
            );
        }
    }

    /// A domain of numbers: `let`, lengths.
    pub fn number(&mut self, node: &Node, name: &str, memory: bool) -> Option<Domain> {
        self.domain(node, Spot { name, ty: &WIDE, memory, whole: false })
    }

    /// How many: between these limits.
    pub fn length(&mut self, node: &Node, key: &str, least: i64, most: i64) -> Option<Domain> {
        let domain = self.number(node, key, false)?;
        let (first, last) = self.interval(&domain, &WIDE);
        if last < least {
            return self.wrong(node, format!("`{key}` is at least {least}, not {}", node.shown()));
        }
        // A variable end is held against the limit only where it is known.
        if first > most || (last > most && last != i64::MAX) {
            return self
                .wrong(node, format!("`{key}` is at most {most}: {} goes beyond", node.shown()));
        }
        if first < least && !has_variables(&domain) {
            return self.wrong(
                node,
                format!("`{key}` is at least {least}: {} begins below", node.shown()),
            );
        }
        Some(domain)
    }

    /// An expression.
    pub fn expr(&mut self, node: &Node, key: &str) -> Option<Expr> {
        let text = text(node, key, self.findings)?;
        match expression::parse(text) {
            Ok(expr) => self.declared(&expr, node).then_some(expr),
            Err(problem) => self.wrong(node, format!("`{}`: {problem}", cut(text))),
        }
    }

    /// Whether all variables of an expression are in scope; tells those that are not.
    fn declared(&mut self, expr: &Expr, node: &Node) -> bool {
        let mut all = true;
        for name in expression::variables(expr) {
            if !self.scope.iter().any(|(known, _)| known == name) {
                let known: Vec<&str> = self.scope.iter().map(|(name, _)| name.as_str()).collect();
                let remedy = match known.is_empty() {
                    true => "; `let: { … }` declares some".to_owned(),
                    false => instead(name, &known),
                };
                self.findings.tell(node.line, format!("no variable `{}` here{remedy}", cut(name)));
                all = false;
            }
        }
        all
    }

    /// The domain that stands there, if it fits the type.
    pub fn domain(&mut self, node: &Node, spot: Spot) -> Option<Domain> {
        match &node.body {
            Body::Scalar { text, plain: true } if text.is_empty() => {
                self.wrong(node, format!("`{}` needs a domain of {}", spot.name, spot.ty))
            }
            Body::Scalar { text, plain } => self.scalar(node, text, *plain, spot),
            Body::List(items) => {
                if items.is_empty() {
                    let row = match spot.ty {
                        Type::List(_) => "; the empty list is `{ row: [] }`",
                        _ => "",
                    };
                    return self.wrong(node, format!("`[]` has nothing to choose from{row}"));
                }
                let plain = |item: &Node| item.text().is_some_and(|text| text != "any");
                if matches!(spot.ty, Type::List(_)) && items.iter().all(plain) {
                    let items: Vec<&str> = items.iter().filter_map(Node::text).collect();
                    let (name, ty, row) = (spot.name, spot.ty, cut(&items.join(", ")));
                    let several = format!("`{name}` is {ty}, and `[ … ]` is one of several");
                    return self.wrong(
                        node,
                        format!("{several}; the list itself is `{{ row: [{row}] }}`"),
                    );
                }
                let items: Vec<_> =
                    items.iter().map(|item| Some((1, self.domain(item, spot)?))).collect();
                items.into_iter().collect::<Option<_>>().map(Domain::Mix)
            }
            Body::Map(entries) => self.composed(node, entries, spot),
        }
    }

    fn scalar(&mut self, node: &Node, text: &str, plain: bool, spot: Spot) -> Option<Domain> {
        if plain && text == "any" {
            return Some(Domain::Any);
        }
        match spot.ty {
            Type::Int(_) => self.integer(node, text, spot.ty),
            Type::Float => match literal::plain(text, spot.ty) {
                Ok(value) => Some(Domain::Constant(value)),
                Err(_) => self.integer(node, text, spot.ty),
            },
            Type::Text if plain && is_range(text) => self.wrong(
                node,
                format!(
                    "a range gives numbers, and `{}` is {}; a text with a number in it is \
                     `{{ format: \"{{}}\", of: [{text}] }}`",
                    spot.name, spot.ty
                ),
            ),
            Type::Bool | Type::Char | Type::Text => match literal::plain(text, spot.ty) {
                Ok(value) => Some(Domain::Constant(value)),
                Err(problem) => {
                    let remedy = match spot.ty {
                        Type::Char => {
                            "; one of several letters is `[a, b]` or `{ text: 1, of: a-z }`"
                        }
                        _ => "; both are `any`",
                    };
                    self.wrong(node, format!("`{}`: {problem}{remedy}", spot.name))
                }
            },
            Type::List(_) => self.wrong(
                node,
                format!(
                    "`{}` is {}, and {} is no list; a list is `{{ list: 1..=5, of: … }}` or \
                     `{{ row: [ … ] }}`",
                    spot.name,
                    spot.ty,
                    node.shown()
                ),
            ),
        }
    }

    fn integer(&mut self, node: &Node, text: &str, ty: &Type) -> Option<Domain> {
        if let Some(range) = expression::parse_range(text) {
            return self.checked_range(node, text, range, ty).map(Domain::Range);
        }
        let expr = match expression::parse(text) {
            Ok(expr) => expr,
            Err(problem) => {
                return self.wrong(node, format!("`{}` is no {ty}: {problem}", cut(text)));
            }
        };
        if !self.declared(&expr, node) || !self.fits(node, self.interval_of(&expr), ty) {
            return None;
        }
        Some(match (expr, ty) {
            (Expr::Int(value), Type::Float) => Domain::Constant(Value::Float(value as f64)),
            (Expr::Int(value), _) => Domain::Constant(Value::Int(value)),
            (expr, _) => Domain::Expr(expr),
        })
    }

    /// The range that stands there.
    pub fn range(&mut self, node: &Node, key: &str, ty: &Type) -> Option<Range> {
        if !matches!(ty, Type::Int(_) | Type::Float) {
            return self.wrong(node, format!("`{key}` gives numbers, and {ty} is wanted"));
        }
        let text = node.text().unwrap_or_default();
        match expression::parse_range(text) {
            Some(range) => self.checked_range(node, text, range, ty),
            None => {
                let shown = node.shown();
                self.wrong(node, format!("`{key}` takes a range like `0..=9`, not {shown}"))
            }
        }
    }

    fn checked_range(
        &mut self,
        node: &Node,
        text: &str,
        range: Result<Range, String>,
        ty: &Type,
    ) -> Option<Range> {
        let range = match range {
            Ok(range) => range,
            Err(problem) => return self.wrong(node, format!("`{}`: {problem}", cut(text))),
        };
        if !self.declared(&range.first, node) | !self.declared(&range.last, node) {
            return None;
        }
        let (first, last) = (self.interval_of(&range.first), self.interval_of(&range.last));
        if first.0 > last.1 {
            let sure = if first.0 == first.1 && last.0 == last.1 { "is" } else { "is always" };
            return self.wrong(node, format!("the range `{}` {sure} empty", cut(text)));
        }
        (self.fits(node, first, ty) && self.fits(node, last, ty)).then_some(range)
    }

    /// Whether a number can be of this type.
    fn fits(&mut self, node: &Node, (least, most): Interval, ty: &Type) -> bool {
        let Type::Int(int) = ty else { return true };
        let (smallest, largest) = int.limits();
        let outside = match least == most {
            true if least < smallest || least > largest => format!("{least} is"),
            _ if most < smallest || least > largest => format!("{} is always", node.shown()),
            _ => return true,
        };
        self.findings.tell(node.line, format!("{outside} outside {ty} ({smallest}..={largest})"));
        false
    }
}

fn is_range(text: &str) -> bool {
    let numbers = |range: Range| matches!((range.first, range.last), (Expr::Int(_), Expr::Int(_)));
    expression::parse_range(text).is_some_and(|range| range.is_ok_and(numbers))
}
