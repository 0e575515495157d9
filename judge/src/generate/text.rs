//! Writes texts letter by letter straight into words, in the encoding of `call`.

/// Begins a text: its length comes first.
pub(super) fn begin(words: &mut Vec<u64>) -> Text<'_> {
    words.push(0);
    Text { start: words.len() - 1, words }
}

/// Goes on with the text that begins at `start` and ends the words.
pub(super) fn resume(words: &mut Vec<u64>, start: usize) -> Text<'_> {
    Text { words, start }
}

/// A text that grows at the end of the words.
pub(super) struct Text<'w> {
    words: &'w mut Vec<u64>,
    start: usize,
}

impl Text<'_> {
    /// Appends a letter.
    pub fn push(&mut self, letter: char) {
        match letter.is_ascii() {
            true => self.push_byte(letter as u8),
            false => self.push_str(letter.encode_utf8(&mut [0; 4])),
        }
    }

    /// Appends a text.
    pub fn push_str(&mut self, text: &str) {
        text.bytes().for_each(|byte| self.push_byte(byte));
    }

    /// Appends the text that these words encode.
    pub fn push_words(&mut self, text: &[u64]) {
        for i in 0..text[0] as usize {
            self.push_byte((text[1 + i / 8] >> (i % 8 * 8)) as u8);
        }
    }

    fn push_byte(&mut self, byte: u8) {
        let bytes = self.words[self.start];
        match bytes % 8 {
            0 => self.words.push(byte.into()),
            place => {
                let last = self.words.len() - 1;
                self.words[last] |= u64::from(byte) << (place * 8);
            }
        }
        self.words[self.start] = bytes + 1;
    }
}

impl std::fmt::Write for Text<'_> {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        self.push_str(text);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::call::encode_text;

    #[test]
    fn letters_are_written_as_the_whole_text_would_be() {
        for text in ["", "a", "12345678", "twelve bytes", "ünïcödé ⇒ 𝄞"] {
            let (mut expected, mut written, mut copied) = (vec![7], vec![7], vec![7]);
            encode_text(text, &mut expected);
            let mut writer = begin(&mut written);
            text.chars().for_each(|letter| writer.push(letter));
            begin(&mut copied).push_words(&expected[1..]);
            assert_eq!((&written, &copied), (&expected, &expected));
        }
    }
}
