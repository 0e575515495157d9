//! The bare loop over calls of `file-system`, whose texts are made for every call, as they must be
//! for whoever takes them by value.

#[path = "../../../reference/file-system/src/lib.rs"]
mod reference;
mod words;

use reference::FileSystem;
use std::hint::black_box;
use words::{Bare, Words};

pub enum Call {
    New,
    CreatePath(String, i32),
    Get(String),
}

impl Bare for FileSystem {
    type Call = Call;

    fn read(method: u16, words: &mut Words) -> Call {
        match method {
            0 => Call::New,
            1 => Call::CreatePath(words.text(), words.number() as i32),
            _ => Call::Get(words.text()),
        }
    }

    fn run(calls: &[Call]) {
        let mut files = FileSystem::new();
        for call in calls {
            match call {
                Call::New => files = FileSystem::new(),
                Call::CreatePath(path, value) => {
                    let _ = black_box(files.create_path(path.clone(), *value));
                }
                Call::Get(path) => drop(black_box(files.get(path.clone()))),
            }
        }
    }
}

fn main() {
    words::time::<FileSystem>();
}
