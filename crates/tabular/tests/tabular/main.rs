//! Tables as a facilitator brings them: what is read, what becomes a response, what is refused and with which words.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod build;
mod faults;
mod properties;
mod reading;
mod replies;
mod writing;
