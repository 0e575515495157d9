//! Reads alphabets and formats.

use super::finding::cut;

/// More letters make no better texts.
const LETTERS_MAX: usize = 5_000;
/// A number with more digits does not exist.
const WIDTH_MAX: usize = 20;

/// The letters of `a-z0-9_`: ranges and single ones; a `-` at either end is itself.
pub(super) fn alphabet(text: &str) -> Result<Vec<char>, String> {
    let letters: Vec<char> = text.chars().collect();
    let mut alphabet = Vec::new();
    let mut rest = &letters[..];
    loop {
        rest = match rest {
            [] => return Ok(alphabet),
            [first, '-', last, rest @ ..] => {
                if first > last {
                    return Err(format!("the letters `{first}-{last}` go backwards"));
                }
                alphabet.extend((*first..=*last).take(LETTERS_MAX + 1));
                rest
            }
            [letter, rest @ ..] => {
                alphabet.push(*letter);
                rest
            }
        };
        if alphabet.len() > LETTERS_MAX {
            return Err(format!("`{}` are more than {LETTERS_MAX} letters", cut(text)));
        }
    }
}

/// The literal parts of `{:04}:{:02}`, one more than there are holes, and the holes' widths.
pub(super) fn format(text: &str) -> Result<(Vec<String>, Vec<usize>), String> {
    let (mut literals, mut widths) = (vec![String::new()], Vec::new());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let literal = literals.last_mut().expect("begins with one");
        if rest.starts_with("{{") || rest.starts_with("}}") {
            literal.push(letter);
            rest = &rest[2..];
        } else if letter == '{' {
            let Some((hole, after)) = rest[1..].split_once('}') else {
                return Err("a `}` is missing".to_owned());
            };
            let width = match hole.strip_prefix(":0") {
                _ if hole.is_empty() => Some(0),
                Some(width) => width.parse().ok().filter(|width| (1..=WIDTH_MAX).contains(width)),
                None => None,
            };
            let Some(width) = width else {
                let hole = cut(hole);
                return Err(format!(
                    "`{{{hole}}}` is no place for a value: `{{}}` or `{{:04}}` is"
                ));
            };
            widths.push(width);
            literals.push(String::new());
            rest = after;
        } else if letter == '}' {
            return Err("a `}` without a `{`; `}}` is the letter itself".to_owned());
        } else {
            literal.push(letter);
            rest = &rest[letter.len_utf8()..];
        }
    }
    Ok((literals, widths))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alphabets_are_ranges_and_single_letters() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            let letters = alphabet(text).map(|letters| letters.into_iter().collect::<String>());
            assert_eq!(letters.unwrap_or_else(|problem| problem), expected, "{text}");
        }
        check("a-d0-3_", "abcd0123_");
        check("-a", "-a");
        check("ab-", "ab-");
        check("a -c", "a !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abc");
        check("z-a", "the letters `z-a` go backwards");
        check("\u{0}-\u{10ffff}", "`\u{0}-\u{10ffff}` are more than 5000 letters");
    }

    #[test]
    fn formats_have_places_between_their_literals() {
        #[track_caller]
        fn check(text: &str, literals: &[&str], widths: &[usize]) {
            let expected = (literals.iter().map(|l| (*l).to_owned()).collect(), widths.to_vec());
            assert_eq!(format(text), Ok(expected), "{text}");
        }
        check("{:04}:{:02}", &["", ":", ""], &[4, 2]);
        check("a{}b", &["a", "b"], &[0]);
        check("{{}} ü", &["{} ü"], &[]);
        for text in ["{", "}", "{:4}", "{x}", "{:00}", "{:099}"] {
            assert!(format(text).is_err(), "{text}");
        }
    }
}
