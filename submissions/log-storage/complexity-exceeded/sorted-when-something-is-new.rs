use std::cell::RefCell;

struct LogSystem {
    logs: RefCell<Vec<(String, i32)>>,
    sorted: RefCell<bool>,
}

impl LogSystem {
    fn new() -> Self {
        LogSystem { logs: RefCell::new(Vec::new()), sorted: RefCell::new(true) }
    }

    fn put(&self, id: i32, timestamp: String) {
        self.logs.borrow_mut().push((timestamp, id));
        self.sorted.replace(false);
    }

    fn retrieve(&self, start: String, end: String, granularity: String) -> Vec<i32> {
        if !self.sorted.replace(true) {
            self.logs.borrow_mut().sort_unstable();
        }
        let len = match granularity.as_str() {
            "Year" => 4,
            "Month" => 7,
            "Day" => 10,
            "Hour" => 13,
            "Minute" => 16,
            _ => 19,
        };
        let logs = self.logs.borrow();
        let from = logs.partition_point(|(time, _)| time[..len] < start[..len]);
        let logs = logs[from..].iter().take_while(|(time, _)| time[..len] <= end[..len]);
        logs.map(|(_, id)| *id).collect()
    }
}
