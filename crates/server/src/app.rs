//! App: everything that requests share, and how it starts and stops.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use actix_web::web::Data;
use engine::access::{NewAccount, Role, create_account};
use engine::{Context, EngineError};
use instrument::Lang;

use crate::Config;
use crate::guard::pace::Pace;
use crate::http::listen;
use crate::observe::Watch;

/// What requests share.
pub struct App {
    /// Store, keys, clock, content.
    pub ctx: Context,
    /// How it was set up.
    pub config: Config,
    /// Who came how often.
    pub(crate) pace: Pace,
    /// Counts.
    pub(crate) watch: Watch,
    /// Requests being answered.
    pub(crate) inflight: AtomicUsize,
    /// How people reach it.
    pub base: String,
}

/// What is said when it listens.
#[derive(Clone, Debug)]
pub struct Started {
    /// Where people come to.
    pub base: String,
    /// Where it listens.
    pub address: SocketAddr,
    /// Where it is watched from.
    pub private: Option<SocketAddr>,
    /// The one-time link of the first administrator, where nobody has an account.
    pub setup: Option<String>,
}

/// Serves until a signal ends it. `started` is called once it listens.
///
/// # Errors
/// What the system or the database says.
pub fn start(config: Config, ctx: Context, started: impl FnOnce(&App, &Started)) -> Result<(), EngineError> {
    if !crate::texts::complete() {
        return Err(EngineError::Bug("the texts of a language do not parse".to_owned()));
    }
    let setup = first_administrator(&ctx)?;
    let system = actix_web::rt::System::new();
    let stop = Arc::new(AtomicBool::new(false));
    system.block_on(async {
        let base = config.base.clone();
        let mut app = App {
            pace: Pace::new(config.burst),
            watch: Watch::default(),
            inflight: AtomicUsize::new(0),
            base: base.clone().unwrap_or_default(),
            ctx,
            config,
        };
        if base.is_none() {
            // The port is known once it is bound: bound here, told below.
            let listener = std::net::TcpListener::bind(&app.config.listen)
                .and_then(|listener| listener.local_addr())
                .map_err(|source| EngineError::Io { path: app.config.listen.clone().into(), source })?;
            app.config.listen = listener.to_string();
            app.base = format!("http://{listener}");
        }
        let app = Data::new(app);
        let running = listen(app.clone())?;
        let jobs = crate::jobs::start(app.clone().into_inner(), stop.clone());
        started(&app, &Started { base: app.base.clone(), address: running.address, private: running.private, setup });
        let done = running.run().await;
        stop.store(true, Ordering::Relaxed);
        for job in jobs {
            job.thread().unpark();
            let _ = job.join();
        }
        done
    })
}

/// Where nobody has an account yet, an administrator is made, and the link that sets her password.
fn first_administrator(ctx: &Context) -> Result<Option<String>, EngineError> {
    if !ctx.store.all_staff()?.is_empty() {
        return Ok(None);
    }
    let new = NewAccount {
        email: "administrator@localhost".to_owned(),
        name: "Administrator".to_owned(),
        role: Role::Administrator,
        lang: Lang::Es,
    };
    match create_account(ctx, &engine::access::By::command(), &new) {
        Ok(key) => Ok(Some(key)),
        // Another process was first.
        Err(EngineError::Conflict) => Ok(None),
        Err(other) => Err(other),
    }
}
