//! People: who is invited, the state of letters, cards without names.

use std::collections::BTreeMap;

use askama::Template;
use engine::EngineError;
use engine::access::Act;
use engine::rounds::{
    InvitedPerson, Invitee, cards as make_cards, invite as ask, invited, progress, remind as again, revoke as end,
};
use instrument::Lang;
use instrument::instrument::{Mode, Privacy};

use super::{may, page as console};
use crate::App;
use crate::http::{Answer, Asked};
use crate::pages::page::{Page, notice, set};

struct Group {
    id: String,
    title: String,
    anonymous: bool,
    mode: String,
    parts: Vec<(String, String)>,
    people: Vec<InvitedPerson>,
    cards: i64,
}

#[derive(Template)]
#[template(path = "console_people.html")]
struct People {
    page: Page,
    id: String,
    groups: Vec<Group>,
    letters: Vec<(String, usize)>,
    codes: Vec<(String, String, String)>,
    is_open: bool,
}

fn show(app: &App, asked: &Asked, codes: Vec<(String, String, String)>) -> Result<Answer, EngineError> {
    let id = asked.param("id");
    let (staff, _) = may(app, asked, Act::See, Some(id))?;
    let page = console(app, asked, &staff, "invitations");
    let all = invited(&app.ctx, id)?;
    let batches = app.ctx.store.cards(id)?;
    let mut groups = Vec::new();
    for one in progress(&app.ctx, id)? {
        let parts: &[&str] = match one.mode {
            Mode::Individual => &["respondent"],
            Mode::Team => &["coordinator", "contributor"],
            Mode::Review => &["reviewer"],
        };
        groups.push(Group {
            title: title(app, asked, &one.instrument),
            anonymous: one.privacy == Privacy::Anonymous,
            mode: page.t(&format!("mode-{}", engine::rounds::privacy_name(one.privacy))),
            parts: parts.iter().map(|part| ((*part).to_owned(), page.t(&format!("part-{part}")))).collect(),
            people: all.iter().filter(|person| person.instrument == one.instrument).cloned().collect(),
            cards: batches.iter().filter(|batch| batch.instrument_id == one.instrument).map(|batch| batch.amount).sum(),
            id: one.instrument,
        });
    }
    let mut states: BTreeMap<String, usize> = BTreeMap::new();
    for letter in app.ctx.store.letters(id)? {
        *states.entry(letter.state).or_default() += 1;
    }
    let letters =
        states.into_iter().map(|(state, n)| (page.t(&format!("mail-{}", state.replace('_', "-"))), n)).collect();
    let is_open = engine::rounds::State::of(&app.ctx.store.assessment(id)?) == engine::rounds::State::Open;
    set(&People { page, id: id.to_owned(), groups, letters, codes, is_open })
}

fn title(app: &App, asked: &Asked, instrument: &str) -> String {
    let all = app.ctx.instruments();
    let found = all.into_iter().rev().find(|own| own.id == instrument);
    found.map(|own| own.title.get(asked.lang).to_owned()).unwrap_or_default()
}

/// Its page.
pub(crate) fn page(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    show(app, asked, Vec::new())
}

/// Lines of «name; address», a person each.
fn lines(text: &str, part: &str, lang: Lang) -> Vec<Invitee> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .take(5_000)
        .map(|line| {
            let mut parts = line.split([';', ',', '\t']).map(str::trim);
            let (one, two) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
            let (name, email) = if one.contains('@') { (two, one) } else { (one, two) };
            Invitee { name: name.to_owned(), email: email.to_owned(), part: part.to_owned(), lang }
        })
        .collect()
}

/// Invites; outside anonymous rounds the links are shown once.
pub(crate) fn invite(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let id = asked.param("id");
    let (_, by) = may(app, asked, Act::Invite, Some(id))?;
    let lang = asked.form.get("lang").parse().unwrap_or(asked.lang);
    let invitees = lines(asked.form.raw("people").unwrap_or_default(), asked.form.get("part"), lang);
    let done = ask(&app.ctx, &by, id, asked.form.get("instrument"), &invitees)?;
    let codes: Vec<(String, String, String)> = done
        .into_iter()
        .filter_map(|invited| {
            let code = invited.code?.to_string();
            Some((invited.invitee.name, code.clone(), format!("{}/e#{code}", app.base)))
        })
        .collect();
    if codes.is_empty() { Ok(Answer::see(&format!("/c/a/{id}/invitations"))) } else { show(app, asked, codes) }
}

/// The link of one person again, outside anonymous rounds.
pub(crate) fn link(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let id = asked.param("id");
    let (_, by) = may(app, asked, Act::Invite, Some(id))?;
    let (name, code) = engine::rounds::code_again(&app.ctx, &by, id, asked.form.get("person"))?;
    let code = code.to_string();
    show(app, asked, vec![(name, code.clone(), format!("{}/e#{code}", app.base))])
}

/// Reminds.
pub(crate) fn remind(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let id = asked.param("id");
    let (_, by) = may(app, asked, Act::Invite, Some(id))?;
    again(&app.ctx, &by, id, asked.form.get("instrument"))?;
    Ok(Answer::see(&format!("/c/a/{id}/invitations")))
}

/// Revokes a code that somebody brings.
pub(crate) fn revoke(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let id = asked.param("id");
    let (staff, by) = may(app, asked, Act::Invite, Some(id))?;
    let code = asked.form.get("code").parse().map_err(|_| EngineError::NotFound);
    let done = code.and_then(|code| end(&app.ctx, &by, id, &code));
    let says = match done {
        Ok(()) => "revoked",
        Err(EngineError::NotFound) => "revoked-none",
        Err(other) => return Err(other),
    };
    notice(console(app, asked, &staff, "invitations"), says, &format!("/c/a/{id}/invitations"))
}

/// Cards as a PDF: the codes are in it and nowhere else.
pub(crate) fn cards(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let id = asked.param("id");
    let (_, by) = may(app, asked, Act::Invite, Some(id))?;
    let instrument = asked.form.get("instrument");
    let amount = asked.form.get("amount").parse().unwrap_or(0);
    let lang = asked.form.get("lang").parse().unwrap_or(asked.lang);
    let batch = make_cards(&app.ctx, &by, id, instrument, amount, asked.form.get("once"))?;
    let pdf = engine::cards_pdf(&app.ctx, &batch, &app.base, lang)?;
    Ok(Answer::file("application/pdf", &format!("cards-{instrument}.pdf"), pdf))
}

/// A blank questionnaire for print.
pub(crate) fn paper(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let id = asked.param("id");
    may(app, asked, Act::See, Some(id))?;
    let instrument = asked.param("instrument");
    let pdf = engine::blank_pdf(&app.ctx, id, instrument, asked.lang)?;
    Ok(Answer::file("application/pdf", &format!("{instrument}.{}.pdf", asked.lang), pdf))
}
