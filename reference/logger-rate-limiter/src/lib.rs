//! Reference for the rate-limited logger: for each message, when it may be printed again.

use std::collections::HashMap;

/// For so many seconds after a message was printed it is not printed again.
const QUIET: i32 = 10;

/// The last second of the contract.
const LATEST: i32 = 1_000_000_000;

/// The longest message, in bytes.
const MESSAGE_MAX: usize = 30;

/// Decides which messages are printed, so that none of them floods a log.
#[derive(Debug, Default)]
pub struct Logger {
    /// The first second in which each message may be printed again.
    free_from: HashMap<String, i32>,
    /// The time of the last call; time never goes back.
    now: i32,
}

impl Logger {
    /// Makes a logger that has printed nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Tells whether the message is printed at this second. Only if it is, it has to wait again.
    pub fn should_print_message(&mut self, timestamp: i32, message: String) -> bool {
        self.now = timestamp;
        // A message that was never printed is free from this very moment.
        let free_from = self.free_from.entry(message).or_insert(timestamp);
        let prints = timestamp >= *free_from;
        if prints {
            *free_from = timestamp + QUIET;
        }
        prints
    }

    /// Time never goes back, and a message has some text.
    pub fn can_should_print_message(&self, timestamp: i32, message: String) -> bool {
        (self.now..=LATEST).contains(&timestamp) && (1..=MESSAGE_MAX).contains(&message.len())
    }
}
