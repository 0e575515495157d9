//! Finds a solution: a crate or a bare file, its sources and the problem that it names.

use std::path::{Path, PathBuf};

/// Somebody's solution, read into memory once, so that what is judged cannot change meanwhile.
#[derive(Clone, Debug)]
pub struct Solution {
    /// As the user wrote it.
    pub path: PathBuf,
    /// The problem's name.
    pub problem: String,
    /// A crate or a bare file.
    pub kind: Kind,
    /// All files, by path inside the solution's folder.
    pub files: Vec<SourceFile>,
    /// The index in `files` of the file that declares the class or its modules.
    pub root: usize,
}

/// One file of a solution.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Inside the solution's folder, `src/lib.rs`.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What a solution is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A file as pasted into LeetCode.
    BareFile,
    /// A folder with a `Cargo.toml`.
    Crate {
        /// `2018`, `2021` or `2024`.
        edition: String,
        /// The names of the packages that it depends on.
        dependencies: Vec<String>,
    },
}

/// Why there is no solution at a path: wrong usage, not the solution's verdict.
#[derive(Debug)]
pub struct NotFound(pub String);

impl std::fmt::Display for NotFound {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NotFound {}

/// A file larger than this is no solution.
const FILE_BYTES_MAX: u64 = 4 << 20;
/// All files of a crate together.
const CRATE_BYTES_MAX: u64 = 16 << 20;
/// A crate with more files than this is no solution.
const FILES_MAX: usize = 1_000;

/// Finds the solution at `path`. `problem` overrides what the solution says; `known` are the
/// names of the problems.
///
/// # Errors
///
/// When nothing can be read there, or no problem can be told.
pub fn find(path: &Path, problem: Option<&str>, known: &[String]) -> Result<Solution, NotFound> {
    let metadata = std::fs::metadata(path)
        .map_err(|error| NotFound(format!("{}: {}", path.display(), reason(&error))))?;
    if metadata.is_dir() {
        return find_crate(path, problem, known);
    }
    if !metadata.is_file() {
        return Err(NotFound(format!("{}: neither a file nor a folder", path.display())));
    }
    if path.file_name().is_some_and(|name| name == "Cargo.toml") {
        let folder = path.parent().filter(|p| !p.as_os_str().is_empty());
        return find_crate(folder.unwrap_or(Path::new(".")), problem, known);
    }
    let bytes = read_text(path)?;
    let problem = match problem {
        Some(name) => name.to_owned(),
        None => named_by_folder(path, known).ok_or_else(|| unnamed(path, "--problem NAME"))?,
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let files = vec![SourceFile { path: name, bytes }];
    Ok(Solution { path: path.into(), problem, kind: Kind::BareFile, files, root: 0 })
}

impl Solution {
    /// The text of the root file.
    pub fn root_text(&self) -> &str {
        std::str::from_utf8(&self.files[self.root].bytes).unwrap_or_default()
    }

    /// The texts of all Rust files, the root first.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        let others = self.files.iter().enumerate().filter(|(i, _)| *i != self.root);
        std::iter::once(&self.files[self.root])
            .chain(others.map(|(_, file)| file))
            .filter(|file| file.path.ends_with(".rs"))
            .filter_map(|file| Some((file.path.as_str(), std::str::from_utf8(&file.bytes).ok()?)))
    }
}

fn find_crate(
    folder: &Path,
    problem: Option<&str>,
    known: &[String],
) -> Result<Solution, NotFound> {
    let manifest = folder.join("Cargo.toml");
    if !manifest.is_file() {
        return Err(NotFound(format!(
            "{}: a folder without Cargo.toml is no solution; name a file or a crate in it, or judge everything below it with `judge grade {}`",
            folder.display(),
            folder.display()
        )));
    }
    let text = String::from_utf8(read_text(&manifest)?).expect("checked to be UTF-8");
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
        let line = error.span().map_or(1, |span| text[..span.start].lines().count().max(1));
        NotFound(format!("{}:{line}: {}", manifest.display(), error.message()))
    })?;
    let package = table.get("package").and_then(toml::Value::as_table);
    let named = package.and_then(|p| p.get("metadata")?.get("judge")?.get("problem")?.as_str());
    let problem = problem.or(named).map(str::to_owned).or_else(|| named_by_folder(folder, known));
    let problem = problem.ok_or_else(|| {
        unnamed(folder, "[package.metadata.judge] problem = \"NAME\" in Cargo.toml")
    })?;
    let edition = package.and_then(|p| p.get("edition")?.as_str()).unwrap_or("2015").to_owned();
    let dependencies = table.get("dependencies").and_then(toml::Value::as_table);
    let dependencies = dependencies.map(|d| d.keys().cloned().collect()).unwrap_or_default();
    let files = read_folder(folder)?;
    let declared = table.get("lib").and_then(|lib| lib.get("path")?.as_str());
    let roots = [declared.unwrap_or("src/lib.rs"), "src/main.rs"];
    let root = roots.iter().find_map(|root| files.iter().position(|file| file.path == *root));
    let root = root
        .ok_or_else(|| NotFound(format!("{}: the crate has no {}", folder.display(), roots[0])))?;
    let kind = Kind::Crate { edition, dependencies };
    Ok(Solution { path: folder.into(), problem, kind, files, root })
}

fn unnamed(path: &Path, remedy: &str) -> NotFound {
    NotFound(format!(
        "{}: which problem does it solve? Say so with {remedy}, or put it below a folder with the problem's name",
        path.display()
    ))
}

/// The nearest folder above that has a problem's name.
fn named_by_folder(path: &Path, known: &[String]) -> Option<String> {
    let absolute = std::path::absolute(path).ok()?;
    absolute
        .ancestors()
        .filter_map(|folder| folder.file_name()?.to_str())
        .find(|name| known.iter().any(|problem| problem == name))
        .map(str::to_owned)
}

pub(crate) fn read_text(path: &Path) -> Result<Vec<u8>, NotFound> {
    let size = std::fs::metadata(path).map_or(0, |metadata| metadata.len());
    if size > FILE_BYTES_MAX {
        return Err(NotFound(format!(
            "{}: {size} bytes are too many for a solution (at most {FILE_BYTES_MAX})",
            path.display()
        )));
    }
    let bytes = std::fs::read(path)
        .map_err(|error| NotFound(format!("{}: {}", path.display(), reason(&error))))?;
    if let Err(error) = std::str::from_utf8(&bytes) {
        let line = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
        return Err(NotFound(format!(
            "{}:{line}: not UTF-8 text; save the file as UTF-8",
            path.display()
        )));
    }
    Ok(bytes)
}

/// Every file below a crate's folder, in a fixed order. Links and special files are refused: what
/// they lead to is not the solution's.
fn read_folder(folder: &Path) -> Result<Vec<SourceFile>, NotFound> {
    let mut files = Vec::new();
    let mut total_bytes = 0;
    let mut pending = vec![folder.to_path_buf()];
    while let Some(current) = pending.pop() {
        let fail =
            |error: &std::io::Error| NotFound(format!("{}: {}", current.display(), reason(error)));
        for entry in std::fs::read_dir(&current).map_err(|error| fail(&error))? {
            let entry = entry.map_err(|error| fail(&error))?;
            let (path, kind) = (entry.path(), entry.file_type().map_err(|error| fail(&error))?);
            let inside = path.strip_prefix(folder).expect("below the folder").to_string_lossy();
            if matches!(&*inside, "target" | ".git" | ".cargo") {
                continue;
            }
            if kind.is_dir() {
                pending.push(path);
                continue;
            }
            if !kind.is_file() {
                let what = if kind.is_symlink() { "a symbolic link" } else { "a special file" };
                return Err(NotFound(format!(
                    "{}: {what} is not accepted in a solution; put the file itself there",
                    path.display()
                )));
            }
            let inside = inside.into_owned();
            let bytes = if inside.ends_with(".rs") || inside.ends_with(".toml") {
                read_text(&path)?
            } else {
                std::fs::read(&path).map_err(|error| fail(&error))?
            };
            total_bytes += bytes.len() as u64;
            files.push(SourceFile { path: inside, bytes });
            if files.len() > FILES_MAX || total_bytes > CRATE_BYTES_MAX {
                return Err(NotFound(format!(
                    "{}: too large for a solution (at most {FILES_MAX} files and {CRATE_BYTES_MAX} bytes)",
                    folder.display()
                )));
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

pub(crate) fn reason(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "there is no such file or folder".to_owned(),
        std::io::ErrorKind::PermissionDenied => "may not be read (permission denied)".to_owned(),
        _ => error.to_string(),
    }
}
