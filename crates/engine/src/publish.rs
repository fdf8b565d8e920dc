//! Publish: a release and all its documents are made once and kept; a key shares them.

use instrument::Lang;
use scorecard::Edition;
use scoring::Release;
use store::releases::{Document as File, Release as Row, Share};

use crate::access::By;
use crate::documents::{PAGES, bug, each, languages};
use crate::event::{self, Event};
use tabular::Written;

use crate::export::release_table;
use crate::secrets::{hash_of, hex, key_of, new_key, random};
use crate::tables::release_workbook;
use crate::{Context, EngineError, release_text, score_round};

/// How long a key is good, in seconds: 90 days.
const SHARED: i64 = 90 * 24 * 3600;
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// The public edition as JSON, where all of it is public.
pub const PUBLIC_JSON: &str = "release.public.json";
/// A draft and a final one: more would be an attack by differencing.
const MOST: usize = 2;

/// What a release is published as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The first of two.
    Draft,
    /// The last.
    Final,
}

impl Stage {
    /// As it is kept.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Draft => "draft",
            Stage::Final => "final",
        }
    }
}

/// What is published: as which release, for whom, and what of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publication {
    /// Draft or final.
    pub stage: Stage,
    /// Whoever reads releases may see it without a key.
    pub open_to_all: bool,
    /// The sections of the public edition, by their page in the method. Page 1 is always there and may name a finding in a
    /// line; otherwise a section left out is in no document.
    pub pages: Vec<u8>,
}

impl Publication {
    /// Every section.
    pub fn whole(stage: Stage, open_to_all: bool) -> Publication {
        Publication { stage, open_to_all, pages: PAGES.to_vec() }
    }
}

/// Publishes what a closed round gives. All documents in all languages are made now and served as they are.
///
/// # Errors
/// [`EngineError::Conflict`] while the round is open, after a final release, or after two.
pub fn publish(ctx: &Context, by: &By, id: &str, what: &Publication) -> Result<String, EngineError> {
    publish_in(ctx, by, id, what, &Lang::ALL)
}

/// The same in some languages only, as far as the release has their words.
///
/// # Errors
/// As [`publish`].
pub(crate) fn publish_in(
    ctx: &Context,
    by: &By,
    id: &str,
    what: &Publication,
    langs: &[Lang],
) -> Result<String, EngineError> {
    let before = ctx.store.releases(Some(id))?;
    if before.len() >= MOST || before.iter().any(|row| row.stage == Stage::Final.name()) {
        return Err(EngineError::Conflict);
    }
    let release = score_round(ctx, id)?;
    let release_id = hex(&random::<8>()?);
    let document = release_text(&release)?;
    let row = Row {
        id: release_id.clone(),
        assessment_id: id.to_owned(),
        number: before.len() as i64 + 1,
        stage: what.stage.name().to_owned(),
        document: document.clone(),
        published_at: ctx.now(),
        open_to_all: what.open_to_all,
    };
    let langs: Vec<Lang> = languages(&release).into_iter().filter(|lang| langs.contains(lang)).collect();
    let made = each(&langs, &|lang| documents(&release, *lang, &what.pages))?;
    let mut files: Vec<File> = made.into_iter().flatten().collect();
    files.push(file("release.json".to_owned(), "application/json", document.into_bytes()));
    // Where a section is left out, its figures are given to nobody else as JSON either.
    if PAGES.iter().all(|page| what.pages.contains(page)) {
        let public = release_text(&release.public())?;
        files.push(file(PUBLIC_JSON.to_owned(), "application/json", public.into_bytes()));
    }
    files.iter_mut().for_each(|file| file.release_id.clone_from(&release_id));
    ctx.store.publish(&row, &files)?;
    event::record(ctx, by, Event::ReleasePublished, id, &format!("{} {}", row.number, row.stage))?;
    Ok(release_id)
}

/// What whoever has a key gets, in one language: the public edition. The internal one is made when it is asked for.
fn documents(release: &Release, lang: Lang, pages: &[u8]) -> Result<Vec<File>, EngineError> {
    let bug = |error| bug(release, error);
    let pdf = scorecard::pdf(release, lang, Edition::Public, pages).map_err(bug)?;
    let png = scorecard::png(release, lang, Edition::Public).map_err(bug)?;
    let card = scorecard::card(release, lang, Edition::Public).map_err(bug)?;
    Ok(vec![
        file(format!("scorecard.{lang}.pdf"), "application/pdf", pdf),
        file(format!("scorecard.{lang}.png"), "image/png", png),
        file(format!("card.{lang}.png"), "image/png", card),
        file(
            format!("data.{lang}.csv"),
            "text/csv; charset=utf-8",
            release_table(&release.public(), lang, pages, Written::Csv)?,
        ),
        file(format!("data.{lang}.xlsx"), XLSX, release_workbook(release, lang, Edition::Public, pages)?),
    ])
}

/// A document that belongs to no release yet.
fn file(name: String, media_type: &str, content: Vec<u8>) -> File {
    File { release_id: String::new(), name, media_type: media_type.to_owned(), content }
}

/// Whether a document of a release is for whoever has a key, or for its staff alone.
pub fn is_public(document: &str) -> bool {
    document != "release.json"
}

/// A published release.
///
/// # Errors
/// [`EngineError::NotFound`].
pub fn published(ctx: &Context, release: &str) -> Result<(Row, Release), EngineError> {
    let row = ctx.store.release(release)?;
    let value = serde_json::from_str(&row.document).map_err(|error| EngineError::Bug(error.to_string()))?;
    Ok((row, value))
}

/// The preview of what would be published, internal edition: the whole as PDF, or its first page as PNG.
///
/// # Errors
/// As [`score_round`].
pub fn preview(ctx: &Context, id: &str, lang: Lang, picture: bool) -> Result<Vec<u8>, EngineError> {
    let release = score_round(ctx, id)?;
    let made = if picture {
        scorecard::png(&release, lang, Edition::Internal)
    } else {
        scorecard::pdf(&release, lang, Edition::Internal, &PAGES)
    };
    made.map_err(|error| bug(&release, error))
}

/// The internal edition of what was published, as PDF: everything, for the institution itself.
///
/// # Errors
/// [`EngineError::NotFound`].
pub fn internal(ctx: &Context, release: &str, lang: Lang) -> Result<Vec<u8>, EngineError> {
    let (_, release) = published(ctx, release)?;
    scorecard::pdf(&release, lang, Edition::Internal, &PAGES).map_err(|error| bug(&release, error))
}

/// The sections that a release of a closed round would have in its public edition: page and title, each once.
///
/// # Errors
/// As [`score_round`].
pub fn sections(release: &Release, lang: Lang) -> Result<Vec<(u8, String)>, EngineError> {
    let sheets = scorecard::sheets(release, lang, Edition::Public).map_err(|error| bug(release, error))?;
    let mut all: Vec<(u8, String)> = Vec::new();
    for sheet in sheets.into_iter().filter(|sheet| sheet.page != 1) {
        match all.last_mut().filter(|(page, _)| *page == sheet.page) {
            Some((_, title)) => *title = format!("{title} · {}", sheet.title),
            None => all.push((sheet.page, sheet.title)),
        }
    }
    Ok(all)
}

/// Makes a key to a release; it is shown once. What the `form` that asked for it carries makes the same key again.
///
/// # Errors
/// [`EngineError::NotFound`].
pub fn share(ctx: &Context, by: &By, release: &str, form: &str) -> Result<String, EngineError> {
    let row = ctx.store.release(release)?;
    let key = if form.is_empty() {
        new_key()?
    } else {
        key_of(&ctx.server.mark("share", &[release.as_bytes(), form.as_bytes()]))
    };
    let share = Share { id: hash_of(&key), release_id: row.id, expires_at: ctx.now() + SHARED, revoked: false };
    if ctx.store.share(&share)? {
        event::record(ctx, by, Event::ScorecardShared, release, "")?;
    }
    Ok(key)
}

/// Revokes every key of a release.
///
/// # Errors
/// [`EngineError::NotFound`].
pub fn unshare(ctx: &Context, by: &By, release: &str) -> Result<(), EngineError> {
    ctx.store.release(release)?;
    ctx.store.unshare(release)?;
    event::record(ctx, by, Event::SharesRevoked, release, "")
}

/// The release that a key opens.
///
/// # Errors
/// [`EngineError::Refused`] when it is unknown, old or revoked.
pub fn shared(ctx: &Context, key: &str) -> Result<String, EngineError> {
    match ctx.store.share_of(&hash_of(key.trim())) {
        Ok(share) if !share.revoked && share.expires_at > ctx.now() => Ok(share.release_id),
        Ok(_) | Err(store::StoreError::NotFound) => Err(EngineError::Refused),
        Err(other) => Err(other.into()),
    }
}
