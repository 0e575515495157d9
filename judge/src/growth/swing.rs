//! Tells a cost that swings from one that grows: a hash table that fills to nine tenths and then grows
//! threefold has calls that get dearer and dearer, and then cheap again. Sizes that double meet such
//! a table in other phases each time, and the last one may be its dearest.

use super::curve::Mark;

/// Each octave is looked at in so many steps,
const STEPS: u64 = 16;
/// the last so many octaves of them.
const OCTAVES: u32 = 3;
/// A cost that swings falls by at least this part of all that it ever rose.
const FALL: f64 = 0.5;
/// In the last octave it comes at most so many times as high as in those before it.
const LEVEL: f64 = 1.3;
/// Of all sizes at least this part is cheaper than their halves,
const FALLING_PART: f64 = 0.15;
/// by more than this part.
const FALLING: f64 = 0.01;
/// Smaller tables have their own ways.
const SIZE_MIN: u64 = 64;

/// The sizes to look at between those that double up to this one; ascending. Each is there with its
/// double. None where all sizes are small.
pub fn sizes_between(last: u64) -> Vec<u64> {
    if last < SIZE_MIN {
        return Vec::new();
    }
    let first = last >> OCTAVES;
    let octave = |octave| (1..STEPS).map(move |step| (first + first * step / STEPS) << octave);
    let mut sizes: Vec<u64> = (0..OCTAVES).flat_map(octave).collect();
    sizes.dedup();
    sizes
}

/// Whether the cost swings between levels that do not grow. The marks (sizes ascending) are those of
/// the ladder and those between them; `bound_growth` says by which factor the bound grows from one
/// mark to another.
pub fn swings(marks: &[Mark], bound_growth: impl Fn(usize, usize) -> f64) -> bool {
    let Some(last) = marks.last() else { return false };
    let costs = || marks.iter().map(|mark| mark.cost);
    let rise = costs().fold(0.0, f64::max) - costs().fold(f64::INFINITY, f64::min);
    let late = marks.iter().filter(|mark| mark.n > last.n / f64::from(1 << OCTAVES));
    let (mut highest, mut fall, mut before, mut at_last) = (0.0_f64, 0.0_f64, 0.0_f64, 0.0_f64);
    for mark in late {
        highest = highest.max(mark.cost);
        fall = fall.max(highest - mark.cost);
        let octave = if mark.n > last.n / 2.0 { &mut at_last } else { &mut before };
        *octave = octave.max(mark.cost);
    }
    let half = marks.iter().position(|mark| mark.n >= last.n / 2.0).unwrap_or(0);
    let most = LEVEL * before * bound_growth(half, marks.len() - 1);
    fall >= FALL * rise && at_last <= most && falls_often(marks, bound_growth)
}

/// Whether sizes are often cheaper than their halves: what grows, however roughly, grows in every
/// phase of a table.
fn falls_often(marks: &[Mark], bound_growth: impl Fn(usize, usize) -> f64) -> bool {
    let (mut pairs, mut falling) = (0_u32, 0_u32);
    for (j, mark) in marks.iter().enumerate().filter(|(_, mark)| mark.n >= SIZE_MIN as f64) {
        let half = marks.iter().position(|half| half.n * 2.0 == mark.n);
        if let Some(i) = half {
            pairs += 1;
            let level = marks[i].cost * bound_growth(i, j);
            falling += u32::from(mark.cost < (1.0 - FALLING) * level);
        }
    }
    pairs > 0 && f64::from(falling) >= FALLING_PART * f64::from(pairs)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The cost at the sizes 8, 16, … 2^14, and between the last ones.
    fn held(cost: impl Fn(f64) -> f64) -> bool {
        let mut sizes: Vec<u64> =
            (3..=14).map(|log| 1 << log).chain(sizes_between(1 << 14)).collect();
        sizes.sort_unstable();
        let mark = |n: f64| Mark { n, cost: cost(n), error: 0.01, slack: 4.0 };
        swings(&sizes.into_iter().map(|n| mark(n as f64)).collect::<Vec<_>>(), |_, _| 1.0)
    }

    /// How full a table of `first` slots is with n entries, if it grows so many times when it is
    /// filled to `most`.
    fn load(n: f64, first: f64, times: f64, most: f64) -> f64 {
        let mut slots = first;
        while n > most * slots {
            slots = (slots * times).ceil();
        }
        n / slots
    }

    /// Steps of a miss under linear probing.
    fn miss(load: f64) -> f64 {
        9.0 + 3.0 * (1.0 + (1.0 - load).powi(-2)) / 2.0
    }

    #[test]
    fn every_size_between_is_new_and_there_with_its_double() {
        for last in [64, 100, 1000, 16384, 20000] {
            let sizes = sizes_between(last);
            assert!(sizes.is_sorted_by(|a, b| a < b), "{last}: {sizes:?}");
            assert!(sizes.iter().all(|n| *n < last), "{last}: {sizes:?}");
            let doubled = sizes.iter().filter(|n| sizes.contains(&(2 * **n))).count();
            assert_eq!(3 * doubled, 2 * sizes.len(), "{last}");
        }
        assert!(sizes_between(63).is_empty());
    }

    #[test]
    fn a_table_whose_load_comes_and_goes_swings() {
        for (first, times, most) in
            [(16.0, 1.5, 0.7), (10.0, 3.0, 0.8), (16.0, 3.0, 0.7), (16.0, 4.0, 0.9)]
        {
            assert!(held(|n| miss(load(n, first, times, most))), "{times} {most}");
        }
    }

    #[test]
    fn what_grows_does_not_swing_however_slowly_or_roughly() {
        let rough = |n: f64| 1.0 + 0.1 * (n * 0.37).sin();
        let curves: [(&str, &dyn Fn(f64) -> f64); 7] = [
            ("log n", &|n: f64| (9.0 + 2.0 * n.log2()) * rough(n)),
            ("log n in a table", &|n: f64| miss(load(n, 16.0, 1.5, 0.5)) + 6.0 * n.log2()),
            ("a heap beside a table", &|n: f64| 3.0 * n.log2() + 9.0 * load(n, 8.0, 2.0, 0.875)),
            ("root", &|n: f64| 9.0 + n.sqrt()),
            ("late", &|n: f64| 9.0 + n / 3000.0),
            ("at one size", &|n: f64| if n == 16384.0 { 40.0 } else { 9.0 }),
            ("linear where n is a power of two", &|n: f64| {
                if n.log2().fract() == 0.0 { n } else { 9.0 }
            }),
        ];
        for (name, curve) in curves {
            assert!(!held(curve), "{name}");
        }
    }
}
