//! Writes numbers as people read them.

/// `1,234,567`.
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

/// `1 call`, `2 calls`, `1,000 calls`.
pub fn counted(n: u64, noun: &str) -> String {
    let ending = if n == 1 { "" } else { "s" };
    format!("{} {noun}{ending}", thousands(n))
}

/// `0.8 s`, `12 ms`.
pub fn duration(ms: u64) -> String {
    match ms {
        0..1000 => format!("{ms} ms"),
        _ => format!("{:.1} s", ms as f64 / 1000.0),
    }
}

/// A number on an axis: `512`, `16k`, `1.2M`; sizes that double stay round.
pub fn short(value: f64) -> String {
    let (scaled, unit) = match value.abs() {
        v if v >= 1e9 => (value / 1e9, "G"),
        v if v >= 1e6 => (value / 1e6, "M"),
        v if v >= 1e4 => (value / 1e3, "k"),
        _ => (value, ""),
    };
    let digits =
        if scaled.abs() >= 100.0 || (scaled - scaled.round()).abs() < 0.05 { 0 } else { 1 };
    format!("{scaled:.digits$}{unit}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_people_write_them() {
        assert_eq!(thousands(1203811), "1,203,811");
        assert_eq!(counted(1, "call"), "1 call");
        assert_eq!(short(512.0), "512");
        assert_eq!(short(131072.0), "131k");
        assert_eq!(short(5.25), "5.2");
        assert_eq!(duration(812), "812 ms");
        assert_eq!(duration(1850), "1.9 s");
    }
}
