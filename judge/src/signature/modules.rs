//! Walks a solution's modules from its root, as the compiler does, and finds what a name means in
//! one of them.
//!
//! Files that no `mod` names and items that a `cfg` switches off are no part of a solution. What
//! macros make is not seen.

use super::cfg::{Cfgs, text_of};
use super::{Parsed, offset};
use crate::solution::inside;
use std::collections::BTreeMap;
use syn::Visibility;

/// All modules; the first is the root.
pub(super) struct Modules<'a> {
    all: Vec<Module<'a>>,
}

/// One module with what it declares.
pub(super) struct Module<'a> {
    /// From the root.
    pub path: Vec<String>,
    /// The byte of the brace that ends it in the root's file, if it is written out there.
    pub close: Option<usize>,
    /// `impl` blocks in their order.
    pub impls: Vec<&'a syn::ItemImpl>,
    parent: usize,
    children: BTreeMap<String, usize>,
    names: BTreeMap<String, Name<'a>>,
    globs: Vec<Vec<String>>,
}

/// A type's name in a module.
struct Name<'a> {
    is_public: bool,
    means: Meaning<'a>,
}

/// What a name stands for.
#[derive(Clone)]
pub(super) enum Meaning<'a> {
    /// A struct, an enum or a union.
    Type(&'a syn::Generics),
    /// Another name of a type.
    Alias(&'a syn::Generics, &'a syn::Type),
    /// What is declared elsewhere.
    Import(Vec<String>),
}

/// A type by the module that declares it and its name there.
pub(super) type TypeName = (usize, String);

/// No solution has more modules.
const MODULES_MAX: usize = 1_000;
/// Imports of imports are followed so many times in one search: they may go in a circle.
const IMPORTS_MAX: u32 = 1_000;

/// Where the files of a module's modules lie.
#[derive(Clone)]
struct Place {
    /// The folder of `mod x;`.
    folder: String,
    /// The folder that `#[path]` starts from.
    path_folder: String,
}

impl<'a> Modules<'a> {
    /// Walks from the root, which comes first among the files.
    pub fn of(files: &'a [Parsed<'a>], cfgs: &Cfgs) -> Modules<'a> {
        let mut modules = Modules { all: Vec::new() };
        if let Some(root) = files.iter().find(|file| file.is_root) {
            let folder = folder_of(root.path);
            let place = Place { folder: folder.clone(), path_folder: folder };
            let mut walk = Walk { files, cfgs, root, modules: &mut modules };
            walk.module(Vec::new(), 0, None, &root.tree.items, root, &place);
        }
        modules
    }

    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The modules with their numbers, each before those inside it.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &Module<'a>)> {
        self.all.iter().enumerate()
    }

    /// Whether a module itself declares or imports a type of this name.
    pub fn declares(&self, module: usize, name: &str) -> bool {
        self.all.get(module).is_some_and(|module| module.names.contains_key(name))
    }

    /// What a type's name stands for where it is declared.
    pub fn meaning(&self, (module, name): &TypeName) -> Option<&Meaning<'a>> {
        Some(&self.all.get(*module)?.names.get(name)?.means)
    }

    /// The types that are declared anywhere.
    pub fn types(&self) -> impl Iterator<Item = &str> {
        let names = self.all.iter().flat_map(|module| &module.names);
        names.filter(|(_, name)| !matches!(name.means, Meaning::Import(_))).map(|(name, _)| &**name)
    }

    /// Where the type is declared that a path means in a module; `None` for what is not seen.
    pub fn resolve(&self, module: usize, path: &[String]) -> Option<TypeName> {
        self.find(module, path, &mut IMPORTS_MAX.clone())
    }

    fn find(&self, module: usize, path: &[String], fuel: &mut u32) -> Option<TypeName> {
        let (name, before) = path.split_last()?;
        let target = self.module_at(module, before, fuel)?;
        self.declared(target, name, module, fuel)
    }

    /// A name in a module, as another module sees it.
    fn declared(&self, at: usize, name: &str, from: usize, fuel: &mut u32) -> Option<TypeName> {
        *fuel = fuel.checked_sub(1)?;
        let module = &self.all[at];
        match module.names.get(name) {
            Some(found) if found.is_public || self.is_inside(from, at) => match &found.means {
                Meaning::Import(path) => self.find(at, path, fuel),
                _ => Some((at, name.to_owned())),
            },
            Some(_) => None,
            None => module.globs.iter().find_map(|path| {
                let target = self.module_at(at, path, fuel)?;
                if target == at { None } else { self.declared(target, name, at, fuel) }
            }),
        }
    }

    fn is_inside(&self, mut module: usize, of: usize) -> bool {
        while module != of && module != 0 {
            module = self.all[module].parent;
        }
        module == of
    }

    fn module_at(&self, from: usize, path: &[String], fuel: &mut u32) -> Option<usize> {
        *fuel = fuel.checked_sub(1)?;
        let mut at = from;
        for (index, part) in path.iter().enumerate() {
            let module = &self.all[at];
            at = match part.as_str() {
                "crate" | "" => 0,
                "self" => at,
                "super" => module.parent,
                name => match (module.children.get(name), module.names.get(name)) {
                    (Some(child), _) => *child,
                    (None, Some(Name { means: Meaning::Import(path), .. })) => {
                        self.module_at(at, path, fuel)?
                    }
                    // In the oldest edition every import starts at the root.
                    _ if index == 0 => *self.all[0].children.get(name)?,
                    _ => return None,
                },
            };
        }
        Some(at)
    }
}

struct Walk<'a, 'b> {
    files: &'a [Parsed<'a>],
    cfgs: &'b Cfgs,
    root: &'a Parsed<'a>,
    modules: &'b mut Modules<'a>,
}

impl<'a> Walk<'a, '_> {
    fn module(
        &mut self,
        path: Vec<String>,
        parent: usize,
        close: Option<usize>,
        items: &'a [syn::Item],
        file: &'a Parsed<'a>,
        place: &Place,
    ) {
        if self.modules.all.len() >= MODULES_MAX {
            return;
        }
        let at = self.modules.all.len();
        if let Some(name) = path.last() {
            self.modules.all[parent].children.insert(name.clone(), at);
        }
        self.modules.all.push(Module {
            path,
            close,
            impls: Vec::new(),
            parent,
            children: BTreeMap::new(),
            names: BTreeMap::new(),
            globs: Vec::new(),
        });
        self.items(at, items, file, place);
    }

    fn items(&mut self, at: usize, items: &'a [syn::Item], file: &'a Parsed<'a>, place: &Place) {
        for item in items {
            match item {
                syn::Item::Struct(item) if self.cfgs.keep(&item.attrs) => {
                    self.name(at, &item.ident, &item.vis, Meaning::Type(&item.generics));
                }
                syn::Item::Enum(item) if self.cfgs.keep(&item.attrs) => {
                    self.name(at, &item.ident, &item.vis, Meaning::Type(&item.generics));
                }
                syn::Item::Union(item) if self.cfgs.keep(&item.attrs) => {
                    self.name(at, &item.ident, &item.vis, Meaning::Type(&item.generics));
                }
                syn::Item::Type(item) if self.cfgs.keep(&item.attrs) => {
                    let means = Meaning::Alias(&item.generics, &item.ty);
                    self.name(at, &item.ident, &item.vis, means);
                }
                syn::Item::Use(item) if self.cfgs.keep(&item.attrs) => {
                    let mut path = Vec::new();
                    if item.leading_colon.is_some() {
                        path.push(String::new());
                    }
                    self.import(at, &item.tree, &path, &item.vis);
                }
                syn::Item::Impl(item) if self.cfgs.keep(&item.attrs) => {
                    self.modules.all[at].impls.push(item);
                }
                syn::Item::Mod(item) if self.cfgs.keep(&item.attrs) => {
                    self.child(at, item, file, place);
                }
                _ => {}
            }
        }
    }

    fn name(&mut self, at: usize, name: &syn::Ident, vis: &Visibility, means: Meaning<'a>) {
        let is_public = !matches!(vis, Visibility::Inherited);
        self.modules.all[at].names.insert(name.to_string(), Name { is_public, means });
    }

    fn import(&mut self, at: usize, tree: &syn::UseTree, before: &[String], vis: &Visibility) {
        let with = |name: &syn::Ident| {
            let mut path = before.to_vec();
            path.push(name.to_string());
            path
        };
        match tree {
            syn::UseTree::Path(path) => self.import(at, &path.tree, &with(&path.ident), vis),
            syn::UseTree::Name(name) => self.imported(at, &name.ident, with(&name.ident), vis),
            syn::UseTree::Rename(name) => self.imported(at, &name.rename, with(&name.ident), vis),
            syn::UseTree::Glob(_) => self.modules.all[at].globs.push(before.to_vec()),
            syn::UseTree::Group(group) => {
                group.items.iter().for_each(|tree| self.import(at, tree, before, vis));
            }
        }
    }

    fn imported(&mut self, at: usize, name: &syn::Ident, path: Vec<String>, vis: &Visibility) {
        let is_public = !matches!(vis, Visibility::Inherited);
        let means = Meaning::Import(path);
        // A type and a function of one name may stand side by side: the type counts.
        let names = &mut self.modules.all[at].names;
        names.entry(name.to_string()).or_insert(Name { is_public, means });
    }

    fn child(&mut self, at: usize, item: &'a syn::ItemMod, file: &'a Parsed<'a>, place: &Place) {
        let name = item.ident.to_string();
        let named = name.strip_prefix("r#").unwrap_or(&name);
        let mut path = self.modules.all[at].path.clone();
        path.push(name.clone());
        let given =
            self.cfgs.effective(&item.attrs).into_iter().find_map(|meta| text_of(&meta, "path"));
        if let Some((brace, items)) = &item.content {
            // Written out in the root's file, and so are all around it.
            let is_in_root = std::ptr::eq(file, self.root);
            let close = is_in_root.then(|| offset(file.text, brace.span.close().start()));
            let folder = match &given {
                Some(given) => joined(&place.path_folder, given),
                None => joined(&place.folder, named),
            };
            let place = Place { folder: folder.clone(), path_folder: folder };
            return self.module(path, at, close, items, file, &place);
        }
        let files: Vec<String> = match &given {
            Some(given) => vec![joined(&place.path_folder, given)],
            None => {
                ["", "/mod"].map(|end| joined(&place.folder, &format!("{named}{end}.rs"))).into()
            }
        };
        let files = files.iter().filter_map(|path| inside(path));
        let found = files.into_iter().find_map(|path| self.files.iter().find(|f| f.path == path));
        let Some(found) = found.filter(|found| self.cfgs.keep(&found.tree.attrs)) else { return };
        let folder = folder_of(found.path);
        let owns_folder = given.is_some() || found.path.ends_with("/mod.rs");
        let inner = if owns_folder { folder.clone() } else { joined(&folder, named) };
        let place = Place { folder: inner, path_folder: folder };
        self.module(path, at, None, &found.tree.items, found, &place);
    }
}

fn folder_of(path: &str) -> String {
    path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned()
}

fn joined(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}
