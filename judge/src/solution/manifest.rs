//! Reads what a solution's `Cargo.toml` says, as far as the judge heeds it.
//!
//! Cargo itself never sees it, unless a build script or a crate inside the folder needs cargo, and
//! then only in the words that are kept here: a patch, a workspace or a profile has no effect.

use std::path::{Component, Path, PathBuf};
use toml::{Table, Value};

/// What a manifest says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    /// `[package.metadata.judge] problem`.
    pub problem: Option<String>,
    /// `2015`, `2018`, `2021` or `2024`.
    pub edition: String,
    /// `[lib] path`, or where it is by default.
    pub root: Option<String>,
    /// In the manifest's order, without those for tests.
    pub dependencies: Vec<Dependency>,
    /// The features that are on by default, with those that they turn on.
    pub features: Vec<String>,
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
        let edition = text_at(&["package", "edition"]).or_else(|| {
            // The workspace's own manifest lies outside of the solution.
            let newest = || "2024".to_owned();
            at(&["package", "edition", "workspace"]).map(|_| inherited().unwrap_or_else(newest))
        });
        let is_proc_macro = ["proc-macro", "proc_macro"]
            .iter()
            .any(|key| at(&["lib", key]).and_then(Value::as_bool) == Some(true));
        Ok(Manifest {
            problem: text_at(&["package", "metadata", "judge", "problem"]),
            edition: edition.unwrap_or_else(|| "2015".to_owned()),
            root: text_at(&["lib", "path"]),
            dependencies: dependencies(&table),
            features: features(&table),
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

fn dependencies(table: &Table) -> Vec<Dependency> {
    let tables = std::iter::once(table).chain(
        look(table, &["target"])
            .and_then(Value::as_table)
            .into_iter()
            .flat_map(|targets| targets.values())
            .filter_map(Value::as_table),
    );
    let named = tables.filter_map(|table| table.get("dependencies")?.as_table()).flatten();
    named.filter(|(_, value)| !is_optional(value)).map(|(name, v)| dependency(name, v)).collect()
}

fn is_optional(value: &Value) -> bool {
    value.get("optional").and_then(Value::as_bool) == Some(true)
}

fn dependency(name: &str, value: &Value) -> Dependency {
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

fn features(table: &Table) -> Vec<String> {
    let Some(all) = table.get("features").and_then(Value::as_table) else { return Vec::new() };
    let mut on: Vec<String> = Vec::new();
    let mut pending = vec!["default".to_owned()];
    while let Some(feature) = pending.pop() {
        let Some(more) = all.get(&feature).and_then(Value::as_array) else { continue };
        if !on.contains(&feature) {
            pending.extend(more.iter().filter_map(Value::as_str).map(str::to_owned));
            on.push(feature);
        }
    }
    on
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
            [target.'cfg(unix)'.dependencies]
            smallvec = { version = "1" }
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
        assert_eq!(Manifest::read(text).unwrap().edition, "2021");
    }
}
