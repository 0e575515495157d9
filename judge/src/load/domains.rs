//! Reads domains, the values that an argument may take, and holds them against its type.

use super::expression::{self, ANYTHING, Interval};
use super::fields::{Fields, count, list, text};
use super::finding::{Findings, cut, instead};
use super::literal;
use super::methods::Signature;
use super::pools::Pools;
use super::texts;
use super::yaml::{Body, Entry, Node};
use crate::problem::{Domain, Expr, IntType, Range, Type, Value};

/// The type of lengths and of numbers that are set into texts.
pub(super) const WIDE: Type = Type::Int(IntType::I64);
/// A text, path or list has at most so many items.
pub(super) const ITEMS_MAX: i64 = 1 << 22;

/// Every kind of domain that is written as a map, with the keys that it may have.
pub(super) const KINDS: [(&str, &[&str]); 13] = [
    ("mix", &["mix"]),
    ("zipf", &["zipf"]),
    ("cycle", &["cycle"]),
    ("used", &["used", "pool", "by", "plus"]),
    ("recent", &["recent", "pool", "by", "plus"]),
    ("fresh", &["fresh", "pool"]),
    ("clock", &["clock", "start", "pool", "plus"]),
    ("answer", &["answer", "else"]),
    ("text", &["text", "of", "prefix"]),
    ("path", &["path", "of", "under", "pool"]),
    ("format", &["format", "of"]),
    ("list", &["list", "of", "distinct"]),
    ("row", &["row"]),
];

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
    fn part(self, ty: &'s Type) -> Spot<'s> {
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
}

impl<'a> Reader<'a> {
    pub fn new(signature: &'a Signature, findings: &'a mut Findings) -> Reader<'a> {
        Reader { signature, findings, scope: Vec::new(), pools: Pools::default() }
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
            _ if node.is_nothing() && *spot.ty != Type::Text => {
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
    fn range(&mut self, node: &Node, key: &str, ty: &Type) -> Option<Range> {
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

    fn composed(&mut self, node: &Node, entries: &[Entry], spot: Spot) -> Option<Domain> {
        let has = |kind: &str| entries.iter().any(|entry| entry.key == kind);
        let Some((kind, keys)) = KINDS.iter().find(|(kind, _)| has(kind)) else {
            let kinds: Vec<&str> = KINDS.iter().map(|(kind, _)| *kind).collect();
            let found = entries.first().map_or("{}", |entry| entry.key.as_str());
            let remedy = instead(found, &kinds);
            return self.wrong(node, format!("no domain `{}`{remedy}", cut(found)));
        };
        let what = kind_shown(kind);
        let fields = Fields::of(node, what, keys, self.findings)?;
        let of = fields.get(kind)?;
        match *kind {
            "mix" => self.mix(of, spot),
            "zipf" => self.range(of, kind, spot.ty).map(Domain::Zipf),
            "cycle" => self.range(of, kind, spot.ty).map(Domain::Cycle),
            "used" | "recent" => self.used(&fields, of, *kind == "recent", spot),
            "fresh" => {
                self.remembers(of, kind, spot);
                let from = self.domain(of, spot)?.into();
                Some(Domain::Fresh { from, pool: self.pool(&fields, of, None, spot)? })
            }
            "clock" => self.clock(&fields, of, spot),
            "answer" => self.answer(&fields, of, spot),
            "text" => self.text(&fields, of, spot),
            "path" => self.path(&fields, of, spot),
            "format" => self.format(&fields, of, spot),
            _ => self.list(&fields, of, kind, spot),
        }
    }

    fn mix(&mut self, of: &Node, spot: Spot) -> Option<Domain> {
        let items = list(of, "mix", self.findings)?;
        if items.is_empty() {
            return self.wrong(of, "`mix` has nothing to choose from");
        }
        let items = items.iter().map(|item| {
            let fields = Fields::of(item, "an item of `mix`", &["weight", "of"], self.findings)?;
            let weight = match fields.get("weight") {
                Some(node) => count(node, "weight", 1, u32::MAX, self.findings),
                None => Some(1),
            };
            let of = fields.need("of", self.findings)?;
            let of = self.domain(of, spot);
            Some((weight?, of?))
        });
        let items: Vec<_> = items.collect();
        items.into_iter().collect::<Option<_>>().map(Domain::Mix)
    }

    fn remembers(&mut self, node: &Node, kind: &str, spot: Spot) {
        if !spot.memory {
            self.findings.tell(node.line, format!("`{kind}` has no earlier calls to look at here"));
        }
    }

    fn used(&mut self, fields: &Fields, of: &Node, recent: bool, spot: Spot) -> Option<Domain> {
        self.remembers(of, if recent { "recent" } else { "used" }, spot);
        let otherwise = self.domain(of, spot);
        let by = match fields.get("by") {
            Some(node) => {
                let name = text(node, "by", self.findings)?;
                match self.signature.index(name) {
                    Some(index) => Some(index),
                    None => return self.wrong(node, self.signature.unknown(name)),
                }
            }
            None => None,
        };
        let pool = self.pool(fields, of, by, spot);
        let plus = self.plus(fields, spot)?;
        Some(Domain::Used { recent, otherwise: otherwise?.into(), pool: pool?, by, plus })
    }

    /// What is added to a number; None after a finding.
    fn plus(&mut self, fields: &Fields, spot: Spot) -> Option<Option<Box<Domain>>> {
        match fields.get("plus") {
            Some(node) if !matches!(spot.ty, Type::Int(_) | Type::Float) => {
                self.wrong(node, format!("`plus` is for numbers, and {} is wanted", spot.ty))
            }
            Some(node) => self.number(node, spot.name, false).map(|plus| Some(plus.into())),
            None => Some(None),
        }
    }

    /// The pool that is named, or that of the argument.
    fn pool(
        &mut self,
        fields: &Fields,
        of: &Node,
        by: Option<usize>,
        spot: Spot,
    ) -> Option<String> {
        let named = fields.get("pool");
        let pool = match named {
            Some(node) => text(node, "pool", self.findings)?.to_owned(),
            None => spot.name.to_owned(),
        };
        self.pools.drawn(named.unwrap_or(of).line, &pool, by, spot.ty);
        Some(pool)
    }

    fn clock(&mut self, fields: &Fields, of: &Node, spot: Spot) -> Option<Domain> {
        if !matches!(spot.ty, Type::Int(_) | Type::Float) {
            return self.wrong(of, format!("`clock` gives numbers, and {} is wanted", spot.ty));
        }
        self.remembers(of, "clock", spot);
        let step = self.number(of, spot.name, false);
        if let Some(step) = &step
            && self.interval(step, &WIDE).0 < 0
            && !has_variables(step)
        {
            return self
                .wrong(of, format!("a clock never goes back: {} can be negative", of.shown()));
        }
        let start = match fields.get("start") {
            Some(node) => self.expr(node, "start")?,
            None => Expr::Int(0),
        };
        let pool = match fields.get("pool") {
            Some(node) => text(node, "pool", self.findings)?.to_owned(),
            None => spot.name.to_owned(),
        };
        let plus = self.plus(fields, spot)?;
        Some(Domain::Clock { step: step?.into(), pool, start, plus })
    }

    fn answer(&mut self, fields: &Fields, of: &Node, spot: Spot) -> Option<Domain> {
        self.remembers(of, "answer", spot);
        let name = text(of, "answer", self.findings)?;
        let method = self.signature.method(name, of.line, self.findings);
        let otherwise = fields.need("else", self.findings);
        let otherwise = otherwise.and_then(|node| self.domain(node, spot));
        if !spot.whole {
            return self
                .wrong(of, "an earlier answer can only be a whole argument, not a part of one");
        }
        match &self.signature.0[method?].returns {
            None => self.wrong(of, format!("`{name}` answers nothing")),
            Some(ty) if ty != spot.ty => {
                self.wrong(of, format!("`{name}` answers {ty}, and `{}` is {}", spot.name, spot.ty))
            }
            Some(_) => Some(Domain::Answer { method: method?, otherwise: otherwise?.into() }),
        }
    }

    fn text(&mut self, fields: &Fields, of: &Node, spot: Spot) -> Option<Domain> {
        let prefix = match fields.get("prefix") {
            Some(node) => text(node, "prefix", self.findings)?.to_owned(),
            None => String::new(),
        };
        let letter = *spot.ty == Type::Char;
        if !letter && *spot.ty != Type::Text {
            return self.wrong(of, format!("`text` gives texts, and {} is wanted", spot.ty));
        }
        let length = self.length(of, "text", 0, ITEMS_MAX)?;
        if letter && (self.interval(&length, &WIDE) != (1, 1) || !prefix.is_empty()) {
            return self.wrong(of, "a char is one letter: `{ text: 1, of: a-z }`");
        }
        let letters = fields.need("of", self.findings)?;
        match texts::alphabet(text(letters, "of", self.findings)?) {
            Ok(alphabet) => Some(Domain::Text { length: length.into(), alphabet, prefix }),
            Err(problem) => self.wrong(letters, problem),
        }
    }

    fn path(&mut self, fields: &Fields, of: &Node, spot: Spot) -> Option<Domain> {
        if *spot.ty != Type::Text {
            return self.wrong(of, format!("`path` gives texts, and {} is wanted", spot.ty));
        }
        let depth = self.length(of, "path", 0, ITEMS_MAX)?.into();
        let of = fields.need("of", self.findings)?;
        let names: Vec<String> = fields.texts("of", self.findings);
        if names.is_empty() {
            return self.wrong(of, "`of` has no name to choose from");
        }
        if let Some(name) = names.iter().find(|name| name.contains('/')) {
            return self.wrong(of, format!("the name `{}` has a `/`", cut(name)));
        }
        let under_used = match fields.get("under") {
            Some(node) if node.text() != Some("used") => {
                return self.wrong(node, format!("`under` is `used`, not {}", node.shown()));
            }
            Some(node) => {
                self.remembers(node, "under: used", spot);
                true
            }
            None => false,
        };
        let pool = self.pool(fields, of, None, spot)?;
        Some(Domain::Path { depth, names, under_used, pool })
    }

    fn format(&mut self, fields: &Fields, of: &Node, spot: Spot) -> Option<Domain> {
        if *spot.ty != Type::Text {
            return self.wrong(of, format!("`format` gives texts, and {} is wanted", spot.ty));
        }
        let (literals, widths) = match texts::format(text(of, "format", self.findings)?) {
            Ok(parts) => parts,
            Err(problem) => return self.wrong(of, problem),
        };
        let values = fields.need("of", self.findings)?;
        let values_list = list(values, "of", self.findings)?;
        if values_list.len() != widths.len() {
            let (holes, values_count) = (widths.len(), values_list.len());
            return self
                .wrong(values, format!("{holes} places in the text, but {values_count} values"));
        }
        let holes = widths.into_iter().zip(values_list).map(|(width, node)| {
            let ty = if width > 0 { WIDE } else { self.kind_of_hole(node) };
            Some((width, self.domain(node, spot.part(&ty))?))
        });
        let holes: Vec<_> = holes.collect();
        Some(Domain::Format { literals, holes: holes.into_iter().collect::<Option<_>>()? })
    }

    /// A value that is set into a text is a number if it looks like one, else a text.
    fn kind_of_hole(&self, node: &Node) -> Type {
        let number = match &node.body {
            Body::Scalar { text, plain } => {
                let declared = |expr: &Expr| {
                    let names = expression::variables(expr);
                    names.iter().all(|name| self.scope.iter().any(|(known, _)| known == name))
                };
                let expr = || expression::parse(text).is_ok_and(|expr| declared(&expr));
                *plain && (text.contains("..") || text == "any" || expr())
            }
            Body::List(items) => {
                return items.first().map_or(WIDE, |item| self.kind_of_hole(item));
            }
            Body::Map(entries) => {
                const INNER: [&str; 6] = ["used", "recent", "fresh", "else", "mix", "of"];
                let inner = entries.iter().find(|entry| INNER.contains(&entry.key.as_str()));
                match inner {
                    _ if entries.iter().any(|e| ["text", "path", "format"].contains(&&*e.key)) => {
                        false
                    }
                    Some(inner) => return self.kind_of_hole(&inner.value),
                    None => true,
                }
            }
        };
        if number { WIDE } else { Type::Text }
    }

    fn list(&mut self, fields: &Fields, of: &Node, kind: &str, spot: Spot) -> Option<Domain> {
        let Type::List(item) = spot.ty else {
            return self.wrong(of, format!("`{kind}` gives lists, and {} is wanted", spot.ty));
        };
        if kind == "row" {
            let items = list(of, "row", self.findings)?;
            let items: Vec<_> =
                items.iter().map(|node| self.domain(node, spot.part(item))).collect();
            return items.into_iter().collect::<Option<_>>().map(Domain::Row);
        }
        let length = self.length(of, "list", 0, ITEMS_MAX);
        let of = fields.need("of", self.findings)?;
        let items = self.domain(of, spot.part(item));
        let distinct = match fields.get("distinct") {
            Some(node) => match node.text() {
                Some("true") => true,
                Some("false") => false,
                _ => {
                    let shown = node.shown();
                    return self
                        .wrong(node, format!("`distinct` is `true` or `false`, not {shown}"));
                }
            },
            None => false,
        };
        let (length, items) = (length?, items?);
        if distinct {
            let most = |name: &str| self.variable(name).1;
            let least = self.interval(&length, &WIDE).0;
            let values = crate::generate::size(&items, item, &most);
            if let Some(values) = values.filter(|values| (*values as i128) < least.into()) {
                return self.wrong(of, format!("{least} distinct items, but only {values} values"));
            }
        }
        Some(Domain::List { length: length.into(), of: items.into(), distinct })
    }

    fn variable(&self, name: &str) -> Interval {
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

fn kind_shown(kind: &str) -> &'static str {
    match kind {
        "mix" => "`{ mix: … }`",
        "zipf" => "`{ zipf: … }`",
        "cycle" => "`{ cycle: … }`",
        "used" => "`{ used: … }`",
        "recent" => "`{ recent: … }`",
        "fresh" => "`{ fresh: … }`",
        "clock" => "`{ clock: … }`",
        "answer" => "`{ answer: … }`",
        "text" => "`{ text: … }`",
        "path" => "`{ path: … }`",
        "format" => "`{ format: … }`",
        "list" => "`{ list: … }`",
        _ => "`{ row: … }`",
    }
}

fn is_range(text: &str) -> bool {
    let numbers = |range: Range| matches!((range.first, range.last), (Expr::Int(_), Expr::Int(_)));
    expression::parse_range(text).is_some_and(|range| range.is_ok_and(numbers))
}

/// Whether a domain of numbers depends on variables.
fn has_variables(domain: &Domain) -> bool {
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
