use std::collections::HashMap;

// Beside the pages, where in the history each of them was visited: the list of one page may be long.
struct BrowserHistory {
    pages: Vec<String>,
    visits: HashMap<String, Vec<usize>>,
    shown: usize,
}

impl BrowserHistory {
    fn new(homepage: String) -> Self {
        let visits = HashMap::from([(homepage.clone(), vec![0])]);
        BrowserHistory { pages: vec![homepage], visits, shown: 0 }
    }

    fn visit(&mut self, url: String) {
        while self.pages.len() > self.shown + 1 {
            let (place, page) = (self.pages.len() - 1, self.pages.pop().unwrap_or_default());
            if let Some(visits) = self.visits.get_mut(&page) {
                visits.retain(|visit| *visit != place);
                if visits.is_empty() {
                    self.visits.remove(&page);
                }
            }
        }
        self.shown = self.pages.len();
        self.pages.push(url.clone());
        self.visits.entry(url).or_default().push(self.shown);
    }

    fn back(&mut self, steps: i32) -> String {
        self.shown = self.shown.saturating_sub(steps as usize);
        self.pages[self.shown].clone()
    }

    fn forward(&mut self, steps: i32) -> String {
        self.shown = (self.shown + steps as usize).min(self.pages.len() - 1);
        self.pages[self.shown].clone()
    }
}
