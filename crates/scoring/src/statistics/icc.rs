//! Intraclass correlations: how alike raters place the same targets.

/// The six forms of Shrout and Fleiss: one rater or the mean of all; raters by chance for each target (1), the same raters
/// drawn by chance (2), these raters only (3). A form whose divisor is nothing is not defined.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Icc {
    /// ICC(1,1).
    pub one: Option<f64>,
    /// ICC(2,1).
    pub two: Option<f64>,
    /// ICC(3,1).
    pub three: Option<f64>,
    /// ICC(1,k).
    pub one_k: Option<f64>,
    /// ICC(2,k).
    pub two_k: Option<f64>,
    /// ICC(3,k).
    pub three_k: Option<f64>,
}

/// All six from the mean squares of targets, raters and error.
///
/// `rows` are a row a target, a value a rater, nothing missing. None below two targets or raters, where rows differ in length,
/// or where nothing varies. Source: Shrout and Fleiss (1979), *Psychological Bulletin* 86, 420–428.
pub fn icc(rows: &[Vec<f64>]) -> Option<Icc> {
    let (n, k) = (rows.len(), rows.first()?.len());
    if n < 2 || k < 2 || rows.iter().any(|row| row.len() != k || row.iter().any(|x| !x.is_finite())) {
        return None;
    }
    let first = rows.first()?.first()?;
    if rows.iter().flatten().all(|x| x == first) {
        return None;
    }
    let (n, k) = (n as f64, k as f64);
    let mean = rows.iter().flatten().sum::<f64>() / (n * k);
    let square = |x: f64| (x - mean) * (x - mean);
    let all: f64 = rows.iter().flatten().map(|x| square(*x)).sum();
    let targets: f64 = rows.iter().map(|row| k * square(row.iter().sum::<f64>() / k)).sum();
    let of_rater = |rater: usize| rows.iter().filter_map(|row| row.get(rater)).sum::<f64>() / n;
    let raters: f64 = (0..k as usize).map(|rater| n * square(of_rater(rater))).sum();
    let between = targets / (n - 1.0);
    let within = (all - targets) / (n * (k - 1.0));
    let rater = raters / (k - 1.0);
    let error = (all - targets - raters).max(0.0) / ((n - 1.0) * (k - 1.0));
    // A mean square is nothing beside the whole where only rounding makes it.
    let share = |above: f64, below: f64| (libm::fabs(below) > 1e-12 * all).then(|| above / below);
    Some(Icc {
        one: share(between - within, between + (k - 1.0) * within),
        two: share(between - error, between + (k - 1.0) * error + k * (rater - error) / n),
        three: share(between - error, between + (k - 1.0) * error),
        one_k: share(between - within, between),
        two_k: share(between - error, between + (rater - error) / n),
        three_k: share(between - error, between),
    })
}

#[cfg(test)]
mod tests {
    use super::icc;

    #[test]
    fn raters_who_are_alike_are_one() {
        let six = icc(&[vec![1.0, 1.0], vec![5.0, 5.0], vec![9.0, 9.0]]).unwrap();
        assert!(
            [six.one, six.two, six.three, six.one_k, six.two_k, six.three_k]
                .iter()
                .all(|x| (x.unwrap() - 1.0).abs() < 1e-12)
        );
        assert_eq!(icc(&[vec![3.0, 3.0], vec![3.0, 3.0]]), None);
        assert_eq!(icc(&[vec![3.0, 3.0]]), None);
    }
}
