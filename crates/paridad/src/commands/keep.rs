//! Verbs that keep a house in order: accounts, tokens, export, backup, erasure, the log, the doctor, mail.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use engine::access::{By, NewAccount, Role, create_account, create_token, revoke_tokens, setup_link};
use engine::{EngineError, Lang, Written};
use server::Config;

use super::at::At;
use super::serve::Mail;
use crate::talk::{Talk, data, line};

/// Accounts of staff. Each verb prints a one-time link, good for 72 hours.
#[derive(Subcommand)]
pub(crate) enum User {
    Create(NewUser),
    Reset(Reset),
}

/// Makes an account.
#[derive(Args)]
pub(crate) struct NewUser {
    email: String,
    #[arg(long)]
    name: String,
    /// administrator, analyst, facilitator or viewer.
    #[arg(long, default_value = "facilitator")]
    role: String,
    #[arg(long, default_value = "es")]
    lang: Lang,
    /// How people reach the server.
    #[arg(long, value_name = "URL", env = "PARIDAD_BASE", default_value = "http://127.0.0.1:8080")]
    base: String,
    #[command(flatten)]
    at: At,
}

/// A new link for an account that lost password or second factor.
#[derive(Args)]
pub(crate) struct Reset {
    email: String,
    /// How people reach the server.
    #[arg(long, value_name = "URL", env = "PARIDAD_BASE", default_value = "http://127.0.0.1:8080")]
    base: String,
    #[command(flatten)]
    at: At,
}

impl User {
    pub(crate) fn run(self, _talk: Talk) -> Result<(), EngineError> {
        let by = By::command();
        let (key, base) = match self {
            User::Create(one) => {
                let role: Role = one.role.parse().map_err(|()| EngineError::Conflict)?;
                let new = NewAccount { email: one.email, name: one.name, role, lang: one.lang };
                (create_account(&one.at.context()?, &by, &new)?, one.base)
            }
            User::Reset(one) => (setup_link(&one.at.context()?, &by, &one.email)?, one.base),
        };
        data(&format!("{}/c/setup#{key}", base.trim_end_matches('/')));
        Ok(())
    }
}

/// Tokens for programs. A token is printed once.
#[derive(Subcommand)]
pub(crate) enum Token {
    Create(NewToken),
    Revoke(OldToken),
}

/// Makes a token that may do what its scopes and its account may.
#[derive(Args)]
pub(crate) struct NewToken {
    /// What it is for.
    name: String,
    /// Whose rights it has.
    #[arg(long, value_name = "EMAIL")]
    account: String,
    /// assessments:read, assessments:write, exports:read, releases:read, administration.
    #[arg(long = "scope", required = true)]
    scopes: Vec<String>,
    #[command(flatten)]
    at: At,
}

/// Revokes every token of a name.
#[derive(Args)]
pub(crate) struct OldToken {
    name: String,
    #[command(flatten)]
    at: At,
}

impl Token {
    pub(crate) fn run(self, talk: Talk) -> Result<(), EngineError> {
        match self {
            Token::Create(one) => {
                data(&create_token(&one.at.context()?, &By::command(), &one.account, &one.name, &one.scopes)?);
            }
            Token::Revoke(one) => {
                revoke_tokens(&one.at.context()?, &By::command(), &one.name)?;
                talk.say("tokens-revoked", &[]);
            }
        }
        Ok(())
    }
}

/// Exports a closed round: one instrument as a table, or the whole as a folder that `paridad score` reads.
#[derive(Args)]
#[command(after_help = "Examples:
  paridad export gt-trabajo-2026 --instrument staff-perception --out answers.csv
  paridad export gt-trabajo-2026 --folder gt-trabajo-2026")]
pub(crate) struct Export {
    id: String,
    #[arg(long, requires = "out")]
    instrument: Option<String>,
    /// The file; its ending says the format: .csv, .xlsx, .jsonl or .parquet (which holds every row in memory first).
    #[arg(long, value_name = "FILE", conflicts_with = "folder")]
    out: Option<PathBuf>,
    /// The folder.
    #[arg(long, value_name = "DIR", conflicts_with = "instrument")]
    folder: Option<PathBuf>,
    #[command(flatten)]
    at: At,
}

impl Export {
    pub(crate) fn run(self, talk: Talk) -> Result<(), EngineError> {
        let (ctx, by) = (self.at.context()?, By::command());
        match (self.folder, self.instrument, self.out) {
            (Some(folder), ..) => {
                for file in engine::export_folder(&ctx, &by, &self.id, &folder)? {
                    data(&file.display().to_string());
                }
            }
            (None, Some(instrument), Some(out)) => {
                let format = match out.extension().and_then(|ending| ending.to_str()) {
                    Some("csv") => Written::Csv,
                    Some("xlsx") => Written::Xlsx,
                    Some("jsonl") => Written::Jsonl,
                    Some("parquet") => Written::Parquet,
                    _ => return Err(EngineError::Conflict),
                };
                let count = engine::export_file(&ctx, &by, &self.id, &instrument, format, &out)?;
                talk.say("exported", &[("count", usize::try_from(count).unwrap_or_default().into())]);
                data(&out.display().to_string());
            }
            _ => return Err(EngineError::Conflict),
        }
        Ok(())
    }
}

/// Copies database and files into a new folder, while the service runs. Keys go apart, or not at all.
#[derive(Args)]
pub(crate) struct Backup {
    /// A folder that is empty or not there yet.
    into: PathBuf,
    /// Copies the keys, too, to another place.
    #[arg(long, value_name = "DIR")]
    with_keys: Option<PathBuf>,
    #[command(flatten)]
    at: At,
}

impl Backup {
    pub(crate) fn run(self, _talk: Talk) -> Result<(), EngineError> {
        for file in engine::backup(&self.at.context()?, &self.into, self.with_keys.as_deref())? {
            data(&file.display().to_string());
        }
        Ok(())
    }
}

/// Puts a backup into an empty data folder or database, after every hash was checked.
#[derive(Args)]
pub(crate) struct Restore {
    from: PathBuf,
    #[command(flatten)]
    at: At,
}

impl Restore {
    pub(crate) fn run(self, talk: Talk) -> Result<(), EngineError> {
        engine::restore(&self.from, &self.at.places())?;
        talk.say("restored", &[]);
        Ok(())
    }
}

/// Ends personal data of closed rounds whose day has come; prints a certificate.
#[derive(Args)]
pub(crate) struct Erase {
    /// This closed round now, whatever its day.
    id: Option<String>,
    /// Says what would go.
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    at: At,
}

impl Erase {
    pub(crate) fn run(self, _talk: Talk) -> Result<(), EngineError> {
        let ctx = self.at.context()?;
        let erased = engine::erase(&ctx, &By::command(), self.id.as_deref(), self.dry_run)?;
        let audit = engine::event::audit(&ctx, None)?;
        let all: Vec<serde_json::Value> = erased
            .into_iter()
            .map(|one| {
                serde_json::json!({
                    "assessment": one.assessment, "due": one.due, "people": one.people, "letters": one.letters,
                    "team_acts": one.acts, "evidence_adders": one.evidence,
                })
            })
            .collect();
        let certificate =
            serde_json::json!({ "dry_run": self.dry_run, "day": ctx.today(), "erased": all, "event": audit.last });
        data(&format!("{certificate:#}"));
        Ok(())
    }
}

/// The log of what staff did.
#[derive(Subcommand)]
pub(crate) enum Audit {
    Verify(Verify),
}

/// Verifies the chain of events; prints how many there are and the hash of the last.
#[derive(Args)]
pub(crate) struct Verify {
    /// A hash written down earlier, which must be in the chain.
    #[arg(long, value_name = "HASH")]
    known: Option<String>,
    #[command(flatten)]
    at: At,
}

impl Audit {
    pub(crate) fn run(self, talk: Talk) -> Result<(), EngineError> {
        let Audit::Verify(one) = self;
        let found = engine::event::audit(&one.at.context()?, one.known.as_deref())?;
        data(&format!("{}\t{}", found.events, found.last));
        match found.broken_at {
            None => Ok(()),
            Some(at) => Err(EngineError::Setup(
                talk.words("audit-broken", &[("at", usize::try_from(at).unwrap_or_default().into())]),
            )),
        }
    }
}

/// Looks whether all is well.
#[derive(Args)]
pub(crate) struct Doctor {
    #[command(flatten)]
    at: At,
}

impl Doctor {
    pub(crate) fn run(self, talk: Talk) -> Result<(), EngineError> {
        let findings = engine::doctor(&self.at.context()?)?;
        for finding in &findings {
            let id = format!("doctor-{}{}", finding.what, if finding.well { "" } else { "-ill" });
            line(&format!(
                "{} {}",
                if finding.well { "✓" } else { "✗" },
                talk.words(&id, &[("about", finding.about.clone().into())])
            ));
        }
        if findings.iter().all(|finding| finding.well) {
            Ok(())
        } else {
            Err(EngineError::Setup(talk.words("doctor-ill", &[])))
        }
    }
}

/// Letters.
#[derive(Subcommand)]
pub(crate) enum Letters {
    Test(TestLetter),
}

/// Sends a letter to try out the settings.
#[derive(Args)]
pub(crate) struct TestLetter {
    /// To whom.
    to: String,
    #[command(flatten)]
    mail: Mail,
    #[command(flatten)]
    at: At,
}

impl Letters {
    pub(crate) fn run(self, talk: Talk) -> Result<(), EngineError> {
        let Letters::Test(one) = self;
        let mut config = Config::of(one.at.places());
        one.mail.set(&mut config);
        server::try_out(&config, &one.to)?;
        talk.say("mail-sent", &[]);
        Ok(())
    }
}
