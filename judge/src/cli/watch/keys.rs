//! Reads keys from a terminal one by one; from anything else, the first letter of each line.

use super::Message;
use crossterm::event::{Event, KeyCode, KeyEventKind, KeyModifiers};
use crossterm::terminal;
use std::io::{BufRead, IsTerminal};
use std::sync::mpsc::Sender;

/// The reading of keys; dropped, it leaves the terminal as it was.
pub struct Keys {
    /// Whether a key needs no return behind it.
    pub are_single: bool,
}

/// Reads keys until the end.
pub fn read(sender: Sender<Message>) -> Keys {
    let are_single = std::io::stdin().is_terminal()
        && std::io::stdout().is_terminal()
        && terminal::enable_raw_mode().is_ok();
    std::thread::spawn(move || {
        let send = |key: char| sender.send(Message::Key(key)).is_ok();
        if are_single { single(&send) } else { lines(&send) }
    });
    Keys { are_single }
}

fn single(send: &dyn Fn(char) -> bool) {
    while let Ok(event) = crossterm::event::read() {
        let Event::Key(key) = event else { continue };
        if key.kind != KeyEventKind::Press {
            continue;
        }
        let KeyCode::Char(letter) = key.code else { continue };
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        // Without the terminal's own care for it, control-c has to be seen to here.
        let letter = match letter {
            'c' if control => '\u{3}',
            'd' if control => '\u{4}',
            letter => letter.to_ascii_lowercase(),
        };
        if !send(letter) {
            return;
        }
    }
}

/// The end of the input is not the end of the watching: there may have been none to begin with.
fn lines(send: &dyn Fn(char) -> bool) {
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        if line.chars().next().is_some_and(|letter| !send(letter)) {
            return;
        }
    }
}

impl Drop for Keys {
    fn drop(&mut self) {
        if self.are_single {
            let _ = terminal::disable_raw_mode();
        }
    }
}
