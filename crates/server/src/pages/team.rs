//! Team: who owns which section, evidence of an indicator, who changed what.

use std::collections::BTreeMap;

use askama::Template;
use engine::EngineError;
use engine::access::Admitted;
use engine::answers::{
    Listing, NewEvidence, add_evidence, evidence_file, evidence_of, history as acts, load, remove_evidence,
};
use engine::rounds::{invited, set_sections_of_team};
use engine::secrets::hex;
use instrument::instrument::Mode;

use super::questionnaire::form::may_agree;
use super::questionnaire::{looked, page, session};
use crate::App;
use crate::http::{Answer, Asked};
use crate::pages::page::{Page, set};
use crate::session::Session;

fn team<'c>(app: &'c App, asked: &Asked) -> Result<(Session, Admitted<'c>), EngineError> {
    let session = session(app, asked)?;
    let admitted = session.admitted(&app.ctx)?;
    if admitted.instrument.mode == Mode::Individual {
        return Err(EngineError::NotFound);
    }
    Ok((session, admitted))
}

struct SectionRow {
    n: usize,
    id: String,
    title: String,
    state: String,
    owners: String,
    owner: String,
}

#[derive(Template)]
#[template(path = "team.html")]
struct Team {
    page: Page,
    rows: Vec<SectionRow>,
    members: Vec<(String, String)>,
    coordinator: bool,
}

/// Sections, owners, states.
pub(crate) fn list(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let (session, admitted) = team(app, asked)?;
    let draft = load(&app.ctx, &admitted)?;
    let mut page = page(app, asked, &admitted);
    page.title = format!("{} · {}", page.t("questionnaire"), page.t("team"));
    let look = looked(&admitted, &draft, asked);
    let members: Vec<_> = invited(&app.ctx, &admitted.visit.assessment)?
        .into_iter()
        .filter(|person| person.instrument == admitted.visit.instrument)
        .collect();
    let mut rows = Vec::new();
    for (position, section) in admitted.instrument.sections.iter().enumerate() {
        let open = section.items.iter().filter(|i| look.asked.contains(&i.id) && draft.value(&i.id).is_none()).count();
        let state = if draft.done.contains(&section.id) {
            "state-agreed"
        } else if open == 0 {
            "state-done"
        } else {
            "state-begun"
        };
        let owners: Vec<_> = members.iter().filter(|member| member.sections.contains(&section.id)).collect();
        rows.push(SectionRow {
            n: position + 1,
            id: section.id.clone(),
            title: section.title.get(asked.lang).to_owned(),
            state: page.t(state),
            owners: owners.iter().map(|owner| owner.invitee.name.as_str()).collect::<Vec<_>>().join(", "),
            owner: owners.first().map(|owner| owner.id.clone()).unwrap_or_default(),
        });
    }
    let coordinator = admitted.person.as_ref().is_some_and(|person| person.part == "coordinator");
    let members = members.into_iter().map(|member| (member.id, member.invitee.name)).collect();
    let answer = set(&Team { page, rows, members, coordinator })?;
    session.clone().keep(app, answer)
}

/// The coordinator names who owns which section.
pub(crate) fn name_owners(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let (session, admitted) = team(app, asked)?;
    let mut owned: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for section in &admitted.instrument.sections {
        let person = asked.form.get(&format!("o.{}", section.id));
        if !person.is_empty() {
            owned.entry(person.to_owned()).or_default().push(section.id.clone());
        }
    }
    set_sections_of_team(&app.ctx, &admitted, &owned)?;
    session.clone().keep(app, Answer::see("/q/team"))
}

#[derive(Template)]
#[template(path = "evidence.html")]
struct EvidencePage {
    page: Page,
    item: String,
    section: usize,
    text: String,
    pieces: Vec<Listing>,
    error: bool,
}

fn evidence_page(app: &App, asked: &Asked, error: bool) -> Result<Answer, EngineError> {
    let (session, admitted) = team(app, asked)?;
    let id = asked.param("item");
    let item = admitted.instrument.item(id).ok_or(EngineError::NotFound)?;
    let position = admitted.instrument.sections.iter().position(|s| s.items.iter().any(|i| i.id == id)).unwrap_or(0);
    let mut page = page(app, asked, &admitted);
    page.title = format!("{} · {}", page.t("questionnaire"), page.t("evidence"));
    let indicator = item.indicator.as_deref().and_then(|id| admitted.framework.indicator(id));
    let question =
        indicator.and_then(|indicator| indicator.question.as_ref()).map(|text| text.get(asked.lang).to_owned());
    let pieces = evidence_of(&app.ctx, &admitted.visit.assessment)?.remove(id).unwrap_or_default();
    let answer = set(&EvidencePage {
        page,
        item: id.to_owned(),
        section: position + 1,
        text: question.unwrap_or_default(),
        pieces,
        error,
    })?;
    session.clone().keep(app, if error { answer.status(422) } else { answer })
}

/// The evidence of an indicator.
pub(crate) fn item(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    evidence_page(app, asked, false)
}

fn owner(admitted: &Admitted<'_>, item: &str) -> Result<(), EngineError> {
    let section = admitted.instrument.sections.iter().find(|section| section.items.iter().any(|i| i.id == item));
    match section {
        Some(_) if admitted.instrument.mode == Mode::Team => Ok(()),
        _ => Err(EngineError::Forbidden),
    }
}

/// Adds a piece. Everybody of the team may.
pub(crate) fn add(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let (session, admitted) = team(app, asked)?;
    owner(&admitted, asked.param("item"))?;
    let day = ["y", "m", "d"].map(|part| asked.form.get(part));
    let new = NewEvidence {
        item: asked.param("item").to_owned(),
        title: asked.form.get("title").to_owned(),
        kind: asked.form.get("kind").to_owned(),
        day: if day.iter().all(|part| part.is_empty()) {
            String::new()
        } else {
            format!("{:0>4}-{:0>2}-{:0>2}", day[0], day[1], day[2])
        },
        reference: asked.form.get("reference").to_owned(),
        file: asked.files.iter().find(|file| file.field == "file").map(|file| file.bytes.clone()),
    };
    match add_evidence(&app.ctx, &admitted, &new) {
        Ok(_) => session.clone().keep(app, Answer::see(&format!("/q/i/{}", new.item))),
        Err(EngineError::Conflict) => evidence_page(app, asked, true),
        Err(other) => Err(other),
    }
}

/// Takes a piece off the list; history keeps it. Who owns the section may.
pub(crate) fn remove(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let (session, admitted) = team(app, asked)?;
    let item = asked.param("item");
    let section = admitted.instrument.sections.iter().find(|s| s.items.iter().any(|i| i.id == item));
    if admitted.instrument.mode != Mode::Team || !section.is_some_and(|section| may_agree(&admitted, section)) {
        return Err(EngineError::Forbidden);
    }
    remove_evidence(&app.ctx, &admitted, asked.form.get("id"))?;
    session.clone().keep(app, Answer::see(&format!("/q/i/{item}")))
}

/// A file, to be kept and never shown within a page.
pub(crate) fn file(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let (_, admitted) = team(app, asked)?;
    let (row, bytes) = evidence_file(&app.ctx, &admitted.visit.assessment, asked.param("id"))?;
    let media_type = row.media_type.unwrap_or_else(|| "application/octet-stream".to_owned());
    let ending = match media_type.as_str() {
        "application/pdf" => "pdf",
        "image/png" => "png",
        "image/jpeg" => "jpg",
        kind if kind.contains("wordprocessing") => "docx",
        kind if kind.contains("spreadsheet") => "xlsx",
        _ => "odt",
    };
    Ok(Answer::file(&media_type, &format!("{}.{ending}", row.id), bytes))
}

struct Line {
    when: String,
    who: String,
    item: String,
    act: String,
    detail: String,
}

#[derive(Template)]
#[template(path = "history.html")]
struct History {
    page: Page,
    lines: Vec<Line>,
}

/// Who changed what and when.
pub(crate) fn history(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let (session, admitted) = team(app, asked)?;
    let names: BTreeMap<String, String> = invited(&app.ctx, &admitted.visit.assessment)?
        .into_iter()
        .map(|person| (person.id, person.invitee.name))
        .collect();
    let page = page(app, asked, &admitted);
    let lines = acts(&app.ctx, &admitted)?
        .into_iter()
        .map(|act| Line {
            when: jiff::Timestamp::from_second(act.at)
                .map(|at| at.strftime("%Y-%m-%d %H:%M UTC").to_string())
                .unwrap_or_default(),
            who: names.get(&hex(&act.person_id)).cloned().unwrap_or_default(),
            item: act.item,
            act: page.t(&format!("act-{}", act.act)),
            detail: act.detail,
        })
        .collect();
    let answer = set(&History { page, lines })?;
    session.clone().keep(app, answer)
}
