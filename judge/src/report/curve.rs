//! Draws a growth curve with characters: size and cost both doubling, the bound beside it.

use crate::number::short;
use crate::report::layout::{cut, right};

/// The lines of the drawing.
const ROWS: usize = 10;
/// The columns of the drawing, without its axis.
const COLUMNS: usize = 50;
/// The columns of the numbers at the axis.
const LABEL: usize = 8;

/// The lines of a log-log plot: `●` what was seen, `·` what the bound allows. No lines where there
/// is nothing to draw.
pub fn lines(points: &[(u64, f64)], allowed: &[(u64, f64)], variable: &str) -> Vec<String> {
    let finite = |points: &[(u64, f64)]| -> Vec<(u64, f64)> {
        points.iter().copied().filter(|(_, cost)| cost.is_finite()).collect()
    };
    let (points, allowed) = (&finite(points), &finite(allowed));
    let all = || points.iter().chain(allowed).map(|(n, cost)| (log2(*n as f64), log2(*cost)));
    let (Some(x), Some(y)) = (range(all().map(|p| p.0)), range(all().map(|p| p.1))) else {
        return Vec::new();
    };
    if points.len() < 2 {
        return Vec::new();
    }
    let mut grid = vec![vec![' '; COLUMNS]; ROWS];
    let mut draw = |points: &[(u64, f64)], mark: char, between: bool| {
        let places = points.iter().map(|(n, cost)| {
            (place(log2(*n as f64), x, COLUMNS), ROWS - 1 - place(log2(*cost), y, ROWS))
        });
        let places: Vec<(usize, usize)> = places.collect();
        for pair in places.windows(2).filter(|_| between) {
            let [(from, top), (to, bottom)] = [pair[0], pair[1]];
            (from..=to).for_each(|column| {
                let share = (column - from) as f64 / (to - from).max(1) as f64;
                let row = top as f64 + (bottom as f64 - top as f64) * share;
                grid[row.round() as usize][column] = mark;
            });
        }
        places.iter().for_each(|(column, row)| grid[*row][*column] = mark);
    };
    draw(allowed, '·', true);
    draw(points, '●', false);
    let mut out = Vec::new();
    for (row, cells) in grid.iter().enumerate() {
        let label = match row {
            0 => short(y.1.exp2()),
            _ if row == ROWS - 1 => short(y.0.exp2()),
            _ => String::new(),
        };
        let axis = if label.is_empty() { '│' } else { '┤' };
        let cells: String = cells.iter().collect();
        out.push(
            format!("{} {axis} {}", right(&label, LABEL), cells.trim_end()).trim_end().to_owned(),
        );
    }
    out.push(format!("{} └{}", " ".repeat(LABEL), "─".repeat(COLUMNS + 1)));
    let (first, last) = (short(x.0.exp2()), short(x.1.exp2()));
    let last = format!("{last} {}", cut(variable, 12));
    let gap = (COLUMNS + 1).saturating_sub(first.chars().count() + last.chars().count());
    out.push(format!("{}{first}{}{last}", " ".repeat(LABEL + 2), " ".repeat(gap)));
    out
}

/// Costs below one step are drawn at one.
fn log2(value: f64) -> f64 {
    value.max(1.0).log2()
}

fn range(values: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    let finite = values.filter(|value| value.is_finite());
    finite.fold(None, |range, value| match range {
        None => Some((value, value)),
        Some((low, high)) => Some((f64::min(low, value), f64::max(high, value))),
    })
}

/// Which of so many cells a value falls into.
fn place(value: f64, (low, high): (f64, f64), cells: usize) -> usize {
    // A flat curve lies at the bottom.
    let share = if high > low { (value - low) / (high - low) } else { 0.0 };
    ((share * (cells - 1) as f64).round() as usize).min(cells - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    fn check(points: &[(u64, f64)], allowed: &[(u64, f64)], expected: Expect) {
        // The bar shows the spaces at the start.
        let lines: Vec<String> =
            lines(points, allowed, "c").iter().map(|line| format!("|{line}\n")).collect();
        expected.assert_eq(&lines.concat());
    }

    #[test]
    fn a_linear_cost_leaves_its_constant_bound() {
        let sizes = (8..=17).map(|power| 1u64 << power);
        let points: Vec<_> = sizes.clone().map(|n| (n, n as f64 + 9.0)).collect();
        let allowed: Vec<_> = sizes.map(|n| (n, 265.0)).collect();
        check(
            &points,
            &allowed,
            expect![[r#"
                |    131k ┤                                                  ●
                |         │                                             ●
                |         │                                       ●
                |         │                                  ●
                |         │                            ●
                |         │                       ●
                |         │                 ●
                |         │            ●
                |         │      ●
                |     265 ┤ ●·················································
                |         └───────────────────────────────────────────────────
                |          256                                          131k c
            "#]],
        );
    }

    #[test]
    fn a_flat_cost_is_a_flat_line() {
        check(
            &[(256, 5.0), (512, 5.0)],
            &[],
            expect![[r#"
                |       5 ┤
                |         │
                |         │
                |         │
                |         │
                |         │
                |         │
                |         │
                |         │
                |       5 ┤ ●                                                ●
                |         └───────────────────────────────────────────────────
                |          256                                           512 c
            "#]],
        );
    }

    #[test]
    fn nothing_is_drawn_of_nothing() {
        check(&[], &[], expect![""]);
        check(&[(256, f64::NAN), (512, f64::INFINITY)], &[], expect![""]);
    }
}
