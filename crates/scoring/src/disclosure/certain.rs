//! Nobody is certain: unanimity and near-unanimity look alike.
//!
//! Without it, "8 of 8 agree" would tell a superior what each of the eight answered.

use crate::release::{Bound, Figure, Printed, Shown};

/// A share in percent, no nearer to 0 or 100 than one person away.
pub(crate) fn share(count: usize, n: usize) -> Figure {
    let inner = bounded(count, n);
    let bound = if count <= 1 {
        Some(Bound::AtMost)
    } else if count + 1 >= n {
        Some(Bound::AtLeast)
    } else {
        None
    };
    Figure::Shown(Shown { value: Printed::whole(100.0 * inner as f64 / n.max(1) as f64), bound })
}

/// The count no nearer to none or all than one person.
pub(crate) fn bounded(count: usize, n: usize) -> usize {
    count.min(n.saturating_sub(1)).max(1)
}

/// Cliff's δ no nearer to an end than if one of the smaller group stood at the other's far side: that all women stand above all
/// men would say of each woman that she does.
pub(crate) fn delta(exact: f64, smaller: usize) -> Printed {
    let furthest = (1.0 - 2.0 / smaller.max(2) as f64).max(0.0);
    Printed::tenth(exact.clamp(-furthest, furthest))
}

/// The least deviation that a printed interval shows: one option among n people, /√n.
pub(crate) fn least_spread(step: f64, n: usize) -> f64 {
    step / libm::sqrt(n.max(1) as f64)
}

/// A mean no nearer to an end than if one of n people stood one option (`step` points) away.
pub(crate) fn mean(exact: f64, n: usize, step: f64) -> (f64, Figure) {
    let away = step / n.max(1) as f64;
    let e = 1e-9;
    let (inner, bound) = if exact <= away + e {
        (away, Some(Bound::AtMost))
    } else if exact >= 100.0 - away - e {
        (100.0 - away, Some(Bound::AtLeast))
    } else {
        (exact, None)
    };
    (inner, Figure::Shown(Shown { value: Printed::whole(inner), bound }))
}
