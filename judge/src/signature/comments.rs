//! Takes the comments and the texts out of a source: what is left is what the compiler acts on.

/// The source with every comment, text and character as one space; line breaks stay.
pub(crate) fn without_comments(source: &str) -> String {
    let bytes = source.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let end = skipped(bytes, at);
        if end == at {
            out.push(bytes[at]);
            at += 1;
            continue;
        }
        out.push(b' ');
        out.extend(bytes[at..end].iter().filter(|byte| **byte == b'\n'));
        at = end;
    }
    // Only whole characters are left out, except behind a text that never ends.
    String::from_utf8_lossy(&out).into_owned()
}

/// The source without the comments behind its last item. A paste from LeetCode ends with one for
/// documentation, which says how the class will be used and documents nothing.
pub(crate) fn without_last_comments(source: &str) -> &str {
    let bytes = source.as_bytes();
    let (mut at, mut code_end) = (0, 0);
    while at < bytes.len() {
        let end = skipped(bytes, at);
        let is_comment = end > at && bytes[at] == b'/';
        at = end.max(at + 1);
        if !is_comment && !bytes[at - 1].is_ascii_whitespace() {
            code_end = at;
        }
    }
    source.get(..code_end).unwrap_or(source)
}

/// Where the comment or text that starts at `at` ends; `at` itself where none does.
fn skipped(bytes: &[u8], at: usize) -> usize {
    let rest = &bytes[at..];
    let in_word = at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'_');
    match rest {
        [b'/', b'/', ..] => at + find(rest, b"\n", 0),
        [b'/', b'*', ..] => at + block(rest),
        [b'"', ..] => at + text(rest),
        [b'r', ..] if !in_word => at + raw(rest, 1),
        [b'b' | b'c', b'r', ..] if !in_word => at + raw(rest, 2),
        [b'\'', ..] => at + character(rest),
        _ => at,
    }
}

fn find(bytes: &[u8], wanted: &[u8], from: usize) -> usize {
    let at = bytes[from..].windows(wanted.len()).position(|window| window == wanted);
    at.map_or(bytes.len(), |at| from + at)
}

/// Block comments nest.
fn block(bytes: &[u8]) -> usize {
    let (mut at, mut depth) = (0, 0);
    while at < bytes.len() {
        match &bytes[at..] {
            [b'/', b'*', ..] => (at, depth) = (at + 2, depth + 1),
            [b'*', b'/', ..] if depth == 1 => return at + 2,
            [b'*', b'/', ..] => (at, depth) = (at + 2, depth - 1),
            _ => at += 1,
        }
    }
    bytes.len()
}

fn text(bytes: &[u8]) -> usize {
    let mut at = 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}

/// `r#"…"#`, whose `r` is `start` bytes before; 0 for a mere word.
fn raw(bytes: &[u8], start: usize) -> usize {
    let hashes = bytes[start..].iter().take_while(|byte| **byte == b'#').count();
    if bytes.get(start + hashes) != Some(&b'"') {
        return 0;
    }
    let mut close = vec![b'"'];
    close.resize(1 + hashes, b'#');
    let end = find(bytes, &close, start + hashes + 1);
    (end + close.len()).min(bytes.len())
}

/// `'x'` or `'\n'`; 0 for a lifetime.
fn character(bytes: &[u8]) -> usize {
    if bytes.get(1) == Some(&b'\\') {
        return (find(bytes, b"'", 3.min(bytes.len())) + 1).min(bytes.len());
    }
    let length = match bytes.get(1) {
        Some(0xf0..) => 4,
        Some(0xe0..) => 3,
        Some(0xc0..) => 2,
        _ => 1,
    };
    if bytes.get(1 + length) == Some(&b'\'') { length + 2 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, expected: &str) {
        assert_eq!(without_comments(source), expected);
    }

    #[test]
    fn comments_and_texts_leave_a_space() {
        check("a // b \"\nc", "a  \nc");
        check("a /* b /* c\n */ d */ e", "a  \n e");
        check("x(\"// \\\" no\", y)", "x( , y)");
        check("x(r#\"a\" // \"#, br\"\\\", y)", "x( ,  , y)");
        check("for r in var\"x\"", "for r in var ");
    }

    #[test]
    fn lifetimes_are_no_characters() {
        check("f<'a>(x: &'a str, c: 'b', '\\'', '\"', 'é')", "f<'a>(x: &'a str, c:  ,  ,  ,  )");
    }

    #[test]
    fn comments_at_the_end_are_none_of_the_code() {
        assert_eq!(without_last_comments("a /* b */ c\n/**\n * d\n */\n// e\n"), "a /* b */ c");
        assert_eq!(without_last_comments("#[a]\n/// b"), "#[a]");
        assert_eq!(without_last_comments("a \"// b\""), "a \"// b\"");
        assert_eq!(without_last_comments("// a é"), "");
        assert_eq!(without_last_comments("a é"), "a é");
    }

    #[test]
    fn what_never_ends_ends_with_the_source() {
        check("a \"b", "a  ");
        check("a /* b", "a  ");
        check("a '\\", "a  ");
        check("a \"\\", "a  ");
        check("a r#\"b", "a  ");
    }
}
