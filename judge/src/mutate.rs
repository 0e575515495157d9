//! Changes a reference in many small ways: whatever a mutant gets wrong, the judge has to notice.

mod called;

use crate::signature::is_test;
use crate::solution::Solution;
use proc_macro2::Span;
use quote::ToTokens;
use serde::Deserialize;
use std::collections::{HashMap, HashSet};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

/// A reference with one small change.
#[derive(Clone, Debug)]
pub struct Mutant {
    /// What was changed, for people and for the list of equivalent ones.
    pub change: Change,
    /// The changed solution.
    pub solution: Solution,
}

/// What tells one mutant from the others; no line number, so that it outlives other edits.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The function, `put`.
    pub function: String,
    /// What was there.
    pub from: String,
    /// What is there now; nothing where it was dropped.
    pub to: String,
    /// Which of equal changes in the function, from 1.
    #[serde(default = "first")]
    pub which: usize,
}

fn first() -> usize {
    1
}

/// A change that makes no difference, with the reason why.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Equivalent {
    /// Which one.
    pub change: Change,
    /// Why nobody can tell it from the reference.
    pub because: String,
}

impl std::fmt::Display for Change {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let to = if self.to.is_empty() { "(dropped)" } else { &self.to };
        write!(f, "{}: `{}` -> `{to}`", self.function, self.from)?;
        if self.which > 1 {
            write!(f, " ({}.)", self.which)?;
        }
        Ok(())
    }
}

/// All mutants of a reference's root file, in the order of the text. Hooks (`can_…`, `accepts_…`,
/// `likely_…`), what only they call, tests and documentation are left alone: a solution has none
/// of them.
pub fn mutants(reference: &Solution) -> Vec<Mutant> {
    let text = reference.root_text();
    let Ok(file) = syn::parse_file(text) else { return Vec::new() };
    let called = called::called(&file);
    let mut edits = Edits { text, called, function: None, edits: Vec::new() };
    edits.visit_file(&file);
    edits.edits.sort_by_key(|edit| (edit.range.0, edit.range.1));
    let mut seen: HashMap<(String, String, String), usize> = HashMap::new();
    let mut mutants = Vec::new();
    for edit in edits.edits {
        let from = edit.shown.clone();
        let key = (edit.function.clone(), from.clone(), edit.shown_to.clone());
        let which = seen.entry(key).or_default();
        *which += 1;
        let change = Change { function: edit.function, from, to: edit.shown_to, which: *which };
        let mut solution = reference.clone();
        let (start, end) = edit.range;
        let changed = format!("{}{}{}", &text[..start], edit.to, &text[end..]);
        solution.files[reference.root].bytes = changed.into_bytes();
        mutants.push(Mutant { change, solution });
    }
    mutants
}

struct Edit {
    function: String,
    /// In bytes.
    range: (usize, usize),
    to: String,
    shown: String,
    shown_to: String,
}

struct Edits<'a> {
    text: &'a str,
    /// The functions that are changed.
    called: HashSet<String>,
    function: Option<String>,
    edits: Vec<Edit>,
}

/// Longer pieces of the source are cut where they are named.
const SHOWN_CHARS_MAX: usize = 70;

impl Edits<'_> {
    /// Replaces a piece of the source; `whole` is the expression that people are shown.
    fn replace(&mut self, piece: Span, to: &str, whole: Span, whole_to: &str) {
        let Some(function) = self.function.clone() else { return };
        let range = self.range(piece);
        let shown = self.shown(whole);
        let shown_to = short(whole_to);
        self.edits.push(Edit { function, range, to: to.to_owned(), shown, shown_to });
    }

    fn range(&self, span: Span) -> (usize, usize) {
        let range = span.byte_range();
        (range.start.min(self.text.len()), range.end.min(self.text.len()))
    }

    fn source(&self, span: Span) -> String {
        let (start, end) = self.range(span);
        self.text[start..end].to_owned()
    }

    fn shown(&self, span: Span) -> String {
        short(&self.source(span))
    }

    /// Other operators in the place of this one.
    fn operator(&mut self, binary: &syn::ExprBinary) {
        let others: &[&str] = match binary.op {
            syn::BinOp::Lt(_) => &["<=", ">="],
            syn::BinOp::Le(_) => &["<", ">"],
            syn::BinOp::Gt(_) => &[">=", "<="],
            syn::BinOp::Ge(_) => &[">", "<"],
            syn::BinOp::Eq(_) => &["!="],
            syn::BinOp::Ne(_) => &["=="],
            syn::BinOp::Add(_) => &["-"],
            syn::BinOp::Sub(_) => &["+"],
            syn::BinOp::Mul(_) => &["+"],
            syn::BinOp::Div(_) => &["*"],
            syn::BinOp::Rem(_) => &["/"],
            syn::BinOp::And(_) => &["||"],
            syn::BinOp::Or(_) => &["&&"],
            syn::BinOp::AddAssign(_) => &["-="],
            syn::BinOp::SubAssign(_) => &["+="],
            _ => &[],
        };
        let (left, right) = (self.source(binary.left.span()), self.source(binary.right.span()));
        for other in others {
            let whole = format!("{left} {other} {right}");
            self.replace(binary.op.span(), other, binary.span(), &whole);
        }
    }
}

fn short(text: &str) -> String {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match flat.char_indices().nth(SHOWN_CHARS_MAX) {
        Some((end, _)) => format!("{}…", &flat[..end]),
        None => flat,
    }
}

fn is_hook(name: &str) -> bool {
    ["can_", "accepts_", "likely_"].iter().any(|hook| name.starts_with(hook))
}

impl<'a> Visit<'a> for Edits<'_> {
    fn visit_item_mod(&mut self, item: &'a syn::ItemMod) {
        if !is_test(item) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_impl_item_fn(&mut self, item: &'a syn::ImplItemFn) {
        let name = item.sig.ident.to_string();
        self.function(name, &item.block);
    }

    fn visit_item_fn(&mut self, item: &'a syn::ItemFn) {
        self.function(item.sig.ident.to_string(), &item.block);
    }

    fn visit_stmt(&mut self, stmt: &'a syn::Stmt) {
        // A statement for its effect alone can be dropped and still compile.
        if let syn::Stmt::Expr(expr, Some(_)) = stmt {
            let drops = !matches!(
                expr,
                syn::Expr::Return(_) | syn::Expr::Break(_) | syn::Expr::Continue(_)
            );
            if drops {
                self.replace(stmt.span(), "", stmt.span(), "");
            }
        }
        visit::visit_stmt(self, stmt);
    }

    fn visit_expr_if(&mut self, expr: &'a syn::ExprIf) {
        if !matches!(*expr.cond, syn::Expr::Let(_)) && !has_let(&expr.cond) {
            let cond = self.source(expr.cond.span());
            let to = format!("!({cond})");
            self.replace(expr.cond.span(), &to, expr.cond.span(), &to);
        }
        visit::visit_expr_if(self, expr);
    }

    fn visit_expr_binary(&mut self, expr: &'a syn::ExprBinary) {
        self.operator(expr);
        visit::visit_expr_binary(self, expr);
    }

    fn visit_expr_lit(&mut self, expr: &'a syn::ExprLit) {
        match &expr.lit {
            syn::Lit::Int(lit) => {
                if let Ok(value) = lit.base10_parse::<u64>() {
                    let suffix = lit.suffix();
                    let mut others = vec![value.saturating_add(1)];
                    others.extend(value.checked_sub(1));
                    for other in others {
                        let to = format!("{other}{suffix}");
                        self.replace(lit.span(), &to, lit.span(), &to);
                    }
                }
            }
            syn::Lit::Str(lit) => {
                let mut value = lit.value();
                if value.pop().is_some() {
                    let to = format!("{value:?}");
                    self.replace(lit.span(), &to, lit.span(), &to);
                }
            }
            syn::Lit::Bool(lit) => {
                let to = (!lit.value).to_string();
                self.replace(lit.span, &to, lit.span, &to);
            }
            _ => {}
        }
    }

    fn visit_expr_method_call(&mut self, call: &'a syn::ExprMethodCall) {
        let name = call.method.to_string();
        let opposite = match name.as_str() {
            "min" => Some("max"),
            "max" => Some("min"),
            "first" => Some("last"),
            "last" => Some("first"),
            "push_back" => Some("push_front"),
            "push_front" => Some("push_back"),
            "pop_back" => Some("pop_front"),
            "pop_front" => Some("pop_back"),
            "pop_first" => Some("pop_last"),
            "pop_last" => Some("pop_first"),
            "is_some" => Some("is_none"),
            "is_none" => Some("is_some"),
            _ => None,
        };
        if let Some(opposite) = opposite {
            let whole = self.source(call.span());
            let to = whole.replacen(&format!(".{name}"), &format!(".{opposite}"), 1);
            self.replace(call.method.span(), opposite, call.span(), &to);
        }
        self.swap(&call.args, call.span());
        // What `expect` would say nobody ever hears.
        if name == "expect" {
            self.visit_expr(&call.receiver);
        } else {
            visit::visit_expr_method_call(self, call);
        }
    }

    fn visit_expr_path(&mut self, path: &'a syn::ExprPath) {
        let Some(last) = path.path.segments.last() else { return };
        let opposite = match last.ident.to_string().as_str() {
            "Included" => "Excluded",
            "Excluded" => "Included",
            _ => return,
        };
        self.replace(last.ident.span(), opposite, last.ident.span(), opposite);
    }

    fn visit_expr_call(&mut self, call: &'a syn::ExprCall) {
        self.swap(&call.args, call.span());
        visit::visit_expr_call(self, call);
    }

    fn visit_attribute(&mut self, _: &'a syn::Attribute) {}
}

impl Edits<'_> {
    fn function(&mut self, name: String, block: &syn::Block) {
        if self.called.contains(&name) {
            let outer = self.function.replace(name);
            self.visit_block(block);
            self.function = outer;
        }
    }

    /// The first two arguments in the other order; what does not compile is no mutant.
    fn swap(&mut self, args: &syn::punctuated::Punctuated<syn::Expr, syn::Token![,]>, whole: Span) {
        if args.len() < 2
            || args[0].to_token_stream().to_string() == args[1].to_token_stream().to_string()
        {
            return;
        }
        let (a, b) = (self.range(args[0].span()), self.range(args[1].span()));
        let Some(function) = self.function.clone() else { return };
        let to =
            format!("{}{}{}", &self.text[b.0..b.1], &self.text[a.1..b.0], &self.text[a.0..a.1]);
        let shown = self.shown(whole);
        let shown_to = short(&format!("arguments swapped: {to}"));
        self.edits.push(Edit { function, range: (a.0, b.1), to, shown, shown_to });
    }
}

fn has_let(expr: &syn::Expr) -> bool {
    match expr {
        syn::Expr::Let(_) => true,
        syn::Expr::Binary(binary) => has_let(&binary.left) || has_let(&binary.right),
        syn::Expr::Paren(inner) => has_let(&inner.expr),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::solution::{Kind, SourceFile};

    fn changes(source: &str) -> Vec<String> {
        let files = vec![SourceFile { path: "a.rs".into(), bytes: source.as_bytes().to_vec() }];
        let (path, problem) = ("a.rs".into(), "p".into());
        let solution =
            Solution { path, problem, kind: Kind::BareFile, files, root: 0, refused: None };
        mutants(&solution).iter().map(|mutant| mutant.change.to_string()).collect()
    }

    #[test]
    fn comparisons_numbers_and_conditions_are_changed() {
        let source =
            "impl A { pub fn f(&self, x: u32) -> bool { if x < 10 { return true; } false } }";
        let expected = [
            "f: `x < 10` -> `!(x < 10)`",
            "f: `x < 10` -> `x <= 10`",
            "f: `x < 10` -> `x >= 10`",
            "f: `10` -> `11`",
            "f: `10` -> `9`",
            "f: `true` -> `false`",
            "f: `false` -> `true`",
        ];
        let mut changes = changes(source);
        let mut expected = expected.map(str::to_owned).to_vec();
        changes.sort();
        expected.sort();
        assert_eq!(changes, expected);
    }

    #[test]
    fn texts_are_shortened_and_bounds_turned() {
        let source = r#"impl A { pub fn f(&self) { g(Bound::Included("ab")).expect("c") } }"#;
        assert_eq!(changes(source), ["f: `Included` -> `Excluded`", r#"f: `"ab"` -> `"a"`"#]);
    }

    #[test]
    fn statements_are_dropped_and_hooks_left_alone() {
        let source =
            "impl A { pub fn f(&mut self) { self.g(); } fn can_f(&self) -> bool { 1 < 2 } }";
        assert_eq!(changes(source), ["f: `self.g();` -> `(dropped)`"]);
    }
}
