//! Prints how the growth rule decides on recorded and on made-up curves.
use judge::growth::class::Class;
use judge::growth::curve::{self, Sample};
use judge::growth::rule;
use std::collections::BTreeMap;

fn main() {
    let text = include_str!("../tests/data/curves.csv");
    let mut curves: BTreeMap<&str, (&str, Vec<Sample>)> = BTreeMap::new();
    for line in text.lines().skip(1) {
        let f: Vec<&str> = line.split(',').collect();
        let x = |i: usize| f[i].parse::<f64>().unwrap();
        let calls = x(4);
        curves.entry(f[0]).or_insert((f[1], vec![])).1.push(Sample {
            n: x(2) as u64,
            calls: calls as u64,
            total: (x(5) + x(6) / 32.0) * calls,
            dearest: x(7) + x(8) / 32.0,
        });
    }
    let last: u64 = std::env::args().nth(1).map_or(u64::MAX, |a| a.parse().unwrap());
    for (name, (class, samples)) in &curves {
        let samples: Vec<Sample> = samples.iter().copied().filter(|s| s.n <= last).collect();
        let marks = curve::means(&samples);
        print!("{name:20} {class:6}");
        for class in Class::ALL {
            let term: Vec<f64> = marks.iter().map(|m| class.at(m.n)).collect();
            let found = rule::hold(&marks, &[term]);
            print!(" {:8.2}{}", found.margin, if found.irregular { "~" } else { " " });
        }
        println!();
    }
}
