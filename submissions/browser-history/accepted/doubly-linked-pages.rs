use std::cell::RefCell;
use std::rc::{Rc, Weak};

struct Page {
    url: String,
    prev: Weak<RefCell<Page>>,
    next: Option<Rc<RefCell<Page>>>,
}

pub struct BrowserHistory {
    home: Rc<RefCell<Page>>,
    current: RefCell<Rc<RefCell<Page>>>,
}

fn page(url: &str, prev: Weak<RefCell<Page>>) -> Rc<RefCell<Page>> {
    Rc::new(RefCell::new(Page { url: url.to_string(), prev, next: None }))
}

/// Takes a list apart page by page: dropped in one piece it would recurse.
fn forget(from: &Rc<RefCell<Page>>) {
    let mut next = from.borrow_mut().next.take();
    while let Some(page) = next {
        next = page.borrow_mut().next.take();
    }
}

impl BrowserHistory {
    pub fn new(homepage: &str) -> Self {
        let home = page(homepage, Weak::new());
        BrowserHistory { current: RefCell::new(home.clone()), home }
    }

    pub fn visit(&self, url: &str) {
        let mut current = self.current.borrow_mut();
        forget(&current);
        let new = page(url, Rc::downgrade(&current));
        current.borrow_mut().next = Some(new.clone());
        *current = new;
    }

    pub fn back(&self, steps: i32) -> String {
        let mut current = self.current.borrow_mut();
        for _ in 0..steps {
            let prev = match current.borrow().prev.upgrade() {
                Some(prev) => prev,
                None => break,
            };
            *current = prev;
        }
        let url = current.borrow().url.clone();
        url
    }

    pub fn forward(&self, steps: i32) -> String {
        let mut current = self.current.borrow_mut();
        for _ in 0..steps {
            let next = match &current.borrow().next {
                Some(next) => next.clone(),
                None => break,
            };
            *current = next;
        }
        let url = current.borrow().url.clone();
        url
    }
}

impl Drop for BrowserHistory {
    fn drop(&mut self) {
        forget(&self.home);
    }
}
