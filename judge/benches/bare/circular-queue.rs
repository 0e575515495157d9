//! The bare loop over calls of `circular-queue`.

#[path = "../../../reference/circular-queue/src/lib.rs"]
#[allow(dead_code, reason = "`can_new` is for the generator")]
mod reference;
mod words;

use reference::MyCircularQueue;
use std::hint::black_box;
use words::{Bare, Words};

pub enum Call {
    New(i32),
    EnQueue(i32),
    DeQueue,
    Front,
    Rear,
    IsEmpty,
    IsFull,
}

impl Bare for MyCircularQueue {
    type Call = Call;

    fn read(method: u16, words: &mut Words) -> Call {
        match method {
            0 => Call::New(words.number() as i32),
            1 => Call::EnQueue(words.number() as i32),
            2 => Call::DeQueue,
            3 => Call::Front,
            4 => Call::Rear,
            5 => Call::IsEmpty,
            _ => Call::IsFull,
        }
    }

    fn run(calls: &[Call]) {
        let mut queue = MyCircularQueue::new(1);
        for call in calls {
            match *call {
                Call::New(k) => queue = MyCircularQueue::new(k),
                Call::EnQueue(value) => drop(black_box(queue.en_queue(value))),
                Call::DeQueue => drop(black_box(queue.de_queue())),
                Call::Front => drop(black_box(queue.front())),
                Call::Rear => drop(black_box(queue.rear())),
                Call::IsEmpty => drop(black_box(queue.is_empty())),
                Call::IsFull => drop(black_box(queue.is_full())),
            }
        }
    }
}

fn main() {
    words::time::<MyCircularQueue>();
}
