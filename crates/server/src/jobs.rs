//! Jobs: what the clock asks for. Several servers on one database share them: each job and letter is claimed.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{JoinHandle, park_timeout};
use std::time::Duration;

use engine::EngineError;
use engine::rounds::{close_now_due, renew};

use crate::App;
use crate::mail;

/// How often it looks.
const PACE: Duration = Duration::from_millis(500);
/// What a thread does again and again; whether there was something.
type Act = fn(&App) -> Result<bool, EngineError>;

/// How long a claim holds, in seconds.
const CLAIM: i64 = 300;

/// Starts them; unparked and told to stop, they end.
pub(crate) fn start(app: Arc<App>, stop: Arc<AtomicBool>) -> Vec<JoinHandle<()>> {
    let loops: [(&str, Act); 2] = [("jobs", work), ("mail", mail::send_due)];
    loops
        .into_iter()
        .filter_map(|(name, act)| {
            let (app, stop) = (app.clone(), stop.clone());
            std::thread::Builder::new()
                .name(name.to_owned())
                .spawn(move || {
                    while !stop.load(Ordering::Relaxed) {
                        match act(&app) {
                            Ok(true) => {}
                            Ok(false) => park_timeout(PACE),
                            Err(error) => {
                                tracing::warn!(job = name, kind = kind(&error), "a job waits");
                                park_timeout(PACE * 4);
                            }
                        }
                    }
                })
                .ok()
        })
        .collect()
}

/// What went wrong, without anything that it was about.
fn kind(error: &EngineError) -> &'static str {
    match error {
        EngineError::Unavailable(_) => "unavailable",
        EngineError::Io { .. } => "disk",
        EngineError::Conflict => "conflict",
        EngineError::NotFound => "not found",
        _ => "other",
    }
}

/// One job that is due; whether there was one.
fn work(app: &App) -> Result<bool, EngineError> {
    let ctx = &app.ctx;
    renew(ctx)?;
    let now = ctx.now();
    let Some(job) = ctx.store.claim_job(now, now + CLAIM)? else { return Ok(false) };
    let done = match job.kind.as_str() {
        "close-round" => close_now_due(ctx, &job.subject),
        _ => Ok(()),
    };
    match done {
        Ok(()) | Err(EngineError::NotFound) => ctx.store.end_job(&job.id)?,
        Err(error) => {
            let wait = 30 * (1_i64 << job.attempts.clamp(0, 7));
            ctx.store.put_off(&job.id, now + wait, kind(&error))?;
        }
    }
    Ok(true)
}
