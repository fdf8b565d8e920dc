//! What is done: one function an act. A folder becomes a study, a study a release, a release documents; files appear whole
//! or not at all. Shipped content lives here, so that the binary works far from its source.
//!
//! In: paths and bytes. Out: values, or an [`EngineError`] with every fault at once. Never: a page (that is `scorecard`), a
//! score (that is `scoring`), a word to the terminal (that is `paridad`).

pub mod access;
pub mod answers;
mod checking;
mod collected;
mod comparison;
pub mod content;
mod context;
mod demo;
mod demo_round;
mod documents;
mod error;
pub mod event;
mod export;
mod folder;
mod keep;
mod library;
mod microdata;
mod paper;
mod publish;
mod releases;
pub mod rounds;
pub mod secrets;
mod shipped;
mod tables;
mod verify;
mod write;

pub use checking::{Listed, check, list, schema};
pub use collected::{score_round, study};
pub use comparison::{Comparing, compare_releases};
pub use context::{Clock, Context, Places, usual_data};
pub use demo::{Demo, Progress, demo};
pub use demo_round::{Shown, demo_rounds};
pub use documents::{Document, PAGES, Print, each, languages, report, spoken};
pub use error::EngineError;
pub use export::{export_file, export_folder, export_table, release_table};
pub use folder::{Assessed, open};
pub use keep::{Erased, Finding, backup, doctor, erase, restore};
pub use library::Library;
pub use microdata::{Given, microdata};
pub use paper::{blank_pdf, cards_pdf, qr};
pub use publish::{
    PUBLIC_JSON, Publication, Stage, internal, is_public, preview, publish, published, sections, share, shared, unshare,
};
pub use releases::{Scored, Settings, read_release, release_text, score};
pub use shipped::shipped;
pub use tables::{plan_calendar, plan_workbook, release_workbook};
pub use verify::verify;
pub use write::{write_all, write_file};

/// What was asked, as the command and other callers name it without knowing the crates below.
pub use instrument::assessment::TableEncoding;
pub use instrument::{Fault, Lang};
/// What is shown.
pub use scorecard::Edition;
pub use scoring::Release;
pub use scoring::release::{Explained, explain};
/// What the engine computes against what others published.
pub use scoring::verify::{NOT_COMPUTED, Proof, Tolerance};
/// What is kept, as the pages and commands list it.
pub use store;
/// The formats that tables are written in.
pub use tabular::Written;
