//! Finds the solutions below a folder, and says why other things are none.

use crate::report::json::Skipped;
use crate::solution;
use crate::{Misuse, solution::Solution};
use std::fs::FileType;
use std::path::{Path, PathBuf};

/// What was found below a folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Crates and bare files, sorted: the same on every machine.
    pub solutions: Vec<PathBuf>,
    /// What is none.
    pub skipped: Vec<Skipped>,
}

/// Deeper folders are not looked into.
const DEPTH_MAX: usize = 40;
/// More than this is no folder of submissions.
const FILES_MAX: usize = 1_000_000;

/// Walks through a folder. `problem` is what solutions solve that do not say so themselves; `known`
/// are the names of the problems.
///
/// # Errors
///
/// [`Misuse`] when the folder itself cannot be read.
pub fn below(folder: &Path, problem: Option<&str>, known: &[String]) -> Result<Found, Misuse> {
    let mut walk = Walk { problem, known, found: Found::default(), files: 0 };
    if !folder.is_dir() {
        let remedy = format!("`judge run {}` judges one solution", folder.display());
        return Err(Misuse(format!("{}: not a folder; {remedy}", folder.display())));
    }
    if folder.join("Cargo.toml").is_file() && is_package(folder) {
        walk.candidate(folder);
    } else {
        walk.folder(folder, 0).map_err(|error| {
            Misuse(format!("{}: {}", folder.display(), solution::reason(&error)))
        })?;
    }
    walk.found.solutions.sort();
    walk.found.skipped.sort();
    Ok(walk.found)
}

/// The solution at a path as one that does not name its problem gets it from `problem`.
///
/// # Errors
///
/// When there is none.
pub fn read(
    path: &Path,
    problem: Option<&str>,
    known: &[String],
) -> Result<Solution, solution::NotFound> {
    solution::find(path, None, known).or_else(|error| match problem {
        Some(problem) => solution::find(path, Some(problem), known),
        None => Err(error),
    })
}

struct Walk<'a> {
    problem: Option<&'a str>,
    known: &'a [String],
    found: Found,
    files: usize,
}

impl Walk<'_> {
    fn folder(&mut self, folder: &Path, depth: usize) -> std::io::Result<()> {
        let mut entries: Vec<(PathBuf, FileType)> = Vec::new();
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            entries.push((entry.path(), entry.file_type()?));
        }
        entries.sort_by(|a, b| a.0.cmp(&b.0));
        for (path, kind) in entries {
            self.files += 1;
            if is_left_out(&path) {
                continue;
            }
            if self.files > FILES_MAX {
                self.skip(&path, "too many files");
                return Ok(());
            }
            self.entry(&path, kind, depth);
        }
        Ok(())
    }

    fn entry(&mut self, path: &Path, kind: FileType, depth: usize) {
        if kind.is_symlink() {
            self.skip(path, "a symbolic link; put the solution itself there");
        } else if kind.is_dir() && is_package(path) {
            self.candidate(path);
        } else if kind.is_dir() && depth < DEPTH_MAX {
            if let Err(error) = self.folder(path, depth + 1) {
                self.skip(path, &solution::reason(&error));
            }
        } else if kind.is_file() && path.extension().is_some_and(|extension| extension == "rs") {
            self.candidate(path);
        } else if kind.is_file() {
            self.skip(path, "neither a `.rs` file nor in a crate");
        } else {
            self.skip(path, "neither a file nor a folder that can be looked into");
        }
    }

    /// Reads it once, to say now what cannot be judged; it is read again when its turn comes, so
    /// that hundreds of them do not fill the memory.
    fn candidate(&mut self, path: &Path) {
        match read(path, self.problem, self.known) {
            Ok(solution) if self.known.contains(&solution.problem) => {
                self.found.solutions.push(path.to_owned());
            }
            Ok(solution) => {
                let hint = crate::nearest(&solution.problem, self.known);
                let hint = hint.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
                self.skip(path, &format!("there is no problem `{}`{hint}", solution.problem));
            }
            Err(error) => {
                // The path is told already.
                let reason = error.0.strip_prefix(&format!("{}:", path.display()));
                let reason = reason.unwrap_or(&error.0).trim_start();
                match reason.starts_with(|c: char| c.is_ascii_digit()) {
                    true => self.skip(path, &format!("line {reason}")),
                    false => self.skip(path, reason),
                }
            }
        }
    }

    fn skip(&mut self, path: &Path, reason: &str) {
        let path = path.display().to_string();
        self.found.skipped.push(Skipped { path, reason: reason.to_owned() });
    }
}

/// What builds and editors leave behind, and the judge's own files.
fn is_left_out(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with('.') || matches!(&*name, "target" | "grade.yaml" | "Cargo.lock")
}

/// A `Cargo.toml` of a workspace only is a folder of crates.
fn is_package(folder: &Path) -> bool {
    match std::fs::read_to_string(folder.join("Cargo.toml")) {
        Ok(text) => match text.parse::<toml::Table>() {
            Ok(table) => table.contains_key("package") || !table.contains_key("workspace"),
            // What is wrong with it is told when it is read as a crate.
            Err(_) => true,
        },
        Err(error) => error.kind() != std::io::ErrorKind::NotFound,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(files: &[(&str, &str)], problem: Option<&str>, expected: &[&str], skipped: &[&str]) {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        let known = ["lru-cache".to_owned(), "min-stack".to_owned()];
        let found = below(folder.path(), problem, &known).unwrap();
        let inside = |path: &Path| path.strip_prefix(folder.path()).unwrap().display().to_string();
        let solutions: Vec<String> = found.solutions.iter().map(|path| inside(path)).collect();
        assert_eq!(solutions, expected);
        let told = found.skipped.iter();
        let told = told.map(|s| format!("{}: {}", inside(Path::new(&s.path)), s.reason));
        let above = format!("{}/", folder.path().display());
        let told: Vec<String> =
            told.map(|text| text.split(';').next().unwrap().replace(&above, "")).collect();
        assert_eq!(told, skipped);
    }

    const CRATE: &str = "[package]\nname = \"a\"\nedition = \"2021\"\n[package.metadata.judge]\nproblem = \"min-stack\"\n";

    #[test]
    fn crates_and_bare_files_are_found_in_a_fixed_order() {
        check(
            &[
                ("b/lru-cache/x.rs", ""),
                ("a/stack/Cargo.toml", CRATE),
                ("a/stack/src/lib.rs", ""),
                ("a/stack/src/other.rs", ""),
                ("a/stack/target/debug/y.rs", ""),
            ],
            None,
            &["a/stack", "b/lru-cache/x.rs"],
            &[],
        );
    }

    #[test]
    fn a_file_that_is_no_text_is_a_solution_that_does_not_compile() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("latin.rs"), b"struct A;\n// caf\xe9\n").unwrap();
        let found = below(folder.path(), Some("lru-cache"), &["lru-cache".to_owned()]).unwrap();
        assert_eq!((found.solutions.len(), found.skipped.len()), (1, 0));
        let refused = read(&found.solutions[0], Some("lru-cache"), &[]).unwrap().refused.unwrap();
        assert!(
            refused.ends_with("latin.rs:2: not UTF-8 text; save the file as UTF-8"),
            "{refused}"
        );
    }

    #[test]
    fn a_file_without_a_problem_is_skipped_unless_the_user_names_one() {
        let files = [("ada/one.rs", ""), ("ada/report.pdf", "%")];
        let reason = "ada/report.pdf: neither a `.rs` file nor in a crate";
        let unnamed = "ada/one.rs: which problem does it solve? Say so with --problem NAME, or put it below a folder with the problem's name";
        check(&files, None, &[], &[unnamed, reason]);
        check(&files, Some("lru-cache"), &["ada/one.rs"], &[reason]);
    }

    #[test]
    fn a_workspace_is_a_folder_of_crates() {
        check(
            &[
                ("Cargo.toml", "[workspace]\nmembers = [\"a\"]\n"),
                ("a/Cargo.toml", CRATE),
                ("a/src/lib.rs", ""),
            ],
            None,
            &["a"],
            &["Cargo.toml: neither a `.rs` file nor in a crate"],
        );
    }

    #[test]
    fn a_broken_crate_and_an_unknown_problem_are_told() {
        check(
            &[
                ("a/Cargo.toml", "[package\n"),
                ("b/Cargo.toml", &CRATE.replace("min-stack", "min-stak")),
                ("b/src/lib.rs", ""),
                ("c/lru-cache/Cargo.toml", "[package]\nname = \"c\"\n"),
            ],
            None,
            // What is wrong inside a crate is a verdict.
            &["c/lru-cache"],
            &[
                "a: a/Cargo.toml:1: unclosed table, expected `]`",
                "b: there is no problem `min-stak`",
            ],
        );
    }
}
