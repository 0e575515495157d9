use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// The texts of all values lie in one long text; a version knows where its own is.
struct Version {
    at: u32,
    start: u32,
    end: u32,
}

struct Inner {
    numbers: HashMap<Rc<str>, usize>,
    histories: Vec<Vec<Version>>,
    text: String,
}

pub struct TimeMap(RefCell<Inner>);

impl TimeMap {
    pub fn new() -> Self {
        TimeMap(RefCell::new(Inner {
            numbers: HashMap::new(),
            histories: Vec::new(),
            text: String::new(),
        }))
    }

    pub fn set(&self, key: &str, value: &str, timestamp: u32) {
        let mut inner = self.0.borrow_mut();
        let number = match inner.numbers.get(key) {
            Some(&number) => number,
            None => {
                let number = inner.histories.len();
                inner.numbers.insert(Rc::from(key), number);
                inner.histories.push(Vec::new());
                number
            }
        };
        let start = inner.text.len() as u32;
        inner.text.push_str(value);
        let end = inner.text.len() as u32;
        inner.histories[number].push(Version { at: timestamp, start, end });
    }

    pub fn get(&self, key: &str, timestamp: u32) -> String {
        let inner = self.0.borrow();
        let Some(&number) = inner.numbers.get(key) else { return String::new() };
        let history = &inner.histories[number];
        let found = match history.binary_search_by_key(&timestamp, |version| version.at) {
            Ok(exact) => Some(exact),
            Err(next) => next.checked_sub(1),
        };
        found.map_or_else(String::new, |index| {
            let version = &history[index];
            inner.text[version.start as usize..version.end as usize].to_owned()
        })
    }
}
