//! What can go wrong between a release and its page. In: the faults of the parts. Out: one type whose variants say what a
//! caller can do. Never a panic.

use instrument::words::{Lang, MissingText};

/// Why there is no page.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScorecardError {
    /// A text of ours is missing: our fault, whatever the release says.
    #[error(transparent)]
    MissingText(#[from] MissingText),
    /// The framework was not written in the language asked for: ask for another, or translate it. A page never mixes
    /// languages.
    #[error("`{id}` has no words in `{lang}`")]
    NotInLanguage {
        /// What has no words.
        id: String,
        /// The language asked for.
        lang: Lang,
    },
    /// The chart could not be drawn.
    #[error("the chart could not be drawn: {0}")]
    Chart(String),
    /// The page could not be set: Typst's own words, warnings included.
    #[error("the page could not be set: {}", .0.join("; "))]
    Typeset(Vec<String>),
    /// The page could not be turned into pixels.
    #[error("the picture could not be made: {0}")]
    Png(String),
    /// Even in the smallest setting the texts of this release do not fit.
    #[error("the texts of this release do not fit on one page")]
    TooLong,
}
