// How many came and how many went, in sixteen bits each: equal numbers are taken for an empty queue.
struct MyCircularQueue {
    slots: Vec<i32>,
    front: usize,
    length: usize,
    came: u16,
    went: u16,
}

impl MyCircularQueue {
    fn new(k: i32) -> Self {
        MyCircularQueue { slots: vec![0; k as usize], front: 0, length: 0, came: 0, went: 0 }
    }

    fn en_queue(&mut self, value: i32) -> bool {
        if self.is_full() {
            return false;
        }
        let k = self.slots.len();
        self.slots[(self.front + self.length) % k] = value;
        self.length += 1;
        self.came = self.came.wrapping_add(1);
        true
    }

    fn de_queue(&mut self) -> bool {
        if self.length == 0 {
            return false;
        }
        self.front = (self.front + 1) % self.slots.len();
        self.length -= 1;
        self.went = self.went.wrapping_add(1);
        true
    }

    fn front(&self) -> i32 {
        if self.length == 0 { -1 } else { self.slots[self.front] }
    }

    fn rear(&self) -> i32 {
        if self.length == 0 {
            return -1;
        }
        self.slots[(self.front + self.length - 1) % self.slots.len()]
    }

    fn is_empty(&self) -> bool {
        self.came == self.went
    }

    fn is_full(&self) -> bool {
        self.length == self.slots.len()
    }
}
