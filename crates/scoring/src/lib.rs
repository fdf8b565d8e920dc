//! What it means: a [`Study`] becomes a [`Release`] that is safe to show.
//!
//! What is known about people is private to this crate: its only public way out is [`release`]. Pure: no files, no clock,
//! no environment, no randomness.

mod policy;
pub mod release;
mod study;

pub use policy::{Earlier, Policy};
pub use release::Release;
pub use study::Study;

use instrument::Fault;

/// Scores a study and lets out what is safe to show.
///
/// # Errors
/// What the institution or the framework's author must mend, as a whole list: a zero in a geometric mean without a floor,
/// two team responses, a previous release of another institution.
pub fn release(_study: &Study, _policy: &Policy, _earlier: Earlier<'_>) -> Result<Release, Vec<Fault>> {
    Err(Vec::new())
}
