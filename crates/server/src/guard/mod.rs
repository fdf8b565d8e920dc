//! Guard: what every answer carries and every request must pass.

pub(crate) mod csrf;
pub(crate) mod headers;
pub(crate) mod pace;
