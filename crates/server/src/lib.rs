//! Who talks to whom: people and programs over HTTP, letters over SMTP, jobs by the clock. All of it calls the engine.
//!
//! In: requests. Out: pages, documents, letters. Never: SQL (that is `store`), a rule (that is `engine`), a person in a log.

mod api;
mod app;
mod assets;
mod config;
mod guard;
mod http;
mod jobs;
mod mail;
mod observe;
mod pages;
mod problem;
mod routes;
mod session;
mod texts;

pub use app::{App, Started, start};
pub use config::Config;
pub use mail::try_out;
pub use observe::logs;
pub use routes::{ROUTES, Route, Who};
