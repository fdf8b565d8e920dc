//! Consensus of answers on an ordered scale, and when opinions are divided.

/// Tastle–Wierman consensus: `1 + Σ p_i·log2(1 − |x_i − μ| / (max − min))` over the options, from 0 (two opposite camps) to
/// 1 (all alike). `counts` are people by option, lowest first, options taken as equally spaced.
///
/// None for nobody or a single option. Source: Tastle and Wierman (2007), *International Journal of Approximate
/// Reasoning* 45, 531–545.
pub fn consensus(counts: &[u32]) -> Option<f64> {
    let n: f64 = counts.iter().map(|c| f64::from(*c)).sum();
    let width = counts.len().checked_sub(1).filter(|width| *width > 0)? as f64;
    if n == 0.0 {
        return None;
    }
    let mean = counts.iter().enumerate().map(|(x, c)| x as f64 * f64::from(*c)).sum::<f64>() / n;
    let sum: f64 = counts
        .iter()
        .enumerate()
        .filter(|(_, c)| **c > 0)
        .map(|(x, c)| f64::from(*c) / n * libm::log2(1.0 - libm::fabs(x as f64 - mean) / width))
        .sum();
    Some((1.0 + sum).clamp(0.0, 1.0))
}

/// Two camps: at least `from` people, consensus below a half, and both ends (lowest two, highest two options; one each on
/// scales below four) hold 30 % or more.
pub fn divided(counts: &[u32], from: u32) -> bool {
    let n: u32 = counts.iter().sum();
    let end = if counts.len() < 4 { 1 } else { 2 };
    if n < from || counts.len() < 2 {
        return false;
    }
    let low: u32 = counts.iter().take(end).sum();
    let high: u32 = counts.iter().rev().take(end).sum();
    // In whole numbers: 10·people ≥ 3·n is 30 % exactly.
    let camps = 10 * u64::from(low) >= 3 * u64::from(n) && 10 * u64::from(high) >= 3 * u64::from(n);
    camps && consensus(counts).is_some_and(|consensus| consensus < 0.5)
}
