//! Pooling over units: what is common to many institutions, how far they differ beyond chance, and each value drawn towards
//! the middle by what its own error does not bear.

/// How the variance between units is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Between {
    /// Paule and Mandel: the weighed squares about the mean equal their number less one.
    PauleMandel,
    /// Restricted maximum likelihood.
    Reml,
}

/// Units together.
#[derive(Clone, Debug, PartialEq)]
pub struct Pooled {
    /// Variance between units, τ².
    pub between: f64,
    /// The mean, each unit weighing 1/(v + τ²).
    pub mean: f64,
    /// Its standard error.
    pub error: f64,
    /// Each value drawn towards the mean: `mean + τ²/(τ² + v)·(value − mean)`.
    pub shrunk: Vec<f64>,
}

/// Pools values with their error variances, `(value, variance)`, variance above zero.
///
/// None for nothing, for a variance that is not above zero, and where the search finds no end. Sources: Paule and Mandel
/// (1982), *Journal of Research of the National Bureau of Standards* 87, 377–385; Viechtbauer (2005), *Journal of Educational
/// and Behavioral Statistics* 30, 261–293; shrinkage as in Raudenbush and Bryk (1985), *Journal of Educational Statistics* 10,
/// 75–98.
pub fn pool(units: &[(f64, f64)], how: Between) -> Option<Pooled> {
    if units.is_empty()
        || units.iter().any(|(value, variance)| !(value.is_finite() && *variance > 0.0 && variance.is_finite()))
    {
        return None;
    }
    let between = match how {
        _ if units.len() == 1 => 0.0,
        Between::PauleMandel => paule_mandel(units)?,
        Between::Reml => reml(units)?,
    };
    let (mean, weight) = mean(units, between);
    let shrunk = units.iter().map(|(value, variance)| mean + between / (between + variance) * (value - mean));
    Some(Pooled { between, mean, error: 1.0 / libm::sqrt(weight), shrunk: shrunk.collect() })
}

fn mean(units: &[(f64, f64)], between: f64) -> (f64, f64) {
    let weight: f64 = units.iter().map(|(_, variance)| 1.0 / (variance + between)).sum();
    (units.iter().map(|(value, variance)| value / (variance + between)).sum::<f64>() / weight, weight)
}

/// Σ w^power·(value − mean)² at a variance between.
fn squares(units: &[(f64, f64)], between: f64, power: f64) -> f64 {
    let (mean, _) = mean(units, between);
    units
        .iter()
        .map(|(value, variance)| libm::pow(1.0 / (variance + between), power) * (value - mean) * (value - mean))
        .sum()
}

/// The squares fall as the variance between grows: halving finds where they are n − 1.
fn paule_mandel(units: &[(f64, f64)]) -> Option<f64> {
    let aim = (units.len() - 1) as f64;
    let over = |between: f64| squares(units, between, 1.0) - aim;
    if over(0.0) <= 0.0 {
        return Some(0.0);
    }
    let mut high = squares(units, 0.0, 0.0).max(f64::MIN_POSITIVE);
    for _ in 0..200 {
        if over(high) <= 0.0 {
            return Some(halve(0.0, high, over));
        }
        high *= 2.0;
    }
    None
}

fn halve(mut low: f64, mut high: f64, over: impl Fn(f64) -> f64) -> f64 {
    for _ in 0..200 {
        let middle = low + (high - low) / 2.0;
        if middle <= low || middle >= high {
            break;
        }
        if over(middle) > 0.0 { low = middle } else { high = middle }
    }
    low + (high - low) / 2.0
}

/// Fisher's scoring, its step halved while the likelihood would fall.
fn reml(units: &[(f64, f64)]) -> Option<f64> {
    let n = units.len() as f64;
    let plain = units.iter().map(|(value, _)| value).sum::<f64>() / n;
    let spread = units.iter().map(|(value, _)| (value - plain) * (value - plain)).sum::<f64>() / (n - 1.0);
    let error = units.iter().map(|(_, variance)| variance).sum::<f64>() / n;
    let likelihood = |between: f64| {
        let (_, weight) = mean(units, between);
        -0.5 * (units.iter().map(|(_, variance)| libm::log(variance + between)).sum::<f64>()
            + libm::log(weight)
            + squares(units, between, 1.0))
    };
    let mut between = (spread - error).max(0.0);
    for _ in 0..1000 {
        let sum = |power: f64| units.iter().map(|(_, v)| libm::pow(1.0 / (v + between), power)).sum::<f64>();
        let (one, two, three) = (sum(1.0), sum(2.0), sum(3.0));
        let slope = squares(units, between, 2.0) - one + two / one;
        let information = two - 2.0 * three / one + (two / one) * (two / one);
        if information.is_nan() || information <= 0.0 {
            return None;
        }
        let mut step = slope / information;
        let now = likelihood(between);
        let next = loop {
            let next = (between + step).max(0.0);
            if likelihood(next) >= now - 1e-12 * (1.0 + libm::fabs(now)) || libm::fabs(step) < 1e-14 * error {
                break next;
            }
            step /= 2.0;
        };
        let moved = libm::fabs(next - between);
        between = next;
        if moved <= 1e-12 * (error + between) {
            return Some(between);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Between, pool};

    #[test]
    fn units_that_do_not_differ_are_drawn_together_and_far_ones_stay() {
        for how in [Between::PauleMandel, Between::Reml] {
            let alike = pool(&[(50.0, 4.0), (50.5, 4.0), (49.5, 4.0)], how).unwrap();
            assert_eq!((alike.between, alike.mean), (0.0, 50.0));
            assert!(alike.shrunk.iter().all(|value| *value == 50.0));
            let apart = pool(&[(10.0, 1.0), (50.0, 1.0), (90.0, 1.0)], how).unwrap();
            // Equal errors: both are the variance of the values less the error.
            assert!((apart.between - 1599.0).abs() < 1e-6, "{}", apart.between);
            assert!((apart.shrunk[0] - 10.025).abs() < 1e-9);
            assert_eq!(pool(&[(10.0, 0.0)], how), None);
            assert_eq!(pool(&[(10.0, 2.0)], how).unwrap().shrunk, [10.0]);
        }
    }
}
