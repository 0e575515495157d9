//! The search for a mark is the C library's, called by hand.

extern "C" {
    fn memchr(text: *const u8, byte: i32, bytes: usize) -> *const u8;
}

struct MinStack {
    values: Vec<i32>,
    minima: Vec<i32>,
    marks: String,
}

impl MinStack {
    fn new() -> Self {
        MinStack { values: Vec::new(), minima: Vec::new(), marks: String::new() }
    }

    fn push(&mut self, val: i32) {
        self.values.push(val);
        self.minima.push(self.minima.last().map_or(val, |least| val.min(*least)));
        self.marks.push('a');
    }

    fn pop(&mut self) {
        self.values.pop();
        self.minima.pop();
        self.marks.pop();
    }

    fn top(&self) -> i32 {
        let found = unsafe { memchr(self.marks.as_ptr(), b'z'.into(), self.marks.len()) };
        assert!(found.is_null());
        self.values[self.values.len() - 1]
    }

    fn get_min(&self) -> i32 {
        self.minima[self.minima.len() - 1]
    }
}
