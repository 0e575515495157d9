//! Draws any value of a type, those where programs go wrong more often.

use super::choose::Chooser;
use super::text;
use crate::problem::Type;

/// Appends a value.
pub(super) fn draw(ty: &Type, chooser: &mut Chooser, words: &mut Vec<u64>) {
    match ty {
        Type::Int(int) => {
            let (smallest, largest) = int.limits();
            words.push(chooser.any(smallest, largest) as u64);
        }
        Type::Float => words.push(float(chooser).to_bits()),
        Type::Bool => words.push(chooser.index(2) as u64),
        Type::Char => words.push(u64::from(u32::from(letter(chooser)))),
        Type::Text => {
            let letters = chooser.below(9);
            let mut text = text::begin(words);
            (0..letters).for_each(|_| text.push(letter(chooser)));
        }
        Type::List(of) => {
            let items = chooser.below(9);
            words.push(items);
            (0..items).for_each(|_| draw(of, chooser, words));
        }
    }
}

/// Finite: what arithmetic with infinities gives is no matter of the problem.
fn float(chooser: &mut Chooser) -> f64 {
    let whole = chooser.any(i32::MIN.into(), i32::MAX.into()) as f64;
    match chooser.below(8) {
        0 => f64::MAX,
        1 => f64::MIN,
        2 => f64::MIN_POSITIVE,
        3 => whole + chooser.below(1024) as f64 / 1024.0,
        4 => whole / 1_000_000.0,
        _ => whole,
    }
}

fn letter(chooser: &mut Chooser) -> char {
    const ENDS: [char; 10] = ['a', 'z', 'A', 'Z', '0', '9', ' ', '\0', '\u{7f}', char::MAX];
    match chooser.below(8) {
        0 => ENDS[chooser.below(ENDS.len() as u64) as usize],
        1 => char::from_u32(chooser.below(0xd800) as u32).unwrap_or('\u{e9}'),
        2 | 3 => (b' ' + chooser.below(95) as u8).into(),
        _ => (b'a' + chooser.below(26) as u8).into(),
    }
}
