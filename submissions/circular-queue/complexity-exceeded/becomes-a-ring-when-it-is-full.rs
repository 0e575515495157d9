// A plain list, moved up at every departure, until it has been full once; a ring from then on.
struct MyCircularQueue {
    slots: Vec<i32>,
    k: usize,
    is_ring: bool,
    front: usize,
    length: usize,
}

impl MyCircularQueue {
    fn new(k: i32) -> Self {
        let k = k as usize;
        MyCircularQueue { slots: Vec::new(), k, is_ring: false, front: 0, length: 0 }
    }

    fn en_queue(&mut self, value: i32) -> bool {
        if self.length == self.k {
            return false;
        }
        if self.is_ring {
            self.slots[(self.front + self.length) % self.k] = value;
        } else {
            self.slots.push(value);
        }
        self.length += 1;
        self.is_ring |= self.length == self.k;
        true
    }

    fn de_queue(&mut self) -> bool {
        if self.length == 0 {
            return false;
        }
        if self.is_ring {
            self.front = (self.front + 1) % self.k;
        } else {
            self.slots.remove(0);
        }
        self.length -= 1;
        true
    }

    fn front(&self) -> i32 {
        if self.length == 0 { -1 } else { self.slots[self.front] }
    }

    fn rear(&self) -> i32 {
        if self.length == 0 {
            return -1;
        }
        self.slots[(self.front + self.length - 1) % self.k]
    }

    fn is_empty(&self) -> bool {
        self.length == 0
    }

    fn is_full(&self) -> bool {
        self.length == self.k
    }
}
