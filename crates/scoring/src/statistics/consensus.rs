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

/// Van der Eijk's agreement A, from −1 (two opposite camps) over 0 (all options alike) to 1 (one option): the counts are taken
/// apart into layers that are flat where they are not empty; each layer's agreement, by the triples of options that speak for
/// one peak or for two, weighs by its people.
///
/// None for nobody or fewer than three options. Source: van der Eijk (2001), *Quality & Quantity* 35, 325–341.
pub fn van_der_eijk(counts: &[u32]) -> Option<f64> {
    let options = counts.len();
    let people: u64 = counts.iter().map(|count| u64::from(*count)).sum();
    if options < 3 || people == 0 {
        return None;
    }
    let mut left = counts.to_vec();
    let mut sum = 0.0;
    while let Some(layer) = left.iter().copied().filter(|count| *count > 0).min() {
        let filled: Vec<bool> = left.iter().map(|count| *count > 0).collect();
        let wide = filled.iter().filter(|own| **own).count();
        left.iter_mut().for_each(|count| *count = count.saturating_sub(layer));
        sum += f64::from(layer) * wide as f64 * of_layer(&filled, wide);
    }
    Some(sum / people as f64)
}

fn of_layer(filled: &[bool], wide: usize) -> f64 {
    let options = filled.len() as f64;
    let (mut one_peak, mut two_peaks) = (0.0, 0.0);
    for (at, first) in filled.iter().enumerate() {
        for (beside, second) in filled.iter().enumerate().skip(at + 1) {
            for third in filled.iter().skip(beside + 1) {
                match (first, second, third) {
                    (true, true, false) | (false, true, true) => one_peak += 1.0,
                    (true, false, true) => two_peaks += 1.0,
                    _ => {}
                }
            }
        }
    }
    let triples: f64 = one_peak + two_peaks;
    let peaks = if triples == 0.0 {
        1.0
    } else {
        ((options - 2.0) * one_peak - (options - 1.0) * two_peaks) / ((options - 2.0) * triples)
    };
    peaks * (1.0 - (wide as f64 - 1.0) / (options - 1.0))
}

/// r_wg of one item: `1 − s²/σ²`, σ² = (A² − 1)/12 the variance of answers by chance over A options one apart. Below zero people
/// agree less than by chance.
///
/// None below two people or two options. Source: James, Demaree and Wolf (1984), *Journal of Applied Psychology* 69, 85–98.
pub fn within_group(values: &[f64], options: usize) -> Option<f64> {
    if values.len() < 2 || options < 2 {
        return None;
    }
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let variance = values.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / (n - 1.0);
    let chance = ((options * options) as f64 - 1.0) / 12.0;
    Some(1.0 - variance / chance)
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
