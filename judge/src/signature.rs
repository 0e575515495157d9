//! Reads from a solution's source what it declares, to say what was found beside what was expected.
//!
//! rustc decides whether a solution fits; this only finds the class and words the answer.

use crate::problem::{Method, Problem};
use crate::solution::Solution;
use quote::ToTokens;
use std::collections::BTreeMap;

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
    /// Other classes of the file, for “did you mean”.
    pub other_classes: Vec<String>,
    /// The crate root forbids or denies lints: the glue must not fall under them.
    pub denies_lints: bool,
}

/// A method that a solution declares.
#[derive(Clone, Debug, Default)]
pub struct FoundMethod {
    /// Its signature on one line.
    pub shown: String,
    /// For each argument: is its type a parameter of the method or an `impl Trait`?
    pub generic: Vec<bool>,
}

/// Files larger than this are not read here.
const FILE_BYTES_MAX: usize = 256 << 10;
/// Nor files with deeper nesting: a stranger's file must not exhaust our stack.
const NESTING_MAX: usize = 1_000;
/// Enough for the deepest recursion that a file within these bounds can cause.
const STACK_BYTES: usize = 1 << 30;

/// Looks for the problem's class in all of the solution's files.
pub fn find(problem: &Problem, solution: &Solution) -> Found {
    parsed(solution, |files| find_in(problem, files))
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
            let tree = syn::parse_file(text).ok()?;
            Some(Parsed { path, text, is_root: index == 0, tree })
        });
        look(&files.collect::<Vec<_>>())
    };
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK_BYTES).spawn_scoped(scope, look);
        thread.ok().and_then(|thread| thread.join().ok()).unwrap_or_default()
    })
}

fn find_in(problem: &Problem, files: &[Parsed]) -> Found {
    let mut found = Found::default();
    for Parsed { path, text, is_root, tree } in files {
        if *is_root {
            found.denies_lints =
                tree.attrs.iter().any(|a| a.path().is_ident("forbid") || a.path().is_ident("deny"));
        }
        let modules = if *is_root { Vec::new() } else { modules_of(path) };
        let mut search =
            Search { class: &problem.class, text, is_root: *is_root, found: &mut found };
        search.items(&tree.items, &modules, None);
    }
    found
}

/// How deep brackets nest, at most; those in texts and comments count too.
fn nesting(text: &str) -> usize {
    let mut depth: usize = 0;
    let mut deepest = 0;
    for byte in text.bytes() {
        match byte {
            b'(' | b'[' | b'{' | b'<' => depth += 1,
            b')' | b']' | b'}' | b'>' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
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
    let text = signature.to_token_stream().to_string();
    let mut out = String::new();
    for (i, c) in text.char_indices() {
        let (before, after) =
            (text[..i].chars().next_back(), text[i + c.len_utf8()..].chars().next());
        let tight_before =
            matches!(after, Some('(' | ')' | '<' | '>' | ',' | ':' | ';' | '[' | ']'));
        let tight_after = matches!(before, Some('(' | '<' | '&' | '[' | '\''));
        if c == ' '
            && ((tight_before && before != Some('-')) || (tight_after && before != Some('>')))
        {
            continue;
        }
        out.push(c);
    }
    out.replace("->", " -> ").replace("  ", " ").replace(" -> ", " -> ").replace("& mut", "&mut")
}

struct Search<'a> {
    class: &'a str,
    text: &'a str,
    is_root: bool,
    found: &'a mut Found,
}

impl Search<'_> {
    fn items(&mut self, items: &[syn::Item], modules: &[String], close: Option<usize>) {
        for item in items {
            match item {
                syn::Item::Struct(item) => self.class(&item.ident, modules, close),
                syn::Item::Enum(item) => self.class(&item.ident, modules, close),
                syn::Item::Type(item) => self.class(&item.ident, modules, close),
                syn::Item::Use(item) if imports(&item.tree, self.class) => {
                    let class = syn::Ident::new(self.class, proc_macro2::Span::call_site());
                    self.class(&class, modules, close);
                }
                syn::Item::Impl(item) => self.methods(item),
                syn::Item::Mod(item) => self.module(item, modules),
                _ => {}
            }
        }
    }

    fn class(&mut self, name: &syn::Ident, modules: &[String], close: Option<usize>) {
        if name != self.class {
            self.found.other_classes.push(name.to_string());
            return;
        }
        // The root's own view wins: what it declares or imports needs no path.
        if !self.found.class || modules.is_empty() {
            self.found.class = true;
            self.found.modules = if close.is_some() { Vec::new() } else { modules.to_vec() };
            self.found.insert_at = close;
        }
    }

    fn methods(&mut self, item: &syn::ItemImpl) {
        let syn::Type::Path(ty) = &*item.self_ty else { return };
        if ty.path.segments.last().is_none_or(|segment| segment.ident != self.class) {
            return;
        }
        for inner in &item.items {
            if let syn::ImplItem::Fn(method) = inner {
                let name = method.sig.ident.to_string();
                self.found.methods.entry(name).or_insert_with(|| FoundMethod {
                    shown: shown(&method.sig),
                    generic: generic_arguments(&method.sig),
                });
            }
        }
    }

    fn module(&mut self, item: &syn::ItemMod, modules: &[String]) {
        let Some((brace, items)) = &item.content else { return };
        if is_test(item) {
            return;
        }
        let mut inner = modules.to_vec();
        inner.push(item.ident.to_string());
        let close =
            if self.is_root { Some(offset(self.text, brace.span.close().start())) } else { None };
        self.items(items, &inner, close);
    }
}

/// Whether a module is for tests only.
pub(crate) fn is_test(item: &syn::ItemMod) -> bool {
    item.attrs.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute.meta.to_token_stream().to_string().contains("test")
    })
}

/// Inference cannot choose a type for `impl Into<i32>` or a method's own type parameter.
fn generic_arguments(signature: &syn::Signature) -> Vec<bool> {
    let parameters = || signature.generics.type_params().map(|parameter| &parameter.ident);
    let is_generic = |ty: &syn::Type| match ty {
        syn::Type::ImplTrait(_) => true,
        syn::Type::Path(ty) => ty
            .path
            .get_ident()
            .is_some_and(|ident| parameters().any(|parameter| ident == parameter)),
        _ => false,
    };
    let typed = signature.inputs.iter().filter_map(|input| match input {
        syn::FnArg::Typed(typed) => Some(is_generic(&typed.ty)),
        syn::FnArg::Receiver(_) => None,
    });
    typed.collect()
}

fn imports(tree: &syn::UseTree, class: &str) -> bool {
    match tree {
        syn::UseTree::Path(path) => imports(&path.tree, class),
        syn::UseTree::Name(name) => name.ident == class,
        syn::UseTree::Rename(rename) => rename.rename == class,
        syn::UseTree::Glob(_) => false,
        syn::UseTree::Group(group) => group.items.iter().any(|tree| imports(tree, class)),
    }
}

/// `src/cache/list.rs` is the module `cache::list`.
fn modules_of(path: &str) -> Vec<String> {
    let path = path.strip_prefix("src/").unwrap_or(path);
    let path = path.strip_suffix(".rs").unwrap_or(path);
    let mut modules: Vec<String> = path.split('/').map(str::to_owned).collect();
    if modules.last().is_some_and(|last| last == "mod") {
        modules.pop();
    }
    modules
}

/// A line and column as a byte offset.
fn offset(text: &str, at: proc_macro2::LineColumn) -> usize {
    let line_start = text.split_inclusive('\n').take(at.line - 1).map(str::len).sum::<usize>();
    let line = &text[line_start..];
    line_start + line.char_indices().nth(at.column).map_or(line.len(), |(i, _)| i)
}
