//! Documents: a release becomes page 1 as PDF or PNG, and a card to share.
//!
//! In: a release and a language. Out: bytes. Never: a time, a host or a user in them; a page that is cut or runs over.

mod card;
mod page_one;
mod paper;
mod room;
mod setting;
mod world;

pub use paper::{Paper, blank, cards, qr};

use std::borrow::Cow;
use std::sync::LazyLock;

use instrument::words::Lang;
use scoring::Release;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::RenderOptions;

use crate::ScorecardError;
use setting::Setting;
use world::{Template, messages, set};

/// The page a minister reads as a tagged PDF (PDF/UA-1), A4.
///
/// # Errors
/// See [`ScorecardError`].
pub fn pdf(release: &Release, lang: Lang) -> Result<Vec<u8>, ScorecardError> {
    let document = page_one_document(release, lang)?;
    let creator = format!("Paridad {}", release.made.engine);
    tagged(&document, creator, format!("{} {} {lang}", release.assessment, release.made.stated))
}

/// A document as tagged PDF (PDF/UA-1).
fn tagged(document: &PagedDocument, creator: String, ident: String) -> Result<Vec<u8>, ScorecardError> {
    let standards = UA_1.as_ref().map_err(|why| ScorecardError::Typeset(vec![why.clone()]))?.clone();
    let (creator, ident) = (Smart::Custom(Some(creator)), Smart::Custom(ident));
    let options = PdfOptions { ident, creator, standards, ..PdfOptions::default() };
    typst_pdf::pdf(document, &options).map_err(|errors| ScorecardError::Typeset(messages(&errors)))
}

/// The same page as PNG at 200 dots an inch: 1654 × 2339.
///
/// # Errors
/// See [`ScorecardError`].
pub fn png(release: &Release, lang: Lang) -> Result<Vec<u8>, ScorecardError> {
    pixels(&page_one_document(release, lang)?, 200.0 / 72.0)
}

/// The card to share, PNG, 1200 × 630.
///
/// # Errors
/// See [`ScorecardError`].
pub fn card(release: &Release, lang: Lang) -> Result<Vec<u8>, ScorecardError> {
    let (data, pictures) = card::data(release, lang)?;
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

/// The roomiest setting in which everything stands on one page.
fn page_one_document(release: &Release, lang: Lang) -> Result<PagedDocument, ScorecardError> {
    for (tried, setting) in Setting::ROOMIEST_FIRST.iter().enumerate() {
        let (page, pictures) = page_one::page(release, lang, setting)?;
        let tightest = tried + 1 == Setting::ROOMIEST_FIRST.len();
        if !tightest && room::height(&page) > room::HEIGHT {
            continue;
        }
        let data = serde_json::to_value(page).map_err(|why| ScorecardError::Typeset(vec![why.to_string()]))?;
        let document = set(Template::PageOne, data, pictures)?;
        if document.pages().len() == 1 {
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
