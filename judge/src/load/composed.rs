//! Reads the domains that are written as maps: `{ used: 0..=9, by: erase }`.

use super::domains::{Reader, Spot, WIDE};
use super::expression;
use super::fields::{Fields, count, list, text};
use super::finding::{cut, instead};
use super::intervals::has_variables;
use super::texts;
use super::yaml::{Body, Entry, Node};
use crate::problem::{Domain, Expr, Type};

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

impl Reader<'_> {
    /// The domain that is written as this map.
    pub fn composed(&mut self, node: &Node, entries: &[Entry], spot: Spot) -> Option<Domain> {
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
