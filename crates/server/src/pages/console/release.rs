//! Release: close, look, publish, share, in this order.

use askama::Template;
use engine::access::Act;
use engine::rounds::{State, ask_to_close, close as close_now};
use engine::{
    EngineError, Publication, Stage, Written, export_table, internal as whole, preview as look, publish as release,
    score_round, sections, share as key, unshare as lock,
};
use scoring::release::Cell;

use super::{may, page as console};
use crate::App;
use crate::http::{Answer, Asked};
use crate::pages::page::{Page, set};

struct Published {
    id: String,
    number: i64,
    stage: String,
    shares: i64,
    open: bool,
}

#[derive(Template)]
#[template(path = "console_release.html")]
struct ReleasePage {
    page: Page,
    id: String,
    heading: String,
    state: &'static str,
    closing_at: String,
    shown: usize,
    hidden: usize,
    caps: Vec<String>,
    preview_ok: bool,
    /// The sections that may be left out of the public edition: page and title.
    sections: Vec<(u8, String)>,
    published: Vec<Published>,
    may_publish: bool,
    /// A key that was just made; shown once.
    key: String,
    instruments: Vec<(String, String)>,
    error: &'static str,
}

fn show(app: &App, asked: &Asked, key: String, error: &'static str) -> Result<Answer, EngineError> {
    let id = asked.param("id");
    let (staff, _) = may(app, asked, Act::Preview, Some(id))?;
    let assessment = app.ctx.store.assessment(id)?;
    let state = State::of(&assessment);
    let page = console(app, asked, &staff, "release");
    let document: serde_json::Value = serde_json::from_str(&assessment.document).unwrap_or_default();
    let (mut shown, mut hidden, mut caps, mut preview_ok) = (0, 0, Vec::new(), false);
    let mut titles = Vec::new();
    if state == State::Closed
        && let Ok(release) = score_round(&app.ctx, id)
    {
        preview_ok = true;
        titles = sections(&release, asked.lang)?;
        let mut count = |is_shown: bool| if is_shown { shown += 1 } else { hidden += 1 };
        for source in &release.sources {
            source.items.iter().for_each(|item| count(matches!(item.everyone, Cell::Shown(_))));
            for dimension in &source.dimensions {
                count(matches!(dimension.everyone, Cell::Shown(_)));
                let cells = dimension.attributes.iter().flat_map(|attribute| &attribute.categories);
                cells.for_each(|category| count(matches!(category.cell, Cell::Shown(_))));
            }
        }
        for indicator in release.indicators.iter().filter(|indicator| indicator.counted < indicator.claimed) {
            caps.push(format!(
                "{}: {} → {}",
                indicator.title.get(asked.lang),
                indicator.claimed.unwrap_or_default(),
                indicator.counted.unwrap_or_default()
            ));
        }
    }
    let now = app.ctx.now();
    let rows = app.ctx.store.releases(Some(id))?;
    let may_publish = preview_ok && rows.len() < 2 && rows.iter().all(|row| row.stage != "final");
    let mut published = Vec::new();
    for row in rows {
        published.push(Published {
            shares: app.ctx.store.count_shares(&row.id, now)?,
            stage: page.t(&format!("stage-{}", row.stage)),
            id: row.id,
            number: row.number,
            open: row.open_to_all,
        });
    }
    let instruments = app.ctx.store.collections(id)?.into_iter().map(|c| {
        let all = app.ctx.instruments();
        let title = all.into_iter().rev().find(|i| i.id == c.instrument_id).map(|i| i.title.get(asked.lang).to_owned());
        (c.instrument_id, title.unwrap_or_default())
    });
    let closing_at = assessment
        .close_at
        .filter(|_| state == State::Closing)
        .map(|at| at.saturating_sub(now).max(0) / 60 + 1)
        .map(|minutes| page.n("closing-in", usize::try_from(minutes).unwrap_or_default()))
        .unwrap_or_default();
    let answer = set(&ReleasePage {
        heading: document["institution"]["name"].as_str().unwrap_or_default().to_owned(),
        state: state.name(),
        id: id.to_owned(),
        instruments: instruments.collect(),
        closing_at,
        shown,
        hidden,
        caps,
        preview_ok,
        sections: titles,
        published,
        may_publish,
        key,
        error,
        page,
    })?;
    Ok(if error.is_empty() { answer } else { answer.status(422) })
}

/// Its page.
pub(crate) fn page(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    show(app, asked, String::new(), "")
}

/// The scorecard as it would be published.
pub(crate) fn preview(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let id = asked.param("id");
    may(app, asked, Act::Preview, Some(id))?;
    let picture = asked.query.has("png");
    let bytes = look(&app.ctx, id, asked.lang, picture)?;
    Ok(if picture { Answer::bytes("image/png", bytes) } else { Answer::file("application/pdf", "preview.pdf", bytes) })
}

/// The internal edition of a published release.
pub(crate) fn internal(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let (id, release) = (asked.param("id"), asked.param("release"));
    may(app, asked, Act::Preview, Some(id))?;
    if app.ctx.store.release(release)?.assessment_id != id {
        return Err(EngineError::NotFound);
    }
    Ok(Answer::file("application/pdf", "internal.pdf", whole(&app.ctx, release, asked.lang)?))
}

/// Closes: in half an hour, or now. The word is typed, because it cannot be undone.
pub(crate) fn close(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let id = asked.param("id");
    let (_, by) = may(app, asked, Act::Close, Some(id))?;
    let word = crate::texts::Words(asked.lang).t("close-word");
    if asked.form.get("word").to_uppercase() != word {
        return show(app, asked, String::new(), "close-word-wrong");
    }
    if asked.form.get("when") == "now" {
        close_now(&app.ctx, &by, id)?
    } else {
        ask_to_close(&app.ctx, &by, id).map(|_| ())?
    }
    Ok(Answer::see(&format!("/c/a/{id}/release")))
}

/// Publishes.
pub(crate) fn publish(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let id = asked.param("id");
    let (_, by) = may(app, asked, Act::Publish, Some(id))?;
    let stage = if asked.form.get("stage") == "final" { Stage::Final } else { Stage::Draft };
    let mut what = Publication::whole(stage, asked.form.get("public") == "yes");
    // What was offered and not ticked is left out.
    let (offered, kept) = (asked.form.all("offered"), asked.form.all("page"));
    what.pages.retain(|page| {
        let page = page.to_string();
        kept.contains(&page.as_str()) || !offered.contains(&page.as_str())
    });
    release(&app.ctx, &by, id, &what)?;
    Ok(Answer::see(&format!("/c/a/{id}/release")))
}

/// Makes a key; it is shown once.
pub(crate) fn share(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let (by, id) = of_assessment(app, asked)?;
    let made = key(&app.ctx, &by, &id, asked.form.get("once"))?;
    show(app, asked, format!("{}/s#{made}", app.base), "")
}

/// Revokes every key.
pub(crate) fn unshare(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let (by, id) = of_assessment(app, asked)?;
    lock(&app.ctx, &by, &id)?;
    Ok(Answer::see(&format!("/c/a/{}/release", asked.param("id"))))
}

/// The release of the form, which must be one of this assessment.
fn of_assessment(app: &App, asked: &Asked) -> Result<(engine::access::By, String), EngineError> {
    let id = asked.param("id");
    let (_, by) = may(app, asked, Act::Share, Some(id))?;
    let release = asked.form.get("release");
    if app.ctx.store.release(release)?.assessment_id != id {
        return Err(EngineError::NotFound);
    }
    Ok((by, release.to_owned()))
}

/// A table of what was answered.
pub(crate) fn export(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let id = asked.param("id");
    let (_, by) = may(app, asked, Act::Export, Some(id))?;
    let (format, ending, media_type) = match asked.query.get("format") {
        "xlsx" => (Written::Xlsx, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        "jsonl" => (Written::Jsonl, "jsonl", "application/jsonl"),
        _ => (Written::Csv, "csv", "text/csv; charset=utf-8"),
    };
    let mut bytes = Vec::new();
    export_table(&app.ctx, &by, id, asked.param("instrument"), format, &mut bytes)?;
    Ok(Answer::file(media_type, &format!("{}.{ending}", asked.param("instrument")), bytes))
}
