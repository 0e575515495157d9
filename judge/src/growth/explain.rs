//! Says what was found as a person would.

use crate::verdict::Cost;

/// One or two sentences about a cost: the points that show it, the bound, what was observed.
pub fn sentence(cost: &Cost, is_space: bool) -> String {
    let what = if is_space { "the space".to_owned() } else { cost.method.clone() };
    let unit = if is_space { "bytes" } else { "steps" };
    let n = &cost.variable;
    let shown = match cost.points.as_slice() {
        [.., (a, first), (b, last)] => {
            let first_text = amount(*first);
            let last_text = amount(*last);
            let points = format!(
                "{first_text} {unit} at {n} = {}, {last_text} at {}",
                thousands(*a),
                thousands(*b)
            );
            let subject = if is_space { what.clone() } else { format!("the cost of {what}") };
            match (*b == 2 * *a, last / first.max(1.0)) {
                (true, ratio) => format!("doubling {n} {} {subject}: {points}", verb(ratio)),
                (false, ratio) => format!(
                    "{n} times {:.1} takes {subject} times {ratio:.1}: {points}",
                    *b as f64 / *a as f64
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

fn verb(ratio: f64) -> String {
    match ratio {
        r if (1.8..2.2).contains(&r) => "doubles".to_owned(),
        r if (3.6..4.4).contains(&r) => "quadruples".to_owned(),
        r if (7.2..8.8).contains(&r) => "multiplies by eight".to_owned(),
        r if r >= 1.5 => format!("multiplies by {r:.1}"),
        r if r >= 1.005 => format!("raises by {:.0} %", (r - 1.0) * 100.0),
        r if r >= 0.995 => "does not change".to_owned(),
        r => format!("lowers by {:.0} %", (1.0 - r) * 100.0),
    }
}

/// A count for people: whole where it is large, with a decimal where it is small.
fn amount(value: f64) -> String {
    match value {
        v if v >= 100.0 => thousands(v.round() as u64),
        v => format!("{v:.1}"),
    }
}

/// `1,026`
pub fn thousands(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
