//! Decides from the costs at a few sizes whether they grow faster than they may.

use super::class::Class;
use super::curve::Mark;
use super::fit::{Fit, fit};

/// How much faster than its bound a curve grows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Finding {
    /// At most 0.5: clearly not faster. At least 1.5: clearly faster.
    pub margin: f64,
    /// The relative misfit of the best fit.
    pub misfit: f64,
    /// The fit says little: only the growth between the last sizes counts.
    pub irregular: bool,
    /// The relative error of a cost, over the sizes that count.
    pub error: f64,
}

/// Sizes that count: all from here on, and at least so many.
const WIDE_FROM: f64 = 2048.0;
const WIDE_MIN: usize = 7;
/// A growth that is none of the last sizes' is none: it may have been the caches' of a small table.
const LATE: usize = 5;

/// Holds a curve against terms (each with a value for each mark) that it may grow by.
pub fn hold(marks: &[Mark], terms: &[Vec<f64>]) -> Finding {
    let sizes: Vec<f64> = marks.iter().map(|m| m.n).collect();
    let wide = marks.iter().filter(|m| m.n >= WIDE_FROM).count().max(WIDE_MIN).min(marks.len());
    let late = LATE.min(marks.len());
    let w = Part::of(marks, terms, wide);
    let v = Part::of(marks, terms, late);
    let total: Vec<f64> =
        (0..marks.len()).map(|j| terms.iter().map(|t| t[j]).sum::<f64>()).collect();
    let transient: Vec<f64> = sizes.iter().map(|n| -1.0 / n).collect();
    let mut best: Option<(f64, f64)> = None; // D, margin
    let mut misfit = w.relative(&w.fit(None));
    for class in Class::ALL {
        let values: Vec<f64> = sizes.iter().map(|n| class.at(*n)).collect();
        if !is_above(&values, &total) {
            continue;
        }
        let (d, x, fitted) = w.gain(&values);
        let saturating = w.fit(Some(&transient));
        let bounded = saturating.misfit < fitted.misfit && w.relative(&saturating) < 0.015;
        let (d_late, x_late, _) = v.gain(&values);
        misfit = misfit.min(w.relative(&fitted));
        let share =
            0.024 * (late.saturating_sub(1)) as f64 / (wide.saturating_sub(1)).max(1) as f64;
        let margin = (d / 6.0).min(x / 0.04).min(d_late / 2.0).min(x_late / share.max(1e-9));
        let margin = if bounded { margin.min(0.4) } else { margin };
        if best.is_none_or(|(most, _)| d > most) {
            best = Some((d, margin));
        }
    }
    let mut margin = best.map_or(0.0, |(_, margin)| margin.max(0.0));
    let error = {
        let part = &marks[marks.len() - wide..];
        (part.iter().map(|m| m.error * m.error).sum::<f64>() / part.len().max(1) as f64).sqrt()
    };
    let plain = plainly_faster(marks, &total);
    let irregular = misfit > 0.15 && error < 0.05;
    if plain {
        margin = 9.0;
    } else if irregular {
        margin = if two_octaves(marks, &total) { 1.5 } else { 0.5 };
    }
    Finding { margin, misfit, irregular, error }
}

fn is_above(class: &[f64], bound: &[f64]) -> bool {
    let (Some(last), n) = (class.len().checked_sub(1), class.len()) else { return false };
    let first = n.saturating_sub(WIDE_MIN);
    (class[last] / class[first]) / (bound[last] / bound[first]) > 1.1
}

fn ratio(marks: &[Mark], bound: &[f64], j: usize, back: usize) -> f64 {
    let i = j - back;
    (marks[j].cost / marks[i].cost) / (bound[j] / bound[i])
}

fn plainly_faster(marks: &[Mark], bound: &[f64]) -> bool {
    let k = marks.len();
    if k < 6 {
        return false;
    }
    let sigma = marks[k - 1].error;
    ratio(marks, bound, k - 1, 4) > 2.0 + 3.0 * sigma
        && ratio(marks, bound, k - 2, 4) > 2.0 + 3.0 * sigma
        && ratio(marks, bound, k - 1, 2) > 1.2
}

fn two_octaves(marks: &[Mark], bound: &[f64]) -> bool {
    let k = marks.len();
    k >= 3 && ratio(marks, bound, k - 1, 2) > 1.10 + 3.0 * marks[k - 1].error
}

/// The last so many marks with what explains them.
struct Part {
    values: Vec<f64>,
    errors: Vec<f64>,
    one: Vec<f64>,
    minus: Vec<f64>,
    terms: Vec<Vec<f64>>,
}

impl Part {
    fn of(marks: &[Mark], terms: &[Vec<f64>], count: usize) -> Part {
        let from = marks.len() - count;
        let part = &marks[from..];
        Part {
            values: part.iter().map(|m| m.cost).collect(),
            errors: part.iter().map(|m| m.cost * m.error).collect(),
            one: vec![1.0; count],
            minus: vec![-1.0; count],
            terms: terms.iter().map(|t| t[from..].to_vec()).collect(),
        }
    }

    fn fit(&self, class: Option<&[f64]>) -> Fit {
        let mut terms: Vec<&[f64]> = vec![&self.one, &self.minus];
        terms.extend(self.terms.iter().map(Vec::as_slice));
        terms.extend(class.map(|c| &c[c.len() - self.values.len()..]));
        fit(&self.values, &self.errors, &terms)
    }

    fn gain(&self, class: &[f64]) -> (f64, f64, Fit) {
        let k = self.values.len() as f64;
        let without = self.fit(None);
        let with = self.fit(Some(class));
        let d = k * ((without.misfit + k) / (with.misfit + k)).ln() - k.ln();
        let class = &class[class.len() - self.values.len()..];
        let c = *with.coefficients.last().expect("the class");
        let x = c * (class[class.len() - 1] - class[0]) / self.values[self.values.len() - 1];
        (d, x, with)
    }

    fn relative(&self, fit: &Fit) -> f64 {
        let mut terms: Vec<&[f64]> = vec![&self.one];
        terms.extend(self.terms.iter().map(Vec::as_slice));
        let _ = terms;
        // rms of weighted residuals times the mean error
        let mean =
            (self.errors.iter().zip(&self.values).map(|(e, v)| (e / v).powi(2)).sum::<f64>()
                / self.values.len() as f64)
                .sqrt();
        (fit.misfit / self.values.len() as f64).sqrt() * mean
    }
}
