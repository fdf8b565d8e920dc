//! Documents: a release becomes the scorecard as PDF, its page 1 as PNG, and a card to share.
//!
//! In: a release and a language. Out: bytes. Never: a time, a host or a user in them; a page that is cut or runs over.

mod annex;
mod card;
mod page_one;
pub(crate) mod pages;
mod paper;
mod room;
mod setting;
mod sheets;
mod world;

pub use annex::{Annex, annex, annex_charts};
pub use paper::{Paper, blank, cards, qr};
pub use sheets::{Part, Sheet, sheets};

use std::borrow::Cow;
use std::sync::LazyLock;

use instrument::words::Lang;
use lopdf::SaveOptions;
use scoring::Release;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::RenderOptions;

use crate::ScorecardError;
use crate::charts::Drawing;
use setting::Setting;
use world::{Template, messages, set};

/// For whom a document is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Edition {
    /// The institution: everything in the release.
    #[default]
    Internal,
    /// Everybody: [`Release::public`].
    Public,
}

/// The whole scorecard as a tagged PDF (PDF/UA-1), A4: the page a minister reads, then those of pages 2 to 10 that are asked
/// for.
///
/// # Errors
/// See [`ScorecardError`].
pub fn pdf(release: &Release, lang: Lang, edition: Edition, pages: &[u8]) -> Result<Vec<u8>, ScorecardError> {
    let release = &*for_edition(release, edition);
    let document = if pages.is_empty() {
        page_one_document(release, lang)?
    } else {
        let (mut sections, desk) = pages::pages(release, lang)?;
        sections.retain(|section| pages.contains(&section.page));
        whole(release, lang, edition, sections, desk)?
    };
    let creator = format!("Paridad {}", release.made.engine);
    tagged(&document, creator, format!("{} {} {lang} {edition:?} {pages:?}", release.assessment, release.made.stated))
}

/// The charts of a release, each with its values.
///
/// # Errors
/// See [`ScorecardError`].
pub fn charts(release: &Release, lang: Lang, edition: Edition) -> Result<Vec<Drawing>, ScorecardError> {
    let release = &*for_edition(release, edition);
    let mut all = vec![crate::charts::dimensions(release, lang)?];
    all.extend(pages::pages(release, lang)?.1.drawings);
    Ok(all)
}

fn for_edition(release: &Release, edition: Edition) -> Cow<'_, Release> {
    match edition {
        Edition::Internal => Cow::Borrowed(release),
        Edition::Public => Cow::Owned(release.public()),
    }
}

fn whole(
    release: &Release,
    lang: Lang,
    edition: Edition,
    sections: Vec<pages::Section>,
    desk: pages::Desk<'_>,
) -> Result<PagedDocument, ScorecardError> {
    let voice = desk.ground.voice;
    let edition = match edition {
        Edition::Internal => "edition-internal",
        Edition::Public => "edition-public",
    };
    let round = voice.say("round", &[("round", release.round.id.as_str().into())])?;
    let foot = serde_json::json!({
        "left": format!("{} · {round} · {}", release.institution.name, voice.plain(edition)?),
        // The template puts the page in the place of 0000, and how many there are in that of 9999.
        "page": voice.say("page-foot", &[("n", "0000".into()), ("of", "9999".into())])?,
        "contents": voice.plain("contents")?,
    });
    let description = voice.say("report-description", &[("institution", release.institution.name.as_str().into())])?;
    let sections = serde_json::to_value(sections).map_err(|why| ScorecardError::Typeset(vec![why.to_string()]))?;
    let mut drawn: Pictures = Vec::new();
    for (at, drawing) in desk.drawings.into_iter().enumerate() {
        drawn.push((pages::Desk::file(at).into(), drawing.svg));
    }
    drawn.extend(desk.small);
    fitting(release, lang, &|mut data, mut pictures| {
        data["foot"] = foot.clone();
        data["pages"] = sections.clone();
        data["description"] = description.clone().into();
        pictures.extend(drawn.iter().cloned());
        let document = set(Template::Whole, data, pictures)?;
        Ok((world::page_of(&document, world::ONE_ENDS) == Some(1)).then_some(document))
    })
}

/// A document as tagged PDF (PDF/UA-1).
fn tagged(document: &PagedDocument, creator: String, ident: String) -> Result<Vec<u8>, ScorecardError> {
    let standards = UA_1.as_ref().map_err(|why| ScorecardError::Typeset(vec![why.clone()]))?.clone();
    let (creator, ident) = (Smart::Custom(Some(creator)), Smart::Custom(ident));
    let options = PdfOptions { ident, creator, standards, ..PdfOptions::default() };
    let pdf = typst_pdf::pdf(document, &options).map_err(|errors| ScorecardError::Typeset(messages(&errors)))?;
    packed(&pdf).map_err(|why| ScorecardError::Typeset(vec![why.to_string()]))
}

/// The same objects, those that are no streams packed into compressed ones. Typst writes each tag of the structure out in
/// full, and a scorecard has more than a thousand: half of what a phone on a weak line would have to fetch.
fn packed(pdf: &[u8]) -> lopdf::Result<Vec<u8>> {
    let options = SaveOptions::builder().use_object_streams(true).use_xref_streams(true);
    let options = options.max_objects_per_stream(4_000).compression_level(6).build();
    let mut bytes = Vec::with_capacity(pdf.len() / 2);
    lopdf::Document::load_mem(pdf)?.save_with_options(&mut bytes, options)?;
    Ok(bytes)
}

/// The same page as PNG at 200 dots an inch: 1654 × 2339.
///
/// # Errors
/// See [`ScorecardError`].
pub fn png(release: &Release, lang: Lang, edition: Edition) -> Result<Vec<u8>, ScorecardError> {
    pixels(&page_one_document(&for_edition(release, edition), lang)?, 200.0 / 72.0)
}

/// The card to share, PNG, 1200 × 630.
///
/// # Errors
/// See [`ScorecardError`].
pub fn card(release: &Release, lang: Lang, edition: Edition) -> Result<Vec<u8>, ScorecardError> {
    let (data, pictures) = card::data(&for_edition(release, edition), lang)?;
    let document = set(Template::Card, data, pictures)?;
    if document.pages().len() != 1 {
        return Err(ScorecardError::TooLong);
    }
    pixels(&document, 2.0)
}

/// Pictures of a template, by the name it knows them by.
type Pictures = Vec<(Cow<'static, str>, String)>;

/// A picture of one SVG, two pixels a point.
pub(crate) fn picture(
    svg: String,
    title: &str,
    alt: &str,
    lang: Lang,
    size: [f64; 2],
) -> Result<Vec<u8>, ScorecardError> {
    let data = serde_json::json!({ "title": title, "alt": alt, "lang": lang.code(), "size": size });
    pixels(&set(Template::Picture, data, vec![("picture.svg".into(), svg)])?, 2.0)
}

static UA_1: LazyLock<Result<PdfStandards, String>> =
    LazyLock::new(|| PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|why| why.message().to_string()));

fn page_one_document(release: &Release, lang: Lang) -> Result<PagedDocument, ScorecardError> {
    fitting(release, lang, &|data, pictures| {
        let document = set(Template::PageOne, data, pictures)?;
        Ok((document.pages().len() == 1).then_some(document))
    })
}

/// Sets page 1, and what follows it, in the roomiest setting in which page 1 is one page. `set` gives nothing where it is not.
fn fitting(
    release: &Release,
    lang: Lang,
    set: &dyn Fn(serde_json::Value, Pictures) -> Result<Option<PagedDocument>, ScorecardError>,
) -> Result<PagedDocument, ScorecardError> {
    for (tried, setting) in Setting::ROOMIEST_FIRST.iter().enumerate() {
        let (page, pictures) = page_one::page(release, lang, setting)?;
        let tightest = tried + 1 == Setting::ROOMIEST_FIRST.len();
        if !tightest && room::height(&page) > room::HEIGHT {
            continue;
        }
        let data = serde_json::to_value(page).map_err(|why| ScorecardError::Typeset(vec![why.to_string()]))?;
        if let Some(document) = set(data, pictures)? {
            return Ok(document);
        }
    }
    Err(ScorecardError::TooLong)
}

fn pixels(document: &PagedDocument, pixel_per_pt: f64) -> Result<Vec<u8>, ScorecardError> {
    let page = document.pages().first().ok_or_else(|| ScorecardError::Png("no page".to_owned()))?;
    let options = RenderOptions { pixel_per_pt: pixel_per_pt.into(), ..RenderOptions::default() };
    typst_render::render(page, &options).encode_png().map_err(|why| ScorecardError::Png(why.to_string()))
}
