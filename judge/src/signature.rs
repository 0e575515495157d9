//! Reads from a solution's source what it declares, to say what was found beside what was expected.
//!
//! rustc decides whether a solution fits; this only finds the class and words the answer.

mod cfg;
mod comments;
mod modules;

use crate::problem::{Method, Problem};
use crate::solution::{Kind, Solution};
use modules::{Meaning, Modules, TypeName};
use quote::ToTokens;
use std::collections::BTreeMap;
use syn::visit::{self, Visit};

pub(crate) use cfg::Cfgs;
pub(crate) use comments::{without_comments, without_last_comments};

/// What a solution declares about the class.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Whether the class is declared or imported anywhere that we can see.
    pub class: bool,
    /// The modules on the way to the class, from the root; empty where the root can name it.
    pub modules: Vec<String>,
    /// Where to put the glue in the root file: inside the inline module of the class (a byte
    /// offset), or at the end (None).
    pub insert_at: Option<usize>,
    /// Methods of the class by name.
    pub methods: BTreeMap<String, FoundMethod>,
    /// How arguments are handed over that the compiler complained of, by method and index.
    pub corrected: BTreeMap<(String, usize), Passing>,
    /// Other classes of the file, for “did you mean”.
    pub other_classes: Vec<String>,
    /// All parameters of the class have defaults, and it has some.
    pub has_defaults: bool,
    /// The sources forbid lints: the glue must not fall under them.
    pub forbids_lints: bool,
    /// The root could not be read as Rust here: what is wrong with it, if anything, rustc says.
    pub is_unread: bool,
    /// The name that the crate gives itself.
    pub crate_name: Option<String>,
}

/// A method that a solution declares.
#[derive(Clone, Debug, Default)]
pub struct FoundMethod {
    /// Its signature on one line.
    pub shown: String,
    /// How each argument is handed over.
    pub passing: Vec<Passing>,
    /// It answers an object of the class, maybe in a box.
    pub makes_object: bool,
}

/// How the glue hands an argument to a method, as far as the compiler cannot infer it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Passing {
    /// As whatever the method takes.
    #[default]
    Value,
    /// As the problem's own type: the method's has a parameter or an `impl Trait` in it.
    Generic,
    /// By reference: `&i32`.
    Reference,
    /// By reference to the problem's own type: `&K`.
    GenericReference,
    /// As a slice of a list.
    Slice,
    /// As a slice of a list of the problem's own type: `&[S]`.
    GenericSlice,
}

/// Files larger than this are not read here.
const FILE_BYTES_MAX: usize = 256 << 10;
/// Nor files with deeper nesting: a stranger's file must not exhaust our stack.
const NESTING_MAX: usize = 1_000;
/// Enough for the deepest recursion that a file within these bounds can cause.
const STACK_BYTES: usize = 1 << 30;

/// Looks for the problem's class in the modules that the solution's root leads to; `added` is what
/// its build script switches on.
pub fn find(problem: &Problem, solution: &Solution, added: &[String]) -> Found {
    let features: &[String] = match &solution.kind {
        Kind::Crate { features, .. } => features,
        Kind::BareFile => &[],
    };
    let cfgs = Cfgs::of(features.iter().map(String::as_str), added.iter().map(String::as_str));
    let mut found = parsed(solution, |files| find_in(problem, files, &cfgs));
    // Not from the parsed files: a file that is too large or too new forbids things as well.
    found.forbids_lints =
        solution.texts().any(|(_, text)| text.contains("forbid") && forbids(text));
    found
}

fn forbids(text: &str) -> bool {
    let text = without_comments(text);
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    text.split(|c| !is_word(c)).any(|word| word == "forbid")
}

/// A file of a solution that could be read as Rust.
pub(crate) struct Parsed<'a> {
    path: &'a str,
    text: &'a str,
    is_root: bool,
    /// Its items.
    pub tree: syn::File,
}

/// Reads the solution's files as Rust and hands them to `look`, on a stack that is deep enough.
pub(crate) fn parsed<T: Default + Send>(
    solution: &Solution,
    look: impl FnOnce(&[Parsed]) -> T + Send,
) -> T {
    let look = || {
        let files = solution.texts().enumerate().filter_map(|(index, (path, text))| {
            if text.len() > FILE_BYTES_MAX || nesting(text) > NESTING_MAX {
                return None;
            }
            let is_paste = solution.kind == Kind::BareFile;
            let read = if is_paste { without_last_comments(text) } else { text };
            let tree = syn::parse_file(read).ok()?;
            Some(Parsed { path, text, is_root: index == 0, tree })
        });
        look(&files.collect::<Vec<_>>())
    };
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK_BYTES).spawn_scoped(scope, look);
        thread.ok().and_then(|thread| thread.join().ok()).unwrap_or_default()
    })
}

fn find_in(problem: &Problem, files: &[Parsed], cfgs: &Cfgs) -> Found {
    let mut found = Found::default();
    let modules = Modules::of(files, cfgs);
    found.is_unread = modules.is_empty();
    found.crate_name =
        files.iter().find(|file| file.is_root).and_then(|root| crate_name(root, cfgs));
    let class = &problem.class;
    let home = home(&modules, class);
    if let Some(at) = home {
        let module = modules.iter().nth(at).map(|(_, module)| module).expect("its number");
        found.class = true;
        found.insert_at = module.close;
        found.modules = if module.close.is_some() { Vec::new() } else { module.path.clone() };
    }
    let names = other_names(&modules, home.unwrap_or(0), class);
    let generics = names.first().and_then(|name| match modules.meaning(name)? {
        Meaning::Type(generics) | Meaning::Alias(generics, _) => Some(*generics),
        Meaning::Import(_) => None,
    });
    found.has_defaults = generics.is_some_and(has_defaults);
    found.methods = methods(&modules, class, &names, cfgs);
    found.other_classes = modules.types().filter(|name| name != class).map(str::to_owned).collect();
    found
}

/// The module that names the class: the root, where it can.
fn home(modules: &Modules, class: &str) -> Option<usize> {
    let own = [class.to_owned()];
    if modules.declares(0, class) || (!modules.is_empty() && modules.resolve(0, &own).is_some()) {
        return Some(0);
    }
    modules.iter().map(|(at, _)| at).find(|at| modules.declares(*at, class))
}

/// The class as it is declared, and the types that it is another name of.
fn other_names(modules: &Modules, home: usize, class: &str) -> Vec<TypeName> {
    let mut names: Vec<TypeName> = Vec::new();
    let mut next = match modules.is_empty() {
        true => None,
        false => modules.resolve(home, &[class.to_owned()]),
    };
    while let Some(name) = next.take().filter(|name| !names.contains(name)) {
        if let Some(Meaning::Alias(_, target)) = modules.meaning(&name) {
            next = path_of(target).and_then(|path| modules.resolve(name.0, &path));
        }
        names.push(name);
    }
    names
}

/// The methods of the class before those of what it is another name of, and its own before those of
/// traits: so the compiler chooses.
fn methods(
    modules: &Modules,
    class: &str,
    names: &[TypeName],
    cfgs: &Cfgs,
) -> BTreeMap<String, FoundMethod> {
    let mut ranked: Vec<(usize, bool, &syn::ItemImpl)> = Vec::new();
    for (at, module) in modules.iter() {
        for item in &module.impls {
            let Some(path) = path_of(&item.self_ty) else { continue };
            let rank = match modules.resolve(at, &path) {
                Some(target) => names.iter().position(|name| *name == target),
                // What a macro makes has no place that is seen.
                None => (path.last().is_some_and(|last| last == class)).then_some(names.len()),
            };
            ranked.extend(rank.map(|rank| (rank, item.trait_.is_some(), *item)));
        }
    }
    ranked.sort_by_key(|(rank, is_of_trait, _)| (*rank, *is_of_trait));
    let mut all = BTreeMap::new();
    for (.., item) in ranked {
        for inner in &item.items {
            let syn::ImplItem::Fn(method) = inner else { continue };
            if !cfgs.keep(&method.attrs) {
                continue;
            }
            all.entry(method.sig.ident.to_string()).or_insert_with(|| FoundMethod {
                shown: shown(&method.sig),
                passing: passings(&method.sig, &item.generics),
                makes_object: makes_object(&method.sig, class, names),
            });
        }
    }
    all
}

/// `#![crate_name = "x"]`
fn crate_name(root: &Parsed, cfgs: &Cfgs) -> Option<String> {
    cfgs.effective(&root.tree.attrs).iter().find_map(|meta| cfg::text_of(meta, "crate_name"))
}

/// How deep brackets nest, at most. Those of types are told from comparisons by the next `;` or the
/// end of the block, which no open one of them lives through.
fn nesting(text: &str) -> usize {
    let (mut depth, mut in_types, mut deepest) = (0_usize, 0_usize, 0);
    let mut around_block = Vec::new();
    let mut before = b' ';
    for byte in without_comments(text).bytes() {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            b'<' => in_types += 1,
            b'>' if !matches!(before, b'-' | b'=') => in_types = in_types.saturating_sub(1),
            _ => {}
        }
        match byte {
            b'{' => around_block.push(std::mem::take(&mut in_types)),
            b'}' => in_types = around_block.pop().unwrap_or(0),
            b';' => in_types = 0,
            _ => {}
        }
        deepest = deepest.max(depth + in_types);
        before = byte;
    }
    deepest
}

/// The expected signature of a method, as a solution may write it.
pub fn expected(method: &Method) -> String {
    let arguments = method.arguments.iter().map(|a| format!("{}: {}", a.name, a.ty));
    let arguments: Vec<String> = arguments.collect();
    if method.name == "new" {
        return format!("fn new({}) -> Self", arguments.join(", "));
    }
    let mut all = vec!["&mut self".to_owned()];
    all.extend(arguments);
    let returns = method.returns.as_ref().map(|ty| format!(" -> {ty}")).unwrap_or_default();
    format!("fn {}({}){returns}", method.name, all.join(", "))
}

/// A signature on one line, with rustfmt's spacing.
fn shown(signature: &syn::Signature) -> String {
    let tokens = signature.to_token_stream().to_string();
    let mut out = String::new();
    let mut rest = tokens.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let after = rest.peek().map_or(' ', |(_, after)| *after);
        if c != ' ' || !is_tight(&tokens[..at], after) {
            out.push(c);
        }
    }
    out
}

/// Whether nothing stands between these where people write them.
fn is_tight(before: &str, after: char) -> bool {
    let last = before.chars().next_back().unwrap_or(' ');
    let follows_name =
        last.is_alphanumeric() || last == '_' || (last == '>' && !before.ends_with("->"));
    match after {
        ')' | '>' | ',' | ':' | ';' | ']' => !before.ends_with("->") && last != ',',
        '(' | '<' if follows_name => !ends_with_keyword(before),
        _ => matches!(last, '(' | '<' | '&' | '[' | '\'' | '*' | '?') || before.ends_with("::"),
    }
}

/// Behind these a bracket begins something new.
fn ends_with_keyword(before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    matches!(word, "mut" | "dyn" | "impl" | "for" | "where" | "const" | "as")
}

/// Whether a module is for tests only.
pub(crate) fn is_test(item: &syn::ItemMod) -> bool {
    item.attrs.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute.meta.to_token_stream().to_string().contains("test")
    })
}

/// The names of a type's path: `cache`, `LRUCache` of `cache::LRUCache<K>`.
fn path_of(ty: &syn::Type) -> Option<Vec<String>> {
    let syn::Type::Path(ty) = ty else { return None };
    let start = ty.path.leading_colon.map(|_| String::new());
    let names = ty.path.segments.iter().map(|segment| segment.ident.to_string());
    Some(start.into_iter().chain(names).collect())
}

/// Whether a method answers `Self`, the class by its name, or a box with one of them.
fn makes_object(signature: &syn::Signature, class: &str, names: &[TypeName]) -> bool {
    let syn::ReturnType::Type(_, ty) = &signature.output else { return false };
    let syn::Type::Path(ty) = &**ty else { return false };
    let Some(last) = ty.path.segments.last() else { return false };
    let is_class = |name: &syn::Ident| {
        name == "Self" || name == class || names.iter().any(|(_, other)| name == other)
    };
    let boxed = || match &last.arguments {
        syn::PathArguments::AngleBracketed(inner) => inner.args.iter().any(|argument| {
            let syn::GenericArgument::Type(syn::Type::Path(ty)) = argument else { return false };
            ty.path.segments.last().is_some_and(|inner| is_class(&inner.ident))
        }),
        _ => false,
    };
    is_class(&last.ident) || (last.ident == "Box" && boxed())
}

fn has_defaults(generics: &syn::Generics) -> bool {
    let mut parameters = generics
        .params
        .iter()
        .filter_map(|parameter| match parameter {
            syn::GenericParam::Type(ty) => Some(ty.default.is_some()),
            syn::GenericParam::Const(constant) => Some(constant.default.is_some()),
            syn::GenericParam::Lifetime(_) => None,
        })
        .peekable();
    parameters.peek().is_some() && parameters.all(|has_default| has_default)
}

fn passings(signature: &syn::Signature, of_class: &syn::Generics) -> Vec<Passing> {
    let all = signature.generics.type_params().chain(of_class.type_params());
    let parameters: Vec<&syn::Ident> = all.map(|parameter| &parameter.ident).collect();
    let is_generic = |ty: &syn::Type| {
        let mut generic = Generic { parameters: &parameters, found: false };
        generic.visit_type(ty);
        generic.found
    };
    let passing = |ty: &syn::Type| match ty {
        syn::Type::Reference(reference) => match &*reference.elem {
            syn::Type::Slice(_) if is_generic(ty) => Passing::GenericSlice,
            syn::Type::Slice(_) => Passing::Slice,
            // Texts lie in the worker's memory already.
            syn::Type::Path(inner) if inner.path.is_ident("str") => Passing::Value,
            inner if is_generic(inner) => Passing::GenericReference,
            _ => Passing::Reference,
        },
        ty if is_generic(ty) => Passing::Generic,
        _ => Passing::Value,
    };
    let typed = signature.inputs.iter().filter_map(|input| match input {
        syn::FnArg::Typed(typed) => Some(&*typed.ty),
        syn::FnArg::Receiver(_) => None,
    });
    typed.map(passing).collect()
}

/// Looks for what inference cannot choose: `impl Into<i32>`, or a type parameter.
struct Generic<'a> {
    parameters: &'a [&'a syn::Ident],
    found: bool,
}

impl<'a> Visit<'a> for Generic<'_> {
    fn visit_type_impl_trait(&mut self, _: &'a syn::TypeImplTrait) {
        self.found = true;
    }

    fn visit_path(&mut self, path: &'a syn::Path) {
        self.found |= path.get_ident().is_some_and(|name| self.parameters.contains(&name));
        visit::visit_path(self, path);
    }
}

/// A line and column as a byte offset.
fn offset(text: &str, at: proc_macro2::LineColumn) -> usize {
    let line_start = text.split_inclusive('\n').take(at.line - 1).map(str::len).sum::<usize>();
    let line = &text[line_start..];
    // The parser does not count a byte order mark.
    let skipped = usize::from(line_start == 0 && line.starts_with('\u{feff}'));
    line_start + line.char_indices().nth(at.column + skipped).map_or(line.len(), |(i, _)| i)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_shown(signature: &str) {
        let method: syn::ItemFn = syn::parse_str(&format!("{signature} {{}}")).unwrap();
        assert_eq!(shown(&method.sig), signature);
    }

    #[test]
    fn signatures_are_shown_as_people_write_them() {
        check_shown("fn get(&mut self, key: i32) -> i32");
        check_shown("fn add(&self, (big, small): (i32, i32), all: &[i32]) -> (i32, [u8; 4])");
        check_shown("fn make<'a, T: Into<i32>>(n: std::num::NonZeroI32, t: &'a mut T) -> Self");
        check_shown("fn all(&self) -> std::collections::HashSet<Vec<i32>>");
        check_shown("fn f(x: &mut [i32], y: impl Fn(i32) -> i32, z: *const u8)");
        check_shown("fn g() -> &'static str");
    }

    #[test]
    fn brackets_of_types_nest_and_comparisons_do_not() {
        assert_eq!(nesting("a < b; c << d; {e < f}"), 2);
        assert_eq!(nesting("Vec<Vec<Vec<i32>>>"), 3);
        assert_eq!(nesting("A<{0}, A<{0}, A<{0}>>>"), 3);
        assert_eq!(nesting("// <<<<<<<<\n/* (((( */ \"[[[[\""), 0);
        assert_eq!(nesting("fn f(x: Vec<i32>) -> Vec<i32> {}"), 2);
    }

    #[test]
    fn what_a_comment_forbids_is_not_forbidden() {
        assert!(forbids("#![forbid(unsafe_code)]") && forbids("#![ forbid (unsafe_code)]"));
        assert!(!forbids("// forbid(unsafe_code)\nfn forbids() { say(\"forbid\") }"));
    }
}
