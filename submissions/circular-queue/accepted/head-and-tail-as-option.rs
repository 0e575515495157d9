struct MyCircularQueue {
    buf: Vec<i32>,
    // (head, tail), both inclusive; None when empty
    ends: Option<(usize, usize)>,
}

impl MyCircularQueue {
    fn new(k: i32) -> Self {
        MyCircularQueue { buf: vec![0; k as usize], ends: None }
    }

    fn en_queue(&mut self, value: i32) -> bool {
        let k = self.buf.len();
        match self.ends {
            None => {
                self.buf[0] = value;
                self.ends = Some((0, 0));
            }
            Some((head, tail)) => {
                let tail = (tail + 1) % k;
                if tail == head {
                    return false;
                }
                self.buf[tail] = value;
                self.ends = Some((head, tail));
            }
        }
        true
    }

    fn de_queue(&mut self) -> bool {
        match self.ends {
            None => false,
            Some((head, tail)) if head == tail => {
                self.ends = None;
                true
            }
            Some((head, tail)) => {
                self.ends = Some(((head + 1) % self.buf.len(), tail));
                true
            }
        }
    }

    fn front(&self) -> i32 {
        self.ends.map_or(-1, |(head, _)| self.buf[head])
    }

    fn rear(&self) -> i32 {
        self.ends.map_or(-1, |(_, tail)| self.buf[tail])
    }

    fn is_empty(&self) -> bool {
        self.ends.is_none()
    }

    fn is_full(&self) -> bool {
        match self.ends {
            Some((head, tail)) => (tail + 1) % self.buf.len() == head,
            None => false,
        }
    }
}
