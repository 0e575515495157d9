//! Reads what a solution's `Cargo.toml` says, as far as the judge heeds it.
//!
//! Cargo itself never sees it, unless a build script or a crate inside the folder needs cargo, and
//! then only in the words that are kept here: a patch, a workspace or a profile has no effect.

use crate::signature::Cfgs;
use std::path::{Component, Path, PathBuf};
use toml::{Table, Value};

/// What a manifest says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    /// `[package.metadata.judge] problem`.
    pub problem: Option<String>,
    /// `2015`, `2018`, `2021` or `2024`.
    pub edition: String,
    /// It is written there, and not what cargo takes where nothing is.
    pub edition_is_stated: bool,
    /// `[lib] path`, or where it is by default.
    pub root: Option<String>,
    /// In the manifest's order, without those for tests.
    pub dependencies: Vec<Dependency>,
    /// The features that are on by default, with those that they turn on.
    pub features: Vec<String>,
    /// What cargo tells of the package: `CARGO_PKG_NAME` and others.
    pub variables: Vec<(String, String)>,
    /// The build script, if one is named: `Some(None)` says that there is none.
    pub build: Option<Option<String>>,
    /// The crate is a procedural macro.
    pub is_proc_macro: bool,
}

/// A package that a crate depends on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dependency {
    /// As the crate calls it.
    pub name: String,
    /// As the registry calls it.
    pub package: String,
    /// `0.8`, `^1.2`.
    pub version: String,
    /// Where else it comes from: a folder, a repository, another registry.
    pub source: Option<Source>,
}

/// Where a package comes from that is not the registry's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A folder, relative to the crate's.
    Folder(String),
    /// Anything that would have to be fetched.
    Elsewhere(String),
}

impl Manifest {
    /// Reads a manifest's text.
    ///
    /// # Errors
    ///
    /// With the line and the reason, where it is no TOML.
    pub fn read(text: &str) -> Result<Manifest, (usize, String)> {
        let table: Table = text.parse().map_err(|error: toml::de::Error| {
            let before = error.span().map_or("", |span| text.get(..span.start).unwrap_or(""));
            (before.matches('\n').count() + 1, error.message().to_owned())
        })?;
        let at = |path: &[&str]| look(&table, path);
        let text_at = |path: &[&str]| at(path).and_then(Value::as_str).map(str::to_owned);
        let inherited = || text_at(&["workspace", "package", "edition"]);
        let is_outside =
            at(&["package", "edition", "workspace"]).is_some() && inherited().is_none();
        let edition = text_at(&["package", "edition"]).or_else(|| {
            // The workspace's own manifest lies outside of the solution.
            let newest = || "2024".to_owned();
            at(&["package", "edition", "workspace"]).map(|_| inherited().unwrap_or_else(newest))
        });
        let is_stated = edition.is_some() && !is_outside;
        let is_proc_macro = ["proc-macro", "proc_macro"]
            .iter()
            .any(|key| at(&["lib", key]).and_then(Value::as_bool) == Some(true));
        let on = switched_on(&table);
        Ok(Manifest {
            problem: text_at(&["package", "metadata", "judge", "problem"]),
            edition: edition.unwrap_or_else(|| "2015".to_owned()),
            edition_is_stated: is_stated,
            root: text_at(&["lib", "path"]),
            dependencies: dependencies(&table, &on),
            features: on.features,
            variables: variables(&table),
            build: at(&["package", "build"]).map(|build| build.as_str().map(str::to_owned)),
            is_proc_macro,
        })
    }
}

/// A path that stays in its folder, without `.` and `..`; `None` for one that leaves it.
pub fn inside(path: &str) -> Option<String> {
    let mut out = PathBuf::new();
    for part in Path::new(path).components() {
        match part {
            Component::CurDir => {}
            Component::Normal(name) => out.push(name),
            Component::ParentDir if out.pop() => {}
            _ => return None,
        }
    }
    out.into_os_string().into_string().ok()
}

fn look<'a>(table: &'a Table, path: &[&str]) -> Option<&'a Value> {
    let (first, rest) = path.split_first()?;
    rest.iter().try_fold(table.get(*first)?, |value, key| value.as_table()?.get(*key))
}

fn dependencies(table: &Table, on: &SwitchedOn) -> Vec<Dependency> {
    let named = all_dependencies(table);
    let used = named.filter(|(name, value)| !is_optional(value) || on.dependencies.contains(name));
    used.map(|(name, value)| dependency(name, value, shared(table, name, value))).collect()
}

/// Those for this machine, optional or not.
fn all_dependencies(table: &Table) -> impl Iterator<Item = (&String, &Value)> {
    let cfgs = Cfgs::of([], []);
    let targets = look(table, &["target"]).and_then(Value::as_table).into_iter().flatten();
    let here = targets.filter(move |(target, _)| cfgs.hold_for_target(target));
    let tables = std::iter::once(table).chain(here.filter_map(|(_, value)| value.as_table()));
    tables.filter_map(|table| table.get("dependencies")?.as_table()).flatten()
}

fn is_optional(value: &Value) -> bool {
    value.get("optional").and_then(Value::as_bool) == Some(true)
}

/// What `name.workspace = true` stands for, where the workspace is in the same manifest.
fn shared<'a>(table: &'a Table, name: &str, value: &Value) -> Option<&'a Value> {
    value.get("workspace").and_then(|_| look(table, &["workspace", "dependencies", name]))
}

fn dependency(name: &str, own: &Value, shared: Option<&Value>) -> Dependency {
    let value = shared.unwrap_or(own);
    let text = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
    let elsewhere = ["git", "registry", "registry-index", "workspace"]
        .into_iter()
        .find(|key| value.get(key).is_some())
        .map(|key| Source::Elsewhere(key.to_owned()));
    Dependency {
        name: name.to_owned(),
        package: text("package").unwrap_or_else(|| name.to_owned()),
        version: value.as_str().map(str::to_owned).or_else(|| text("version")).unwrap_or_default(),
        source: text("path").map(Source::Folder).or(elsewhere),
    }
}

/// What is on by default.
#[derive(Debug, Default)]
struct SwitchedOn {
    features: Vec<String>,
    /// Those of the optional ones that a feature asks for.
    dependencies: Vec<String>,
}

fn switched_on(table: &Table) -> SwitchedOn {
    let none = Table::new();
    let all = table.get("features").and_then(Value::as_table).unwrap_or(&none);
    let optional: Vec<&String> = all_dependencies(table)
        .filter(|(_, value)| is_optional(value))
        .map(|(name, _)| name)
        .collect();
    let is_optional = |name: &str| optional.iter().any(|optional| *optional == name);
    let mut on = SwitchedOn::default();
    let mut pending = vec!["default".to_owned()];
    while let Some(wanted) = pending.pop() {
        let (name, is_feature) = match (wanted.strip_prefix("dep:"), wanted.split_once('/')) {
            (Some(name), _) => (name, false),
            // `name?/feature` asks for nothing that is off.
            (None, Some((name, _))) => (name, true),
            (None, None) => (&*wanted, true),
        };
        if is_optional(name) && !on.dependencies.iter().any(|known| known == name) {
            on.dependencies.push(name.to_owned());
        }
        if !is_feature || on.features.iter().any(|known| known == name) {
            continue;
        }
        if let Some(more) = all.get(name).and_then(Value::as_array) {
            pending.extend(more.iter().filter_map(Value::as_str).map(str::to_owned));
            on.features.push(name.to_owned());
        } else if is_optional(name) {
            on.features.push(name.to_owned());
        }
    }
    on
}

/// What cargo tells a crate of its package.
fn variables(table: &Table) -> Vec<(String, String)> {
    let value = |key: &str| {
        let own = look(table, &["package", key]);
        let inherited = own.and_then(|own| own.get("workspace"));
        inherited.and_then(|_| look(table, &["workspace", "package", key])).or(own)
    };
    let text = |key: &str| match value(key) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(all)) => {
            all.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(":")
        }
        _ => String::new(),
    };
    let or = |text: String, other: &str| if text.is_empty() { other.to_owned() } else { text };
    let name = or(text("name"), "solution");
    let library = look(table, &["lib", "name"]).and_then(Value::as_str);
    let library = library.map_or_else(|| name.replace('-', "_"), str::to_owned);
    let version = or(text("version"), "0.0.0");
    let (numbers, _) = version.split_once('+').unwrap_or((&version, ""));
    let (numbers, pre) = numbers.split_once('-').unwrap_or((numbers, ""));
    let mut numbers = numbers.split('.').map(str::to_owned);
    let mut number = || numbers.next().unwrap_or_default();
    let all = [
        ("CARGO_CRATE_NAME", library),
        ("CARGO_PKG_NAME", name),
        ("CARGO_PKG_VERSION_MAJOR", number()),
        ("CARGO_PKG_VERSION_MINOR", number()),
        ("CARGO_PKG_VERSION_PATCH", number()),
        ("CARGO_PKG_VERSION_PRE", pre.to_owned()),
        ("CARGO_PKG_VERSION", version.clone()),
        ("CARGO_PKG_AUTHORS", text("authors")),
        ("CARGO_PKG_DESCRIPTION", text("description")),
        ("CARGO_PKG_HOMEPAGE", text("homepage")),
        ("CARGO_PKG_REPOSITORY", text("repository")),
        ("CARGO_PKG_LICENSE", text("license")),
        ("CARGO_PKG_LICENSE_FILE", text("license-file")),
        ("CARGO_PKG_RUST_VERSION", text("rust-version")),
        ("CARGO_PKG_README", text("readme")),
    ];
    // No variable can hold a zero.
    let all = all.into_iter().map(|(name, value)| (name.to_owned(), value.replace('\0', " ")));
    all.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_is_read() {
        let manifest = Manifest::read(
            r#"
            [package]
            name = "x"
            edition = "2021"
            metadata.judge.problem = "lru-cache"
            [lib]
            path = "lib.rs"
            [dependencies]
            rand = "0.8"
            old = { package = "rand", version = "0.7", optional = true }
            helper = { path = "helper" }
            far = { git = "https://example.org/far" }
            [target.'cfg(target_pointer_width = "64")'.dependencies]
            smallvec = { version = "1" }
            [target.'cfg(target_os = "none")'.dependencies]
            winapi = "0.3"
            [features]
            default = ["fast"]
            fast = []
            slow = []
            "#,
        );
        let manifest = manifest.unwrap();
        assert_eq!(manifest.problem.as_deref(), Some("lru-cache"));
        assert_eq!((&*manifest.edition, manifest.root.as_deref()), ("2021", Some("lib.rs")));
        let names: Vec<&str> = manifest.dependencies.iter().map(|d| &*d.name).collect();
        assert_eq!(names, ["far", "helper", "rand", "smallvec"]);
        assert_eq!(manifest.dependencies[1].source, Some(Source::Folder("helper".into())));
        assert_eq!(manifest.features, ["default", "fast"]);
    }

    #[track_caller]
    fn check_dependencies(text: &str, expected: &[&str], features: &[&str]) {
        let manifest = Manifest::read(text).unwrap();
        let shown = |d: &Dependency| format!("{} {} {:?}", d.name, d.version, d.source);
        let found: Vec<String> = manifest.dependencies.iter().map(shown).collect();
        assert_eq!(found, expected);
        assert_eq!(manifest.features, features);
    }

    #[test]
    fn a_default_feature_switches_an_optional_dependency_on() {
        let with = |default: &str| {
            format!(
                "[dependencies]\nsmallvec = {{ version = \"1\", optional = true }}\n\
                 [features]\ndefault = [{default}]\nfast = [\"dep:smallvec\"]\n"
            )
        };
        let smallvec = ["smallvec 1 None"];
        check_dependencies(&with("\"fast\""), &smallvec, &["default", "fast"]);
        check_dependencies(&with("\"smallvec\""), &smallvec, &["default", "smallvec"]);
        check_dependencies(&with("\"smallvec/union\""), &smallvec, &["default", "smallvec"]);
        check_dependencies(&with("\"smallvec?/union\""), &[], &["default"]);
        check_dependencies(&with(""), &[], &["default"]);
    }

    #[test]
    fn a_dependency_may_come_from_the_manifests_own_workspace() {
        let own = "[dependencies]\nrand.workspace = true\n";
        let workspace = "[workspace.dependencies]\nrand = \"0.8\"\n";
        check_dependencies(&format!("{own}{workspace}"), &["rand 0.8 None"], &[]);
        check_dependencies(own, &["rand  Some(Elsewhere(\"workspace\"))"], &[]);
    }

    #[test]
    fn a_package_is_told_to_its_crate_as_by_cargo() {
        let text =
            "[package]\nname = \"my-stack\"\nversion = \"1.2.3-beta\"\nauthors = [\"A\", \"B\"]";
        let variables = Manifest::read(text).unwrap().variables;
        let value = |name: &str| &*variables.iter().find(|(known, _)| known == name).unwrap().1;
        assert_eq!(value("CARGO_PKG_NAME"), "my-stack");
        assert_eq!(value("CARGO_CRATE_NAME"), "my_stack");
        assert_eq!(value("CARGO_PKG_VERSION"), "1.2.3-beta");
        assert_eq!(value("CARGO_PKG_VERSION_MINOR"), "2");
        assert_eq!(value("CARGO_PKG_VERSION_PRE"), "beta");
        assert_eq!(value("CARGO_PKG_AUTHORS"), "A:B");
        assert_eq!(value("CARGO_PKG_HOMEPAGE"), "");
    }

    #[test]
    fn what_is_no_toml_is_told_with_its_line() {
        assert_eq!(Manifest::read("[package]\nname = \n").unwrap_err().0, 2);
    }

    #[test]
    fn paths_that_leave_the_folder_are_none() {
        assert_eq!(inside("./src/../lib.rs").as_deref(), Some("lib.rs"));
        assert_eq!(inside("../lib.rs"), None);
        assert_eq!(inside("src/../../lib.rs"), None);
        assert_eq!(inside("/etc/passwd"), None);
    }

    #[test]
    fn an_edition_may_come_from_the_manifests_own_workspace() {
        let text = "[package]\nedition.workspace = true\n[workspace.package]\nedition = \"2021\"";
        let manifest = Manifest::read(text).unwrap();
        assert_eq!((&*manifest.edition, manifest.edition_is_stated), ("2021", true));
        assert!(!Manifest::read("[package]\nedition.workspace = true").unwrap().edition_is_stated);
        assert!(!Manifest::read("[package]\n").unwrap().edition_is_stated);
    }
}
