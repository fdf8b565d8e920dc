//! What is asked: framework, instrument, assessment, response and plan; their JSON Schemas; logic; check; accept; words.
//!
//! In: JSON that people wrote. Out: values that hold only what the formats allow, and every [`Fault`] at once.
//! Pure: no files, no clock, no environment, no randomness. Never: a score.

pub mod accept;
pub mod assessment;
pub mod canonical;
pub mod check;
pub mod framework;
pub mod ids;
pub mod instrument;
pub mod limits;
pub mod logic;
pub mod plan;
pub mod response;
pub mod schema;
pub mod words;

pub use assessment::Assessment;
pub use framework::Framework;
pub use instrument::Instrument;
pub use plan::Plan;
pub use response::{Accepted, Response};
pub use words::{Fault, Lang, Place, Text};
