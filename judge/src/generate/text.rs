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
        self.push_str(letter.encode_utf8(&mut [0; 4]));
    }

    /// Appends a text.
    pub fn push_str(&mut self, text: &str) {
        self.push_bytes(text.bytes());
    }

    /// Appends the text that these words encode.
    pub fn push_words(&mut self, text: &[u64]) {
        let bytes = text[1..].iter().flat_map(|word| word.to_le_bytes());
        self.push_bytes(bytes.take(text[0] as usize));
    }

    /// Appends bytes that are whole letters; a word is only written when it is full, or the last.
    pub fn push_bytes(&mut self, bytes: impl Iterator<Item = u8>) {
        let mut length = self.words[self.start];
        let mut word = match length % 8 {
            0 => 0,
            _ => self.words.pop().expect("a text of this length has words"),
        };
        for byte in bytes {
            word |= u64::from(byte) << (length % 8 * 8);
            length += 1;
            if length.is_multiple_of(8) {
                self.words.push(std::mem::take(&mut word));
            }
        }
        if !length.is_multiple_of(8) {
            self.words.push(word);
        }
        self.words[self.start] = length;
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
