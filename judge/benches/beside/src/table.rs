//! Figures as they stand in a table.

use std::time::Duration;

pub fn milliseconds(time: Duration) -> String {
    let milliseconds = time.as_secs_f64() * 1e3;
    match milliseconds {
        ..10.0 => format!("{milliseconds:.2} ms"),
        _ => format!("{} ms", count(milliseconds as u64)),
    }
}

pub fn seconds(time: Duration) -> String {
    format!("{:.2} s", time.as_secs_f64())
}

/// Groups the digits.
pub fn count(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

pub fn length(length: Option<u64>) -> String {
    length.map_or("–".into(), count)
}

/// How many times the second the first is; `at_least` where the first did not come to an end.
pub fn ratio(first: Duration, second: Duration, at_least: bool) -> String {
    let ratio = first.as_secs_f64() / second.as_secs_f64();
    let sign = if at_least { "> " } else { "" };
    match ratio {
        ..0.1 => format!("{sign}{ratio:.4}"),
        ..10.0 => format!("{sign}{ratio:.2}"),
        _ => format!("{sign}{ratio:.0}"),
    }
}
