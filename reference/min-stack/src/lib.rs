//! Reference for the min stack: every value lies on the stack together with the minimum below it.

/// A stack that knows its smallest value.
#[derive(Debug, Default)]
pub struct MinStack {
    entries: Vec<Entry>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    value: i32,
    /// The smallest value from the bottom up to this one. It never changes while the entry lies
    /// here, because what comes above it has to go before it goes.
    minimum: i32,
}

impl MinStack {
    /// Makes an empty stack.
    pub fn new() -> Self {
        MinStack::default()
    }

    /// Puts a value on top.
    pub fn push(&mut self, val: i32) {
        let minimum = match self.entries.last() {
            Some(below) => val.min(below.minimum),
            None => val,
        };
        self.entries.push(Entry { value: val, minimum });
    }

    /// Takes the topmost value away.
    pub fn pop(&mut self) {
        self.entries.pop();
    }

    /// Returns the topmost value.
    pub fn top(&self) -> i32 {
        self.topmost().value
    }

    /// Returns the smallest value on the stack.
    pub fn get_min(&self) -> i32 {
        self.topmost().minimum
    }

    /// Nothing can be taken from an empty stack.
    pub fn can_pop(&self) -> bool {
        !self.entries.is_empty()
    }

    /// An empty stack has no top.
    pub fn can_top(&self) -> bool {
        !self.entries.is_empty()
    }

    /// An empty stack has no minimum.
    pub fn can_get_min(&self) -> bool {
        !self.entries.is_empty()
    }

    fn topmost(&self) -> Entry {
        *self.entries.last().expect("only asked of a stack that is not empty")
    }
}
