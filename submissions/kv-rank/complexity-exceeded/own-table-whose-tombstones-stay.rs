enum Slot {
    Empty,
    Dead,
    Full(String, i32),
}
struct KvStore {
    slots: Vec<Slot>,
    live: usize,
    tree: Vec<i32>,
}
const N: usize = 1_000_002;
fn hash(k: &str) -> usize {
    let mut h = 0xcbf29ce484222325u64;
    for b in k.bytes() {
        h = (h ^ b as u64).wrapping_mul(0x100000001b3);
    }
    (h ^ (h >> 32)) as usize
}
impl KvStore {
    fn new() -> Self {
        KvStore { slots: (0..16).map(|_| Slot::Empty).collect(), live: 0, tree: vec![0; N] }
    }
    fn add(&mut self, v: i32, by: i32) {
        let mut i = v as usize + 1;
        while i < N {
            self.tree[i] += by;
            i += i & i.wrapping_neg();
        }
    }
    fn find(&self, key: &str) -> Option<usize> {
        let m = self.slots.len() - 1;
        let mut i = hash(key) & m;
        for _ in 0..=m {
            match &self.slots[i] {
                Slot::Empty => return None,
                Slot::Full(k, _) if k == key => return Some(i),
                _ => i = (i + 1) & m,
            }
        }
        None
    }
    fn place(&mut self, key: String, value: i32) {
        let m = self.slots.len() - 1;
        let mut i = hash(&key) & m;
        while let Slot::Full(..) = self.slots[i] {
            i = (i + 1) & m;
        }
        self.slots[i] = Slot::Full(key, value);
    }
    fn set(&mut self, key: String, value: i32) {
        if let Some(i) = self.find(&key) {
            let Slot::Full(_, v) = &mut self.slots[i] else { unreachable!() };
            let o = std::mem::replace(v, value);
            self.add(o, -1);
        } else {
            if (self.live + 1) * 2 > self.slots.len() {
                let n = self.slots.len() * 2;
                let old = std::mem::replace(&mut self.slots, (0..n).map(|_| Slot::Empty).collect());
                for s in old {
                    if let Slot::Full(k, v) = s {
                        self.place(k, v);
                    }
                }
            }
            self.place(key, value);
            self.live += 1;
        }
        self.add(value, 1);
    }
    fn get(&self, key: String) -> i32 {
        match self.find(&key) {
            Some(i) => match &self.slots[i] {
                Slot::Full(_, v) => *v,
                _ => -1,
            },
            None => -1,
        }
    }
    fn delete(&mut self, key: String) -> bool {
        let Some(i) = self.find(&key) else { return false };
        if let Slot::Full(_, v) = std::mem::replace(&mut self.slots[i], Slot::Dead) {
            self.add(v, -1);
        }
        self.live -= 1;
        true
    }
    fn rank(&self, key: String) -> i32 {
        let v = self.get(key);
        if v < 0 {
            return -1;
        }
        let (mut i, mut s) = (v as usize + 1, 0);
        while i > 0 {
            s += self.tree[i];
            i &= i - 1;
        }
        self.live as i32 - s + 1
    }
}
