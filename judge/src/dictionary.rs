//! Reads from a solution's source the constants that it may compare with.
//!
//! A mistake behind `if value == 77_777` is one draw in a hundred thousand for plain random search,
//! and one in a few dozen for a generator that knows the number.

use crate::generate::Dictionary;
use crate::signature::parsed;
use crate::solution::Solution;
use std::collections::BTreeSet;
use syn::visit::{self, Visit};

/// Nor more constants of one kind than this: a table in a source is not a list of comparisons.
const CONSTANTS_MAX: usize = 128;
/// Texts longer than this are messages, no keys.
const TEXT_BYTES_MAX: usize = 100;
/// Smaller numbers come up all the time.
const SMALL: i64 = 3;

/// The constants of all files, those of the root first.
pub fn of(solution: &Solution) -> Dictionary {
    parsed(solution, |files| {
        let mut found = Constants::default();
        files.iter().for_each(|file| found.visit_file(&file.tree));
        Dictionary {
            integers: found.integers.into_iter().take(CONSTANTS_MAX).collect(),
            texts: found.texts.into_iter().take(CONSTANTS_MAX).collect(),
        }
    })
}

#[derive(Default)]
struct Constants {
    integers: BTreeSet<i64>,
    texts: BTreeSet<String>,
}

impl Constants {
    fn number(&mut self, value: i128) {
        if let Ok(value) = i64::try_from(value)
            && value.abs() >= SMALL
        {
            self.integers.insert(value);
        }
    }

    fn text(&mut self, text: String) {
        if !text.is_empty() && text.len() <= TEXT_BYTES_MAX {
            self.texts.insert(text);
        }
    }
}

impl<'a> Visit<'a> for Constants {
    fn visit_expr(&mut self, expr: &'a syn::Expr) {
        if let Some(value) = folded(expr) {
            self.number(value);
        }
        visit::visit_expr(self, expr);
    }

    fn visit_lit(&mut self, lit: &'a syn::Lit) {
        match lit {
            syn::Lit::Int(lit) => {
                if let Ok(value) = lit.base10_parse::<i128>() {
                    self.number(value);
                }
            }
            syn::Lit::Str(lit) => self.text(lit.value()),
            syn::Lit::ByteStr(lit) => {
                if let Ok(text) = String::from_utf8(lit.value()) {
                    self.text(text);
                }
            }
            _ => {}
        }
    }

    fn visit_attribute(&mut self, _: &'a syn::Attribute) {
        // Documentation and lint names are no constants.
    }

    fn visit_item_mod(&mut self, item: &'a syn::ItemMod) {
        if !crate::signature::is_test(item) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_macro(&mut self, mac: &'a syn::Macro) {
        // `matches!(x, 77 | 78)`, `assert!(n < 100)`: what can be read as literals.
        for token in literals(mac.tokens.clone()) {
            self.visit_lit(&syn::Lit::new(token));
        }
    }
}

fn literals(tokens: proc_macro2::TokenStream) -> Vec<proc_macro2::Literal> {
    let mut found = Vec::new();
    for token in tokens {
        match token {
            proc_macro2::TokenTree::Literal(literal) => found.push(literal),
            proc_macro2::TokenTree::Group(group) => found.extend(literals(group.stream())),
            _ => {}
        }
    }
    found
}

/// The value of an expression of literals: `1 << 10`, `60 * 60`, `-(5)`, `'z' as i32`.
fn folded(expr: &syn::Expr) -> Option<i128> {
    match expr {
        syn::Expr::Lit(lit) => match &lit.lit {
            syn::Lit::Int(lit) => lit.base10_parse().ok(),
            syn::Lit::Byte(lit) => Some(lit.value().into()),
            syn::Lit::Char(lit) => Some(u32::from(lit.value()).into()),
            _ => None,
        },
        syn::Expr::Paren(inner) => folded(&inner.expr),
        syn::Expr::Group(inner) => folded(&inner.expr),
        syn::Expr::Cast(cast) => folded(&cast.expr),
        syn::Expr::Unary(syn::ExprUnary { op: syn::UnOp::Neg(_), expr, .. }) => {
            folded(expr)?.checked_neg()
        }
        syn::Expr::Binary(binary) => {
            let (a, b) = (folded(&binary.left)?, folded(&binary.right)?);
            match binary.op {
                syn::BinOp::Add(_) => a.checked_add(b),
                syn::BinOp::Sub(_) => a.checked_sub(b),
                syn::BinOp::Mul(_) => a.checked_mul(b),
                syn::BinOp::Div(_) => a.checked_div(b),
                syn::BinOp::Rem(_) => a.checked_rem(b),
                syn::BinOp::Shl(_) => (b < 100).then(|| a.checked_shl(b as u32)).flatten(),
                syn::BinOp::Shr(_) => (b < 100).then(|| a.checked_shr(b as u32)).flatten(),
                syn::BinOp::BitOr(_) => Some(a | b),
                syn::BinOp::BitAnd(_) => Some(a & b),
                syn::BinOp::BitXor(_) => Some(a ^ b),
                _ => None,
            }
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::solution::{Kind, SourceFile};

    fn check(source: &str, integers: &[i64], texts: &[&str]) {
        let file = SourceFile { path: "a.rs".into(), bytes: source.as_bytes().to_vec() };
        let solution = Solution {
            path: "a.rs".into(),
            problem: "p".into(),
            kind: Kind::BareFile,
            files: vec![file],
            root: 0,
            refused: None,
        };
        let found = of(&solution);
        assert_eq!(
            (found.integers.as_slice(), found.texts),
            (integers, texts.iter().map(|t| (*t).to_owned()).collect())
        );
    }

    #[test]
    fn numbers_and_texts_are_found_and_simple_arithmetic_is_done() {
        check(
            "fn f(x: i32) -> bool { x == 77_777 || x < -(60 * 60) }",
            &[-3600, 60, 3600, 77_777],
            &[],
        );
        check(
            "const N: usize = 1 << 10; fn f(s: &str) -> bool { s == \"/a\" }",
            &[10, 1024],
            &["/a"],
        );
        check("fn f(x: i32) -> bool { matches!(x, 5 | 900..=901) }", &[5, 900, 901], &[]);
    }

    #[test]
    fn tests_comments_and_small_numbers_are_left_out() {
        check("/// 99\nfn f() -> i32 { 2 } #[cfg(test)] mod t { const X: i32 = 500; }", &[], &[]);
        check("fn broken(", &[], &[]);
    }
}
