//! What is shown: a [`Release`](scoring::Release) becomes charts, sentences and documents.
//!
//! In: a release and a language, nothing else. Out: bytes (PDF, PNG, SVG). Never: a number that the release does not hold,
//! a clock, a file, the environment. The same release gives the same bytes.

pub mod charts;
mod document;
mod error;
pub mod findings;
mod fonts;
mod theme;
mod voice;

pub use document::{
    Annex, Edition, Paper, Part, Sheet, annex, annex_charts, blank, card, cards, charts as drawings, pdf, png, qr,
    sheets,
};
pub use error::ScorecardError;
