//! Charts: drawn by plotters through one function a chart, generic over the back end.
//!
//! In: values of a release, ready to print. Out: SVG with title, description and role; PNG of the same drawing. Never: a
//! value that the release hides; it is hatched, with its reason.

mod bars;
mod canvas;

pub(crate) use bars::{Bars, Frame, Marks, PAGE_GRAIN, Row, SCREEN_GRAIN, Standing, Voices, bars_svg, legend_svg};

use instrument::words::Lang;
use scoring::Release;

use crate::{ScorecardError, document, findings};

/// How wide a chart stands on its own, in points.
const ALONE: f64 = 520.0;

/// The chart of page 1 as SVG: a bar a dimension, with title and description inside.
///
/// # Errors
/// See [`ScorecardError`].
pub fn dimensions_svg(release: &Release, lang: Lang) -> Result<String, ScorecardError> {
    let bars = findings::bars(release, lang)?;
    bars_svg(&bars, &Frame::alone(&bars, ALONE))
}

/// The same chart as PNG, two pixels a point.
///
/// # Errors
/// See [`ScorecardError`].
pub fn dimensions_png(release: &Release, lang: Lang) -> Result<Vec<u8>, ScorecardError> {
    let bars = findings::bars(release, lang)?;
    let frame = Frame::alone(&bars, ALONE);
    document::picture(bars_svg(&bars, &frame)?, &bars.title, &bars.description, lang, frame.size(&bars))
}
