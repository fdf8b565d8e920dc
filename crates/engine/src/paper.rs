//! Paper: cards and blank questionnaires of an assessment.

use instrument::Lang;
use scorecard::Paper;

use crate::rounds::CardBatch;
use crate::{Context, EngineError};

fn bug(error: &scorecard::ScorecardError) -> EngineError {
    EngineError::Bug(error.to_string())
}

/// A QR code as SVG.
///
/// # Errors
/// A text that is too long for one.
pub fn qr(text: &str) -> Result<String, EngineError> {
    scorecard::qr(text).map_err(|error| bug(&error))
}

/// Cards as PDF, in the random order of their codes. `base` is how people reach the server.
///
/// # Errors
/// [`EngineError::NotFound`].
pub fn cards_pdf(ctx: &Context, batch: &CardBatch, base: &str, lang: Lang) -> Result<Vec<u8>, EngineError> {
    let assessment = ctx.store.assessment(&batch.assessment)?;
    let place = format!("{}/e", base.trim_start_matches("https://").trim_start_matches("http://"));
    let paper = Paper { lang, until: &assessment.closes_on, place: &place };
    let codes: Vec<(String, String)> =
        batch.codes.iter().map(|code| (code.to_string(), format!("{base}/e#{code}"))).collect();
    scorecard::cards(&paper, &codes).map_err(|error| bug(&error))
}

/// The questionnaire of an assessment for print.
///
/// # Errors
/// [`EngineError::NotFound`].
pub fn blank_pdf(ctx: &Context, id: &str, instrument: &str, lang: Lang) -> Result<Vec<u8>, EngineError> {
    let assessment = ctx.store.assessment(id)?;
    let collections = ctx.store.collections(id)?;
    let own = collections.iter().find(|own| own.instrument_id == instrument).ok_or(EngineError::NotFound)?;
    let instrument = ctx.instrument(instrument, u32::try_from(own.major).unwrap_or_default())?;
    let framework = ctx.framework(&instrument.framework)?;
    let paper = Paper { lang, until: &assessment.closes_on, place: "" };
    scorecard::blank(&paper, instrument, framework).map_err(|error| bug(&error))
}
