//! Takes out of a compiler's words what is not about the solution: the names of the build's own
//! folders, which differ each time, and the linker's command line.

use super::SHOWN_FOLDER;
use std::path::Path;

/// Puts neutral names in the place of the folders of builds in the cache.
pub(super) fn text(text: &str, cache: &Path) -> String {
    let start = format!("{}/", cache.display());
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(&start) {
        let behind = &rest[at + start.len()..];
        match behind.split_once('/') {
            Some((folder, inside)) if is_build(folder) => {
                out.push_str(&rest[..at]);
                let (neutral, inside) = neutral(inside);
                out.push_str(neutral);
                rest = inside;
            }
            _ => {
                out.push_str(&rest[..at + start.len()]);
                rest = behind;
            }
        }
    }
    out + rest
}

/// `build-Yx3Kp9`
fn is_build(folder: &str) -> bool {
    ["build-", "explain-", "script-"].iter().any(|prefix| folder.starts_with(prefix))
        && folder.chars().all(|c| c.is_alphanumeric() || c == '-')
}

/// What stands for the start of a path in a build's folder, and the rest of it.
fn neutral(inside: &str) -> (&str, &str) {
    let known = [("source/judged/", SHOWN_FOLDER), ("generated/", "$OUT_DIR/"), ("out/", "")];
    let found = known.iter().find_map(|(start, name)| Some((*name, inside.strip_prefix(start)?)));
    found.unwrap_or(("", inside))
}

/// What the linker says, without its command line; `None` where it is not the linker that speaks.
pub(super) fn linker(message: &str, rendered: &str) -> Option<String> {
    if !message.starts_with("linking with ") {
        return None;
    }
    let mut said: Vec<&str> = Vec::new();
    for line in rendered.lines().filter(|line| !is_command(line)) {
        let tells = |start: &str| line.find(start).map(|at| &line[at..]);
        let found = LINKER_WORDS.iter().find_map(|word| tells(word));
        let found = found.or_else(|| line.split_once("ld: error: ").map(|(_, told)| told));
        if let Some(found) = found.filter(|found| !said.contains(found)) {
            said.push(found);
        }
    }
    if said.is_empty() {
        let lines = rendered.lines().skip(1).map(str::trim);
        said.extend(lines.filter(|line| !["", "|"].contains(line) && !is_command(line)));
    }
    said.truncate(LINES_MAX);
    Some(format!("error: the linker refuses it: {}\n", said.join("\n  ")))
}

/// The linker's command line, and what is said about it.
fn is_command(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("= note:  \"") || line.starts_with("= note: some arguments are omitted")
}

/// How those sentences of linkers begin that name a fault.
const LINKER_WORDS: [&str; 5] = [
    "multiple definition of ",
    "undefined reference to ",
    "cannot find -l",
    "duplicate symbol: ",
    "undefined symbol: ",
];

/// More of a linker's sentences than this are not shown.
const LINES_MAX: usize = 5;

/// A dying compiler's words without the addresses of its own code, which differ each time.
pub(super) fn without_backtrace(text: &str) -> impl Iterator<Item = &str> {
    text.lines().take_while(|line| *line != "stack backtrace:")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(said: &str, expected: &str) {
        assert_eq!(text(said, Path::new("/cache")), expected);
    }

    #[test]
    fn folders_of_builds_are_named_neutrally() {
        check(
            "circular: /cache/build-a1B2c3/source/judged/x.rs -> /cache/build-a1B2c3/source/judged/x.rs",
            "circular: /judged/x.rs -> /judged/x.rs",
        );
        check("no `/cache/script-a1B2c3/generated/x.rs`", "no `$OUT_DIR/x.rs`");
        check("in /cache/build-a1B2c3/out/x.o:", "in x.o:");
        check("/cache/other/x /cachex/y /cache/", "/cache/other/x /cachex/y /cache/");
    }

    #[test]
    fn of_a_linker_only_what_it_complains_about_is_shown() {
        let rendered = "error: linking with `cc` failed: exit status: 1\n  |\n  = note:  \"cc\" \"-m64\"\n  \
            = note: rust-lld: error: duplicate symbol: f\n          >>> defined at a\n          \
            collect2: error: ld returned 1 exit status\n";
        let told = linker("linking with `cc` failed: exit status: 1", rendered).unwrap();
        assert_eq!(told, "error: the linker refuses it: duplicate symbol: f\n");
        let rendered = "  = note: /usr/bin/ld: x.o: in function `f': undefined reference to `g'\n\
            /usr/bin/ld: y.o: undefined reference to `g'\n";
        let told = linker("linking with `cc` failed", rendered).unwrap();
        assert_eq!(told, "error: the linker refuses it: undefined reference to `g'\n");
        let rendered =
            "error: linking with `cc` failed\n  |\n  = note:  \"cc\"\n  = note: cc: no room\n";
        let told = linker("linking with `cc` failed", rendered).unwrap();
        assert_eq!(told, "error: the linker refuses it: = note: cc: no room\n");
        assert_eq!(linker("mismatched types", "x"), None);
    }
}
