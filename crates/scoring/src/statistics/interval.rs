//! Intervals: Student's t for a mean, Wilson for a share, both narrowed where the whole group is known.

use statrs::distribution::{ContinuousCDF, Normal, StudentsT};

/// The 97.5 % quantile of the normal distribution.
const Z: f64 = 1.959963984540054;

/// 95 % interval of a mean: `mean ± t(0.975, n − 1)·sd/√n·√(1 − n/N)`.
///
/// `n` people with the given mean and sample standard deviation, of `population` where that is known. Source: Cochran,
/// *Sampling Techniques* (1977), 2.8. None below two people.
pub fn mean_interval(n: usize, mean: f64, sd: f64, population: Option<u32>) -> Option<[f64; 2]> {
    if n < 2 {
        return None;
    }
    let half = t_quantile(0.975, (n - 1) as f64)? * sd / libm::sqrt(n as f64) * narrowed(n, population);
    Some([mean - half, mean + half])
}

/// 95 % Wilson interval of a share in percent: `count` of `n`, z narrowed by √(1 − n/N).
///
/// Source: Wilson (1927), *Journal of the American Statistical Association* 22, 209–212. None for n = 0.
pub fn wilson(count: f64, n: usize, population: Option<u32>) -> Option<[f64; 2]> {
    if n == 0 {
        return None;
    }
    let n_ = n as f64;
    let p = count / n_;
    let z = Z * narrowed(n, population);
    let centre = p + z * z / (2.0 * n_);
    let half = z * libm::sqrt(p * (1.0 - p) / n_ + z * z / (4.0 * n_ * n_));
    let over = 1.0 + z * z / n_;
    Some([(100.0 * (centre - half) / over).clamp(0.0, 100.0), (100.0 * (centre + half) / over).clamp(0.0, 100.0)])
}

/// √(1 − n/N): nothing is uncertain once everybody answered.
pub(crate) fn narrowed(n: usize, population: Option<u32>) -> f64 {
    match population {
        Some(population) if population > 0 => libm::sqrt((1.0 - n as f64 / f64::from(population)).max(0.0)),
        _ => 1.0,
    }
}

/// Quantile of Student's t with `df` degrees of freedom; none for a probability outside 0…1 or df ≤ 0.
///
/// Beyond 1,000 degrees of freedom by the Cornish–Fisher terms of the normal quantile (Abramowitz and Stegun 26.7.5),
/// because the general routine drifts there.
pub fn t_quantile(probability: f64, df: f64) -> Option<f64> {
    if !(probability > 0.0 && probability < 1.0 && df > 0.0) {
        return None;
    }
    if df <= 1000.0 {
        return Some(StudentsT::new(0.0, 1.0, df).ok()?.inverse_cdf(probability));
    }
    let x = if probability == 0.975 { Z } else { Normal::new(0.0, 1.0).ok()?.inverse_cdf(probability) };
    let (x3, x5) = (x * x * x, x * x * x * x * x);
    let g1 = (x3 + x) / 4.0;
    let g2 = (5.0 * x5 + 16.0 * x3 + 3.0 * x) / 96.0;
    Some(x + g1 / df + g2 / (df * df))
}

#[cfg(test)]
mod tests {
    use super::{mean_interval, t_quantile, wilson};

    #[test]
    fn quantiles_of_t_are_those_of_the_tables() {
        // Fisher and Yates, two-sided 5 %.
        for (df, value) in [(1.0, 12.706204736), (11.0, 2.200985160), (30.0, 2.042272456), (1e6, 1.959966362)] {
            assert!((t_quantile(0.975, df).unwrap() - value).abs() < 1e-8, "df {df}");
        }
    }

    #[test]
    fn who_asked_everybody_is_not_uncertain() {
        assert_eq!(mean_interval(20, 60.0, 10.0, Some(20)), Some([60.0, 60.0]));
        let [low, high] = wilson(10.0, 20, Some(20)).unwrap();
        assert!((low - 50.0).abs() < 1e-9 && (high - 50.0).abs() < 1e-9);
    }
}
