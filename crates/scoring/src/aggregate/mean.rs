//! The weighted power mean.

/// Weighted power mean `(Σ w·x^p / Σ w)^(1/p)`; `p = 0` is the geometric mean, its limit; `p = −1` the harmonic.
///
/// `values` are pairs of weight (> 0) and value (≥ 0). For `p ≤ 0` values below `floor` are raised to it; a zero that
/// remains makes the mean zero, its limit: the caller decides whether that is a fault. `None` without any weight.
/// Source: Hardy, Littlewood, Pólya, *Inequalities* (1934), 2.2.
///
/// ```
/// let mean = scoring::aggregate::power_mean(&[(1.0, 1.0), (1.0, 4.0)], 0.0, None);
/// assert_eq!(mean, Some(2.0));
/// ```
pub fn power_mean(values: &[(f64, f64)], power: f64, floor: Option<f64>) -> Option<f64> {
    let total: f64 = values.iter().map(|(weight, _)| weight).sum();
    if total <= 0.0 {
        return None;
    }
    let raised = |value: f64| match floor {
        Some(floor) if power <= 0.0 => value.max(floor),
        _ => value,
    };
    let over = |f: &dyn Fn(f64) -> f64| values.iter().map(|(w, x)| w * f(raised(*x))).sum::<f64>() / total;
    if power <= 0.0 && values.iter().any(|(_, x)| raised(*x) <= 0.0) {
        return Some(0.0);
    }
    Some(if power == 1.0 {
        over(&|x| x)
    } else if power == 0.0 {
        // e^(ln 2) is not 2: identical values are their own mean, exactly.
        let first = values.first().map(|(_, x)| raised(*x))?;
        if values.iter().all(|(_, x)| raised(*x) == first) { first } else { libm::exp(over(&|x| libm::log(x))) }
    } else {
        libm::pow(over(&|x| libm::pow(x, power)), 1.0 / power)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::power_mean;

    #[test]
    fn a_zero_makes_a_geometric_mean_zero_unless_a_floor_raises_it() {
        let values = [(1.0, 0.0), (1.0, 100.0)];
        assert_eq!(power_mean(&values, 0.0, None), Some(0.0));
        assert!((power_mean(&values, 0.0, Some(1.0)).unwrap() - 10.0).abs() < 1e-12);
        assert_eq!(power_mean(&values, 1.0, Some(10.0)), Some(50.0), "the floor is for powers of 0 and less only");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

        #[test]
        fn min_harmonic_geometric_arithmetic_max(values in prop::collection::vec((0.1f64..10.0, 0.5f64..100.0), 1..8)) {
            let mean = |p| power_mean(&values, p, None).unwrap();
            let min = values.iter().map(|v| v.1).fold(f64::INFINITY, f64::min);
            let max = values.iter().map(|v| v.1).fold(0.0, f64::max);
            let e = 1e-9;
            prop_assert!(min <= mean(-1.0) + e && mean(-1.0) <= mean(0.0) + e && mean(0.0) <= mean(1.0) + e && mean(1.0) <= max + e);
        }

        #[test]
        fn scaling_all_weights_changes_nothing(values in prop::collection::vec((0.1f64..10.0, 0.5f64..100.0), 1..8), by in 0.1f64..10.0, p in -2.0f64..2.0) {
            let scaled: Vec<_> = values.iter().map(|(w, x)| (w * by, *x)).collect();
            let (one, two) = (power_mean(&values, p, None).unwrap(), power_mean(&scaled, p, None).unwrap());
            prop_assert!((one - two).abs() < 1e-9 * one.max(1.0));
        }
    }
}
