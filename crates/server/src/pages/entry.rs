//! Entry: a code opens a questionnaire; one refusal for everything else, after the same work.

use askama::Template;
use engine::EngineError;
use engine::access::{Visit, admit, opener_of_pin};
use engine::answers::{load, save};
use engine::secrets::Code;

use crate::App;
use crate::http::{Answer, Asked};
use crate::pages::page::{Languages, Page, notice, set};
use crate::pages::questionnaire::form::typed;
use crate::session::{Session, device};

#[derive(Template)]
#[template(path = "entry.html")]
struct Entry {
    page: Page,
    refused: bool,
    locked: bool,
    /// What was typed while the session was locked.
    kept: Vec<(String, String)>,
}

fn page(app: &App, asked: &Asked) -> Page {
    Page::of(app, asked, "questionnaire").script("fragment.js").exit()
}

/// The form for a code.
pub(crate) fn form(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let answer = set(&Entry { page: page(app, asked), refused: false, locked: false, kept: Vec::new() })?;
    Ok(if asked.query.has("l") { answer.speak(asked.lang) } else { answer })
}

/// The session was locked: the code opens it again, and what was typed is kept in the page.
pub(crate) fn locked(app: &App, asked: &Asked) -> Answer {
    if !asked.post {
        return Answer::see("/e");
    }
    let kept = asked.form.fields().iter().filter(|(name, _)| name != "csrf" && name != "go").cloned().collect();
    let mut page = page(app, asked).languages(Languages::None);
    page.scripts.retain(|script| !script.contains("fragment"));
    let entry = Entry { page, refused: false, locked: true, kept };
    set(&entry).unwrap_or_else(|_| Answer::see("/e")).status(401)
}

/// The round is closed for this session.
pub(crate) fn closed(app: &App, asked: &Asked) -> Answer {
    notice(Page::of(app, asked, "closed"), "closed-says", "").unwrap_or_else(|_| Answer::see("/")).status(422)
}

/// Takes a code, and a PIN where one was chosen.
pub(crate) fn enter(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    match open(app, asked) {
        Ok(answer) => Ok(answer),
        Err(EngineError::Refused | EngineError::TooMany) => {
            let kept: Vec<(String, String)> = carried(asked);
            let page = page(app, asked);
            Ok(set(&Entry { page, refused: true, locked: !kept.is_empty(), kept })?.status(422))
        }
        Err(other) => Err(other),
    }
}

/// Fields that a locked page carried along.
fn carried(asked: &Asked) -> Vec<(String, String)> {
    let own = ["csrf", "code", "pin", "go"];
    asked.form.fields().iter().filter(|(name, _)| !own.contains(&name.as_str())).cloned().collect()
}

fn open(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let pin = asked.form.get("pin");
    let code: Code = match asked.form.get("code").parse() {
        Ok(code) => code,
        // A slip costs what a wrong code costs.
        Err(_) => {
            let _ = admit(&app.ctx, &Code::new()?, None);
            return Err(EngineError::Refused);
        }
    };
    let visit: Visit = if pin.is_empty() {
        admit(&app.ctx, &code, device(asked))?
    } else {
        let opener = opener_of_pin(&app.ctx, &code, pin, false)?;
        admit(&app.ctx, &code, Some(opener))?
    };
    let admitted = visit.admitted(&app.ctx)?;
    let own = device(asked).is_some() && pin.is_empty();
    let session = Session::of(&app.ctx, &visit, own, !pin.is_empty());
    let section: Option<usize> = asked.form.get("section").parse().ok();
    if let Some(section) = section.and_then(|n| admitted.instrument.sections.get(n.checked_sub(1)?)) {
        // What was typed while the session was locked is kept now.
        let draft = load(&app.ctx, &admitted)?;
        let answers = typed(&admitted, section, &asked.form, &draft);
        let base = asked.form.get("base").parse().unwrap_or(draft.now);
        let saved = save(&app.ctx, &admitted, base, &answers, &|_| {})?;
        let to = if saved.clashed.is_empty() {
            format!("/q/s/{}", asked.form.get("section"))
        } else {
            "/q/conflict".to_owned()
        };
        return session.keep(app, Answer::see(&to));
    }
    let draft = load(&app.ctx, &admitted)?;
    let to = if draft.consent && draft.sent.is_none() {
        super::questionnaire::first_open(app, &admitted, &draft)?
    } else {
        "/q".to_owned()
    };
    session.keep(app, Answer::see(&to))
}
