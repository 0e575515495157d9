//! Says which items of a source the compiler leaves out.

use std::env::consts;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};

/// What `#[cfg]` asks for, as far as it is true in a build of the judge.
#[derive(Clone, Debug)]
pub(crate) struct Cfgs {
    names: Vec<String>,
    pairs: Vec<(String, String)>,
}

/// Conditions may nest as deep as this; a deeper one is left to the compiler.
const NESTING_MAX: usize = 100;

impl Cfgs {
    /// The machine's own, with the crate's features and what its build script adds (`fast`,
    /// `level="3"`).
    pub fn of<'a>(
        features: impl IntoIterator<Item = &'a str>,
        added: impl IntoIterator<Item = &'a str>,
    ) -> Cfgs {
        let width = usize::BITS.to_string();
        let endian = if cfg!(target_endian = "little") { "little" } else { "big" };
        let env = if cfg!(target_env = "musl") { "musl" } else { "gnu" };
        let pairs = [
            ("target_os", consts::OS),
            ("target_arch", consts::ARCH),
            ("target_family", consts::FAMILY),
            ("target_pointer_width", &*width),
            ("target_endian", endian),
            ("target_env", env),
            ("panic", "unwind"),
        ];
        let pairs = pairs.into_iter().chain(ATOMIC.map(|bits| ("target_has_atomic", bits)));
        let pairs = pairs.chain(VECTOR.iter().map(|feature| ("target_feature", *feature)));
        let pairs = pairs.chain(features.into_iter().map(|feature| ("feature", feature)));
        let mut all = Cfgs {
            names: vec![consts::FAMILY.to_owned()],
            pairs: pairs.map(|(key, value)| (key.to_owned(), value.to_owned())).collect(),
        };
        for added in added {
            match added.split_once('=') {
                Some((key, value)) => {
                    let value = value.trim().trim_matches('"');
                    all.pairs.push((key.trim().to_owned(), value.to_owned()));
                }
                None => all.names.push(added.trim().to_owned()),
            }
        }
        all
    }

    /// Whether an item with these attributes is compiled.
    pub fn keep(&self, attributes: &[syn::Attribute]) -> bool {
        self.effective(attributes).iter().all(|meta| match meta {
            syn::Meta::List(list) if list.path.is_ident("cfg") => self.hold(list.tokens.clone()),
            _ => true,
        })
    }

    /// The attributes, with those that `cfg_attr` gives under a condition that holds.
    pub fn effective(&self, attributes: &[syn::Attribute]) -> Vec<syn::Meta> {
        let mut all = Vec::new();
        let mut pending: Vec<syn::Meta> =
            attributes.iter().rev().map(|attribute| attribute.meta.clone()).collect();
        while let Some(meta) = pending.pop() {
            match &meta {
                syn::Meta::List(list) if list.path.is_ident("cfg_attr") => {
                    let given = |input: ParseStream| {
                        let holds = self.predicate(input, 0)?;
                        let mut metas = Vec::new();
                        while input.parse::<Option<syn::Token![,]>>()?.is_some() {
                            if !input.is_empty() {
                                metas.push(input.parse::<syn::Meta>()?);
                            }
                        }
                        Ok(if holds { metas } else { Vec::new() })
                    };
                    let metas = given.parse2(list.tokens.clone()).unwrap_or_default();
                    pending.extend(metas.into_iter().rev());
                }
                _ => all.push(meta),
            }
        }
        all
    }

    /// Whether a condition as a manifest writes it holds: `cfg(unix)`, or the name of a target.
    pub fn hold_for_target(&self, target: &str) -> bool {
        match target.trim().strip_prefix("cfg(").and_then(|rest| rest.strip_suffix(')')) {
            Some(condition) => condition.parse().is_ok_and(|tokens| self.hold(tokens)),
            None => [consts::ARCH, consts::OS].iter().all(|part| target.contains(part)),
        }
    }

    /// What cannot be read is left to the compiler, which will say so.
    fn hold(&self, condition: proc_macro2::TokenStream) -> bool {
        let read = |input: ParseStream| {
            let holds = self.predicate(input, 0)?;
            input.parse::<Option<syn::Token![,]>>()?;
            Ok(holds)
        };
        read.parse2(condition).unwrap_or(true)
    }

    fn predicate(&self, input: ParseStream, depth: usize) -> syn::Result<bool> {
        if depth > NESTING_MAX {
            return Err(input.error("nested too deeply"));
        }
        if input.peek(syn::LitBool) {
            return Ok(input.parse::<syn::LitBool>()?.value);
        }
        let name = input.call(syn::Ident::parse_any)?.to_string();
        if input.peek(syn::token::Paren) {
            let inner;
            syn::parenthesized!(inner in input);
            let mut parts = Vec::new();
            while !inner.is_empty() {
                parts.push(self.predicate(&inner, depth + 1)?);
                inner.parse::<Option<syn::Token![,]>>()?;
            }
            return Ok(match &*name {
                "all" => parts.iter().all(|part| *part),
                "any" => parts.iter().any(|part| *part),
                "not" => !parts.iter().any(|part| *part),
                _ => false,
            });
        }
        if input.parse::<Option<syn::Token![=]>>()?.is_some() {
            let value = input.parse::<syn::LitStr>()?.value();
            return Ok(self.pairs.iter().any(|(key, known)| *key == name && *known == value));
        }
        Ok(self.names.contains(&name))
    }
}

/// The text of `#[name = "text"]`.
pub(super) fn text_of(meta: &syn::Meta, name: &str) -> Option<String> {
    match meta {
        syn::Meta::NameValue(pair) if pair.path.is_ident(name) => match &pair.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

/// Sizes in bits of what processors of today change at once.
const ATOMIC: [&str; 5] = ["8", "16", "32", "64", "ptr"];

/// What every processor of the machine's kind can.
const VECTOR: &[&str] = if cfg!(target_arch = "x86_64") {
    &["fxsr", "sse", "sse2"]
} else if cfg!(target_arch = "aarch64") {
    &["neon"]
} else {
    &[]
};

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(attribute: &str, expected: bool) {
        let item: syn::Item = syn::parse_str(&format!("{attribute} struct A;")).unwrap();
        let syn::Item::Struct(item) = item else { unreachable!("it is one") };
        let cfgs = Cfgs::of(["fast"], ["made", "level=\"3\""]);
        assert_eq!(cfgs.keep(&item.attrs), expected, "{attribute}");
    }

    #[test]
    fn what_is_for_tests_or_other_machines_is_left_out() {
        check("#[derive(Clone)]", true);
        check("#[cfg(test)]", false);
        check("#[cfg(not(test))]", true);
        check("#[cfg(unix)]", cfg!(unix));
        check("#[cfg(target_os = \"windows\")]", cfg!(windows));
        check("#[cfg(all(unix, not(windows),))]", cfg!(unix));
        check("#[cfg(any())]", false);
        check("#[cfg(all())]", true);
        check("#[cfg(false)]", false);
        check("#[cfg(not(any(test, debug_assertions)))]", true);
    }

    #[test]
    fn features_and_what_a_script_adds_count() {
        check("#[cfg(feature = \"fast\")]", true);
        check("#[cfg(feature = \"slow\")]", false);
        check("#[cfg(made)]", true);
        check("#[cfg(level = \"3\")] #[cfg(not(level = \"4\"))]", true);
    }

    #[test]
    fn an_attribute_may_come_under_a_condition() {
        check("#[cfg_attr(not(test), cfg(any()))]", false);
        check("#[cfg_attr(test, cfg(any()))]", true);
        check("#[cfg_attr(all(), derive(Clone), cfg_attr(all(), cfg(test)))]", false);
    }

    #[test]
    fn a_manifest_names_targets_by_condition_or_by_name() {
        let cfgs = Cfgs::of([], []);
        assert_eq!(cfgs.hold_for_target("cfg(windows)"), cfg!(windows));
        assert_eq!(cfgs.hold_for_target("cfg(target_os = \"linux\")"), cfg!(target_os = "linux"));
        assert!(!cfgs.hold_for_target("wasm32-unknown-unknown"));
    }
}
