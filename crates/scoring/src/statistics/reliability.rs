//! Reliability of a scale: Cronbach's α, what each item does to it, and Feldt's interval.
//!
//! A table is a row a respondent, a value an item, none where nothing was answered; reversed items are turned before.

use statrs::distribution::{ContinuousCDF, FisherSnedecor};

/// Below so many respondents no reliability is reported: its own error would be larger than what it says.
pub const RELIABILITY_FROM: usize = 30;

/// A sum below this part of its items' own variances is rounding.
const NOTHING: f64 = 1e-12;

/// What is done with a respondent who left an item out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Only who answered every item counts.
    Complete,
    /// Every two items over those who answered both.
    Pairwise,
}

/// Covariances of items (divisor n − 1). None where a pair has fewer than two people, or the rows differ in length.
fn covariances(rows: &[Vec<Option<f64>>], missing: Missing) -> Option<Vec<Vec<f64>>> {
    let items = rows.first()?.len();
    if rows.iter().any(|row| row.len() != items || row.iter().flatten().any(|x| !x.is_finite())) {
        return None;
    }
    let kept = |row: &&Vec<Option<f64>>| missing == Missing::Pairwise || row.iter().all(Option::is_some);
    let rows: Vec<&Vec<Option<f64>>> = rows.iter().filter(kept).collect();
    let pair = |one: usize, two: usize| {
        let both: Vec<(f64, f64)> = rows.iter().filter_map(|row| (*row.get(one)?).zip(*row.get(two)?)).collect();
        let n = both.len() as f64;
        if both.len() < 2 {
            return None;
        }
        // What does not vary has no covariance, not one of rounding.
        let constant =
            |of: &dyn Fn(&(f64, f64)) -> f64| both.first().is_some_and(|one| both.iter().all(|x| of(x) == of(one)));
        if constant(&|pair| pair.0) || constant(&|pair| pair.1) {
            return Some(0.0);
        }
        let (x, y) = both.iter().fold((0.0, 0.0), |(x, y), pair| (x + pair.0, y + pair.1));
        let (x, y) = (x / n, y / n);
        Some(both.iter().map(|pair| (pair.0 - x) * (pair.1 - y)).sum::<f64>() / (n - 1.0))
    };
    (0..items).map(|one| (0..items).map(|two| pair(one, two)).collect()).collect()
}

/// The sum of the covariances of the items that are kept, and of it the items' own variances.
fn sums(covariances: &[Vec<f64>], keep: impl Fn(usize) -> bool) -> (f64, f64, usize) {
    let (mut all, mut own, mut items) = (0.0, 0.0, 0);
    for (one, row) in covariances.iter().enumerate().filter(|(one, _)| keep(*one)) {
        items += 1;
        for (two, value) in row.iter().enumerate().filter(|(two, _)| keep(*two)) {
            all += value;
            own += if one == two { *value } else { 0.0 };
        }
    }
    (all, own, items)
}

fn alpha_of(covariances: &[Vec<f64>], keep: impl Fn(usize) -> bool) -> Option<f64> {
    let (all, own, items) = sums(covariances, keep);
    // Items that undo each other leave a sum of rounding alone.
    (items > 1 && all > NOTHING * own).then(|| items as f64 / (items as f64 - 1.0) * (1.0 - own / all))
}

/// Cronbach's α: `k/(k − 1)·(1 − Σ s²_i / s²_sum)`.
///
/// None below two items or where the sum does not vary. Source: Cronbach (1951), *Psychometrika* 16, 297–334.
pub fn alpha(rows: &[Vec<Option<f64>>], missing: Missing) -> Option<f64> {
    alpha_of(&covariances(rows, missing)?, |_| true)
}

/// α of the scale without each item, in the items' order; none where it is not defined.
pub fn alpha_dropped(rows: &[Vec<Option<f64>>], missing: Missing) -> Option<Vec<Option<f64>>> {
    let covariances = covariances(rows, missing)?;
    Some((0..covariances.len()).map(|left| alpha_of(&covariances, |item| item != left)).collect())
}

/// Correlation of each item with the sum of the others, from the covariances; none where either does not vary.
///
/// Source: Nunnally and Bernstein, *Psychometric Theory* (1994), 8.
pub fn item_rest(rows: &[Vec<Option<f64>>], missing: Missing) -> Option<Vec<Option<f64>>> {
    let covariances = covariances(rows, missing)?;
    let each = covariances.iter().enumerate().map(|(item, row)| {
        let own = *row.get(item)?;
        let with: f64 = row.iter().enumerate().filter(|(other, _)| *other != item).map(|(_, value)| value).sum();
        let (rest, alone, items) = sums(&covariances, |other| other != item);
        (items > 0 && own > 0.0 && rest > NOTHING * alone).then(|| with / libm::sqrt(own * rest))
    });
    Some(each.collect())
}

/// α of the complete cases with its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Feldt {
    /// Respondents without a gap.
    pub n: usize,
    /// Cronbach's α.
    pub alpha: f64,
    /// The interval.
    pub interval: [f64; 2],
}

/// Feldt's interval of α over the complete cases: `1 − (1 − α)·F` with `n − 1` and `(n − 1)(k − 1)` degrees of freedom.
///
/// `level` as 0.95. Source: Feldt (1965), *Psychometrika* 30, 357–370.
pub fn feldt(rows: &[Vec<Option<f64>>], level: f64) -> Option<Feldt> {
    let complete: Vec<Vec<Option<f64>>> = rows.iter().filter(|row| row.iter().all(Option::is_some)).cloned().collect();
    let (n, items) = (complete.len(), complete.first()?.len());
    let alpha = alpha(&complete, Missing::Complete)?;
    let df = (n - 1) as f64;
    let f = FisherSnedecor::new(df, df * (items - 1) as f64).ok()?;
    let tail = (1.0 - level.clamp(0.0, 1.0)) / 2.0;
    let end = |p: f64| 1.0 - (1.0 - alpha) * f_quantile(&f, p);
    Some(Feldt { n, alpha, interval: [end(1.0 - tail), end(tail)] })
}

/// A quantile of F, made exact: the library's own stops early, Newton's step with its own density does not.
fn f_quantile(f: &FisherSnedecor, p: f64) -> f64 {
    use statrs::distribution::Continuous;
    let mut x = f.inverse_cdf(p);
    for _ in 0..8 {
        let density = f.pdf(x);
        if density.is_nan() || density <= 0.0 {
            break;
        }
        let step = (f.cdf(x) - p) / density;
        x = (x - step).max(x / 2.0);
        if libm::fabs(step) <= 1e-14 * x {
            break;
        }
    }
    x
}

#[cfg(test)]
mod tests {
    use super::{Missing, alpha, alpha_dropped, feldt, item_rest};

    fn table(rows: &[[f64; 3]]) -> Vec<Vec<Option<f64>>> {
        rows.iter().map(|row| row.iter().copied().map(Some).collect()).collect()
    }

    #[test]
    fn items_that_say_the_same_are_wholly_reliable() {
        let rows = table(&[[1.0, 1.0, 1.0], [2.0, 2.0, 2.0], [4.0, 4.0, 4.0]]);
        assert!((alpha(&rows, Missing::Complete).unwrap() - 1.0).abs() < 1e-12);
        assert!(item_rest(&rows, Missing::Complete).unwrap().into_iter().all(|r| (r.unwrap() - 1.0).abs() < 1e-12));
        assert_eq!(feldt(&rows, 0.95).unwrap().n, 3);
    }

    #[test]
    fn what_is_not_defined_is_none_and_not_a_number() {
        assert_eq!(alpha(&[], Missing::Complete), None);
        assert_eq!(alpha(&table(&[[1.0, 2.0, 3.0]]), Missing::Pairwise), None);
        let constant = table(&[[1.0, 2.0, 3.0], [1.0, 2.0, 3.0]]);
        assert_eq!(alpha(&constant, Missing::Complete), None);
        assert_eq!(item_rest(&constant, Missing::Complete), Some(vec![None; 3]));
        assert_eq!(alpha_dropped(&constant, Missing::Complete), Some(vec![None; 3]));
        assert_eq!(alpha(&[vec![Some(1.0)], vec![Some(1.0), None]], Missing::Complete), None);
        // An item that does not vary, in a scale that does: 0.1 seven times has a mean that is not 0.1.
        let rows: Vec<_> = (0..7).map(|n| vec![Some(0.1), Some(f64::from(n)), Some(f64::from(n * n))]).collect();
        assert_eq!(item_rest(&rows, Missing::Complete).unwrap()[0], None);
        // Two items that mirror each other on a scale of thirds: their sum does not vary, but for its rounding.
        let third = |n: u32| 100.0 * f64::from(n) / 3.0;
        let mirror: Vec<_> = [0, 1, 2, 3, 1, 2].map(|n| vec![Some(third(n)), Some(100.0 - third(n))]).to_vec();
        assert_eq!(alpha(&mirror, Missing::Complete), None);
        let mirror: Vec<_> = mirror.into_iter().map(|row| [row, vec![Some(1.5)]].concat()).collect();
        assert_eq!(item_rest(&mirror, Missing::Complete).unwrap()[2], None);
    }
}
