//! `paridad assessment`: a round from the command line.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use engine::access::By;
use engine::rounds::{Invitee, Making, State, ask_to_close, cards, close, create, invite, open, progress, remind};
use engine::{EngineError, Lang, Publication, Stage, publish, share, unshare};

use super::at::At;
use super::report::{Pages, pages};
use crate::talk::{Talk, data};

/// Makes, opens, closes and publishes rounds.
#[derive(Subcommand)]
#[command(after_help = "Example:
  paridad assessment create assessment.json --facilitator ana@example.org
  paridad assessment open gt-trabajo-2026
  paridad assessment cards gt-trabajo-2026 --instrument staff-perception --amount 60 --pdf cards.pdf --base https://…
  paridad assessment close gt-trabajo-2026 --now
  paridad assessment publish gt-trabajo-2026
  paridad assessment share RELEASE --base https://…")]
pub(crate) enum Assessment {
    Create(Create),
    Open(One),
    Invite(Invite),
    Cards(Cards),
    Remind(Remind),
    Status(One),
    Close(Close),
    Publish(Publish),
    Share(Share),
}

/// Makes an assessment from assessment.json; prints its id.
#[derive(Args)]
pub(crate) struct Create {
    /// The document.
    file: PathBuf,
    /// Whom a respondent may ask.
    #[arg(long, value_name = "WORDS", default_value = "")]
    contact: String,
    /// Whose it is, by the address of her account.
    #[arg(long, value_name = "EMAIL")]
    facilitator: Option<String>,
    /// A mode of privacy for an instrument, where it shall not be its default: staff-perception=confidential.
    #[arg(long, value_name = "INSTRUMENT=MODE")]
    privacy: Vec<String>,
    #[command(flatten)]
    at: At,
}

/// One assessment.
#[derive(Args)]
pub(crate) struct One {
    /// Its id.
    id: String,
    #[command(flatten)]
    at: At,
}

/// Invites people, one a line: name; address. Prints name and link, outside anonymous rounds.
#[derive(Args)]
pub(crate) struct Invite {
    id: String,
    #[arg(long)]
    instrument: String,
    /// A file of lines, or - for standard input.
    #[arg(long, value_name = "FILE")]
    people: PathBuf,
    /// respondent, coordinator, contributor or reviewer.
    #[arg(long, default_value = "respondent")]
    part: String,
    #[arg(long, default_value = "es")]
    lang: Lang,
    /// How people reach the server.
    #[arg(long, value_name = "URL", env = "PARIDAD_BASE", default_value = "http://127.0.0.1:8080")]
    base: String,
    #[command(flatten)]
    at: At,
}

/// Makes cards. Without --pdf it prints the codes; nothing keeps them.
#[derive(Args)]
pub(crate) struct Cards {
    id: String,
    #[arg(long)]
    instrument: String,
    #[arg(long, value_name = "N")]
    amount: usize,
    /// Ten cards a page, for print.
    #[arg(long, value_name = "FILE")]
    pdf: Option<PathBuf>,
    #[arg(long, default_value = "es")]
    lang: Lang,
    /// How people reach the server.
    #[arg(long, value_name = "URL", env = "PARIDAD_BASE", default_value = "http://127.0.0.1:8080")]
    base: String,
    #[command(flatten)]
    at: At,
}

/// Puts reminders into the outbox.
#[derive(Args)]
pub(crate) struct Remind {
    id: String,
    #[arg(long)]
    instrument: String,
    #[command(flatten)]
    at: At,
}

/// Closes: in half an hour by the server, or now. The key is destroyed; it cannot be undone.
#[derive(Args)]
pub(crate) struct Close {
    id: String,
    /// Now: what was not sent is lost.
    #[arg(long)]
    now: bool,
    #[command(flatten)]
    at: At,
}

/// Publishes what a closed round gives; prints the id of the release.
#[derive(Args)]
pub(crate) struct Publish {
    id: String,
    /// The last of the round.
    #[arg(long)]
    last: bool,
    /// Anybody may see it without a key.
    #[arg(long)]
    public: bool,
    /// The sections of the public edition, by their page: 2-10, or 2,5,8-10. What is left out is on no other page and in no table.
    #[arg(long, value_name = "PAGES", value_parser = pages, default_value = "2-10")]
    pages: Pages,
    #[command(flatten)]
    at: At,
}

/// Makes a link to a release, or withdraws all of them.
#[derive(Args)]
pub(crate) struct Share {
    /// The release.
    release: String,
    #[arg(long)]
    revoke: bool,
    /// How people reach the server.
    #[arg(long, value_name = "URL", env = "PARIDAD_BASE", default_value = "http://127.0.0.1:8080")]
    base: String,
    #[command(flatten)]
    at: At,
}

impl Assessment {
    pub(crate) fn run(self, talk: Talk) -> Result<(), EngineError> {
        let by = By::command();
        match self {
            Assessment::Create(one) => {
                let ctx = one.at.context()?;
                let bytes =
                    std::fs::read(&one.file).map_err(|source| EngineError::Io { path: one.file.clone(), source })?;
                let mut making = Making::of_document(&bytes)?;
                making.contact = one.contact;
                for pair in &one.privacy {
                    let (instrument, mode) = pair.split_once('=').ok_or(EngineError::Conflict)?;
                    let mode = serde_json::from_value(mode.into()).map_err(|_| EngineError::Conflict)?;
                    making.privacy.insert(instrument.to_owned(), mode);
                }
                let staff = one.facilitator.map(|email| ctx.store.staff_of(&email.to_lowercase())).transpose()?;
                let id = create(&ctx, &by, &making, staff.as_ref().map(|staff| staff.id.as_str()))?;
                data(&id);
            }
            Assessment::Open(one) => open(&one.at.context()?, &by, &one.id)?,
            Assessment::Invite(one) => {
                let ctx = one.at.context()?;
                let text = text_of(&one.people)?;
                let people: Vec<Invitee> = text
                    .lines()
                    .map(str::trim)
                    .filter(|line| !line.is_empty())
                    .map(|line| {
                        let (name, email) = line.split_once([';', ',', '\t']).unwrap_or((line, ""));
                        let (name, email) = if name.contains('@') { (email, name) } else { (name, email) };
                        let (name, email) = (name.trim().to_owned(), email.trim().to_owned());
                        Invitee { name, email, part: one.part.clone(), lang: one.lang }
                    })
                    .collect();
                for done in invite(&ctx, &by, &one.id, &one.instrument, &people)? {
                    if let Some(code) = done.code {
                        data(&format!("{}\t{}/e#{code}", done.invitee.name, one.base.trim_end_matches('/')));
                    }
                }
                talk.say("invited", &[("count", people.len().into())]);
            }
            Assessment::Cards(one) => {
                let ctx = one.at.context()?;
                let batch = cards(&ctx, &by, &one.id, &one.instrument, one.amount, "")?;
                match one.pdf {
                    Some(file) => {
                        let pdf = engine::cards_pdf(&ctx, &batch, one.base.trim_end_matches('/'), one.lang)?;
                        engine::write_file(&file, &pdf)?;
                        data(&file.display().to_string());
                    }
                    None => batch.codes.iter().for_each(|code| data(&code.to_string())),
                }
            }
            Assessment::Remind(one) => {
                let count = remind(&one.at.context()?, &by, &one.id, &one.instrument)?;
                talk.say("invited", &[("count", count.into())]);
            }
            Assessment::Status(one) => {
                let ctx = one.at.context()?;
                data(State::of(&ctx.store.assessment(&one.id)?).name());
                for one in progress(&ctx, &one.id)? {
                    let privacy = engine::rounds::privacy_name(one.privacy);
                    data(&format!("{}\t{privacy}\t{}\t{}", one.instrument, one.codes, one.responses));
                }
            }
            Assessment::Close(one) => {
                let ctx = one.at.context()?;
                if one.now {
                    close(&ctx, &by, &one.id)?;
                } else {
                    ask_to_close(&ctx, &by, &one.id)?;
                    talk.say("closing", &[]);
                }
            }
            Assessment::Publish(one) => {
                let stage = if one.last { Stage::Final } else { Stage::Draft };
                let what = Publication { stage, open_to_all: one.public, pages: one.pages.0.clone() };
                data(&publish(&one.at.context()?, &by, &one.id, &what)?);
            }
            Assessment::Share(one) => {
                let ctx = one.at.context()?;
                if one.revoke {
                    unshare(&ctx, &by, &one.release)?;
                } else {
                    data(&format!("{}/s#{}", one.base.trim_end_matches('/'), share(&ctx, &by, &one.release, "")?));
                }
            }
        }
        Ok(())
    }
}

fn text_of(path: &std::path::Path) -> Result<String, EngineError> {
    let io = |source| EngineError::Io { path: path.to_owned(), source };
    if path.as_os_str() == "-" {
        std::io::read_to_string(std::io::stdin()).map_err(io)
    } else {
        std::fs::read_to_string(path).map_err(io)
    }
}
