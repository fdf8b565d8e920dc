//! Charts: drawn by plotters through one function a chart, generic over the back end.
//!
//! In: values of a release, ready to print. Out: SVG with title, description and role; PNG of the same drawing. Never: a
//! value that the release hides; it is hatched, with its reason.

pub(crate) mod bands;
mod bars;
mod canvas;
pub(crate) mod checklist;
pub(crate) mod diverging;
pub(crate) mod dots;
pub(crate) mod groups;
pub(crate) mod heat;
pub(crate) mod rungs;
pub(crate) mod slopes;

pub(crate) use bars::{Bars, Frame, Marks, PAGE_GRAIN, Row, SCREEN_GRAIN, Standing, Voices, bars_svg, legend_svg};

use instrument::words::Lang;
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::prelude::SVGBackend;
use scoring::Release;
use serde::Serialize;

use crate::{ScorecardError, document, findings};

/// The values of a chart as a table: heads, then rows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Table {
    /// What each column is called.
    pub head: Vec<String>,
    /// The name of a row, then its values as printed.
    pub rows: Vec<Vec<String>>,
}

/// What every chart says: its finding, the finding with the numbers, and the numbers as a table.
pub(crate) struct Caption {
    pub(crate) title: String,
    pub(crate) description: String,
    pub(crate) table: Table,
}

impl Caption {
    /// The chart, drawn.
    pub(crate) fn over(
        &self,
        name: &str,
        size: [f64; 2],
        draw: impl FnOnce(&DrawingArea<SVGBackend<'_>, Shift>) -> Result<(), ScorecardError>,
    ) -> Result<Drawing, ScorecardError> {
        let svg = canvas::svg(size, &self.title, &self.description, draw)?;
        let (title, alt, table) = (self.title.clone(), self.description.clone(), self.table.clone());
        Ok(Drawing { name: name.to_owned(), title, alt, svg, size, table })
    }
}

/// A chart, drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Part of a file's name.
    pub name: String,
    /// The finding.
    pub title: String,
    /// The finding, then the numbers.
    pub alt: String,
    /// The drawing, with title and description inside.
    pub svg: String,
    /// Width and height in points.
    pub size: [f64; 2],
    /// The same values as a table.
    pub table: Table,
}

impl Drawing {
    /// The same drawing as PNG, two pixels a point.
    ///
    /// # Errors
    /// See [`ScorecardError`].
    pub fn png(&self, lang: Lang) -> Result<Vec<u8>, ScorecardError> {
        document::picture(self.svg.clone(), &self.title, &self.alt, lang, self.size)
    }
}

/// How wide a chart stands on its own, in points.
const ALONE: f64 = 520.0;

/// The chart of page 1: a bar a dimension.
pub(crate) fn dimensions(release: &Release, lang: Lang) -> Result<Drawing, ScorecardError> {
    let bars = findings::bars(release, lang)?;
    let frame = Frame::alone(&bars, ALONE);
    let table = findings::table(&findings::Ground::new(release, lang)?, &bars)?;
    Ok(Drawing {
        name: "dimensions".to_owned(),
        title: bars.title.clone(),
        alt: bars.description.clone(),
        svg: bars_svg(&bars, &frame)?,
        size: frame.size(&bars),
        table,
    })
}
