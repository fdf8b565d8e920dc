//! What is done: one function an act. A folder becomes a study, a study a release, a release documents; files appear whole
//! or not at all. Shipped content lives here, so that the binary works far from its source.
//!
//! In: paths and bytes. Out: values, or an [`EngineError`] with every fault at once. Never: a page (that is `scorecard`), a
//! score (that is `scoring`), a word to the terminal (that is `paridad`).

mod checking;
pub mod content;
mod demo;
mod documents;
mod error;
mod folder;
mod library;
mod releases;
mod shipped;
mod write;

pub use checking::{Listed, check, list, schema};
pub use demo::{Demo, Progress, demo};
pub use documents::{Document, languages, report, spoken};
pub use error::EngineError;
pub use folder::{Assessed, open};
pub use library::Library;
pub use releases::{Scored, Settings, read_release, release_text, score};
pub use shipped::shipped;
pub use write::{write_all, write_file};

/// What was asked, as the command and other callers name it without knowing the crates below.
pub use instrument::assessment::TableEncoding;
pub use instrument::{Fault, Lang};
/// What is shown.
pub use scoring::Release;
