struct Node {
    val: i32,
    min: i32,
    next: Option<Box<Node>>,
}

// The newest node is at the end of the list.
struct MinStack {
    head: Option<Box<Node>>,
}

impl MinStack {
    fn new() -> Self {
        MinStack { head: None }
    }

    fn push(&mut self, val: i32) {
        let mut min = val;
        let mut link = &mut self.head;
        while let Some(node) = link {
            min = val.min(node.min);
            link = &mut node.next;
        }
        *link = Some(Box::new(Node { val, min, next: None }));
    }

    fn pop(&mut self) {
        let mut link = &mut self.head;
        while link.as_ref().is_some_and(|node| node.next.is_some()) {
            link = &mut link.as_mut().unwrap().next;
        }
        *link = None;
    }

    fn last(&self) -> &Node {
        let mut node = self.head.as_deref().unwrap();
        while let Some(next) = node.next.as_deref() {
            node = next;
        }
        node
    }

    fn top(&self) -> i32 {
        self.last().val
    }

    fn get_min(&self) -> i32 {
        self.last().min
    }
}
