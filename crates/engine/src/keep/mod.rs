//! Keep: copies of everything, the end of personal data, and whether all is well.

mod backup;
mod doctor;
mod erase;

pub use backup::{backup, restore};
pub use doctor::{Finding, doctor};
pub use erase::{Erased, erase};
