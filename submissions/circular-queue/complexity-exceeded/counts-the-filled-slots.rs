struct MyCircularQueue {
    slots: Vec<Option<i32>>,
    head: usize,
    tail: usize,
}

impl MyCircularQueue {
    fn new(k: i32) -> Self {
        MyCircularQueue { slots: vec![None; k as usize], head: 0, tail: 0 }
    }

    fn en_queue(&mut self, value: i32) -> bool {
        if self.slots[self.tail].is_some() {
            return false;
        }
        self.slots[self.tail] = Some(value);
        self.tail = (self.tail + 1) % self.slots.len();
        true
    }

    fn de_queue(&mut self) -> bool {
        if self.slots[self.head].take().is_none() {
            return false;
        }
        self.head = (self.head + 1) % self.slots.len();
        true
    }

    fn front(&self) -> Option<i32> {
        self.slots[self.head]
    }

    fn rear(&self) -> Option<i32> {
        let k = self.slots.len();
        self.slots[(self.tail + k - 1) % k]
    }

    fn is_empty(&self) -> bool {
        self.slots.iter().flatten().count() == 0
    }

    fn is_full(&self) -> bool {
        self.slots.iter().all(|slot| slot.is_some())
    }
}
