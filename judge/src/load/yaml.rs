//! Reads YAML into a tree in which everything knows its line.

use super::finding::{Findings, cut};
use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span};

/// A longer file is refused unread.
const FILE_BYTES_MAX: usize = 1 << 20;
/// Deeper nesting is refused: everything that walks the tree recurses.
const DEPTH_MAX: usize = 40;

/// A value in the file.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Node {
    /// Where it begins, from 1.
    pub line: usize,
    pub body: Body,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Body {
    /// A text; `plain` if it has no quotes.
    Scalar {
        text: String,
        plain: bool,
    },
    List(Vec<Node>),
    Map(Vec<Entry>),
}

/// A key with its value.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    pub key: String,
    /// The key's.
    pub line: usize,
    pub value: Node,
}

/// Reads the whole file; None after a finding that makes the rest unreadable.
pub(super) fn read(text: &str, findings: &mut Findings) -> Option<Node> {
    if text.len() > FILE_BYTES_MAX {
        let bytes = text.len();
        findings.tell(1, format!("the file has {bytes} bytes: at most {FILE_BYTES_MAX} are read"));
        return None;
    }
    let mut tree = Tree { findings, open: Vec::new(), root: None };
    for event in Parser::new_from_str(text) {
        let read = match event {
            Ok((event, span)) => tree.add(event, span),
            Err(error) => Err(broken(&error, text, tree.open.last().map(|open| open.line))),
        };
        if let Err((line, problem)) = read {
            tree.findings.tell(line.clamp(1, text.lines().count().max(1)), problem);
            return None;
        }
    }
    let root = tree.root;
    if root.is_none() {
        findings.tell(1, "the file is empty");
    }
    root
}

/// What is read so far.
struct Tree<'f> {
    findings: &'f mut Findings,
    open: Vec<Open>,
    root: Option<Node>,
}

/// A list or map that is not complete yet.
struct Open {
    line: usize,
    items: Vec<Node>,
    /// None: a list.
    entries: Option<Vec<Entry>>,
    /// The key that waits for its value.
    key: Option<(String, usize)>,
}

type Broken = (usize, String);

impl Tree<'_> {
    fn add(&mut self, event: Event, span: Span) -> Result<(), Broken> {
        let line = span.start.line();
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                plain_only(line, anchor, tag.is_some())?;
                let plain = style == ScalarStyle::Plain;
                self.close(Node { line, body: Body::Scalar { text: text.into_owned(), plain } })
            }
            Event::SequenceStart(anchor, tag) => {
                plain_only(line, anchor, tag.is_some())?;
                self.open(line, None)
            }
            Event::MappingStart(anchor, tag) => {
                plain_only(line, anchor, tag.is_some())?;
                self.open(line, Some(Vec::new()))
            }
            Event::SequenceEnd | Event::MappingEnd => {
                let Some(open) = self.open.pop() else { return Ok(()) };
                let body = match open.entries {
                    Some(entries) => Body::Map(entries),
                    None => Body::List(open.items),
                };
                self.close(Node { line: open.line, body })
            }
            Event::Alias(_) => Err((line, "aliases (`*name`) are not read: write it out".into())),
            Event::DocumentStart(_) if self.root.is_some() => {
                Err((line, "a second document begins here: one file holds one problem".into()))
            }
            _ => Ok(()),
        }
    }

    fn open(&mut self, line: usize, entries: Option<Vec<Entry>>) -> Result<(), Broken> {
        if self.open.len() >= DEPTH_MAX {
            return Err((line, format!("nested more than {DEPTH_MAX} deep")));
        }
        self.open.push(Open { line, items: Vec::new(), entries, key: None });
        Ok(())
    }

    fn close(&mut self, node: Node) -> Result<(), Broken> {
        let Some(open) = self.open.last_mut() else {
            self.root = Some(node);
            return Ok(());
        };
        let Some(entries) = &mut open.entries else {
            open.items.push(node);
            return Ok(());
        };
        match (open.key.take(), node.body) {
            (None, Body::Scalar { text, .. }) => open.key = Some((text, node.line)),
            (None, _) => return Err((node.line, "a key must be a plain word".into())),
            (Some((key, line)), body) => {
                match entries.iter().find(|entry| entry.key == key) {
                    Some(first) => self.findings.tell(
                        line,
                        format!("`{}` stands twice; first in line {}", cut(&key), first.line),
                    ),
                    None => {
                        // An empty value is reported by the parser where the next one begins.
                        let empty =
                            matches!(&body, Body::Scalar { text, plain: true } if text.is_empty());
                        let value = Node { line: if empty { line } else { node.line }, body };
                        entries.push(Entry { key, line, value });
                    }
                }
            }
        }
        Ok(())
    }
}

fn plain_only(line: usize, anchor: usize, tagged: bool) -> Result<(), Broken> {
    match (anchor, tagged) {
        (0, false) => Ok(()),
        (_, true) => Err((line, "tags (`!name`) are not read: leave it out".into())),
        (_, false) => Err((line, "anchors (`&name`) are not read: write it out".into())),
    }
}

/// The scanner's remark in an author's words.
fn broken(error: &ScanError, text: &str, inside: Option<usize>) -> Broken {
    let line = error.marker().line();
    let shown = text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
    let indent = &shown[..shown.len() - shown.trim_start().len()];
    let info = error.info();
    let has = |part: &str| info.contains(part);
    let problem = if indent.contains('\t') || has("tab cannot") || has("tabs disallowed") {
        "a tab indents this line: YAML wants spaces".to_owned()
    } else if has("indentation in quoted") || has("trailing content after") {
        "a quote before this place is not closed, or a quote inside it needs a `\\`".to_owned()
    } else if let Some(letter) = info.strip_prefix("unexpected character: `") {
        format!("a text cannot begin with `{}` unless it has quotes", letter.trim_end_matches('\''))
    } else if has("plain scalar cannot start") {
        "a text cannot begin with `-` before a comma or bracket unless it has quotes".to_owned()
    } else if has("mapping values are not allowed") || has("illegal placement of ':'") {
        "a `: ` does not belong here; a text with a colon in it needs quotes".to_owned()
    } else if has("simple key expect") {
        "a key without its `:`; or a line that belongs to another one is not indented enough"
            .to_owned()
    } else if has("expected ',' or '}'") || has("expected ',' or ']'") || has("flow construct") {
        let opened = inside.map_or(String::new(), |line| format!(" (it opens in line {line})"));
        format!("a `,` is missing here, or the bracket around it is not closed{opened}")
    } else if has("did not find expected key") || has("invalid indentation") {
        "this line is indented unlike the lines it belongs to".to_owned()
    } else if has("unexpected end of stream") || has("unexpected eof") {
        let last = inside.map_or(String::new(), |line| format!(" (look from line {line} on)"));
        format!("a quote or bracket is not closed before the file ends{last}")
    } else if has("misplaced bracket") {
        "a closing bracket without its opening one".to_owned()
    } else if has("block sequence entries") || has("only valid inside a block") {
        "a `- ` begins an item of a list, and none can begin here; a text with it needs quotes"
            .to_owned()
    } else if has("unprintable") {
        "a letter that cannot be shown".to_owned()
    } else if has("recursion limit") {
        format!("nested more than {DEPTH_MAX} deep")
    } else if has("expected '-' indicator") {
        "an item of a list begins with `- `, as deep as the items before".to_owned()
    } else {
        format!("not YAML: {info}")
    };
    (line, problem)
}

impl Node {
    /// How a message names what stands there instead of the right thing.
    pub fn shown(&self) -> String {
        match &self.body {
            Body::Scalar { text, plain: true } if text.is_empty() => "nothing".into(),
            Body::Scalar { text, .. } => format!("`{}`", cut(text)),
            Body::List(_) => "a list".into(),
            Body::Map(_) => "a map".into(),
        }
    }

    /// Whether nothing stands there.
    pub fn is_nothing(&self) -> bool {
        match &self.body {
            Body::Scalar { text, plain } => *plain && matches!(text.as_str(), "" | "~" | "null"),
            _ => false,
        }
    }

    /// The text, if it is one.
    pub fn text(&self) -> Option<&str> {
        match &self.body {
            Body::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }
}
