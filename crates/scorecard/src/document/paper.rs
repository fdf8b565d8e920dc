//! Paper: cards with codes, ten a page, and a blank questionnaire. For places where a telephone is a risk or none is there.

use instrument::instrument::{Absence, ItemType, Section};
use instrument::words::Lang;
use instrument::{Framework, Instrument};
use qrcode::QrCode;
use qrcode::render::svg;
use serde_json::{Value, json};

use super::tagged;
use super::world::{Template, set};
use crate::ScorecardError;
use crate::voice::Voice;

/// A paper in words.
#[derive(Clone, Debug)]
pub struct Paper<'a> {
    /// Its language.
    pub lang: Lang,
    /// The last day, `YYYY-MM-DD`.
    pub until: &'a str,
    /// Where codes are typed, as people read it.
    pub place: &'a str,
}

/// A QR code as SVG, black on white, with the quiet zone around it.
///
/// # Errors
/// [`ScorecardError::Chart`] when the text is too long for one.
pub fn qr(text: &str) -> Result<String, ScorecardError> {
    let code = QrCode::new(text.as_bytes()).map_err(|why| ScorecardError::Chart(why.to_string()))?;
    Ok(code.render::<svg::Color<'_>>().min_dimensions(180, 180).quiet_zone(true).build())
}

/// Cards as PDF, ten a page, each with a code and its QR; `(code, link)` each. No card names the institution or the subject.
///
/// # Errors
/// See [`ScorecardError`].
pub fn cards(paper: &Paper<'_>, codes: &[(String, String)]) -> Result<Vec<u8>, ScorecardError> {
    let voice = Voice::of(paper.lang)?;
    let day = voice.dates(paper.until, paper.until)?;
    let (mut cards, mut pictures) = (Vec::new(), Vec::new());
    for (position, (code, link)) in codes.iter().enumerate() {
        let picture = format!("qr-{position}.svg");
        cards.push(json!({ "code": code, "qr": picture }));
        pictures.push((picture.into(), qr(link)?));
    }
    let data = json!({
        "lang": paper.lang.code(),
        "title": voice.plain("paper-title")?,
        "label": voice.plain("paper-code")?,
        "how": voice.say("paper-how", &[("place", paper.place.to_owned().into())])?,
        "anonymous": voice.plain("paper-anonymous")?,
        "until": voice.say("paper-until", &[("day", day.into())])?,
        "cards": cards,
    });
    tagged(&set(Template::Cards, data, pictures)?, "Paridad".to_owned(), format!("cards {}", paper.lang))
}

/// A questionnaire for print.
///
/// # Errors
/// See [`ScorecardError`].
pub fn blank(paper: &Paper<'_>, instrument: &Instrument, framework: &Framework) -> Result<Vec<u8>, ScorecardError> {
    let (lang, voice) = (paper.lang, Voice::of(paper.lang)?);
    let mut sections = Vec::new();
    for (position, section) in instrument.sections.iter().enumerate() {
        sections.push(json!({
            "title": format!("{}. {}", position + 1, section.title.get(lang)),
            "intro": section.intro.as_ref().map(|text| text.get(lang)),
            "items": items(section, position + 1, instrument, framework, lang, voice)?,
        }));
    }
    let anonymous = instrument.privacy.first() == Some(&instrument::instrument::Privacy::Anonymous);
    let data = json!({
        "lang": lang.code(),
        "title": instrument.title.get(lang),
        "intro": instrument.intro.as_ref().map(|text| text.get(lang)),
        "marks": voice.plain("paper-marks")?,
        "no_name": if anonymous { Some(voice.plain("paper-no-name")?) } else { None },
        "sections": sections,
    });
    let ident = format!("{} {lang}", instrument.reference());
    tagged(&set(Template::Blank, data, Vec::new())?, "Paridad".to_owned(), ident)
}

fn items(
    section: &Section,
    place: usize,
    instrument: &Instrument,
    framework: &Framework,
    lang: Lang,
    voice: &Voice,
) -> Result<Vec<Value>, ScorecardError> {
    let mut all = Vec::new();
    let mut number = 0;
    for item in &section.items {
        let indicator = item.indicator.as_deref().and_then(|id| framework.indicator(id));
        let own = item.text.as_ref().map(|text| text.get(lang));
        let text = own.or_else(|| Some(indicator?.question.as_ref()?.get(lang))).unwrap_or_default();
        if item.kind == ItemType::Note {
            all.push(json!({ "number": "", "text": text, "options": [], "lines": 0 }));
            continue;
        }
        number += 1;
        let scale = item.scale.as_deref().and_then(|scale| instrument.scale(scale));
        let mut options: Vec<String> = match item.kind {
            ItemType::Scale => scale.iter().flat_map(|s| &s.options).map(|o| o.label.get(lang).to_owned()).collect(),
            ItemType::Rung => {
                let ladder = match indicator.map(|indicator| &indicator.measure) {
                    Some(instrument::framework::Measure::Ladder(words)) => words.as_slice(),
                    _ => &[],
                };
                let rungs = framework.rungs.iter().enumerate();
                rungs
                    .map(|(position, rung)| {
                        let more = ladder.get(position).map(|words| words.get(lang)).unwrap_or_default();
                        format!("{} {}. {more}", rung.value, rung.title.get(lang))
                    })
                    .collect()
            }
            _ => item.options.iter().map(|option| option.label.get(lang).to_owned()).collect(),
        };
        for absence in Absence::ALL {
            if item.absent.contains(&absence) || scale.is_some_and(|scale| scale.absent.contains(&absence)) {
                options.push(voice.plain(&format!("paper-{}", absence.name().replace('_', "-")))?);
            }
        }
        let lines = match item.kind {
            ItemType::Text => 4,
            ItemType::Number | ItemType::Date | ItemType::File => 1,
            _ => 0,
        };
        let wide = item.kind == ItemType::Rung;
        let number = format!("{place}.{number}");
        all.push(json!({ "number": number, "text": text, "options": options, "lines": lines, "wide": wide }));
    }
    Ok(all)
}
