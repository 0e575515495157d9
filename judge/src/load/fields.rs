//! Takes maps, lists and scalars out of the tree, and tells what is not as it should be.

use super::finding::{Findings, cut, instead};
use super::yaml::{Body, Entry, Node};

/// A map whose keys are known.
#[derive(Debug)]
pub(super) struct Fields<'n> {
    /// Where it begins.
    pub line: usize,
    /// What it is, for messages: `a profile`.
    what: &'static str,
    entries: &'n [Entry],
    /// The right words for unknown keys: they are not missing as well.
    misspelt: Vec<String>,
}

impl<'n> Fields<'n> {
    /// The map that stands there; tells unknown keys.
    pub fn of(
        node: &'n Node,
        what: &'static str,
        keys: &[&str],
        findings: &mut Findings,
    ) -> Option<Fields<'n>> {
        let entries = map(node, what, findings)?;
        let misspelt = unknown_keys(entries, what, keys, findings);
        Some(Fields { line: node.line, what, entries, misspelt })
    }

    /// What stands behind a key.
    pub fn get(&self, key: &str) -> Option<&'n Node> {
        self.entries.iter().find(|entry| entry.key == key).map(|entry| &entry.value)
    }

    /// What stands behind a key that must be there.
    pub fn need(&self, key: &str, findings: &mut Findings) -> Option<&'n Node> {
        let found = self.get(key);
        if found.is_none() && !self.is_misspelt(key) {
            findings.tell(self.line, format!("{} needs `{key}`", self.what));
        }
        found
    }

    /// Whether a key is there, but misspelt, which is told already.
    pub fn is_misspelt(&self, key: &str) -> bool {
        self.misspelt.iter().any(|word| word == key)
    }

    /// A text that may be left out.
    pub fn text(&self, key: &str, findings: &mut Findings) -> Option<String> {
        text(self.get(key)?, key, findings).map(str::to_owned)
    }

    /// A text that must be there and not empty.
    pub fn need_text(&self, key: &str, findings: &mut Findings) -> Option<String> {
        text(self.need(key, findings)?, key, findings).map(str::to_owned)
    }

    /// A whole number that may be left out.
    pub fn count(&self, key: &str, least: u32, most: u32, findings: &mut Findings) -> Option<u32> {
        count(self.get(key)?, key, least, most, findings)
    }

    /// A list that may be left out.
    pub fn list(&self, key: &str, findings: &mut Findings) -> &'n [Node] {
        self.get(key).and_then(|node| list(node, key, findings)).unwrap_or_default()
    }

    /// A list of texts that may be left out.
    pub fn texts(&self, key: &str, findings: &mut Findings) -> Vec<String> {
        let items = self.list(key, findings).iter();
        items.filter_map(|item| text(item, key, findings).map(str::to_owned)).collect()
    }
}

/// A map's entries.
pub(super) fn map<'n>(node: &'n Node, what: &str, findings: &mut Findings) -> Option<&'n [Entry]> {
    match &node.body {
        Body::Map(entries) => Some(entries),
        _ if node.is_nothing() => Some(&[]),
        _ => {
            let shown = node.shown();
            findings.tell(
                node.line,
                format!("{what}: a map `{{ key: value }}` belongs here, not {shown}"),
            );
            None
        }
    }
}

/// A list's items.
pub(super) fn list<'n>(node: &'n Node, key: &str, findings: &mut Findings) -> Option<&'n [Node]> {
    match &node.body {
        Body::List(items) => Some(items),
        _ if node.is_nothing() => Some(&[]),
        _ => {
            let shown = node.shown();
            findings.tell(node.line, format!("`{key}` is a list, not {shown}"));
            None
        }
    }
}

/// A text that is not empty.
pub(super) fn text<'n>(node: &'n Node, key: &str, findings: &mut Findings) -> Option<&'n str> {
    match node.text().filter(|text| !text.trim().is_empty()) {
        Some(text) => Some(text),
        None => {
            let shown = match node.text() {
                Some(_) => "nothing".to_owned(),
                None => node.shown(),
            };
            findings.tell(node.line, format!("`{key}` is a text, not {shown}"));
            None
        }
    }
}

/// A whole number within limits.
pub(super) fn count(
    node: &Node,
    key: &str,
    least: u32,
    most: u32,
    findings: &mut Findings,
) -> Option<u32> {
    let number = node.text().and_then(|text| text.trim().parse::<u32>().ok());
    let number = number.filter(|number| (least..=most).contains(number));
    if number.is_none() {
        let shown = node.shown();
        let limits = match most {
            u32::MAX => format!("a whole number from {least} on"),
            _ => format!("a whole number from {least} to {most}"),
        };
        findings.tell(node.line, format!("`{key}` is {limits}, not {shown}"));
    }
    number
}

/// Tells which keys are unknown; returns the words that were probably meant.
pub(super) fn unknown_keys(
    entries: &[Entry],
    what: &str,
    keys: &[&str],
    findings: &mut Findings,
) -> Vec<String> {
    let unknown = entries.iter().filter(|entry| !keys.contains(&entry.key.as_str()));
    let meant = unknown.filter_map(|entry| {
        unknown_key(entry, what, keys, findings);
        crate::nearest(&entry.key, keys)
    });
    meant.collect()
}

/// Tells that a key is unknown.
fn unknown_key(entry: &Entry, what: &str, keys: &[&str], findings: &mut Findings) {
    if !split_text(entry, findings) {
        let (key, remedy) = (cut(&entry.key), instead(&entry.key, keys));
        findings.tell(entry.line, format!("unknown key `{key}` in {what}{remedy}"));
    }
}

/// Tells if this key without a value is the rest of a text: without quotes YAML ends a text at a
/// comma between braces.
pub(super) fn split_text(entry: &Entry, findings: &mut Findings) -> bool {
    let split = entry.value.is_nothing() && entry.key.contains([' ', '(', ')']);
    if split {
        let text = "is the rest of a text: with a comma between braces it needs quotes";
        findings.tell(entry.line, format!("`{}` {text}", cut(&entry.key)));
    }
    split
}
