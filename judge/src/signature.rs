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
    /// All parameters of the class have defaults, and it has some.
    pub has_defaults: bool,
    /// The sources forbid or deny lints: the glue must not fall under them.
    pub denies_lints: bool,
}

/// A method that a solution declares.
#[derive(Clone, Debug, Default)]
pub struct FoundMethod {
    /// Its signature on one line.
    pub shown: String,
    /// How each argument is handed over.
    pub passing: Vec<Passing>,
}

/// How the glue hands an argument to a method, as far as the compiler cannot infer it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Passing {
    /// As whatever the method takes.
    #[default]
    Value,
    /// As the problem's own type: the method's is a parameter or an `impl Trait`.
    Generic,
    /// By reference: `&i32`.
    Reference,
    /// By reference to the problem's own type: `&K`.
    GenericReference,
    /// As a slice of a list.
    Slice,
}

/// Files larger than this are not read here.
const FILE_BYTES_MAX: usize = 256 << 10;
/// Nor files with deeper nesting: a stranger's file must not exhaust our stack.
const NESTING_MAX: usize = 1_000;
/// Enough for the deepest recursion that a file within these bounds can cause.
const STACK_BYTES: usize = 1 << 30;

/// Looks for the problem's class in all of the solution's files.
pub fn find(problem: &Problem, solution: &Solution) -> Found {
    let mut found = parsed(solution, |files| find_in(problem, files));
    // Not from the parsed files: a file that is too large or too new forbids things as well.
    found.denies_lints = solution
        .texts()
        .any(|(_, text)| ["forbid(", "deny("].iter().any(|attribute| text.contains(attribute)));
    found
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
    let mut impls = Impls::new();
    let mut search = Search {
        class: &problem.class,
        text: "",
        is_root: true,
        aliases: vec![problem.class.clone()],
        globs: Vec::new(),
        impls: &mut impls,
        found: &mut found,
    };
    for Parsed { path, text, is_root, tree } in files {
        search.is_root = *is_root;
        search.text = text;
        let modules = if *is_root { Vec::new() } else { modules_of(path) };
        if *is_root {
            search.globs = tree.items.iter().filter_map(imported_whole).collect();
        }
        search.items(&tree.items, &modules, None);
    }
    let aliases = std::mem::take(&mut search.aliases);
    // The class's own methods come before those of what it is another name of.
    for methods in aliases.iter().filter_map(|alias| impls.get(alias)) {
        for (name, method) in methods {
            found.methods.entry(name.clone()).or_insert_with(|| method.clone());
        }
    }
    found
}

/// The methods of every type that has any.
type Impls = BTreeMap<String, BTreeMap<String, FoundMethod>>;

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
            && ((tight_before && !matches!(before, Some('-' | ',')))
                || (tight_after && before != Some('>')))
        {
            continue;
        }
        out.push(c);
    }
    out.replace("->", " -> ").replace("  ", " ").replace("& mut", "&mut")
}

struct Search<'a> {
    class: &'a str,
    text: &'a str,
    is_root: bool,
    /// The class, and the types that it is another name of.
    aliases: Vec<String>,
    /// The modules whose items the root imports all.
    globs: Vec<String>,
    impls: &'a mut Impls,
    found: &'a mut Found,
}

impl Search<'_> {
    fn items(&mut self, items: &[syn::Item], modules: &[String], close: Option<usize>) {
        for item in items {
            match item {
                syn::Item::Struct(item) => {
                    self.class(&item.ident, &item.generics, modules, close);
                }
                syn::Item::Enum(item) => self.class(&item.ident, &item.generics, modules, close),
                syn::Item::Union(item) => self.class(&item.ident, &item.generics, modules, close),
                syn::Item::Type(item) => {
                    if let (true, Some(target)) = (item.ident == self.class, named(&item.ty)) {
                        self.aliases.push(target);
                    }
                    self.class(&item.ident, &item.generics, modules, close);
                }
                syn::Item::Use(item) => {
                    if let Some(original) = imported(&item.tree, self.class) {
                        self.aliases.push(original);
                        let class = syn::Ident::new(self.class, proc_macro2::Span::call_site());
                        self.class(&class, &syn::Generics::default(), modules, close);
                    }
                }
                syn::Item::Impl(item) => self.methods(item),
                syn::Item::Mod(item) => self.module(item, modules),
                _ => {}
            }
        }
    }

    fn class(
        &mut self,
        name: &syn::Ident,
        generics: &syn::Generics,
        modules: &[String],
        close: Option<usize>,
    ) {
        if name != self.class {
            self.found.other_classes.push(name.to_string());
            return;
        }
        let seen_from_root = modules.is_empty()
            || (self.is_root && modules.len() == 1 && self.globs.contains(&modules[0]));
        // The root's own view wins: what it declares or imports needs no path.
        if !self.found.class || seen_from_root {
            self.found.class = true;
            self.found.modules =
                if close.is_some() || seen_from_root { Vec::new() } else { modules.to_vec() };
            self.found.insert_at = if seen_from_root { None } else { close };
        }
        if !generics.params.is_empty() {
            self.found.has_defaults = has_defaults(generics);
        }
    }

    fn methods(&mut self, item: &syn::ItemImpl) {
        let Some(name) = named(&item.self_ty) else { return };
        let methods = self.impls.entry(name).or_default();
        for inner in &item.items {
            if let syn::ImplItem::Fn(method) = inner {
                let name = method.sig.ident.to_string();
                methods.entry(name).or_insert_with(|| FoundMethod {
                    shown: shown(&method.sig),
                    passing: passings(&method.sig, &item.generics),
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

/// The last name of a type's path: `LRUCache` of `cache::LRUCache<K>`.
fn named(ty: &syn::Type) -> Option<String> {
    let syn::Type::Path(ty) = ty else { return None };
    ty.path.segments.last().map(|segment| segment.ident.to_string())
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
    let parameters = || {
        let all = signature.generics.type_params().chain(of_class.type_params());
        all.map(|parameter| &parameter.ident)
    };
    // Inference cannot choose a type for `impl Into<i32>` or a type parameter.
    let is_generic = |ty: &syn::Type| match ty {
        syn::Type::ImplTrait(_) => true,
        syn::Type::Path(ty) => ty
            .path
            .get_ident()
            .is_some_and(|ident| parameters().any(|parameter| ident == parameter)),
        _ => false,
    };
    let passing = |ty: &syn::Type| match ty {
        syn::Type::Reference(reference) => match &*reference.elem {
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

/// What is imported under the class's name: `Cache` of `use cache::Cache as LRUCache`.
fn imported(tree: &syn::UseTree, class: &str) -> Option<String> {
    match tree {
        syn::UseTree::Path(path) => imported(&path.tree, class),
        syn::UseTree::Name(name) => (name.ident == class).then(|| class.to_owned()),
        syn::UseTree::Rename(rename) => (rename.rename == class).then(|| rename.ident.to_string()),
        syn::UseTree::Glob(_) => None,
        syn::UseTree::Group(group) => group.items.iter().find_map(|tree| imported(tree, class)),
    }
}

/// The module of `use module::*`.
fn imported_whole(item: &syn::Item) -> Option<String> {
    let syn::Item::Use(item) = item else { return None };
    let mut tree = &item.tree;
    let mut last = None;
    loop {
        match tree {
            syn::UseTree::Path(path) => {
                last = Some(path.ident.to_string());
                tree = &path.tree;
            }
            syn::UseTree::Glob(_) => return last,
            _ => return None,
        }
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
    // The parser does not count a byte order mark.
    let skipped = usize::from(line_start == 0 && line.starts_with('\u{feff}'));
    line_start + line.char_indices().nth(at.column + skipped).map_or(line.len(), |(i, _)| i)
}
