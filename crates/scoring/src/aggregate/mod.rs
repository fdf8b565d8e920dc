//! Scores: indicators become dimensions, axes, kinds and the index (scoring.md section 1, rules 4 and 5).
//!
//! In: a framework and what each indicator is worth. Out: exact scores with whether they may be published. Nothing here
//! knows of people.

mod card;
mod index;
mod mean;

pub(crate) use card::{Card, Part, Slot};
pub use index::{Indexed, Zero, index};
pub use mean::power_mean;

/// A share at four decimals, half up, so that 2/3 reaches 0.6667.
pub(crate) fn four(share: f64) -> f64 {
    libm::floor(snap(share * 1e4) + 0.5) / 1e4
}

/// To the nearest multiple of 1e-9: what floating point adds to a rational number is taken off before it is compared.
pub(crate) fn snap(exact: f64) -> f64 {
    libm::round(exact * 1e9) / 1e9
}
