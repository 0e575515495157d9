//! Finds a solution: a crate or a bare file, its sources and the problem that it names.

pub(crate) mod manifest;

use manifest::Manifest;
use std::fs::File;
use std::io::Read;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

pub use manifest::{Dependency, Source, inside};

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
    /// Why it is not even compiled: it holds what no solution may.
    pub refused: Option<String>,
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
        /// The manifest says so, and no other will do.
        edition_is_stated: bool,
        /// What cargo tells of the package.
        variables: Vec<(String, String)>,
        /// The packages that it depends on.
        dependencies: Vec<Dependency>,
        /// The features that are on by default.
        features: Vec<String>,
        /// The build script's path.
        build_script: Option<String>,
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
    let bytes = read_whole(path)?;
    let problem = match problem {
        Some(name) => name.to_owned(),
        None => named_by_folder(path, known).ok_or_else(|| unnamed(path, "--problem NAME"))?,
    };
    // What no compiler reads is the solution's fault: others are judged all the same.
    let refused = check_text(path, &bytes).err();
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let files = vec![SourceFile { path: name, bytes }];
    let kind = Kind::BareFile;
    Ok(Solution { path: path.into(), problem, kind, files, root: 0, refused })
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
    let bytes = read_whole(&manifest)?;
    let read = check_text(&manifest, &bytes).and_then(|()| {
        Manifest::read(&String::from_utf8_lossy(&bytes))
            .map_err(|(line, message)| format!("{}:{line}: {message}", manifest.display()))
    });
    let (read, broken) = match read {
        Ok(read) => (read, None),
        Err(broken) => (Manifest::default(), Some(broken)),
    };
    let named = problem.map(str::to_owned).or_else(|| read.problem.clone());
    let problem = named.or_else(|| named_by_folder(folder, known)).ok_or_else(|| {
        let remedy = "[package.metadata.judge] problem = \"NAME\" in Cargo.toml";
        broken.clone().map_or_else(|| unnamed(folder, remedy), NotFound)
    })?;
    let (files, mut refused) = read_folder(folder)?;
    let mut refuse = |reason: String| {
        refused.get_or_insert(reason);
    };
    broken.map(&mut refuse);
    if read.is_proc_macro {
        refuse("a procedural macro crate cannot be judged; make it a plain library".to_owned());
    }
    let declared = read.root.as_deref().unwrap_or("src/lib.rs");
    let wanted = inside(declared);
    if wanted.is_none() {
        refuse(format!("lib.path = {declared:?} leads out of the solution's folder"));
    }
    let roots = [wanted.as_deref().unwrap_or("src/lib.rs"), "src/main.rs"];
    let root = roots.iter().find_map(|root| files.iter().position(|file| file.path == *root));
    let root = root.unwrap_or_else(|| {
        refuse(format!("the crate has no {}", roots[0]));
        0
    });
    let build_script = match read.build {
        Some(named) => named.as_deref().and_then(inside),
        None => files.iter().find(|file| file.path == "build.rs").map(|file| file.path.clone()),
    };
    let Manifest { edition, edition_is_stated, variables, dependencies, features, .. } = read;
    let kind =
        Kind::Crate { edition, edition_is_stated, variables, dependencies, features, build_script };
    Ok(Solution { path: folder.into(), problem, kind, files, root, refused })
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
    let bytes = read_whole(path)?;
    check_text(path, &bytes).map_err(NotFound)?;
    Ok(bytes)
}

fn read_whole(path: &Path) -> Result<Vec<u8>, NotFound> {
    match read_file(path, FILE_BYTES_MAX, 0) {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(refused)) => Err(NotFound(refused)),
        Err(error) => Err(NotFound(format!("{}: {}", path.display(), reason(&error)))),
    }
}

/// Says where a text is none.
fn check_text(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let Err(error) = std::str::from_utf8(bytes) else { return Ok(()) };
    let line = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
    Err(format!("{}:{line}: not UTF-8 text; save the file as UTF-8", path.display()))
}

/// Reads a regular file of at most `bytes_max`; the inner error is the reason why it is refused.
///
/// What is opened is what is checked: a file that is exchanged meanwhile for a pipe is not waited
/// for, and one that grows is cut off.
fn read_file(path: &Path, bytes_max: u64, flags: i32) -> std::io::Result<Result<Vec<u8>, String>> {
    let flags = flags | libc::O_NONBLOCK;
    let file = File::options().read(true).custom_flags(flags).open(path)?;
    if !file.metadata()?.is_file() {
        return Ok(Err(format!("{}: not a regular file", path.display())));
    }
    let mut bytes = Vec::new();
    file.take(bytes_max + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > bytes_max {
        let shown = path.display();
        return Ok(Err(format!("{shown}: too large for a solution (at most {bytes_max} bytes)")));
    }
    Ok(Ok(bytes))
}

/// Every file below a crate's folder, in a fixed order, and why the solution is refused, if it is.
///
/// Links and special files are refused: what they lead to is not the solution's.
fn read_folder(folder: &Path) -> Result<(Vec<SourceFile>, Option<String>), NotFound> {
    let mut files = Vec::new();
    let mut refused = None;
    let (mut total_bytes, mut entries) = (0, 0);
    let mut pending = vec![folder.to_path_buf()];
    while let Some(current) = pending.pop() {
        let listed = list(&current)
            .map_err(|error| NotFound(format!("{}: {}", current.display(), reason(&error))))?;
        for (path, kind) in listed {
            let fail =
                |error: &std::io::Error| NotFound(format!("{}: {}", path.display(), reason(error)));
            let inside = path.strip_prefix(folder).expect("below the folder").to_string_lossy();
            let inside = inside.into_owned();
            if matches!(&*inside, "target" | ".git" | ".cargo") {
                continue;
            }
            entries += 1;
            if entries > FILES_MAX || total_bytes > CRATE_BYTES_MAX {
                refused.get_or_insert(format!(
                    "the crate is too large for a solution (at most {FILES_MAX} files and {CRATE_BYTES_MAX} bytes)"
                ));
                return Ok((files, refused));
            }
            if kind.is_dir() {
                pending.push(path);
                continue;
            }
            if !kind.is_file() {
                let what = if kind.is_symlink() { "a symbolic link" } else { "a special file" };
                refused.get_or_insert(format!(
                    "{inside}: {what} is not accepted in a solution; put the file itself there"
                ));
                continue;
            }
            match read_file(&path, FILE_BYTES_MAX, libc::O_NOFOLLOW).map_err(|e| fail(&e))? {
                Ok(bytes) => {
                    if inside.ends_with(".rs")
                        && let Err(reason) = check_text(&path, &bytes)
                    {
                        refused.get_or_insert(reason);
                    }
                    total_bytes += bytes.len() as u64;
                    files.push(SourceFile { path: inside, bytes });
                }
                Err(reason) => {
                    refused.get_or_insert(reason);
                }
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok((files, refused))
}

/// What is in a folder, sorted by name: the first reason to refuse is always the same.
fn list(folder: &Path) -> std::io::Result<Vec<(PathBuf, std::fs::FileType)>> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        all.push((entry.path(), entry.file_type()?));
    }
    all.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(all)
}

pub(crate) fn reason(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "there is no such file or folder".to_owned(),
        std::io::ErrorKind::PermissionDenied => "may not be read (permission denied)".to_owned(),
        _ => error.to_string(),
    }
}
