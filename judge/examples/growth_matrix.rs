//! Prints how the growth rule decides on recorded and on made-up curves: the confusion matrix.

#[path = "../tests/growth_curves/mod.rs"]
#[allow(missing_docs)]
mod growth_curves;

use growth_curves::{Draw, FAMILIES, recorded};
use judge::growth::class::Class;
use judge::growth::curve::{self, Sample};
use judge::growth::rule;

const CANDIDATES: u64 = 60;

fn main() {
    let bounds = [Class::Constant, Class::Log, Class::Linear, Class::LinearLog];
    let from = |first: u64, last: u64| -> Vec<u64> {
        std::iter::successors(Some(first), |n| Some(n * 2)).take_while(|n| *n <= last).collect()
    };
    println!("recorded programs, by bound: right decisions, and undecided ones (0.5 < m < 1.5)");
    for last in [u64::MAX, 131072, 16384] {
        let mut right = 0;
        let mut wrong = Vec::new();
        let mut unclear = 0;
        for program in recorded() {
            let samples: Vec<Sample> =
                program.samples.iter().copied().filter(|s| s.n <= last).collect();
            let mut good = true;
            for bound in Class::ALL {
                let m = margin(&samples, bound);
                let ok = (m >= 1.0) == (program.class > bound);
                good &= ok;
                unclear += usize::from(m > 0.5 && m < 1.5);
                if !ok {
                    wrong.push(format!("{} {:?} {m:.2}", program.name, bound));
                }
            }
            right += usize::from(good);
        }
        println!("  up to {last}: {right} right, {unclear} unclear; {wrong:?}");
    }
    for (first, last) in [(256, 131072), (256, 16384), (16, 2048), (32, 1000)] {
        println!(
            "\nsizes {first}..={last}: wrong (unclear) of {CANDIDATES}, by bound 1, log n, n, n log n"
        );
        let sizes = from(first, last);
        let mut totals = [0; 3];
        for family in &FAMILIES {
            print!("  {:40}", family.name);
            let mut cells = vec![[0; 2]; bounds.len()];
            for number in 0..CANDIDATES {
                let mut draw = Draw::new(number * 7919 + 1);
                let samples = family.shape(&mut draw).samples(&sizes, &mut draw);
                for (cell, bound) in cells.iter_mut().zip(bounds) {
                    let m = margin(&samples, bound);
                    let exceeds = family.class > bound;
                    let wrong = (m >= 1.0) != exceeds;
                    cell[0] += usize::from(wrong);
                    cell[1] += usize::from(m > 0.5 && m < 1.5);
                    totals[if exceeds { 1 } else { 0 }] += usize::from(wrong);
                    totals[2] += 1;
                }
            }
            for (cell, bound) in cells.iter().zip(bounds) {
                let mark = if family.class > bound { "!" } else { " " };
                print!(" {mark}{:3} ({:2})", cell[0], cell[1]);
            }
            println!();
        }
        println!("  false rejects {}, false accepts {} of {}", totals[0], totals[1], totals[2]);
    }
}

fn margin(samples: &[Sample], bound: Class) -> f64 {
    let marks = curve::means(samples, curve::CALL_SLACK_STEPS);
    let term: Vec<f64> = marks.iter().map(|mark| bound.at(mark.n)).collect();
    rule::hold(&marks, &[term], rule::Grain::default()).margin
}
