//! Assessment: how one round stands, and its next step.

use askama::Template;
use engine::EngineError;
use engine::access::Act;
use engine::rounds::{RoundProgress, State, open as start, progress};
use instrument::instrument::Privacy;

use super::{may, page as console};
use crate::App;
use crate::http::{Answer, Asked};
use crate::pages::page::{Page, set};

struct Row {
    id: String,
    title: String,
    mode: String,
    received: String,
    codes: i64,
}

#[derive(Template)]
#[template(path = "console_assessment.html")]
struct One {
    page: Page,
    id: String,
    heading: String,
    round: String,
    state: &'static str,
    until: String,
    rows: Vec<Row>,
    warnings: Vec<String>,
}

/// How a collection's answers are told.
pub(crate) fn received(page: &Page, progress: &RoundProgress, closed: bool) -> String {
    let n = usize::try_from(progress.responses).unwrap_or_default();
    match progress.privacy {
        Privacy::Anonymous if n == 0 => page.t("fewer-than-five"),
        Privacy::Anonymous => page.n("at-least", n),
        _ if closed => page.n("received-n", n),
        _ => page.n("received-n", n),
    }
}

/// Its page.
pub(crate) fn page(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let id = asked.param("id");
    let (staff, _) = may(app, asked, Act::See, Some(id))?;
    let assessment = app.ctx.store.assessment(id)?;
    let page = console(app, asked, &staff, "assessment");
    let document: serde_json::Value = serde_json::from_str(&assessment.document).unwrap_or_default();
    let state = State::of(&assessment);
    let mut rows = Vec::new();
    for one in progress(&app.ctx, id)? {
        let title = app
            .ctx
            .instruments()
            .into_iter()
            .rev()
            .find(|instrument| instrument.id == one.instrument)
            .map(|instrument| instrument.title.get(asked.lang).to_owned())
            .unwrap_or_default();
        rows.push(Row {
            received: received(&page, &one, state == State::Closed),
            mode: page.t(&format!("mode-{}", engine::rounds::privacy_name(one.privacy))),
            codes: one.codes,
            id: one.instrument,
            title,
        });
    }
    // Groups below five are said before anybody answers.
    let mut warnings = Vec::new();
    for (_, sizes) in document["staff"]["by"].as_object().into_iter().flatten() {
        for (category, size) in sizes.as_object().into_iter().flatten() {
            if let Some(size) = size.as_u64().filter(|size| *size < 5) {
                let n = usize::try_from(size).unwrap_or_default();
                warnings.push(page.w.say("small-group", &[("x", category.clone().into()), ("n", n.into())]));
            }
        }
    }
    set(&One {
        heading: document["institution"]["name"].as_str().unwrap_or_default().to_owned(),
        round: document["round"]["id"].as_str().unwrap_or_default().to_owned(),
        state: state.name(),
        until: page.day(&assessment.closes_on),
        id: assessment.id,
        rows,
        warnings,
        page,
    })
}

/// Opens the round.
pub(crate) fn open(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let id = asked.param("id");
    let (_, by) = may(app, asked, Act::Open, Some(id))?;
    start(&app.ctx, &by, id)?;
    Ok(Answer::see(&format!("/c/a/{id}")))
}
