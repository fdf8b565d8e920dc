//! After: review and send, the receipt, and what can still be done: correct, take back, a PIN, erase from this device.

use askama::Template;
use engine::EngineError;
use engine::access::opener_of_pin;
use engine::answers::{load, move_draft, send as submit, sent, settle as decide, withdraw as take_back};
use instrument::instrument::{ItemType, Privacy};
use instrument::response::{Absent, Answer as Given};

use super::{ends, looked, looking, page, session};
use crate::App;
use crate::http::{Answer, Asked, Life};
use crate::pages::page::{Page, notice, set};
use crate::session::device;

struct Line {
    id: String,
    number: String,
    text: String,
    answer: String,
    error: String,
}

struct Part {
    n: usize,
    title: String,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "review.html")]
struct Review {
    page: Page,
    parts: Vec<Part>,
    open: usize,
    errors: Vec<(String, String, String)>,
    left_out: usize,
    banner: String,
    may_send: bool,
}

/// Everything once more before it is sent.
pub(crate) fn review(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let session = match session(app, asked) {
        Ok(session) => session,
        Err(_) => return Ok(Answer::see("/e")),
    };
    let admitted = session.admitted(&app.ctx)?;
    let draft = load(&app.ctx, &admitted)?;
    if !draft.consent {
        return session.clone().keep(app, Answer::see("/q"));
    }
    if !draft.clashes.is_empty() {
        return session.clone().keep(app, Answer::see("/q/conflict"));
    }
    let look = looked(&admitted, &draft, asked);
    let mut page = page(app, asked, &admitted);
    page.title = format!("{} · {}", page.t("questionnaire"), page.t("review"));
    let mut looking = looking(app, &admitted, &draft, &look, page.w)?;
    looking.errors = true;
    let (mut parts, mut open, mut errors) = (Vec::new(), 0, Vec::new());
    for (position, section) in admitted.instrument.sections.iter().enumerate() {
        if look.sections.get(position) != Some(&true) {
            continue;
        }
        let mut lines = Vec::new();
        let mut number = 0;
        for item in section.items.iter().filter(|item| item.kind != ItemType::Note) {
            number += 1;
            if !look.asked.contains(&item.id) {
                continue;
            }
            let own = format!("{}.{number}", looking.place(position));
            let view = looking.item(section, item, own.clone());
            let is_open = looking.is_open(item);
            let missing = is_open && item.required;
            let error = if missing { page.t("needed") } else { view.error.clone() };
            if !error.is_empty() {
                errors.push((item.id.clone(), own.clone(), error.clone()));
            }
            open += usize::from(is_open);
            let answer = looking.in_words(section, item);
            let answer = if answer.is_empty() { page.t("no-answer") } else { answer };
            lines.push(Line { id: item.id.clone(), number: own, text: view.text, answer, error });
        }
        if !lines.is_empty() {
            parts.push(Part { n: position + 1, title: section.title.get(asked.lang).to_owned(), lines });
        }
    }
    // Kept in the draft and left out when it is sent.
    let left_out = look
        .answers
        .iter()
        .filter(|(id, answer)| matches!(answer, Given::Absent(Absent::NotAsked)) && draft.value(id).is_some())
        .count();
    let coordinator = admitted.person.as_ref().is_none_or(|person| person.part != "contributor");
    let answer = set(&Review {
        parts,
        open,
        errors,
        left_out,
        banner: ends(app, &admitted, page.w),
        may_send: coordinator,
        page,
    })?;
    session.clone().keep(app, answer)
}

/// Sends. Twice is the same as once.
pub(crate) fn send(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let mut session = match session(app, asked) {
        Ok(session) => session,
        Err(_) => return Ok(crate::pages::entry::locked(app, asked)),
    };
    let admitted = session.admitted(&app.ctx)?;
    let draft = load(&app.ctx, &admitted)?;
    if admitted.person.as_ref().is_some_and(|person| person.part == "contributor") {
        return Err(EngineError::Forbidden);
    }
    if session.done && draft.items.is_empty() {
        return session.clone().keep(app, Answer::see("/q/finish"));
    }
    match submit(&app.ctx, &admitted, asked.lang) {
        Ok(_) => {
            session.done = true;
            session.clone().keep(app, Answer::see("/q/finish"))
        }
        Err(EngineError::Faults(_)) => session.clone().keep(app, Answer::see("/q/review#wrong")),
        Err(other) => Err(other),
    }
}

#[derive(Template)]
#[template(path = "receipt.html")]
struct Receipt {
    page: Page,
    anonymous: bool,
    individual: bool,
    until: String,
    pin: bool,
    withdraws: bool,
}

/// A word of thanks, not a proof: no code, nothing that another person could demand.
pub(crate) fn receipt(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let session = match session(app, asked) {
        Ok(session) => session,
        Err(_) => return Ok(Answer::see("/e")),
    };
    let admitted = session.admitted(&app.ctx)?;
    if !session.done && sent(&app.ctx, &admitted)?.is_none() {
        return session.clone().keep(app, Answer::see("/q"));
    }
    let mut page = page(app, asked, &admitted);
    page.title = format!("{} · {}", page.t("questionnaire"), page.t("thanks"));
    let anonymous = admitted.privacy == Privacy::Anonymous;
    let answer = set(&Receipt {
        anonymous,
        individual: admitted.is_individual(),
        until: page.day(&admitted.assessment.closes_on),
        pin: anonymous && !session.pin,
        withdraws: admitted.is_individual(),
        page,
    })?;
    let answer = if asked.query.has("l") { answer.speak(asked.lang) } else { answer };
    session.clone().keep(app, answer)
}

#[derive(Template)]
#[template(path = "withdraw.html")]
struct Withdraw {
    page: Page,
    until: String,
}

/// Asks before anything is taken back.
pub(crate) fn ask_withdraw(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let session = match session(app, asked) {
        Ok(session) => session,
        Err(_) => return Ok(Answer::see("/e")),
    };
    let admitted = session.admitted(&app.ctx)?;
    let page = page(app, asked, &admitted);
    let answer = set(&Withdraw { until: page.day(&admitted.assessment.closes_on), page })?;
    session.clone().keep(app, answer)
}

/// Takes back; says nothing of whether there was something.
pub(crate) fn withdraw(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let session = match session(app, asked) {
        Ok(session) => session,
        Err(_) => return Ok(crate::pages::entry::locked(app, asked)),
    };
    let admitted = session.admitted(&app.ctx)?;
    if !admitted.is_individual() {
        return Err(EngineError::Forbidden);
    }
    take_back(&app.ctx, &admitted)?;
    Ok(notice(page(app, asked, &admitted), "withdrawn", "")?.cookie("q", "", Life::Over))
}

#[derive(Template)]
#[template(path = "pin.html")]
struct Pin {
    page: Page,
    error: bool,
}

/// Offers a PIN.
pub(crate) fn ask_pin(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let session = match session(app, asked) {
        Ok(session) => session,
        Err(_) => return Ok(Answer::see("/e")),
    };
    let admitted = session.admitted(&app.ctx)?;
    let answer = set(&Pin { page: page(app, asked, &admitted), error: false })?;
    session.clone().keep(app, answer)
}

/// A PIN was chosen: draft and response go under it.
pub(crate) fn pin(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let mut session = match session(app, asked) {
        Ok(session) => session,
        Err(_) => return Ok(crate::pages::entry::locked(app, asked)),
    };
    let admitted = session.admitted(&app.ctx)?;
    match opener_of_pin(&app.ctx, &admitted.visit.code, asked.form.get("pin"), true) {
        Ok(opener) => {
            move_draft(&app.ctx, &admitted, opener)?;
            session.opened_by(opener);
            session.pin = true;
            let answer = notice(page(app, asked, &admitted), "pin-kept", "/q")?;
            session.clone().keep(app, answer)
        }
        Err(EngineError::Refused) => {
            let answer = set(&Pin { page: page(app, asked, &admitted), error: true })?.status(422);
            session.clone().keep(app, answer)
        }
        Err(other) => Err(other),
    }
}

struct Versions {
    id: String,
    number: String,
    text: String,
    mine: String,
    theirs: String,
}

#[derive(Template)]
#[template(path = "conflict.html")]
struct Conflict {
    page: Page,
    versions: Vec<Versions>,
}

/// Two devices answered one question: both versions, no default.
pub(crate) fn conflict(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let session = match session(app, asked) {
        Ok(session) => session,
        Err(_) => return Ok(Answer::see("/e")),
    };
    let admitted = session.admitted(&app.ctx)?;
    let draft = load(&app.ctx, &admitted)?;
    if draft.clashes.is_empty() {
        return session.clone().keep(app, Answer::see("/q"));
    }
    let page = page(app, asked, &admitted);
    let said = |value: &serde_json::Value,
                item: &instrument::instrument::Item,
                position: usize|
     -> Result<(String, String, String), EngineError> {
        let mut other = draft.clone();
        if let Some(kept) = other.items.get_mut(&item.id) {
            kept.value = value.clone();
        }
        let look = looked(&admitted, &other, asked);
        let looking = looking(app, &admitted, &other, &look, page.w)?;
        let section = admitted.instrument.sections.get(position).ok_or(EngineError::NotFound)?;
        let within =
            section.items.iter().filter(|i| i.kind != ItemType::Note).position(|i| i.id == item.id).unwrap_or(0);
        let number = format!("{}.{}", looking.place(position), within + 1);
        let text = looking.item(section, item, String::new()).text;
        let words = looking.in_words(section, item);
        Ok((number, text, if words.is_empty() { page.t("no-answer") } else { words }))
    };
    let mut versions = Vec::new();
    for (position, section) in admitted.instrument.sections.iter().enumerate() {
        for item in &section.items {
            let Some(clash) = draft.clashes.get(&item.id) else { continue };
            let (number, text, mine) = said(&clash.mine, item, position)?;
            let (_, _, theirs) = said(&clash.theirs, item, position)?;
            versions.push(Versions { id: item.id.clone(), number, text, mine, theirs });
        }
    }
    let answer = set(&Conflict { page, versions })?;
    session.clone().keep(app, answer)
}

/// The person chose.
pub(crate) fn settle(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let session = match session(app, asked) {
        Ok(session) => session,
        Err(_) => return Ok(crate::pages::entry::locked(app, asked)),
    };
    let admitted = session.admitted(&app.ctx)?;
    let choices: Vec<(String, bool)> = asked
        .form
        .fields()
        .iter()
        .filter_map(|(name, value)| Some((name.strip_prefix("v.")?.to_owned(), value == "mine")))
        .collect();
    let left = decide(&app.ctx, &admitted, &choices)?.draft.clashes;
    session.clone().keep(app, Answer::see(if left.is_empty() { "/q?all" } else { "/q/conflict" }))
}

/// Goes on another day: what is saved stays saved.
pub(crate) fn leave(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let Ok(session) = session(app, asked) else { return Ok(Answer::see("/e")) };
    let admitted = session.admitted(&app.ctx)?;
    let returns = admitted.privacy != Privacy::Anonymous || session.pin || device(asked).is_some();
    let says = if returns { "left" } else { "left-for-good" };
    Ok(notice(page(app, asked, &admitted), says, "")?.cookie("q", "", Life::Over))
}

/// Takes session and key off this device.
pub(crate) fn clear(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let page = Page::of(app, asked, "cleared-title");
    let answer = notice(page, "cleared", "")?.header("clear-site-data", "\"storage\"");
    Ok(answer.cookie("q", "", Life::Over).cookie("d", "", Life::Over))
}
