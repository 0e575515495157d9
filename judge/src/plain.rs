//! Makes a stranger's text safe to show: what would move a cursor or bend a line is escaped.

/// Escapes control and invisible characters but line breaks and tabs, and cuts what is longer than
/// `chars_max`.
pub fn text(text: &str, chars_max: usize) -> String {
    escaped(text, chars_max, |c| matches!(c, '\n' | '\t'))
}

/// Escapes control and invisible characters, line breaks too, and cuts what is longer than
/// `chars_max`.
pub fn line(text: &str, chars_max: usize) -> String {
    escaped(text, chars_max, |_| false)
}

/// Says whether a character shows nothing of itself but changes how others are shown:
/// bidirectional and zero-width characters, byte order marks, tags, and what no XML file may hold.
pub fn is_invisible(c: char) -> bool {
    let is_noncharacter = u32::from(c) & 0xfffe == 0xfffe;
    is_noncharacter
        || matches!(
            c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        )
}

fn escaped(text: &str, chars_max: usize, keeps: impl Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len().min(4 * chars_max));
    // A carriage return before a line break is how some editors end lines.
    for (count, c) in text.replace("\r\n", "\n").chars().enumerate() {
        if count == chars_max {
            out.push('…');
            break;
        }
        match c {
            c if keeps(c) => out.push(c),
            c if c.is_control() => out.extend(c.escape_default()),
            c if is_invisible(c) => out.extend(c.escape_unicode()),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    fn check(text: &str, expected: &str) {
        assert_eq!(super::line(text, 20), expected);
    }

    #[test]
    fn what_steers_a_terminal_is_escaped() {
        check("a\u{1b}[31mred", "a\\u{1b}[31mred");
        check("one\ntwo\ttabs", "one\\ntwo\\ttabs");
        check("\u{9b}31m\u{7f}", "\\u{9b}31m\\u{7f}");
    }

    #[test]
    fn what_turns_the_line_around_is_escaped() {
        check("abc\u{202e}def\u{2066}", "abc\\u{202e}def\\u{2066}");
        check("\u{feff}x\u{200b}y", "\\u{feff}x\\u{200b}y");
    }

    #[test]
    fn letters_of_every_script_stay() {
        check("größe 缓存 🦀", "größe 缓存 🦀");
    }

    #[test]
    fn a_long_text_is_cut() {
        check(&"x".repeat(30), &format!("{}…", "x".repeat(20)));
    }

    #[test]
    fn line_breaks_of_a_longer_text_stay() {
        assert_eq!(super::text("a\r\nb\n\x07", 10), "a\nb\n\\u{7}");
    }
}
