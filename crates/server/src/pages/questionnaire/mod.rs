//! Questionnaire: welcome and consent, sections, the list of them, review, receipt, and what can be done after.

mod after;
pub(crate) mod form;
mod section;
pub(crate) mod view;
mod welcome;

pub(crate) use after::{ask_pin, ask_withdraw, clear, conflict, leave, pin, receipt, review, send, settle, withdraw};
pub(crate) use section::{first_open, save, section};
pub(crate) use welcome::{consent, list};

use std::collections::BTreeMap;

use engine::EngineError;
use engine::access::Admitted;
use engine::answers::{Draft, claims, evidence_of, look};
use engine::secrets::hex;
use instrument::accept::Look;
use instrument::instrument::{Mode, Privacy};

use crate::App;
use crate::http::Asked;
use crate::pages::page::{Languages, Page};
use crate::session::{Found, Session};
use crate::texts::Words;
use view::Looking;

/// The session of a request, or [`EngineError::Refused`]'s page for whoever has none.
///
/// # Errors
/// [`EngineError::SignIn`] when it is locked.
pub(crate) fn session(app: &App, asked: &Asked) -> Result<Session, EngineError> {
    match Session::find(app, asked) {
        Found::Live(session) => Ok(session),
        Found::Locked => Err(EngineError::SignIn),
    }
}

/// A page of the questionnaire. Its title never says the subject.
pub(crate) fn page(app: &App, asked: &Asked, admitted: &Admitted<'_>) -> Page {
    let page = Page::of(app, asked, "questionnaire");
    if admitted.privacy == Privacy::Named {
        page
    } else {
        let mut page = page.exit();
        page.unprinted = admitted.privacy == Privacy::Anonymous;
        page
    }
}

/// The draft as its pages look at it.
///
/// # Errors
/// [`EngineError::Unavailable`].
pub(crate) fn looking<'a>(
    app: &App,
    admitted: &'a Admitted<'a>,
    draft: &'a Draft,
    looked: &'a Look,
    w: Words,
) -> Result<Looking<'a>, EngineError> {
    let claims = if admitted.instrument.mode == Mode::Review { claims(&app.ctx, admitted)? } else { BTreeMap::new() };
    let evidence = if admitted.instrument.mode == Mode::Team {
        evidence_of(&app.ctx, &admitted.visit.assessment)?
    } else {
        BTreeMap::new()
    };
    let me = admitted.person.as_ref().map(|person| hex(&person.id)).unwrap_or_default();
    Ok(Looking { admitted, draft, look: looked, w, errors: false, claims, evidence, me })
}

/// A draft as its instrument sees it, in the language of the page.
pub(crate) fn looked(admitted: &Admitted<'_>, draft: &Draft, asked: &Asked) -> Look {
    look(admitted, draft, asked.lang)
}

/// Where the banner of an ending round stands: the last day, in words, from three days before.
pub(crate) fn ends(app: &App, admitted: &Admitted<'_>, w: Words) -> String {
    let parse = |day: &str| day.parse::<jiff::civil::Date>().ok();
    let (Some(today), Some(last)) = (parse(&app.ctx.today()), parse(&admitted.assessment.closes_on)) else {
        return String::new();
    };
    let closing = engine::rounds::State::of(&admitted.assessment) == engine::rounds::State::Closing;
    if closing {
        return w.t("closing-soon");
    }
    let left = today.until(last).map(|span| span.get_days()).unwrap_or(99);
    if (0..=3).contains(&left) { w.x("ends-on", &w.day(&admitted.assessment.closes_on)) } else { String::new() }
}

/// The language that the page goes on in.
pub(crate) fn languages() -> Languages {
    Languages::Buttons
}
