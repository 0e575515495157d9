//! The problems that the judge knows: the built-in ones, and those in a folder of one's own.

use crate::builtin;
use crate::problem::Problem;
use crate::solution::{Kind, Solution, SourceFile};
use crate::{Judged, Misuse, load, nearest, solution};
use anyhow::Result;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Problem files by name, read when they are asked for.
#[derive(Clone, Debug)]
pub struct Catalogue {
    files: BTreeMap<String, Origin>,
}

#[derive(Clone, Debug)]
enum Origin {
    Builtin(&'static [u8]),
    Own(PathBuf),
}

impl Catalogue {
    /// The built-in problems, and those in `own`, which come before built-in ones of the same name.
    ///
    /// # Errors
    ///
    /// [`Misuse`] when the folder cannot be read.
    pub fn new(own: Option<&Path>) -> Result<Catalogue> {
        let builtin = builtin::files().filter_map(|(path, bytes)| {
            let name = path.strip_prefix("problems/")?.strip_suffix(".yaml")?;
            Some((name.to_owned(), Origin::Builtin(bytes)))
        });
        let mut catalogue = Catalogue { files: builtin.collect() };
        if let Some(folder) = own {
            catalogue.add(folder)?;
        }
        Ok(catalogue)
    }

    fn add(&mut self, folder: &Path) -> Result<()> {
        let entries = std::fs::read_dir(folder).map_err(|error| {
            Misuse(format!("{}: {}", folder.display(), solution::reason(&error)))
        })?;
        for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
            let is_problem = path.extension().is_some_and(|e| e == "yaml" || e == "yml");
            let Some(name) = path.file_stem().and_then(|stem| stem.to_str()) else { continue };
            if is_problem {
                self.files.insert(name.to_owned(), Origin::Own(path));
            }
        }
        Ok(())
    }

    /// All names, sorted.
    pub fn names(&self) -> Vec<String> {
        self.files.keys().cloned().collect()
    }

    /// Reads and checks the problem with this name.
    ///
    /// # Errors
    ///
    /// [`Misuse`] when there is none, or its file is wrong.
    pub fn problem(&self, name: &str) -> Result<Problem> {
        let (shown, text) = match self.origin(name)? {
            Origin::Builtin(bytes) => {
                (shown_builtin(name), String::from_utf8_lossy(bytes).into_owned())
            }
            Origin::Own(path) => {
                let bytes = solution::read_text(path).map_err(|error| Misuse(error.0))?;
                (path.display().to_string(), String::from_utf8_lossy(&bytes).into_owned())
            }
        };
        load::problem(name, &shown, &text).map_err(|error| Misuse(error.to_string()).into())
    }

    /// The problem with its reference, which is found but not yet built.
    ///
    /// # Errors
    ///
    /// [`Misuse`] as for [`Catalogue::problem`], or when there is no reference.
    pub fn judged(&self, name: &str) -> Result<Judged> {
        let problem = self.problem(name)?;
        let (shown, reference) = match self.origin(name)? {
            Origin::Builtin(_) => (shown_builtin(name), builtin_reference(name)),
            Origin::Own(path) => (path.display().to_string(), own_reference(name, path)?),
        };
        Ok(Judged::new(problem, reference, shown))
    }

    fn origin(&self, name: &str) -> Result<&Origin> {
        self.files.get(name).ok_or_else(|| {
            let names = self.names();
            let hint = match nearest(name, &names) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "`judge list` shows them all".to_owned(),
            };
            Misuse(format!("there is no problem `{name}`; {hint}")).into()
        })
    }
}

fn shown_builtin(name: &str) -> String {
    format!("problems/{name}.yaml")
}

fn builtin_reference(name: &str) -> Solution {
    let folder = format!("reference/{name}/");
    let files: Vec<SourceFile> = builtin::files()
        .filter_map(|(path, bytes)| {
            let path = path.strip_prefix(&folder)?.to_owned();
            Some(SourceFile { path, bytes: bytes.to_vec() })
        })
        .collect();
    let root = files.iter().position(|file| file.path == "src/lib.rs").unwrap_or(0);
    let kind = Kind::Crate {
        edition: "2024".to_owned(),
        edition_is_stated: true,
        variables: Vec::new(),
        dependencies: Vec::new(),
        features: Vec::new(),
        build_script: None,
    };
    let problem = name.to_owned();
    Solution { path: folder.into(), problem, kind, files, root, refused: None }
}

/// Beside the folder of the problem files, as in the project itself, or below it.
fn own_reference(name: &str, problem: &Path) -> Result<Solution> {
    let folder = problem.parent().unwrap_or(Path::new("."));
    let places = [folder.join("../reference").join(name), folder.join("reference").join(name)];
    let Some(place) = places.iter().find(|place| place.join("Cargo.toml").is_file()) else {
        return Err(Misuse(format!(
            "{}: its reference is missing; put a solution crate at {}",
            problem.display(),
            places[0].display()
        ))
        .into());
    };
    Ok(solution::find(place, Some(name), &[]).map_err(|error| Misuse(error.0))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_problem_is_told_with_the_nearest_name() {
        let error = Catalogue::new(None).unwrap().problem("lru-cash").unwrap_err();
        assert_eq!(error.to_string(), "there is no problem `lru-cash`; did you mean `lru-cache`?");
    }

    #[test]
    fn every_builtin_problem_has_a_reference() {
        for name in Catalogue::new(None).unwrap().names() {
            let reference = builtin_reference(&name);
            assert!(reference.files.iter().any(|f| f.path == "src/lib.rs"), "{name}");
        }
    }
}
