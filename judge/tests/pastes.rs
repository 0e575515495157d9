//! Solutions as people really paste them: each odd but valid source is judged, each that does not
//! fit is told in the problem's own words.

mod small;

use judge::solution;
use small::{Became, LRU, NOTEBOOK, Ready, folder, judge, judge_source, lru, notebook};

/// Each source is judged and right.
#[track_caller]
fn check_right(ready: &Ready, sources: &[(&str, String)]) {
    let judged: Vec<(&str, Became)> =
        each(sources, |(name, source)| (*name, judge_source(ready, name, source.as_bytes())));
    let wrong: Vec<_> = judged.iter().filter(|(_, it)| !matches!(it, Became::Right)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// On two threads, whatever the machine has: each compiles two flavours.
fn each<T: Sync, R: Send>(items: &[T], run: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let (first, second) = items.split_at(items.len() / 2);
    std::thread::scope(|scope| {
        let other = scope.spawn(|| second.iter().map(&run).collect::<Vec<R>>());
        let mut all: Vec<R> = first.iter().map(&run).collect();
        all.extend(other.join().unwrap());
        all
    })
}

fn before(text: &str) -> String {
    format!("{text}{LRU}")
}

fn after(text: &str) -> String {
    format!("{LRU}{text}")
}

/// The cache with something exchanged; it must be there to be exchanged.
fn with(changes: &[(&str, &str)]) -> String {
    changed(LRU, changes)
}

fn changed(source: &str, changes: &[(&str, &str)]) -> String {
    changes.iter().fold(source.to_owned(), |source, (from, to)| {
        assert!(source.contains(from), "no {from:?}");
        source.replace(from, to)
    })
}

#[test]
fn attributes_comments_and_companions_do_no_harm() {
    check_right(
        lru(),
        &[
            ("plain", LRU.into()),
            ("inner-doc", before("//! A cache.\n//! With two lines.\n")),
            ("inner-block-doc", before("/*! A cache. */\n")),
            ("allow", before("#![allow(dead_code, unused)]\n")),
            ("forbid-unsafe", before("#![forbid(unsafe_code)]\n")),
            (
                "deny-warnings",
                before("#![deny(warnings)]\npub fn none() -> Option<i32> { None }\n"),
            ),
            ("forbid-unused", before("#![forbid(unused)]\n")),
            ("deny-missing-docs", before("#![deny(missing_docs, unreachable_pub)]\n//! Docs.\n")),
            ("crate-name", before("#![crate_name = \"cache\"]\n")),
            (
                "deny-unsafe",
                before(
                    "#![deny(unsafe_code, unused, missing_docs, nonstandard_style)]\n//! Docs.\n",
                ),
            ),
            ("no-forbid", before("// There is no forbid(unsafe_code) here.\n")),
            (
                "own-names-of-the-judge",
                before(
                    "mod __judge_glue {}\n#[unsafe(no_mangle)]\nextern \"C\" fn judge_entry() {}\n",
                ),
            ),
            ("crate-type", before("#![crate_type = \"lib\"]\n")),
            ("recursion-limit", before("#![recursion_limit = \"512\"]\n")),
            (
                "own-main",
                after(
                    "fn main() { let mut c = LRUCache::new(1); c.put(1, 1); println!(\"{}\", c.get(1)); }\n",
                ),
            ),
            ("no-main", before("#![no_main]\n")),
            (
                "tests",
                after(
                    "#[cfg(test)]\nmod tests { use super::*; use quickcheck::quickcheck; #[test] fn x() {} }\n",
                ),
            ),
            (
                "test-function",
                after("#[test]\nfn works() { assert_eq!(LRUCache::new(1).get(1), -1); }\n"),
            ),
            ("solution", after("struct Solution;\nimpl Solution { pub fn run() {} }\n")),
            (
                "solution-impl-only",
                after(
                    "pub struct Solution {}\nimpl Solution {}\n/**\n * Your LRUCache object will be instantiated and called as such:\n * let obj = LRUCache::new(capacity);\n */\n",
                ),
            ),
            ("comment-at-the-end", after("// the end")),
            (
                "doc-comments",
                with(&[
                    ("struct", "/// Keeps the newest.\n#[derive(Clone, Debug, Default)]\nstruct"),
                    (
                        "    fn get",
                        "    /// Answers -1 else.\n    #[inline(always)]\n    #[must_use]\n    fn get",
                    ),
                ]),
            ),
            ("windows-line-ends", LRU.replace('\n', "\r\n")),
            ("byte-order-mark", format!("\u{feff}{LRU}")),
            ("shebang", before("#!/usr/bin/env run-cargo-script\n")),
            ("non-ascii", before("fn größe(Ängström: i32) -> i32 { Ängström }\n// 缓存 🦀\n")),
            ("raw-strings", after("const TEXT: &str = r#\"struct LRUCache { } // \" \"#;\n")),
            ("nested-comment", before("/* outer /* inner */ struct LRUCache; */\n")),
            (
                "no-std",
                with(&[(
                    "struct",
                    "#![no_std]\nextern crate alloc;\nuse alloc::vec::Vec;\nstruct",
                )]),
            ),
        ],
    );
}

#[test]
fn visibility_and_receivers_are_the_authors_choice() {
    let cells = "use std::cell::{Cell, RefCell};
        struct LRUCache { inner: RefCell<Inner>, calls: Cell<u32> }
        impl LRUCache {
            fn new(capacity: i32) -> Self { LRUCache { inner: RefCell::new(Inner::new(capacity)), calls: Cell::new(0) } }
            fn get(&self, key: i32) -> i32 { self.calls.set(self.calls.get() + 1); self.inner.borrow_mut().get(key) }
            fn put(&self, key: i32, value: i32) { self.inner.borrow_mut().put(key, value) }
        }\n";
    let inner = with(&[("LRUCache", "Inner")]);
    check_right(
        lru(),
        &[
            ("public", with(&[("struct", "pub struct"), ("    fn", "    pub fn")])),
            ("pub-crate", with(&[("struct", "pub(crate) struct"), ("    fn", "    pub(crate) fn")])),
            ("cells", format!("{cells}{inner}")),
            ("const-new", with(&[("fn new", "const fn new")])),
            ("unsafe-methods", with(&[("    fn get", "    unsafe fn get")])),
            ("extern-methods", with(&[("    fn get", "    pub extern \"C\" fn get")])),
            ("self-paths", with(&[("LRUCache { capacity: capacity", "Self { capacity: capacity"), ("fn get(&mut self", "fn get(self: &mut Self")])),
            ("boxed", with(&[("-> Self { LRUCache { capacity: capacity as usize, items: Vec::new() } }", "-> Box<Self> { Box::new(LRUCache { capacity: capacity as usize, items: Vec::new() }) }")])),
            ("names-the-class", with(&[("-> Self", "-> LRUCache")])),
            ("deref", format!("{inner}struct LRUCache(Inner);
                impl LRUCache {{ fn new(capacity: i32) -> Self {{ LRUCache(Inner::new(capacity)) }} }}
                impl std::ops::Deref for LRUCache {{ type Target = Inner; fn deref(&self) -> &Inner {{ &self.0 }} }}
                impl std::ops::DerefMut for LRUCache {{ fn deref_mut(&mut self) -> &mut Inner {{ &mut self.0 }} }}\n")),
            ("trait-impl", format!("{inner}trait Cache {{ fn make(n: i32) -> Self; fn get(&mut self, key: i32) -> i32; fn put(&mut self, key: i32, value: i32); }}
                struct LRUCache(Inner);
                impl LRUCache {{ fn new(n: i32) -> Self {{ Self::make(n) }} }}
                impl Cache for LRUCache {{ fn make(n: i32) -> Self {{ LRUCache(Inner::new(n)) }}
                    fn get(&mut self, key: i32) -> i32 {{ self.0.get(key) }}
                    fn put(&mut self, key: i32, value: i32) {{ self.0.put(key, value) }} }}\n")),
            ("trait-of-the-same-method", with(&[("impl LRUCache {", "trait Cache { fn get(&mut self, key: &i32) -> i32; }
                impl Cache for LRUCache { fn get(&mut self, key: &i32) -> i32 { LRUCache::get(self, *key) } }\nimpl LRUCache {")])),
            ("default-method", with(&[("impl LRUCache {", "trait Cache: Sized { fn find(&mut self, key: i32) -> i32; fn get(&mut self, key: &i32) -> i32 { self.find(*key) } }
                impl Cache for LRUCache { fn find(&mut self, key: i32) -> i32 { self.own_get(key) } }\nimpl LRUCache {"), ("    fn get(", "    fn own_get(")])),
            ("impl-in-a-constant", with(&[("    fn get(", "    fn own_get("), ("impl LRUCache {", "const _: () = { impl LRUCache { fn get(&mut self, key: &i32) -> i32 { self.own_get(*key) } } };\nimpl LRUCache {")])),
            ("two-impls", with(&[("    fn put", "}\nimpl LRUCache {\n    fn put")])),
            ("extra-methods", after("impl LRUCache { pub fn len(&self) -> usize { self.items.len() } fn begin(&self) {} fn end(&self) {} }\nimpl Drop for LRUCache { fn drop(&mut self) { self.items.clear(); } }\n")),
            ("answers-more", with(&[("value: i32) {\n", "value: i32) -> Option<i32> {\n"), ("self.items.push((key, value));", "self.items.push((key, value)); Some(1)")])),
        ],
    );
}

#[test]
fn types_are_matched_by_value() {
    let typed = |ty: &str| {
        with(&[
            ("Vec<(i32, i32)>", &format!("Vec<({ty}, {ty})>")),
            ("key: i32", &format!("key: {ty}")),
            ("value: i32", &format!("value: {ty}")),
            ("item.1 }", "item.1 as i32 }"),
        ])
    };
    check_right(
        lru(),
        &[
            ("i64", typed("i64")),
            ("u32", typed("u32")),
            ("usize", typed("usize")),
            ("u8", typed("u8")),
            ("i128", typed("i128")),
            ("isize-capacity", with(&[("capacity: i32", "capacity: isize")])),
            ("u64-capacity", with(&[("capacity: i32", "capacity: u64")])),
            ("returns-i64", with(&[("-> i32", "-> i64"), ("item.1 }", "item.1.into() }")])),
            (
                "option",
                with(&[
                    ("-> i32", "-> Option<i32>"),
                    ("item.1 }", "Some(item.1) }"),
                    ("None => -1", "None => None"),
                ]),
            ),
            (
                "option-of-reference",
                with(&[
                    ("-> i32", "-> Option<&i32>"),
                    ("item.1 }", "self.items.last().map(|item| &item.1) }"),
                    ("None => -1", "None => None"),
                ]),
            ),
            (
                "reference",
                with(&[
                    ("fn get(&mut self, key: i32)", "fn get(&mut self, key: &i32)"),
                    (
                        "item.0 == key) {\n            Some(at) => { let",
                        "item.0 == *key) {\n            Some(at) => { let",
                    ),
                ]),
            ),
            (
                "impl-into",
                with(&[(
                    "capacity: i32) -> Self {",
                    "capacity: impl Into<i32>) -> Self { let capacity: i32 = capacity.into();",
                )]),
            ),
            (
                "generic-method",
                with(&[(
                    "fn get(&mut self, key: i32) -> i32 {",
                    "fn get<K: Into<i32>>(&mut self, key: K) -> i32 { let key: i32 = key.into();",
                )]),
            ),
            (
                "where-clause",
                with(&[(
                    "fn get(&mut self, key: i32) -> i32 {",
                    "fn get<K>(&mut self, key: K) -> i32 where K: std::borrow::Borrow<i32> { let key = *key.borrow();",
                )]),
            ),
            (
                "mutable-arguments",
                with(&[
                    ("fn get(&mut self, key: i32)", "fn get(&mut self, mut key: i32)"),
                    ("fn put(&mut self, key: i32", "fn put(&mut self, mut key: i32"),
                ]),
            ),
            ("wrapped-in-a-list", "use std::collections::*;\n".to_owned() + LRU),
        ],
    );
}

#[test]
fn texts_and_lists_come_in_many_shapes() {
    let note = |changes: &[(&str, &str)]| changed(NOTEBOOK, changes);
    check_right(
        notebook(),
        &[
            ("notebook", NOTEBOOK.into()),
            (
                "str",
                note(&[
                    (
                        "owner: String) -> Self { Notebook { owner,",
                        "owner: &str) -> Self { Notebook { owner: owner.into(),",
                    ),
                    ("fn read(&self, name: String)", "fn read(&self, name: &str)"),
                    ("get(&name)", "get(name)"),
                ]),
            ),
            (
                "borrowed-class",
                note(&[
                    ("struct Notebook {", "struct Notebook<'a> {"),
                    ("owner: String,", "owner: &'a str,"),
                    ("impl Notebook", "impl<'a> Notebook<'a>"),
                    ("fn new(owner: String)", "fn new(owner: &'a str)"),
                    ("self.owner.clone()", "self.owner.to_string()"),
                ]),
            ),
            (
                "static-str",
                note(&[
                    ("owner: String, pages", "owner: &'static str, pages"),
                    ("fn new(owner: String)", "fn new(owner: &'static str)"),
                    ("self.owner.clone()", "self.owner.to_owned()"),
                ]),
            ),
            (
                "list-of-str",
                note(&[
                    ("lines: Vec<String>)", "lines: Vec<&str>)"),
                    ("extend(lines)", "extend(lines.iter().map(|line| line.to_string()))"),
                ]),
            ),
            (
                "slice",
                note(&[
                    ("lines: Vec<String>)", "lines: &[String])"),
                    ("extend(lines)", "extend(lines.iter().cloned())"),
                    ("numbers: Vec<i32>", "numbers: &[i32]"),
                ]),
            ),
            (
                "slice-of-str",
                note(&[
                    ("lines: Vec<String>)", "lines: &[&str])"),
                    ("extend(lines)", "extend(lines.iter().map(|line| line.to_string()))"),
                ]),
            ),
            (
                "list-of-generic",
                note(&[
                    ("fn write(&mut self", "fn write<S: Into<String>>(&mut self"),
                    ("lines: Vec<String>)", "lines: Vec<S>)"),
                    ("extend(lines)", "extend(lines.into_iter().map(Into::into))"),
                ]),
            ),
            (
                "slice-of-generic",
                note(&[
                    ("lines: Vec<String>)", "lines: &[impl AsRef<str>])"),
                    ("extend(lines)", "extend(lines.iter().map(|line| line.as_ref().to_owned()))"),
                ]),
            ),
            (
                "reference-to-list",
                note(&[
                    ("numbers: Vec<i32>", "numbers: &Vec<i64>"),
                    ("numbers.iter().sum()", "numbers.iter().sum::<i64>() as i32"),
                ]),
            ),
            (
                "reference-to-string",
                note(&[
                    ("fn read(&self, name: String)", "fn read(&self, name: &String)"),
                    ("get(&name)", "get(name)"),
                ]),
            ),
            (
                "impl-into-string",
                note(&[(
                    "owner: String) -> Self { Notebook { owner,",
                    "owner: impl Into<String>) -> Self { Notebook { owner: owner.into(),",
                )]),
            ),
            (
                "as-ref",
                note(&[
                    ("fn read(&self, name: String)", "fn read<S: AsRef<str>>(&self, name: S)"),
                    ("get(&name)", "get(name.as_ref())"),
                ]),
            ),
            (
                "iterator",
                note(&[(
                    "numbers: Vec<i32>) -> i32 { numbers.iter().sum()",
                    "numbers: impl IntoIterator<Item = i32>) -> i32 { numbers.into_iter().sum()",
                )]),
            ),
            (
                "answers-borrowed",
                note(&[(
                    "fn names(&self) -> Vec<String> { self.pages.keys().cloned().collect()",
                    "fn names(&self) -> Vec<&str> { self.pages.keys().map(|name| name.as_str()).collect()",
                )]),
            ),
            (
                "answers-deque",
                note(&[
                    (
                        "fn names(&self) -> Vec<String>",
                        "fn names(&self) -> std::collections::VecDeque<std::rc::Rc<str>>",
                    ),
                    ("cloned().collect()", "map(|name| name.as_str().into()).collect()"),
                ]),
            ),
            (
                "cow",
                note(&[
                    (
                        "fn read(&self, name: String) -> String",
                        "fn read(&self, name: std::borrow::Cow<str>) -> std::borrow::Cow<'_, str>",
                    ),
                    ("get(&name)", "get(&*name)"),
                    ("self.owner.clone()", "self.owner.as_str().into()"),
                    ("lines.join(\"|\")", "lines.join(\"|\").into()"),
                ]),
            ),
        ],
    );
}

#[test]
fn modules_generics_and_macros_are_seen_through() {
    let inside = |before: &str, after: &str| format!("{before}{LRU}{after}");
    let inner = with(&[("LRUCache", "Inner")]);
    check_right(
        lru(),
        &[
            ("module", inside("mod cache {\n", "}\n")),
            ("public-module", inside("pub mod cache {\n    // } not here\n", "    // }\n}\n")),
            ("module-reexported", inside("mod cache {\n", "}\npub use cache::LRUCache;\n").replace("struct", "pub struct").replace("    fn", "    pub fn")),
            ("module-glob", format!("mod old {{ pub struct LRUCache; }}\nmod new {{\n{}}}\nuse new::*;\n", with(&[("struct", "pub struct"), ("    fn", "    pub fn")]))),
            ("naive-class-beside", before("#[allow(dead_code)]\nmod naive { pub struct LRUCache; impl LRUCache { pub fn get(&mut self, key: &i32) -> i32 { *key } } }\n")),
            ("methods-for-other-machines", with(&[("    fn get", "    #[cfg(any(test, not(target_pointer_width = \"64\"), feature = \"slow\"))]\n    fn get(&mut self, key: &i32) -> i32 { *key }\n    #[cfg(target_pointer_width = \"64\")]\n    fn get")])),
            ("modules-for-other-machines", format!("#[cfg(test)]\nmod cache {{ pub struct LRUCache; }}\n#[cfg(not(test))]\nmod cache {{\n{LRU}}}\n")),
            ("off-module-then-macro", format!("#[cfg(any())]\nmod cache {{ struct LRUCache; }}\nmacro_rules! whole {{ ($($all:tt)*) => {{ $($all)* }} }}\nwhole! {{ {LRU} }}\n")),
            ("macro-with-reference", format!("macro_rules! whole {{ ($($all:tt)*) => {{ $($all)* }} }}\nwhole! {{ {} }}\n", with(&[("fn get(&mut self, key: i32)", "fn get(&mut self, key: &i32)"), ("item.0 == key) {\n            Some(at) => { let", "item.0 == *key) {\n            Some(at) => { let")]))),
            ("nested-modules", inside("mod a { pub mod b {\n", "} }\n")),
            ("module-forbids", inside("mod cache {\n#![forbid(unsafe_code)]\n", "}\n")),
            ("module-with-super", format!("fn start() -> Vec<(i32, i32)> {{ Vec::new() }}\nmod cache {{ use super::*;\n{}}}\n", with(&[("items: Vec::new()", "items: start()")]))),
            ("renamed", format!("mod cache {{\n{}}}\nuse cache::Inner as LRUCache;\n", changed(&inner, &[("struct", "pub struct"), ("    fn", "    pub fn")]))),
            ("alias", format!("{inner}type LRUCache = Inner;\n")),
            ("alias-with-arguments", format!("{}type LRUCache = Inner<i32, 3>;\n", changed(&inner, &[("struct Inner", "struct Inner<T, const N: usize>"), ("items: Vec<(i32, i32)>", "items: Vec<(i32, i32)>, mark: std::marker::PhantomData<[T; N]>"), ("impl Inner", "impl<T, const N: usize> Inner<T, N>"), ("items: Vec::new()", "items: Vec::new(), mark: std::marker::PhantomData")]))),
            ("lifetime", with(&[("struct LRUCache {", "struct LRUCache<'a> {"), ("items: Vec<(i32, i32)>", "items: Vec<(i32, i32)>, mark: std::marker::PhantomData<&'a ()>"), ("impl LRUCache", "impl<'a> LRUCache<'a>"), ("items: Vec::new()", "items: Vec::new(), mark: std::marker::PhantomData")])),
            ("default-type", with(&[("struct LRUCache {", "struct LRUCache<V = i32> {"), ("Vec<(i32, i32)>", "Vec<(i32, V)>"), ("impl LRUCache {", "impl<V: Copy + Into<i32> + From<i32>> LRUCache<V> {"), ("item.1 }", "item.1.into() }"), ("(key, value)", "(key, value.into())")])),
            ("default-const", with(&[("struct LRUCache {", "struct LRUCache<const N: usize = 7> {"), ("impl LRUCache {", "impl<const N: usize> LRUCache<N> {")])),
            ("type-parameters", with(&[("struct LRUCache {", "struct LRUCache<K, V> {"), ("Vec<(i32, i32)>", "Vec<(K, V)>"), ("impl LRUCache {", "impl<K: PartialEq + Copy, V: Copy + From<i8>> LRUCache<K, V> {"), ("key: i32, value: i32", "key: K, value: V"), ("key: i32) -> i32", "key: K) -> V"), ("None => -1", "None => V::from(-1)")])),
            ("macro-impl", format!("{inner}macro_rules! cache {{ ($name:ident) => {{ struct $name(Inner); impl $name {{
                fn new(n: i32) -> Self {{ $name(Inner::new(n)) }}
                fn get(&mut self, key: i32) -> i32 {{ self.0.get(key) }}
                fn put(&mut self, key: i32, value: i32) {{ self.0.put(key, value) }} }} }} }}\ncache!(LRUCache);\n")),
            ("macro-methods", with(&[("impl LRUCache {", "macro_rules! methods { ($($body:tt)*) => { impl LRUCache { $($body)* } } }\nmethods! {")])),
            ("class-in-a-function-name", before("#[allow(non_snake_case)]\nfn LRUCache2() {}\n")),
            ("enum", "use std::collections::VecDeque;
                enum LRUCache { Full(usize, VecDeque<(i32, i32)>) }
                use LRUCache::Full;
                impl LRUCache {
                    fn new(n: i32) -> Self { Full(n as usize, VecDeque::new()) }
                    fn get(&mut self, key: i32) -> i32 { let Full(_, items) = self;
                        let Some(at) = items.iter().position(|i| i.0 == key) else { return -1 };
                        let item = items.remove(at).unwrap(); items.push_back(item); item.1 }
                    fn put(&mut self, key: i32, value: i32) { let Full(n, items) = self;
                        if let Some(at) = items.iter().position(|i| i.0 == key) { items.remove(at); } else if items.len() == *n { items.pop_front(); }
                        items.push_back((key, value)); }
                }\n".into()),
        ],
    );
}

#[test]
fn names_of_the_standard_library_may_be_taken() {
    check_right(
        lru(),
        &[
            (
                "own-option",
                before(
                    "#[allow(dead_code)] enum Option<T> { Nothing, Just(T) }\nuse std::option::Option::{None, Some};\n",
                ),
            ),
            (
                "own-result",
                before(
                    "type Result<T> = std::result::Result<T, String>;\nfn f() -> Result<i32> { Ok(1) }\n",
                ),
            ),
            ("own-string", before("type String = &'static str;\nconst NAME: String = \"x\";\n")),
            (
                "own-vec",
                format!(
                    "struct Vec2;\n{}",
                    with(&[
                        ("Vec<", "List<"),
                        ("Vec::new", "List::new"),
                        ("struct", "use std::vec::Vec as List;\nstruct Vec;\nstruct")
                    ])
                ),
            ),
            (
                "own-box-and-iterator",
                before("struct Box; struct Rc; trait Iterator {} trait Fn {} trait Clone2 {}\n"),
            ),
            (
                "own-std",
                before(
                    "mod std { pub fn x() {} }\nmod core { pub mod option { pub enum Option {} } }\n",
                ),
            ),
            (
                "own-macros",
                before(
                    "macro_rules! vec { ($($x:tt)*) => { () } }\nmacro_rules! println { ($($x:tt)*) => { () } }\nmacro_rules! panic { () => { () } }\nmacro_rules! matches { () => { () } }\n",
                ),
            ),
            (
                "lower-case-constants",
                before(
                    "#![allow(non_upper_case_globals)]\nconst a: i32 = 1; const o: u8 = 2; const m: u32 = 9; static out: i32 = 3; const r: i32 = 4; const a0: i32 = 5; const job: i32 = 6;\n",
                ),
            ),
            (
                "functions-like-the-harness",
                before(
                    "fn run() {} fn judge_harness() {} mod harness {} fn begin() {} fn stepper() {}\n",
                ),
            ),
            (
                "blanket-trait",
                before(
                    "trait Peek { fn peek(&self) -> i32 { 7 } fn begin(&self) {} fn end(&self) {} fn put_or(&self) {} fn read(&self) {} }\nimpl<T: ?Sized> Peek for T {}\n",
                ),
            ),
            (
                "own-prelude-traits",
                before("trait From2 {} trait Into {} trait Default {} trait Drop2 {}\n"),
            ),
            (
                "own-primitive",
                before(
                    "#[allow(non_camel_case_types)] type u128 = i8;\n#[allow(non_camel_case_types)] struct str2;\n",
                ),
            ),
            (
                "extern-crates",
                before("extern crate std as mystd;\nextern crate core;\nextern crate alloc;\n"),
            ),
        ],
    );
}

#[test]
fn state_beyond_the_class_is_the_authors_affair() {
    check_right(
        lru(),
        &[
            ("statics", before("static mut CALLS: u32 = 0;\nstatic NAME: &str = \"x\";\nconst LIMIT: usize = 10;\nfn count() { unsafe { CALLS += 1 } }\n")),
            ("thread-local", format!("thread_local! {{ static CALLS: std::cell::RefCell<u32> = std::cell::RefCell::new(0); }}\n{}", with(&[("fn get(&mut self, key: i32) -> i32 {", "fn get(&mut self, key: i32) -> i32 { CALLS.with(|c| *c.borrow_mut() += 1);")]))),
            ("raw-pointers", with(&[("items: Vec<(i32, i32)> }", "items: *mut Vec<(i32, i32)> }"), ("items: Vec::new()", "items: Box::into_raw(Box::new(Vec::new()))"), ("self.items.", "unsafe { &mut *self.items }.")])),
            ("lazy", before("use std::sync::{LazyLock, Mutex, OnceLock};\nstatic SEEN: LazyLock<Mutex<Vec<i32>>> = LazyLock::new(|| Mutex::new(vec![1]));\n")),
            ("prints", with(&[("fn get(&mut self, key: i32) -> i32 {", "fn get(&mut self, key: i32) -> i32 { println!(\"get {key}\"); eprintln!(\"{}\", key); dbg!(key); print!(\"x\");")])),
            ("asks-the-system", with(&[("fn get(&mut self, key: i32) -> i32 {", "fn get(&mut self, key: i32) -> i32 {
                let start = std::time::Instant::now(); let _ = std::time::SystemTime::now();
                let _ = std::env::var(\"HOME\"); let _ = std::env::args().count(); let _ = std::process::id();
                let _ = std::thread::current().id(); let _ = std::thread::available_parallelism();
                let _ = std::env::current_dir(); let _ = start.elapsed();
                let _ = std::collections::HashMap::<i32, i32>::from([(1, 2)]);
                std::thread::sleep(std::time::Duration::from_micros(10)); std::thread::yield_now();")])),
            ("reads-a-file", with(&[("fn get(&mut self, key: i32) -> i32 {", "fn get(&mut self, key: i32) -> i32 { let _ = std::fs::read_to_string(\"/etc/hostname\"); let _ = std::fs::metadata(\"/tmp\"); let _ = std::path::Path::new(\"/x\").exists();")])),
            ("catches-its-panics", with(&[("fn get(&mut self, key: i32) -> i32 {", "fn get(&mut self, key: i32) -> i32 { let _ = std::panic::catch_unwind(|| panic!(\"mine\"));")])),
            ("reads-input", with(&[("fn new(capacity: i32) -> Self {", "fn new(capacity: i32) -> Self { let mut line = String::new(); let _ = std::io::stdin().read_line(&mut line); assert!(line.is_empty());")])),
            ("locks", with(&[("fn get(&mut self, key: i32) -> i32 {", "fn get(&mut self, key: i32) -> i32 { let m = std::sync::Mutex::new(1); *m.lock().unwrap() += 1; let (s, r) = std::sync::mpsc::channel(); s.send(1).unwrap(); assert_eq!(r.recv(), Ok(1));")])),
            ("own-allocator", before("struct Mine;\nunsafe impl std::alloc::GlobalAlloc for Mine {\n unsafe fn alloc(&self, l: std::alloc::Layout) -> *mut u8 { unsafe { std::alloc::System.alloc(l) } }\n unsafe fn dealloc(&self, p: *mut u8, l: std::alloc::Layout) { unsafe { std::alloc::System.dealloc(p, l) } }\n}\n#[global_allocator]\nstatic A: Mine = Mine;\n")),
            ("deep-recursion", after("").replace("fn get(&mut self, key: i32) -> i32 {", "fn get(&mut self, key: i32) -> i32 { fn deep(n: u64) -> u64 { if n == 0 { 0 } else { 1 + std::hint::black_box(deep(n - 1)) } } assert_eq!(deep(100_000), 100_000);")),
        ],
    );
}

#[test]
fn every_edition_is_at_home() {
    check_right(
        lru(),
        &[
            (
                "edition-2015",
                before(
                    "use self::inner::make;\nmod inner { use ::LRUCache; pub fn make() -> LRUCache { LRUCache::new(1) } pub trait Old { fn old(i32); } }\nfn async() {}\nfn dyn(await: i32) -> i32 { await }\n",
                ),
            ),
            ("edition-2018", before("trait Shape {}\nfn show(_: &Shape) {}\n")),
            (
                "edition-2021",
                before(
                    "fn disjoint(t: (String, String)) -> impl Fn() -> usize { let t = t; move || t.0.len() }\nfn gen() -> i32 { 1 }\nfn text() -> String { let x = 1; format!(\"{x}\") }\n",
                ),
            ),
            (
                "edition-2024",
                with(&[(
                    "fn get(&mut self, key: i32) -> i32 {",
                    "fn get(&mut self, key: i32) -> i32 { if let Some(first) = self.items.first() && first.0 == -5 && let Some(last) = self.items.last() { return last.1; }",
                )]),
            ),
            (
                "edition-2024-unsafe-extern",
                before(
                    "unsafe extern \"C\" { safe fn abs(x: i32) -> i32; }\nfn positive(x: i32) -> i32 { abs(x) }\n",
                ),
            ),
            (
                "async-blocks",
                before(
                    "async fn later() -> i32 { 1 }\nfn future() -> impl std::future::Future<Output = i32> { async { later().await } }\n",
                ),
            ),
        ],
    );
}

#[test]
fn random_numbers_come_from_the_usual_crate() {
    let random = |import: &str, draw: &str| {
        let get =
            format!("fn get(&mut self, key: i32) -> i32 {{ let x: u32 = {draw}; assert!(x < 10);");
        format!("{import}{}", with(&[("fn get(&mut self, key: i32) -> i32 {", &get)]))
    };
    check_right(
        lru(),
        &[
            ("rand-0-8", random("use rand::Rng;\n", "rand::thread_rng().gen_range(0..10)")),
            (
                "rand-0-8-more",
                random(
                    "extern crate rand;\nuse rand::{rngs::{SmallRng, StdRng}, seq::SliceRandom, Rng, SeedableRng};\n",
                    "{ let mut r = StdRng::seed_from_u64(7); let mut s = SmallRng::from_entropy(); let mut v = vec![1, 2]; v.shuffle(&mut s); *v.choose(&mut r).unwrap() + r.gen_range(0..8) }",
                ),
            ),
            (
                "rand-0-8-with-a-word-of-0-9",
                random(
                    "use rand::{rngs::SmallRng, Rng, SeedableRng};\nfn random_range(r: &mut SmallRng) -> u32 { r.gen_range(0..10) }\n",
                    "random_range(&mut SmallRng::from_entropy())",
                ),
            ),
            ("rand-0-9", random("use rand::Rng;\n", "rand::rng().random_range(0..10)")),
        ],
    );
}

#[track_caller]
fn check_told(sources: &[(&str, String, &[&str])]) {
    let judged = each(sources, |(name, source, _)| judge_source(lru(), name, source.as_bytes()));
    for ((name, _, expected), became) in sources.iter().zip(judged) {
        let text = match became {
            Became::Mismatch(text) => format!("mismatch {text}"),
            Became::CompileError(text) => format!("compile-error {text}"),
            other => panic!("{name}: {other:?}"),
        };
        for part in *expected {
            assert!(text.contains(part), "{name}: no {part:?} in {text}");
        }
        for hidden in
            ["judge_harness", "__judge", "__a0", "__out", "__harness", "FromArgument", "IntoAnswer"]
        {
            assert!(!text.contains(hidden), "{name}: {hidden:?} in {text}");
        }
    }
}

#[test]
fn a_wrong_signature_is_told_with_the_expected_one() {
    check_told(&[
        (
            "missing-method",
            with(&[("fn put", "fn insert")]),
            &[
                "mismatch",
                "`LRUCache` has no method `put`",
                "expected: fn put(&mut self, key: i32, value: i32)",
            ],
        ),
        (
            "near-method",
            with(&[("fn put", "fn puts")]),
            &["mismatch", "did you mean this by `puts`?"],
        ),
        (
            "missing-new",
            with(&[("fn new", "fn create")]),
            &["mismatch", "no method `new`", "expected: fn new(capacity: i32) -> Self"],
        ),
        (
            "missing-class",
            with(&[("LRUCache", "LruCache")]),
            &["mismatch", "there is no struct `LRUCache`; found `LruCache`"],
        ),
        (
            "no-class-at-all",
            "fn main() {}\n".into(),
            &["mismatch", "there is no struct `LRUCache`"],
        ),
        ("empty", String::new(), &["mismatch", "there is no struct `LRUCache`"]),
        (
            "too-few-arguments",
            with(&[(
                "fn put(&mut self, key: i32, value: i32) {",
                "fn put(&mut self, key: i32) { let value = 1;",
            )]),
            &[
                "mismatch",
                "expected: fn put(&mut self, key: i32, value: i32)",
                "found:    fn put(&mut self, key: i32)",
            ],
        ),
        (
            "too-many-arguments",
            with(&[("fn get(&mut self, key: i32)", "fn get(&mut self, key: i32, more: i32)")]),
            &["mismatch", "found:    fn get(&mut self, key: i32, more: i32) -> i32"],
        ),
        (
            "wrong-argument",
            with(&[(
                "capacity: i32) -> Self {",
                "name: String) -> Self { let capacity = name.len();",
            )]),
            &[
                "mismatch",
                "expected: fn new(capacity: i32) -> Self",
                "found:    fn new(name: String) -> Self",
            ],
        ),
        (
            "wrong-answer-type",
            with(&[
                ("-> i32", "-> String"),
                ("item.1 }", "item.1.to_string() }"),
                ("None => -1", "None => String::new()"),
            ]),
            &[
                "mismatch",
                "expected: fn get(&mut self, key: i32) -> i32",
                "found:    fn get(&mut self, key: i32) -> String",
            ],
        ),
        (
            "no-answer",
            with(&[("-> i32", ""), ("item.1 }", "}"), ("None => -1", "None => {}")]),
            &["mismatch", "found:    fn get(&mut self, key: i32)"],
        ),
        (
            "result",
            with(&[
                ("-> i32", "-> Result<i32, ()>"),
                ("item.1 }", "Ok(item.1) }"),
                ("None => -1", "None => Err(())"),
            ]),
            &["mismatch", "Result<i32, ()>"],
        ),
        (
            "no-receiver",
            with(&[(
                "fn get(&mut self, key: i32) -> i32 {",
                "fn get(key: i32) -> i32 { return key; }\n    fn other(&mut self, key: i32) -> i32 {",
            )]),
            &["mismatch", "expected: fn get(&mut self, key: i32) -> i32"],
        ),
        (
            "by-value",
            with(&[("fn put(&mut self,", "fn put(mut self,")]),
            &["mismatch", "expected: fn put(&mut self, key: i32, value: i32)"],
        ),
        (
            "new-answers-nothing",
            with(&[(
                "-> Self { LRUCache { capacity: capacity as usize, items: Vec::new() } }",
                "{ }",
            )]),
            &["mismatch"],
        ),
        (
            "new-answers-an-option",
            with(&[
                ("-> Self { LRUCache {", "-> Option<Self> { Some(LRUCache {"),
                ("Vec::new() } }", "Vec::new() }) }"),
            ]),
            &[
                "mismatch",
                "`LRUCache::new` must answer the object itself: `Self`",
                "-> Option<Self>",
            ],
        ),
        ("left-out", before("#![cfg(any())]\n"), &["mismatch", "there is no struct `LRUCache`"]),
        (
            "left-out-with-an-entry",
            format!(
                "#[cfg(any())]\nmod decoy {{\n{LRU}}}\n#[unsafe(no_mangle)]\nextern \"C\" fn judge_entry() {{}}\n"
            ),
            &["mismatch", "there is no struct `LRUCache`"],
        ),
        (
            "only-a-function",
            "fn get(key: i32) -> i32 { key }\n".into(),
            &["mismatch", "there is no struct `LRUCache`"],
        ),
    ]);
}

#[test]
fn a_compile_error_is_shown_at_the_solutions_own_line() {
    check_told(&[
        (
            "wrong-type",
            with(&[("None => -1,", "None => \"no\",")]),
            &["compile-error", "E0308", "wrong-type.rs:7:21", "incompatible types"],
        ),
        (
            "in-a-module",
            format!("mod a {{\n{}}}\n", with(&[("None => -1,", "None => \"no\",")])),
            &["compile-error", "in-a-module.rs:8:21"],
        ),
        (
            "unclosed",
            "struct LRUCache {\nimpl LRUCache {}\n".into(),
            &["compile-error", "unclosed.rs:", "unclosed delimiter"],
        ),
        (
            "borrow",
            after("fn f() { let v = vec![1]; let w = v; println!(\"{:?} {:?}\", v, w); }\n"),
            &["compile-error", "E0382"],
        ),
        (
            "macro-misuse",
            after("fn f() { println!(\"{} {}\", 1); }\n"),
            &["compile-error", "macro-misuse.rs:"],
        ),
        (
            "compile-error-macro",
            after("compile_error!(\"stop \u{1b}[31m here\");\n"),
            &["compile-error", "stop"],
        ),
        (
            "unstable",
            before("#![feature(let_chains, box_patterns)]\n"),
            &["compile-error", "E0554"],
        ),
        ("unknown-crate", before("use tokio::runtime::Runtime;\n"), &["compile-error", "tokio"]),
        ("missing-module", before("mod other;\n"), &["compile-error", "E0583"]),
        (
            "deny-by-default",
            after("const X: i32 = 3_000_000_000;\n"),
            &["compile-error", "literal out of range"],
        ),
        (
            "dangling-attribute",
            after("#[unsafe(no_mangle)]\nextern \"C\" fn judge_entry() {}\n#[cfg(any())]\n"),
            &["compile-error", "expected item after attributes"],
        ),
        (
            "forbidden-by-its-author",
            before(
                "#![forbid(unsafe_code)]\nfn first(all: &[i32]) -> i32 { unsafe { *all.get_unchecked(0) } }\n",
            ),
            &["compile-error", "forbidden-by-its-author.rs:2", "`unsafe` block"],
        ),
        (
            "denied-by-its-author",
            before("#![deny(unused_variables)]\nfn first() { let second = 2; }\n"),
            &["compile-error", "unused variable: `second`"],
        ),
        (
            "denied-in-a-comment",
            before("// No deny(warnings), no forbid(anything) here.\nconst LIMIT: u8 = 256;\n"),
            &["compile-error", "literal out of range"],
        ),
        (
            "constant-panic",
            after("const X: usize = [1_usize, 2][std::hint::black_box(1) + 5];\n"),
            &["compile-error", "constant-panic.rs:"],
        ),
    ]);
}

/// Paths with their texts.
type Files = Vec<(&'static str, String)>;

/// A crate of these files; its manifest's lines come behind `[package]`.
fn judge_crate(name: &str, manifest: &str, files: &[(&str, String)]) -> Became {
    let folder = folder().join("crates").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    let manifest = format!("[package]\nname = \"{name}\"\nversion = \"1.2.3\"\n{manifest}\n");
    for (path, text) in [("Cargo.toml", manifest)].iter().chain(files) {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    judge(lru(), &solution::find(&folder, Some("lru-cache"), &[]).unwrap())
}

#[test]
fn of_a_crate_what_its_root_leads_to_is_judged() {
    let class = with(&[("struct", "pub struct"), ("    fn", "    pub fn")]);
    let naive = "pub struct LRUCache;\nimpl LRUCache { pub fn get(&mut self, key: &i32) -> i32 { *key } }\n";
    let in_2021 = "edition = \"2021\"";
    let crates: [(&str, &str, Files); 6] = [
        (
            "glob-of-a-private-glob",
            in_2021,
            vec![
                ("src/lib.rs", "mod a;\npub use a::*;\n".into()),
                ("src/a/mod.rs", "mod b;\npub use b::*;\n".into()),
                ("src/a/b.rs", class.clone()),
            ],
        ),
        (
            "path-attribute",
            in_2021,
            vec![
                ("src/lib.rs", "#[path = \"code/first.rs\"]\nmod cache;\npub use cache::*;\n".into()),
                ("src/code/first.rs", "mod second;\npub use self::second::LRUCache;\n".into()),
                ("src/code/second.rs", class.clone()),
            ],
        ),
        (
            "root-in-another-folder",
            "edition = \"2021\"\n[lib]\npath = \"code/root.rs\"",
            vec![
                ("code/root.rs", "mod cache;\npub use cache::*;\n".into()),
                ("code/cache.rs", class.clone()),
            ],
        ),
        (
            "naive-class-for-tests",
            in_2021,
            vec![
                ("src/lib.rs", format!("#[cfg(test)]\nmod naive;\n{class}")),
                ("src/naive.rs", naive.into()),
                ("src/left_over.rs", naive.into()),
                ("benches/old.rs", naive.into()),
            ],
        ),
        (
            "alternatives-by-feature",
            "edition = \"2021\"\n[features]\ndefault = [\"fast\"]\nfast = []",
            vec![
                (
                    "src/lib.rs",
                    "#[cfg(not(feature = \"fast\"))]\nmod naive;\n#[cfg(feature = \"fast\")]\nmod fast;\n#[cfg(feature = \"fast\")]\npub use fast::LRUCache;\n".into(),
                ),
                ("src/naive.rs", naive.into()),
                ("src/fast.rs", class.clone()),
            ],
        ),
        (
            "told-of-its-package",
            in_2021,
            vec![(
                "src/lib.rs",
                format!(
                    "const _: () = assert!(env!(\"CARGO_PKG_VERSION_MINOR\").as_bytes()[0] == b'2');\nconst NAME: &str = env!(\"CARGO_PKG_AUTHORS\");\n{class}"
                ),
            )],
        ),
    ];
    let judged =
        each(&crates, |(name, manifest, files)| (*name, judge_crate(name, manifest, files)));
    let wrong: Vec<_> = judged.iter().filter(|(_, it)| !matches!(it, Became::Right)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_crate_is_compiled_in_the_edition_that_it_states() {
    let source = with(&[(
        "fn get(&mut self, key: i32) -> i32 {",
        "fn get(&mut self, key: i32) -> i32 { if let Some(first) = self.items.first() && first.0 == -5 { return first.1; }",
    )]);
    let became = |edition| judge_crate("let-chains", edition, &[("src/lib.rs", source.clone())]);
    assert!(matches!(became("edition = \"2024\""), Became::Right));
    assert!(matches!(became(""), Became::Right));
    let refused = became("edition = \"2021\"");
    assert!(
        matches!(&refused, Became::CompileError(text) if text.contains("let chains")),
        "{refused:?}"
    );
}
