//! Welcome: what it is, who sees it, who uses this device; and, once agreed, the list of sections.

use askama::Template;
use engine::EngineError;
use engine::access::opener_of_pin;
use engine::answers::{Draft, load, move_draft, save, sent};
use instrument::instrument::{Mode, Privacy};

use super::{ends, looked, looking, page, session};
use crate::App;
use crate::http::{Answer, Asked, Life};
use crate::pages::page::{Page, set};
use crate::session::{Session, device};

#[derive(Template)]
#[template(path = "welcome.html")]
struct Welcome {
    page: Page,
    heading: String,
    intro: String,
    minutes: usize,
    privacy: &'static str,
    consent: Vec<String>,
    asks_device: bool,
    error: bool,
    pin_error: bool,
}

/// A section in the list.
struct Row {
    n: usize,
    title: String,
    state: String,
    done: bool,
    open: usize,
}

#[derive(Template)]
#[template(path = "list.html")]
struct List {
    page: Page,
    heading: String,
    rows: Vec<Row>,
    changed: bool,
    team: bool,
    banner: String,
    individual: bool,
    first: String,
    sent_already: bool,
}

/// Welcome until she agreed, then the sections with their state.
pub(crate) fn list(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let session = match session(app, asked) {
        Ok(session) => session,
        Err(_) => return Ok(Answer::see("/e")),
    };
    let answer = list_of(app, asked, &session)?;
    let answer = if asked.query.has("l") { answer.speak(asked.lang) } else { answer };
    session.keep(app, answer)
}

fn list_of(app: &App, asked: &Asked, session: &Session) -> Result<Answer, EngineError> {
    let admitted = session.admitted(&app.ctx)?;
    let draft = load(&app.ctx, &admitted)?;
    if !draft.consent {
        return welcome(app, asked, session, false, false);
    }
    let is_sent = sent(&app.ctx, &admitted)?.is_some();
    let changed = draft.items.values().any(|kept| kept.at > 1) && draft.sent.is_some();
    if admitted.is_individual() && (is_sent || session.done) && !changed && !asked.query.has("all") {
        return Ok(Answer::see("/q/finish"));
    }
    let page = page(app, asked, &admitted);
    let look = looked(&admitted, &draft, asked);
    let looking = looking(app, &admitted, &draft, &look, page.w)?;
    let mut rows = Vec::new();
    for (position, section) in admitted.instrument.sections.iter().enumerate() {
        if look.sections.get(position) != Some(&true) {
            continue;
        }
        let asked_items: Vec<_> = section
            .items
            .iter()
            .filter(|item| look.asked.contains(&item.id) && look.answers.contains_key(&item.id))
            .collect();
        let open = asked_items.iter().filter(|item| looking.is_open(item)).count();
        let state = if draft.done.contains(&section.id) {
            "state-agreed"
        } else if open == 0 {
            "state-done"
        } else if open == asked_items.len() {
            "state-new"
        } else {
            "state-begun"
        };
        rows.push(Row {
            n: position + 1,
            title: section.title.get(asked.lang).to_owned(),
            state: page.t(state),
            done: open == 0,
            open,
        });
    }
    let first = super::first_open(app, &admitted, &draft)?;
    crate::pages::page::set(&List {
        heading: admitted.instrument.title.get(asked.lang).to_owned(),
        rows,
        changed: changed && is_sent,
        team: admitted.instrument.mode == Mode::Team,
        banner: ends(app, &admitted, page.w),
        individual: admitted.is_individual(),
        first,
        sent_already: is_sent,
        page,
    })
}

fn welcome(app: &App, asked: &Asked, session: &Session, error: bool, pin_error: bool) -> Result<Answer, EngineError> {
    let admitted = session.admitted(&app.ctx)?;
    let page = page(app, asked, &admitted);
    let w = page.w;
    let minutes = admitted.instrument.minutes.unwrap_or(15) as usize;
    let mode = engine::rounds::privacy_name(admitted.privacy);
    let consent = w.say(
        &format!("consent-{mode}"),
        &[
            ("minutes", minutes.into()),
            ("day", w.day(&admitted.assessment.closes_on).into()),
            ("contact", admitted.assessment.contact.clone().into()),
        ],
    );
    let answer = set(&Welcome {
        heading: admitted.instrument.title.get(asked.lang).to_owned(),
        intro: admitted.instrument.intro.as_ref().map(|text| text.get(asked.lang).to_owned()).unwrap_or_default(),
        minutes,
        privacy: mode,
        consent: consent.split('\n').map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect(),
        asks_device: admitted.is_individual() && admitted.privacy == Privacy::Anonymous && device(asked).is_none(),
        error,
        pin_error,
        page,
    })?;
    Ok(if error || pin_error { answer.status(422) } else { answer })
}

/// She agrees, says who uses the device, and may choose a PIN; or she does not want to take part, and nothing is recorded.
pub(crate) fn consent(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let mut session = match session(app, asked) {
        Ok(session) => session,
        Err(_) => return Ok(crate::pages::entry::locked(app, asked)),
    };
    if asked.form.get("go") == "no" {
        let page = Page::of(app, asked, "thanks");
        return Ok(crate::pages::page::notice(page, "declined", "")?.cookie("q", "", Life::Over));
    }
    if let Some(lang) = asked.form.get("go").strip_prefix("lang:").and_then(|code| code.parse().ok()) {
        return session.keep(app, Answer::see("/q").speak(lang));
    }
    if asked.form.get("agree") != "yes" {
        let answer = welcome(app, asked, &session, true, false)?;
        return session.keep(app, answer);
    }
    let anonymous = session.admitted(&app.ctx)?.privacy == Privacy::Anonymous;
    let pin = asked.form.get("pin").to_owned();
    // Nothing chosen means: others use it, too.
    session.own = asked.form.get("device") == "me"
        || (!anonymous && asked.form.get("device") != "shared")
        || device(asked).is_some();
    if anonymous && !pin.is_empty() {
        match opener_of_pin(&app.ctx, &session.visit()?.code, &pin, true) {
            Ok(opener) => {
                move_draft(&app.ctx, &session.admitted(&app.ctx)?, opener)?;
                session.opened_by(opener);
                session.pin = true;
            }
            Err(EngineError::Refused) => {
                let answer = welcome(app, asked, &session, false, true)?;
                return session.keep(app, answer);
            }
            Err(other) => return Err(other),
        }
    }
    let admitted = session.admitted(&app.ctx)?;
    let draft: Draft = save(&app.ctx, &admitted, i64::MAX, &[], &|draft| draft.consent = true)?.draft;
    let team = admitted.instrument.mode == Mode::Team;
    let to = if team { "/q".to_owned() } else { super::first_open(app, &admitted, &draft)? };
    session.clone().keep(app, Answer::see(&to))
}
