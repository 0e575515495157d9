//! Says what was found as a person would.

use crate::number::{short, thousands};
use crate::verdict::Cost;

/// One or two sentences about a cost: the points that show it, the bound, what was observed.
pub fn sentence(cost: &Cost, is_space: bool) -> String {
    let what = if is_space { "the space".to_owned() } else { cost.method.clone() };
    let unit = if is_space { "bytes" } else { "steps" };
    let n = &cost.variable;
    // A last doubling that adds little convinces nobody: the whole way does.
    let points = match cost.points.as_slice() {
        [first, .., before, last] if !cost.within && last.1 < LITTLE * before.1 => &[*first, *last],
        points => points,
    };
    let shown = match points {
        [.., (a, first), (b, last)] => {
            let first_text = amount(*first);
            let last_text = amount(*last);
            let points = format!(
                "{first_text} {unit} at {n} = {}, {last_text} at {}",
                thousands(*a),
                thousands(*b)
            );
            let subject = if is_space { what.clone() } else { format!("the cost of {what}") };
            let ratio = last / first.max(1.0);
            match *b == 2 * *a {
                true => format!("doubling {n} {}: {points}", change(&subject, ratio)),
                false => format!(
                    "{} times the {n} makes {ratio:.1} times {subject}: {points}",
                    short(*b as f64 / *a as f64)
                ),
            }
        }
        [(a, only)] => format!("{what}: {} {unit} at {n} = {}", amount(*only), thousands(*a)),
        [] => what.clone(),
    };
    let judged = match cost.within {
        true => format!("asked {}, observed {}", cost.bound, cost.observed),
        false => format!("{} is asked, {} was observed", cost.bound, cost.observed),
    };
    format!("{shown} ({judged}; workload “{}”)", cost.workload)
}

/// The factor that a last doubling has to show.
const LITTLE: f64 = 1.3;

fn change(subject: &str, ratio: f64) -> String {
    match ratio {
        r if (1.8..2.2).contains(&r) => format!("doubles {subject}"),
        r if (3.6..4.4).contains(&r) => format!("quadruples {subject}"),
        r if r >= 1.5 => format!("multiplies {subject} by {r:.1}"),
        r if r >= 1.005 => format!("raises {subject} by {:.0} %", (r - 1.0) * 100.0),
        r if r >= 0.995 => format!("does not change {subject}"),
        r => format!("lowers {subject} by {:.0} %", (1.0 - r) * 100.0),
    }
}

/// A count for people: whole where it is large, with a decimal where it is small.
fn amount(value: f64) -> String {
    match value {
        v if v >= 100.0 => thousands(v.round() as u64),
        v => format!("{v:.1}"),
    }
}
