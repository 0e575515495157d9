//! Turns recorded calls into one cost for each size, with its error.

/// What a run of calls at one size came to, with one seed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sample {
    /// The size.
    pub n: u64,
    /// How many calls there were.
    pub calls: u64,
    /// What they cost together.
    pub total: f64,
    /// What the dearest of them cost.
    pub dearest: f64,
}

/// The cost of a call at one size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// The size.
    pub n: f64,
    /// The mean over all samples.
    pub cost: f64,
    /// The error of the cost, relative to it.
    pub error: f64,
    /// How much of the cost is slack.
    pub slack: f64,
}

impl Mark {
    /// Size and cost as they are reported.
    pub fn point(&self) -> (u64, f64) {
        (self.n as u64, ((self.cost - self.slack) * 100.0).round() / 100.0)
    }
}

/// Every call is taken to cost this much more: a change from two steps to three is nothing.
pub const CALL_SLACK_STEPS: f64 = 4.0;
/// Objects are dropped once, whatever the number of calls.
pub const DROP_SLACK_STEPS: f64 = 256.0;
/// A buffer more or less is nothing.
pub const SPACE_SLACK_BYTES: f64 = 512.0;
/// Costs that never differ are believed up to this part: curves are no exact formulas.
const ERROR_MIN: f64 = 0.004;
/// What happens or is counted once (with a slack of its own) is coarse: buffers double.
const ERROR_COARSE: f64 = 0.1;

/// The mean costs, sizes ascending.
pub fn means(samples: &[Sample], slack: f64) -> Vec<Mark> {
    marks(samples, slack, |sample| {
        let calls = sample.calls as f64;
        let n = sample.n as f64;
        // A window that is shorter than the structure may or may not hold a call that pays for n
        // others: that one is spread over n calls.
        match sample.calls >= sample.n || sample.calls < 2 {
            true => sample.total / calls,
            false => (sample.total - sample.dearest) / (calls - 1.0) + sample.dearest / n,
        }
    })
}

/// The dearest calls, sizes ascending.
pub fn maxima(samples: &[Sample]) -> Vec<Mark> {
    let mut marks = marks(samples, CALL_SLACK_STEPS, |sample| sample.dearest);
    for mark in &mut marks {
        let same = samples.iter().filter(|sample| sample.n as f64 == mark.n);
        mark.cost = same.map(|sample| sample.dearest).fold(0.0, f64::max) + CALL_SLACK_STEPS;
    }
    marks
}

fn marks(samples: &[Sample], slack: f64, cost: impl Fn(&Sample) -> f64) -> Vec<Mark> {
    let mut sizes: Vec<u64> = samples.iter().map(|sample| sample.n).collect();
    sizes.sort_unstable();
    sizes.dedup();
    let raw: Vec<Mark> = sizes
        .into_iter()
        .map(|n| {
            let costs: Vec<f64> =
                samples.iter().filter(|s| s.n == n).map(|s| cost(s) + slack).collect();
            let cost = costs.iter().sum::<f64>() / costs.len() as f64;
            let spread: f64 = costs.iter().map(|c| (c - cost).powi(2)).sum();
            let degrees = costs.len().saturating_sub(1).max(1) as f64;
            let error = (spread / degrees / costs.len() as f64).sqrt() / cost;
            Mark { n: n as f64, cost, error, slack }
        })
        .collect();
    let least = if slack > CALL_SLACK_STEPS { ERROR_COARSE } else { ERROR_MIN };
    (0..raw.len()).map(|i| Mark { error: least.hypot(smoothed(&raw, i)), ..raw[i] }).collect()
}

/// Three samples may agree by chance: the neighbours' errors say how likely that is.
fn smoothed(raw: &[Mark], i: usize) -> f64 {
    let around = &raw[i.saturating_sub(1)..(i + 2).min(raw.len())];
    let square = around.iter().map(|m| m.error * m.error).sum::<f64>() / around.len() as f64;
    raw[i].error.max(square.sqrt())
}
