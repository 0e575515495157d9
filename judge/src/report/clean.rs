//! Makes a solution's texts harmless: nothing invisible, nothing that moves a cursor, nothing endless.

/// More of a message is not shown: compiler errors come first, and a panic's text may be anything.
pub const MESSAGE_CHARS_MAX: usize = 8_000;
/// More of one answer is not shown.
pub const ANSWER_CHARS_MAX: usize = 2_000;

/// A text of several lines: line breaks stay, tabs become spaces, what cannot be seen is escaped.
pub fn text(text: &str, chars_max: usize) -> String {
    cleaned(text, chars_max, true)
}

/// A text on one line: line breaks are escaped as well.
pub fn line(text: &str, chars_max: usize) -> String {
    cleaned(text, chars_max, false)
}

fn cleaned(text: &str, chars_max: usize, breaks: bool) -> String {
    let mut out = String::with_capacity(text.len().min(chars_max));
    // `\r\n` is one line break.
    let text = text.replace("\r\n", "\n");
    for (count, c) in text.chars().enumerate() {
        if count == chars_max {
            let rest = text.chars().count() - chars_max;
            out.push_str(&format!("… ({rest} characters more)"));
            break;
        }
        match c {
            '\n' if breaks => out.push(c),
            '\t' if breaks => out.push_str("    "),
            c if is_hidden(c) => out.extend(c.escape_default()),
            c => out.push(c),
        }
    }
    out
}

/// Whether a character cannot be seen, moves others about, or is allowed in no XML file.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}')
        || u32::from(c) & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(dirty: &str, expected: &str) {
        assert_eq!(text(dirty, 40), expected);
    }

    #[test]
    fn plain_text_stays_as_it_is() {
        check("get(1) → \"ä\"\nput", "get(1) → \"ä\"\nput");
        check("a\r\nb\tc", "a\nb    c");
    }

    #[test]
    fn escape_sequences_and_hidden_characters_can_be_seen() {
        check("\u{1b}[2J\u{7}", "\\u{1b}[2J\\u{7}");
        check("a\u{202e}b\u{200b}", "a\\u{202e}b\\u{200b}");
        check("\u{ffff}\u{fffe}\0", "\\u{ffff}\\u{fffe}\\u{0}");
        check("over\rwritten", "over\\rwritten");
    }

    #[test]
    fn long_texts_are_cut_with_a_count() {
        assert_eq!(text("abcdefgh", 3), "abc… (5 characters more)");
        assert_eq!(text("abc", 3), "abc");
    }

    #[test]
    fn one_line_stays_one_line() {
        assert_eq!(line("a\nb", 9), "a\\nb");
    }
}
