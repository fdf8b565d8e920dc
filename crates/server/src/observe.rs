//! Observe: a line a request with the route's template, counts for those who watch. No path, no address, no person.

use std::fmt::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use engine::EngineError;
use serde_json::json;

use crate::App;
use crate::http::{Answer, Asked};
use crate::routes::{ROUTES, Route};

/// Logs go to stderr, as text or JSON; `PARIDAD_LOG` says how much (`info` where it does not).
pub fn logs(json: bool) {
    use tracing_subscriber::EnvFilter;
    let filter = EnvFilter::try_from_env("PARIDAD_LOG").unwrap_or_else(|_| EnvFilter::new("warn,server=info"));
    // Whoever sends what is no HTTP is answered 400; actix calls it an error, as if it were ours.
    let filter = match "actix_http::h1::dispatcher=off".parse() {
        Ok(quiet) => filter.add_directive(quiet),
        Err(_) => filter,
    };
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_target(false)
        .log_internal_errors(false);
    // A second call, in a test, changes nothing.
    let _ = if json { builder.json().try_init() } else { builder.try_init() };
}

/// Counts since the start.
#[derive(Default)]
pub(crate) struct Watch {
    classes: [AtomicU64; 6],
    microseconds: AtomicU64,
}

impl Watch {
    /// Counts one answer and writes its line.
    pub(crate) fn count(&self, route: &Route, status: u16, took: Duration) {
        let class = usize::from(status / 100).min(5);
        if let Some(count) = self.classes.get(class) {
            count.fetch_add(1, Ordering::Relaxed);
        }
        self.microseconds.fetch_add(u64::try_from(took.as_micros()).unwrap_or(u64::MAX), Ordering::Relaxed);
        let milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        if status >= 500 {
            tracing::error!(route = route.path, status, milliseconds, "answered");
        } else {
            tracing::debug!(route = route.path, status, milliseconds, "answered");
        }
    }
}

/// The process lives.
pub(crate) fn healthy(_app: &App, _asked: &Asked) -> Result<Answer, EngineError> {
    Ok(Answer::json(&json!({ "status": "ok" })))
}

/// The database answers.
pub(crate) fn ready(app: &App, _asked: &Asked) -> Result<Answer, EngineError> {
    app.ctx.store.alive()?;
    Ok(Answer::json(&json!({ "status": "ready" })))
}

/// Counts in the text format of Prometheus.
pub(crate) fn metrics(app: &App, _asked: &Asked) -> Result<Answer, EngineError> {
    let mut text = String::new();
    for (class, count) in app.watch.classes.iter().enumerate().skip(1) {
        let _ = writeln!(text, "paridad_answers_total{{class=\"{class}xx\"}} {}", count.load(Ordering::Relaxed));
    }
    let seconds = app.watch.microseconds.load(Ordering::Relaxed) as f64 / 1e6;
    let _ = writeln!(text, "paridad_answers_seconds_total {seconds}");
    let _ = writeln!(text, "paridad_in_flight {}", app.inflight.load(Ordering::Relaxed));
    let _ = writeln!(text, "paridad_mail_waiting {}", app.ctx.store.waiting_mail()?);
    let _ = writeln!(text, "paridad_routes {}", ROUTES.len());
    Ok(Answer::bytes("text/plain; version=0.0.4", text.into_bytes()))
}
