//! Shared: a scorecard that somebody gave the key to. Messengers that preview the link see no figure.

use askama::Template;
use engine::secrets::{hex, open, seal, unhex};
use engine::{EngineError, published, shared};
use instrument::Lang;
use scoring::Release;

use crate::App;
use crate::http::{Answer, Asked, Life};
use crate::pages::page::{Page, set};

#[derive(Template)]
#[template(path = "shared_entry.html")]
struct Entry {
    page: Page,
    refused: bool,
}

/// The form for a key; it comes in the fragment of a link.
pub(crate) fn form(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let page = Page::of(app, asked, "shared").script("fragment.js");
    let answer = set(&Entry { page, refused: false })?;
    Ok(if asked.query.has("l") { answer.speak(asked.lang) } else { answer })
}

/// Takes a key.
pub(crate) fn enter(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    match shared(&app.ctx, asked.form.get("code")) {
        Ok(release) => {
            let key = seal(&app.ctx.server.of("share"), ("cookies", b"s", "key"), asked.form.get("code").as_bytes())?;
            Ok(Answer::see(&format!("/s/{release}")).cookie("s", &hex(&key), Life::Session))
        }
        Err(EngineError::Refused) => {
            let page = Page::of(app, asked, "shared").script("fragment.js");
            Ok(set(&Entry { page, refused: true })?.status(422))
        }
        Err(other) => Err(other),
    }
}

/// The release of an address, if this browser holds its key or everybody may see it.
fn seen(app: &App, asked: &Asked) -> Result<(String, Release), EngineError> {
    let id = asked.param("release");
    let held = || -> Result<bool, EngineError> {
        let key = asked
            .cookie("s")
            .and_then(unhex)
            .and_then(|sealed| open(&app.ctx.server.of("share"), ("cookies", b"s", "key"), &sealed));
        let Some(key) = key.and_then(|key| String::from_utf8(key).ok()) else { return Ok(false) };
        // Asked each time: a revoked key shows nothing more.
        match shared(&app.ctx, &key) {
            Ok(release) => Ok(release == id),
            Err(EngineError::Refused) => Ok(false),
            Err(other) => Err(other),
        }
    };
    let (row, release) = match published(&app.ctx, id) {
        Ok(found) => found,
        Err(EngineError::NotFound) => return Err(EngineError::NotFound),
        Err(other) => return Err(other),
    };
    if row.open_to_all || held()? { Ok((row.id, release)) } else { Err(EngineError::NotFound) }
}

/// A dimension of the table.
pub(crate) struct Line {
    title: String,
    score: String,
    bound: String,
    met: String,
}

/// What it is called, its format, and its files by language.
type Download = (String, &'static str, Vec<(String, String)>);

#[derive(Template)]
#[template(path = "shared.html")]
struct Shared {
    page: Page,
    release: String,
    heading: String,
    under: String,
    lead: String,
    lines: Vec<Line>,
    downloads: Vec<Download>,
    alt: String,
    /// Page 1, in the reader's language where the release has it.
    picture: String,
}

/// The scorecard's page.
pub(crate) fn page(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let (id, release) = seen(app, asked)?;
    let page = Page::of(app, asked, "shared");
    let lang = asked.lang;
    let institution = &release.institution;
    let meets = release.meets.as_ref();
    let lead = match (meets, &release.level) {
        (Some(meets), Some(level)) => page.w.say(
            "meets-level",
            &[
                ("n", (meets.n as usize).into()),
                ("of", (meets.of as usize).into()),
                ("x", level.title.get(lang).to_owned().into()),
            ],
        ),
        (Some(meets), None) => {
            page.w.say("meets", &[("n", (meets.n as usize).into()), ("of", (meets.of as usize).into())])
        }
        // A round of people alone has no count of its own.
        _ => institution.name.clone(),
    };
    let lines = release
        .dimensions
        .iter()
        .map(|dimension| Line {
            title: dimension.title.get(lang).to_owned(),
            score: dimension.score.value().map_or_else(|| page.t("not-shown"), |value| format!("{value:.0}")),
            bound: dimension.range.map(|[low, high]| format!("{:.0}–{:.0}", low.get(), high.get())).unwrap_or_default(),
            met: format!("{}/{}", dimension.n, dimension.of),
        })
        .collect();
    let names = app.ctx.store.document_names(&id)?;
    let picture = std::iter::once(lang)
        .chain(Lang::ALL)
        .map(|lang| format!("scorecard.{lang}.png"))
        .find(|name| names.contains(name))
        .unwrap_or_default();
    let downloads = [
        ("PDF", "scorecard", "pdf"),
        ("PNG", "scorecard", "png"),
        ("PNG", "card", "png"),
        ("CSV", "data", "csv"),
        ("XLSX", "data", "xlsx"),
    ]
    .into_iter()
    .map(|(kind, stem, ending)| {
        let files = Lang::ALL
            .into_iter()
            .map(|lang| (lang.code().to_owned(), format!("{stem}.{lang}.{ending}")))
            .filter(|(_, name)| names.contains(name))
            .collect();
        (page.t(&format!("download-{stem}-{ending}")), kind, files)
    })
    .collect();
    let answer = set(&Shared {
        release: id,
        heading: institution.name.clone(),
        under: format!("{} · {}", release.round.id, release.framework.title.get(lang)),
        alt: lead.clone(),
        lead,
        lines,
        downloads,
        picture,
        page,
    })?;
    Ok(if asked.query.has("l") { answer.speak(asked.lang) } else { answer })
}

/// One of its documents.
pub(crate) fn document(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let (id, _) = seen(app, asked)?;
    if !engine::is_public(asked.param("document")) {
        return Err(EngineError::NotFound);
    }
    let file = app.ctx.store.document(&id, asked.param("document"))?;
    if asked.query.has("view") && file.media_type == "image/png" {
        return Ok(Answer::bytes(&file.media_type, file.content));
    }
    Ok(Answer::file(&file.media_type, &file.name, file.content))
}
