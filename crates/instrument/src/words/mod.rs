//! Words: languages, texts in several languages, faults a person can mend, and the Fluent texts that say them.
//!
//! In: what an author or a respondent wrote. Out: a sentence in her language. Never: a sentence in another
//! language than the one asked for without saying so.

mod fault;
mod lang;
mod text;
mod texts;

pub use fault::{Arg, Cause, Document, Fault, Folder, Place, Reply, Scoring, Table};
pub use lang::{Lang, UnknownLang};
pub use text::Text;
pub use texts::{MissingText, Texts};
