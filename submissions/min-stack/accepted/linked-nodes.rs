use std::rc::Rc;

type Link = Option<Rc<Node>>;

struct Node {
    value: i32,
    min: i32,
    below: Link,
}

pub struct MinStack {
    top: Link,
}

impl MinStack {
    pub fn new() -> MinStack {
        MinStack { top: None }
    }

    pub fn push(&mut self, val: i32) {
        let below = self.top.take();
        let min = below.as_ref().map_or(val, |node| node.min.min(val));
        self.top = Some(Rc::new(Node { value: val, min, below }));
    }

    pub fn pop(&mut self) {
        self.top = self.top.take().and_then(|node| node.below.clone());
    }

    pub fn top(&mut self) -> i32 {
        self.top.as_ref().map(|node| node.value).unwrap_or_default()
    }

    pub fn get_min(&mut self) -> i32 {
        self.top.as_ref().map(|node| node.min).unwrap_or_default()
    }
}
