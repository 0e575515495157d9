//! Which functions of a reference its methods need; what only hooks call no solution has.

use super::is_hook;
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use std::collections::{HashMap, HashSet};
use syn::visit::{self, Visit};

/// The names of all functions that a method reaches, hooks left aside. Functions go by their
/// names: one too many is a mutant too many, none is missed.
pub(super) fn called(file: &syn::File) -> HashSet<String> {
    let mut bodies = Bodies::default();
    bodies.visit_file(file);
    let mut called: HashSet<String> = HashSet::new();
    let mut open = bodies.methods;
    while let Some(name) = open.pop() {
        if is_hook(&name) || !called.insert(name.clone()) {
            continue;
        }
        for word in bodies.words.get(&name).into_iter().flatten() {
            if bodies.words.contains_key(word) {
                open.push(word.clone());
            }
        }
    }
    called
}

#[derive(Default)]
struct Bodies {
    /// The words in the body of each function.
    words: HashMap<String, HashSet<String>>,
    /// What may be called from outside: public methods, and those of traits.
    methods: Vec<String>,
}

impl Bodies {
    fn body(&mut self, name: &str, block: &syn::Block) {
        words(block.to_token_stream(), self.words.entry(name.to_owned()).or_default());
    }
}

fn words(tokens: TokenStream, words_in: &mut HashSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => {
                words_in.insert(ident.to_string());
            }
            TokenTree::Group(group) => words(group.stream(), words_in),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

impl<'a> Visit<'a> for Bodies {
    fn visit_item_impl(&mut self, item: &'a syn::ItemImpl) {
        for part in &item.items {
            if let syn::ImplItem::Fn(function) = part
                && (item.trait_.is_some() || matches!(function.vis, syn::Visibility::Public(_)))
            {
                self.methods.push(function.sig.ident.to_string());
            }
        }
        visit::visit_item_impl(self, item);
    }

    fn visit_impl_item_fn(&mut self, function: &'a syn::ImplItemFn) {
        self.body(&function.sig.ident.to_string(), &function.block);
    }

    fn visit_item_fn(&mut self, function: &'a syn::ItemFn) {
        self.body(&function.sig.ident.to_string(), &function.block);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, expected: &[&str]) {
        let file = syn::parse_file(source).unwrap();
        let mut names: Vec<_> = called(&file).into_iter().collect();
        names.sort();
        assert_eq!(names, expected);
    }

    #[test]
    fn what_only_a_hook_calls_is_left_out() {
        let source = "impl A { pub fn f(&self) { self.g() } fn g(&self) { h::<u8>() }
            pub fn can_f(&self) -> bool { self.knows() } fn knows(&self) -> bool { true } }
            fn h<T>() {}";
        check(source, &["f", "g", "h"]);
    }

    #[test]
    fn what_a_hook_and_a_method_call_stays() {
        let source = "impl A { pub fn f(&self) { k() } pub fn can_f(&self) -> bool { k() } }
            impl Drop for A { fn drop(&mut self) { last() } }
            fn k() -> bool { true } fn last() {}";
        check(source, &["drop", "f", "k", "last"]);
    }
}
