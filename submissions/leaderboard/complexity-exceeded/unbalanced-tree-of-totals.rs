use std::collections::HashMap;
#[derive(Default)]
struct Node {
    s: i32,
    c: i32,
    l: Option<Box<Node>>,
    r: Option<Box<Node>>,
}
type T = Option<Box<Node>>;
struct Leaderboard {
    scores: HashMap<i32, i32>,
    root: T,
}
fn cut(mut n: &mut T, s: i32) {
    while n.as_ref().map_or(false, |x| x.s != s) {
        let x = n.as_mut().unwrap();
        n = if s < x.s { &mut x.l } else { &mut x.r };
    }
    let Some(x) = n else { return };
    x.c -= 1;
    if x.c > 0 {
        return;
    }
    let mut x = n.take().unwrap();
    match (x.l.take(), x.r.take()) {
        (None, k) | (k, None) => *n = k,
        (Some(l), Some(r)) => {
            *n = Some(l);
            let mut m = n;
            while m.is_some() {
                m = &mut m.as_mut().unwrap().r;
            }
            *m = Some(r);
        }
    }
}
impl Leaderboard {
    fn new() -> Self {
        Leaderboard { scores: HashMap::new(), root: None }
    }
    fn add_score(&mut self, p: i32, s: i32) {
        let old = self.scores.get(&p).copied().unwrap_or(0);
        if old > 0 {
            cut(&mut self.root, old);
        }
        let t = old + s;
        self.scores.insert(p, t);
        let mut n = &mut self.root;
        while n.as_ref().map_or(false, |x| x.s != t) {
            let x = n.as_mut().unwrap();
            n = if t < x.s { &mut x.l } else { &mut x.r };
        }
        match n {
            Some(x) => x.c += 1,
            None => *n = Some(Box::new(Node { s: t, c: 1, l: None, r: None })),
        }
    }
    fn top(&self, mut k: i32) -> i32 {
        let mut sum = 0;
        let mut st: Vec<&Node> = vec![];
        let mut n = self.root.as_deref();
        while k > 0 {
            while let Some(x) = n {
                st.push(x);
                n = x.r.as_deref();
            }
            let Some(x) = st.pop() else { break };
            let m = k.min(x.c);
            sum += m * x.s;
            k -= m;
            n = x.l.as_deref();
        }
        sum
    }
    fn reset(&mut self, p: i32) {
        if let Some(t) = self.scores.remove(&p) {
            cut(&mut self.root, t);
        }
    }
}
impl Drop for Leaderboard {
    fn drop(&mut self) {
        let mut st = vec![self.root.take()];
        while let Some(n) = st.pop() {
            if let Some(mut n) = n {
                st.push(n.l.take());
                st.push(n.r.take());
            }
        }
    }
}
