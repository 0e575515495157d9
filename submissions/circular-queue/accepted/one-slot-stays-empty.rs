pub struct MyCircularQueue {
    slots: Box<[u16]>,
    read: usize,
    write: usize,
}

impl MyCircularQueue {
    pub fn new(k: usize) -> Self {
        MyCircularQueue { slots: vec![0u16; k + 1].into_boxed_slice(), read: 0, write: 0 }
    }

    fn after(&self, slot: usize) -> usize {
        if slot + 1 == self.slots.len() { 0 } else { slot + 1 }
    }

    pub fn en_queue(&mut self, value: u16) -> bool {
        let next = self.after(self.write);
        if next == self.read {
            return false;
        }
        self.slots[self.write] = value;
        self.write = next;
        true
    }

    pub fn de_queue(&mut self) -> bool {
        if self.read == self.write {
            return false;
        }
        self.read = self.after(self.read);
        true
    }

    pub fn front(&self) -> Option<u16> {
        (!self.is_empty()).then(|| self.slots[self.read])
    }

    pub fn rear(&self) -> Option<u16> {
        if self.is_empty() {
            return None;
        }
        let last = self.write.checked_sub(1).unwrap_or(self.slots.len() - 1);
        Some(self.slots[last])
    }

    pub fn is_empty(&self) -> bool {
        self.read == self.write
    }

    pub fn is_full(&self) -> bool {
        self.after(self.write) == self.read
    }
}
