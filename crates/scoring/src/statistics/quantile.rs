//! Quantiles of a sample.

/// Type-7 quantile (linear between order statistics, `h = (n − 1)p`) of sorted values. None for nothing.
///
/// Source: Hyndman and Fan (1996), *The American Statistician* 50, 361–365.
///
/// ```
/// assert_eq!(scoring::statistics::quantile(&[1.0, 2.0, 4.0], 0.25), Some(1.5));
/// ```
pub fn quantile(sorted: &[f64], p: f64) -> Option<f64> {
    let h = sorted.len().checked_sub(1)? as f64 * p.clamp(0.0, 1.0);
    let below = libm::floor(h);
    let low = sorted.get(below as usize)?;
    let high = sorted.get(below as usize + 1).unwrap_or(low);
    Some(low + (h - below) * (high - low))
}
