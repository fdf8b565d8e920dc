//! Section: one page of questions. Every button saves first.

use askama::Template;
use engine::EngineError;
use engine::access::Admitted;
use engine::answers::{Draft, Proposal, Saved, load, save as keep};
use engine::secrets::hex;
use instrument::accept::Look;
use instrument::instrument::{ItemType, Mode, Privacy, Section};
use serde_json::{Value as Json, json};

use super::form::{may_agree, typed};
use super::view::Block;
use super::{ends, languages, looked, looking, page, session};
use crate::App;
use crate::http::{Answer, Asked};
use crate::pages::page::{Page, set};
use crate::session::Session;

#[derive(Template)]
#[template(path = "section.html")]
struct SectionPage {
    page: Page,
    n: usize,
    base: i64,
    place: usize,
    of: usize,
    heading: String,
    intro: String,
    blocks: Vec<Block>,
    /// Ids and sentences.
    errors: Vec<(String, String, String)>,
    saved: String,
    banner: String,
    /// Answers of other sections that live questions here depend on.
    vars: String,
    /// Under which name unsent answers wait in the browser; empty where none may.
    keep: String,
    plain_text: bool,
    /// After how many seconds the session rests.
    rest: i64,
    top: bool,
    new_questions: bool,
    profile: bool,
    team: bool,
    done: bool,
    agrees: bool,
}

/// A section by its number.
pub(crate) fn section(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let session = match session(app, asked) {
        Ok(session) => session,
        Err(_) => return Ok(Answer::see("/e")),
    };
    let admitted = session.admitted(&app.ctx)?;
    let draft = load(&app.ctx, &admitted)?;
    if !draft.consent {
        return session.clone().keep(app, Answer::see("/q"));
    }
    let errors = asked.query.has("errors");
    let answer = show(app, asked, &admitted, &draft, errors, asked.query.has("new"))?;
    session.clone().keep(app, answer)
}

fn of(asked: &Asked, admitted: &Admitted<'_>) -> Result<usize, EngineError> {
    let n: usize = asked.param("n").parse().map_err(|_| EngineError::NotFound)?;
    if n == 0 || n > admitted.instrument.sections.len() { Err(EngineError::NotFound) } else { Ok(n - 1) }
}

fn show(
    app: &App,
    asked: &Asked,
    admitted: &Admitted<'_>,
    draft: &Draft,
    errors: bool,
    new_questions: bool,
) -> Result<Answer, EngineError> {
    let (own, rest) = match Session::find(app, asked) {
        crate::session::Found::Live(session) => (session.own, session.rest()),
        crate::session::Found::Locked => (false, 0),
    };
    let position = of(asked, admitted)?;
    let section = admitted.instrument.sections.get(position).ok_or(EngineError::NotFound)?;
    let look = looked(admitted, draft, asked);
    let mut page = page(app, asked, admitted).languages(languages()).script("save.js").script("logic.js");
    let mut looking = looking(app, admitted, draft, &look, page.w)?;
    looking.errors = errors;
    let blocks = looking.blocks(position, section);
    let found: Vec<(String, String, String)> = blocks
        .iter()
        .flat_map(|block| &block.items)
        .filter(|item| !item.error.is_empty() && !item.hidden)
        .map(|item| (item.id.clone(), item.number.clone(), item.error.clone()))
        .collect();
    let (place, all) = (looking.place(position), look.sections.iter().filter(|shown| **shown).count());
    let title = page.w.say("section-of", &[("n", place.into()), ("of", all.into())]);
    page.title = format!("{} · {title}", page.t("questionnaire"));
    if !found.is_empty() {
        page.title = format!("{}: {}", page.t("error"), page.title);
    }
    let agrees = may_agree(admitted, section);
    let answer = set(&SectionPage {
        n: position + 1,
        base: draft.now,
        place,
        of: all,
        heading: section.title.get(asked.lang).to_owned(),
        intro: section.intro.as_ref().map(|text| text.get(asked.lang).to_owned()).unwrap_or_default(),
        saved: if draft.now > 0 { page.x("saved-at", &clock(app)) } else { String::new() },
        banner: ends(app, admitted, page.w),
        vars: variables(admitted, section, draft),
        keep: if own && admitted.privacy != Privacy::Anonymous { kept_as(app, admitted) } else { String::new() },
        plain_text: admitted.privacy != Privacy::Named,
        rest,
        top: position == 0,
        new_questions,
        profile: section.items.iter().any(|item| item.disaggregates.is_some()),
        team: admitted.instrument.mode == Mode::Team,
        done: draft.done.contains(&section.id),
        agrees,
        errors: found.clone(),
        blocks,
        page,
    })?;
    Ok(if found.is_empty() { answer } else { answer.status(422) })
}

/// The hour of the server, for «saved at»; shown, never kept. In the time of UTC where no zone is set.
pub(super) fn clock(app: &App) -> String {
    let now = (app.ctx.clock)().to_zoned(jiff::tz::TimeZone::system());
    format!("{:02}:{:02}", now.hour(), now.minute())
}

/// A name that tells nothing of the code.
fn kept_as(app: &App, admitted: &Admitted<'_>) -> String {
    let mark = app.ctx.server.mark("waiting", &[admitted.visit.code.to_string().as_bytes()]);
    hex(mark.get(..8).unwrap_or_default())
}

/// Answers elsewhere that conditions of this section read.
fn variables(admitted: &Admitted<'_>, section: &Section, draft: &Draft) -> String {
    let mut vars = serde_json::Map::new();
    for logic in section.items.iter().filter_map(|item| item.relevant.as_ref()) {
        let Ok(logic) = instrument::logic::Logic::parse(logic) else { continue };
        for name in logic.names() {
            let elsewhere = section.items.iter().all(|item| item.id != name);
            if elsewhere && admitted.instrument.item(name).is_some() {
                let value = draft.value(name).cloned().unwrap_or(Json::Null);
                vars.insert(name.to_owned(), value.get("rung").cloned().unwrap_or(value));
            }
        }
    }
    Json::Object(vars).to_string()
}

/// The first section with something open, or the review.
///
/// # Errors
/// None yet.
pub(crate) fn first_open(_app: &App, admitted: &Admitted<'_>, draft: &Draft) -> Result<String, EngineError> {
    let look = engine::answers::look(admitted, draft, instrument::Lang::Es);
    let open = |section: &Section| {
        section
            .items
            .iter()
            .any(|item| item.kind != ItemType::Note && look.asked.contains(&item.id) && draft.value(&item.id).is_none())
    };
    let sections = admitted.instrument.sections.iter().enumerate();
    let first = sections.filter(|(position, _)| look.sections.get(*position) == Some(&true)).find(|(_, s)| open(s));
    Ok(first.map_or_else(|| "/q/review".to_owned(), |(position, _)| format!("/q/s/{}", position + 1)))
}

/// Saves a section, then goes where the button says.
pub(crate) fn save(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let session = match session(app, asked) {
        Ok(session) => session,
        Err(error) if asked.by_script() => return Err(error),
        Err(_) => return Ok(crate::pages::entry::locked(app, asked)),
    };
    let answer = saved(app, asked, &session)?;
    session.keep(app, answer)
}

fn saved(app: &App, asked: &Asked, session: &Session) -> Result<Answer, EngineError> {
    let admitted = session.admitted(&app.ctx)?;
    let position = of(asked, &admitted)?;
    let section = admitted.instrument.sections.get(position).ok_or(EngineError::NotFound)?;
    let before = load(&app.ctx, &admitted)?;
    let answers = typed(&admitted, section, &asked.form, &before);
    let base = asked.form.get("base").parse().unwrap_or(before.now);
    let proposals = proposals(app, &admitted, section, asked);
    let done = asked.form.get("done").to_owned();
    let agrees = may_agree(&admitted, section);
    let Saved { draft, clashed } = keep(&app.ctx, &admitted, base, &answers, &|draft| {
        for (item, person, proposal) in &proposals {
            draft.proposals.entry(item.clone()).or_default().insert(person.clone(), proposal.clone());
        }
        if agrees && asked.form.get("go") == "done" {
            if done == "yes" {
                draft.done.insert(section.id.clone())
            } else {
                draft.done.remove(&section.id)
            };
        }
    })?;
    if asked.by_script() {
        if !clashed.is_empty() {
            return Ok(Answer::json(&json!({ "conflict": true })).status(409));
        }
        return Ok(Answer::json(
            &json!({ "saved": crate::texts::Words(asked.lang).x("saved-at", &clock(app)), "now": draft.now }),
        ));
    }
    if !clashed.is_empty() {
        return Ok(Answer::see("/q/conflict"));
    }
    let go = asked.form.get("go");
    let here = format!("/q/s/{}", position + 1);
    if let Some(lang) = go.strip_prefix("lang:").and_then(|code| code.parse().ok()) {
        let at = asked.form.get("at");
        let known = admitted.instrument.item(at).is_some();
        return Ok(Answer::see(&if known { format!("{here}#i-{at}") } else { here }).speak(lang));
    }
    let look = looked(&admitted, &draft, asked);
    match go {
        "list" => return Ok(Answer::see("/q?all")),
        "back" => return Ok(Answer::see(&neighbour(&look, position, false))),
        "stay" | "done" => return Ok(Answer::see(&here)),
        "review" => return Ok(Answer::see("/q/review")),
        _ => {}
    }
    if let Some(item) = go.strip_prefix("evidence:").filter(|item| admitted.instrument.item(item).is_some()) {
        return Ok(Answer::see(&format!("/q/i/{item}")));
    }
    let impossible = look.faults.iter().any(|fault| {
        fault.code() != "required"
            && fault.place.item.as_deref().is_some_and(|id| section.items.iter().any(|item| item.id == id))
    });
    if impossible {
        return show(app, asked, &admitted, &draft, true, false);
    }
    let was = looked(&admitted, &before, asked);
    let appeared = |item: &instrument::instrument::Item| {
        look.asked.contains(&item.id) && !was.asked.contains(&item.id) && draft.value(&item.id).is_none()
    };
    // The script of the page says which questions it has already shown.
    let seen = asked.form.all("seen");
    if section
        .items
        .iter()
        .any(|item| appeared(item) && !seen.contains(&item.id.as_str()) && item.kind != ItemType::Note)
    {
        return Ok(Answer::see(&format!("{here}?new")));
    }
    Ok(Answer::see(&neighbour(&look, position, true)))
}

/// The next section that is asked, or the one before; at the ends the review and the list.
fn neighbour(look: &Look, position: usize, forward: bool) -> String {
    let shown = |n: &usize| look.sections.get(*n) == Some(&true);
    let found = if forward { (position + 1..look.sections.len()).find(shown) } else { (0..position).rev().find(shown) };
    match found {
        Some(n) => format!("/q/s/{}", n + 1),
        None if forward => "/q/review".to_owned(),
        None => "/q?all".to_owned(),
    }
}

/// What a member of a team proposes in this form.
fn proposals(app: &App, admitted: &Admitted<'_>, section: &Section, asked: &Asked) -> Vec<(String, String, Proposal)> {
    let Some(person) = admitted.person.as_ref().filter(|_| admitted.instrument.mode == Mode::Team) else {
        return Vec::new();
    };
    let name = engine::rounds::name_of(&app.ctx, admitted, person);
    section
        .items
        .iter()
        .filter(|item| item.kind == ItemType::Rung)
        .filter_map(|item| {
            let value = asked.form.get(&format!("p.{}", item.id));
            let rung: u8 = value.parse().ok().filter(|rung| *rung <= admitted.framework.top())?;
            Some((item.id.clone(), hex(&person.id), Proposal { name: name.clone(), value: rung.to_string() }))
        })
        .collect()
}
