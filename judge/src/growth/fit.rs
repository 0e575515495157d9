//! Fits a curve as a sum of terms with coefficients that are not negative: a cost has no negative part.

/// The best coefficients and what they leave unexplained.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// One for each term, 0 where it does not help.
    pub coefficients: Vec<f64>,
    /// The weighted sum of the squared differences.
    pub misfit: f64,
}

/// Fits `values` by the terms (each a value for each point), where `errors` are the values' errors.
///
/// Few terms: every subset is solved exactly, and the best with no negative coefficient is taken.
pub fn fit(values: &[f64], errors: &[f64], terms: &[&[f64]]) -> Fit {
    let nothing = vec![0.0; terms.len()];
    let mut best = Fit { misfit: misfit(values, errors, terms, &nothing), coefficients: nothing };
    for subset in 1u32..1 << terms.len() {
        let chosen: Vec<usize> = (0..terms.len()).filter(|i| subset & 1 << i != 0).collect();
        let Some(found) = least_squares(values, errors, terms, &chosen) else { continue };
        if found.iter().any(|c| *c < 0.0) {
            continue;
        }
        let mut coefficients = vec![0.0; terms.len()];
        chosen.iter().zip(found).for_each(|(i, c)| coefficients[*i] = c);
        let misfit = misfit(values, errors, terms, &coefficients);
        if misfit < best.misfit {
            best = Fit { coefficients, misfit };
        }
    }
    best
}

fn misfit(values: &[f64], errors: &[f64], terms: &[&[f64]], coefficients: &[f64]) -> f64 {
    let fitted = |j: usize| -> f64 { terms.iter().zip(coefficients).map(|(t, c)| t[j] * c).sum() };
    (0..values.len()).map(|j| ((values[j] - fitted(j)) / errors[j]).powi(2)).sum()
}

/// By Householder reflections: the terms are nearly parallel, normal equations would lose them.
fn least_squares(
    values: &[f64],
    errors: &[f64],
    terms: &[&[f64]],
    chosen: &[usize],
) -> Option<Vec<f64>> {
    let rows = values.len();
    if chosen.len() > rows {
        return None;
    }
    let weighted = |of: &[f64]| -> Vec<f64> { of.iter().zip(errors).map(|(v, e)| v / e).collect() };
    let mut columns: Vec<Vec<f64>> = chosen.iter().map(|i| weighted(terms[*i])).collect();
    let scales: Vec<f64> = columns.iter().map(|c| norm(c)).collect();
    for (column, scale) in columns.iter_mut().zip(&scales) {
        column.iter_mut().for_each(|x| *x /= scale.max(f64::MIN_POSITIVE));
    }
    let mut right = weighted(values);
    for k in 0..columns.len() {
        let length = norm(&columns[k][k..]);
        if length < PARALLEL {
            return None;
        }
        let mut axis = columns[k][k..].to_vec();
        axis[0] += length.copysign(axis[0]);
        let square: f64 = axis.iter().map(|x| x * x).sum();
        for column in columns[k..].iter_mut().chain([&mut right]) {
            let along: f64 = axis.iter().zip(&column[k..]).map(|(a, x)| a * x).sum();
            let twice = 2.0 * along / square;
            column[k..].iter_mut().zip(&axis).for_each(|(x, a)| *x -= twice * a);
        }
    }
    let mut solution = vec![0.0; columns.len()];
    for k in (0..columns.len()).rev() {
        let known: f64 = (k + 1..columns.len()).map(|j| columns[j][k] * solution[j]).sum();
        solution[k] = (right[k] - known) / columns[k][k];
    }
    Some(solution.iter().zip(&scales).map(|(x, scale)| x / scale).collect())
}

/// What is left of a term of length 1 that others explain.
const PARALLEL: f64 = 1e-9;

fn norm(column: &[f64]) -> f64 {
    column.iter().map(|x| x * x).sum::<f64>().sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(values: &[f64], terms: &[&[f64]], expected: &[f64]) {
        let found = fit(values, &vec![1.0; values.len()], terms);
        let near = found.coefficients.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-6);
        assert!(near && found.coefficients.len() == expected.len(), "{found:?}");
    }

    #[test]
    fn coefficients_are_found_and_never_negative() {
        let one: &[f64] = &[1.0; 4];
        let n: &[f64] = &[1.0, 2.0, 4.0, 8.0];
        let square: &[f64] = &[1.0, 4.0, 16.0, 64.0];
        check(&[5.0, 7.0, 11.0, 19.0], &[one, n], &[3.0, 2.0]);
        check(&[5.0, 7.0, 11.0, 19.0], &[one, n, square], &[3.0, 2.0, 0.0]);
        check(&[19.0, 11.0, 7.0, 5.0], &[one, n], &[10.5, 0.0]);
        check(&[2.0, 8.0, 32.0, 128.0], &[one, n, square], &[0.0, 0.0, 2.0]);
        check(&[2.0, 4.0, 8.0, 16.0], &[n, n], &[2.0, 0.0]);
    }
}
