//! Fits texts into the columns of a terminal.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// No line of a report is wider, except lines that are there to be pasted.
pub const COLUMNS: usize = 80;

/// How many columns a text takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// The text with spaces behind it, or cut with an ellipsis, so that it takes exactly these columns.
pub fn padded(text: &str, columns: usize) -> String {
    let text = cut(text, columns);
    let spaces = columns.saturating_sub(text.width());
    text + &" ".repeat(spaces)
}

/// The text with spaces before it.
pub fn right(text: &str, columns: usize) -> String {
    let text = cut(text, columns);
    " ".repeat(columns.saturating_sub(text.width())) + &text
}

/// The text, or as much of it as fits, ended by an ellipsis.
pub fn cut(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut taken = 0;
    for c in text.chars() {
        taken += c.width().unwrap_or(0);
        if taken + 1 > columns {
            break;
        }
        out.push(c);
    }
    out.push('…');
    out
}

/// The lines of a text, wrapped and indented so that they fit a report. A line that is indented
/// itself keeps its indentation.
pub fn wrapped(text: &str, indent: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for line in text.replace('\t', "    ").lines() {
        let own = &line[..line.len() - line.trim_start().len()];
        // A deep indentation leaves no room for words.
        let own = if own.len() > COLUMNS / 2 { "" } else { own };
        let indent = format!("{indent}{own}");
        let options = textwrap::Options::new(COLUMNS)
            .initial_indent(&indent)
            .subsequent_indent(&indent)
            .break_words(true);
        match line.trim() {
            "" => lines.push(String::new()),
            words => {
                lines.extend(textwrap::wrap(words, options).into_iter().map(|l| l.into_owned()))
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cut_texts_take_exactly_their_columns() {
        assert_eq!(padded("ab", 4), "ab  ");
        assert_eq!(padded("abcdef", 4), "abc…");
        assert_eq!(padded("漢字漢字", 4), "漢… ");
        assert_eq!(right("7", 3), "  7");
    }

    #[test]
    fn wrapped_lines_fit_and_keep_their_indentation() {
        let lines = wrapped(&format!("  {}", "word ".repeat(40)), "  ");
        assert!(lines.len() > 1 && lines.iter().all(|line| width(line) <= COLUMNS));
        assert!(lines.iter().all(|line| line.starts_with("    word")));
        assert!(wrapped(&"x".repeat(300), "  ").iter().all(|line| width(line) <= COLUMNS));
    }
}
