//! Session: what a respondent's browser carries, sealed under the server's key. The server keeps nothing of it.

use engine::access::{Admitted, Opener, Visit};
use engine::secrets::{hex, open, seal, unhex};
use engine::{Context, EngineError};
use serde::{Deserialize, Serialize};

use crate::App;
use crate::http::{Answer, Asked, Life};

/// Where others use the device, a session rests after this many seconds.
const SHARED: i64 = 20 * 60;
/// On one's own device.
const OWN: i64 = 12 * 3600;
/// How long a device's key is kept.
const DEVICE: i64 = 180 * 86_400;

/// A respondent's session.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Session {
    code: String,
    assessment: String,
    instrument: String,
    opener: String,
    /// Her own device.
    pub own: bool,
    /// She chose a PIN.
    pub pin: bool,
    /// Her answers were sent in this session.
    pub done: bool,
    seen: i64,
}

/// How a session was found.
pub(crate) enum Found {
    /// It goes on.
    Live(Session),
    /// It rested too long, or there is none.
    Locked,
}

impl Session {
    /// A new one for a visit.
    pub(crate) fn of(ctx: &Context, visit: &Visit, own: bool, pin: bool) -> Session {
        Session {
            code: visit.code.to_string(),
            assessment: visit.assessment.clone(),
            instrument: visit.instrument.clone(),
            opener: hex(&visit.opener),
            own,
            pin,
            done: false,
            seen: ctx.now(),
        }
    }

    /// The session of a request.
    pub(crate) fn find(app: &App, asked: &Asked) -> Found {
        let read = || -> Option<Session> {
            let sealed = unhex(asked.cookie("q")?)?;
            let bytes = open(&app.ctx.server.of("session"), ("cookies", b"q", "session"), &sealed)?;
            serde_json::from_slice(&bytes).ok()
        };
        match read() {
            Some(session) if app.ctx.now() - session.seen <= session.rest() => Found::Live(session),
            _ => Found::Locked,
        }
    }

    /// After how many seconds without a request it rests.
    pub(crate) fn rest(&self) -> i64 {
        if self.own { OWN } else { SHARED }
    }

    /// Her visit.
    ///
    /// # Errors
    /// [`EngineError::Refused`] for a cookie of another build.
    pub(crate) fn visit(&self) -> Result<Visit, EngineError> {
        Ok(Visit {
            code: self.code.parse().map_err(|_| EngineError::Refused)?,
            assessment: self.assessment.clone(),
            instrument: self.instrument.clone(),
            opener: self.opener()?,
        })
    }

    fn opener(&self) -> Result<Opener, EngineError> {
        unhex(&self.opener).and_then(|bytes| bytes.try_into().ok()).ok_or(EngineError::Refused)
    }

    /// The proof that she may go on.
    ///
    /// # Errors
    /// [`EngineError::Refused`].
    pub(crate) fn admitted<'c>(&self, ctx: &'c Context) -> Result<Admitted<'c>, EngineError> {
        self.visit()?.admitted(ctx)
    }

    /// With another opener.
    pub(crate) fn opened_by(&mut self, opener: Opener) {
        self.opener = hex(&opener);
    }

    /// Puts the session into an answer, seen now.
    ///
    /// # Errors
    /// As [`seal`].
    pub(crate) fn keep(mut self, app: &App, answer: Answer) -> Result<Answer, EngineError> {
        self.seen = app.ctx.now();
        let bytes = serde_json::to_vec(&self).map_err(|error| EngineError::Bug(error.to_string()))?;
        let sealed = seal(&app.ctx.server.of("session"), ("cookies", b"q", "session"), &bytes)?;
        let life = if self.own { Life::Seconds(OWN) } else { Life::Session };
        let answer = answer.cookie("q", &hex(&sealed), life);
        Ok(if self.own { answer.cookie("d", &self.opener, Life::Seconds(DEVICE)) } else { answer })
    }
}

/// The key of this browser, if it has one.
pub(crate) fn device(asked: &Asked) -> Option<Opener> {
    asked.cookie("d").and_then(unhex).and_then(|bytes| bytes.try_into().ok())
}
