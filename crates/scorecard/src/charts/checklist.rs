//! A checklist: what is asked, ticked or open. In: rows whose words are ready. Out: a drawing. A tick is a shape, an open box
//! is empty and its words are bold: no colour decides.

use plotters::backend::DrawingBackend;
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;

use super::canvas::{Canvas, Hang, Type};
use super::{Caption, Drawing};
use crate::ScorecardError;
use crate::theme::{COUNTED, PAPER, QUIET, TEXT};

/// A checklist with its words.
pub(crate) struct Checklist {
    pub(crate) caption: Caption,
    pub(crate) rows: Vec<Check>,
}

/// One thing that is asked.
pub(crate) struct Check {
    pub(crate) holds: bool,
    pub(crate) label: String,
    /// Where it stands, at the right.
    pub(crate) detail: String,
}

const ROW: f64 = 17.0;
const SIZE: f64 = 9.5;

impl Checklist {
    /// Draws it.
    pub(crate) fn drawing(&self, name: &str, width: f64) -> Result<Drawing, ScorecardError> {
        let size = [width, ROW * self.rows.len().max(1) as f64];
        self.caption.over(name, size, |area| draw(area, &self.rows, width))
    }
}

fn draw<B: DrawingBackend>(area: &DrawingArea<B, Shift>, rows: &[Check], width: f64) -> Result<(), ScorecardError> {
    let canvas = Canvas::new(area);
    for (at, row) in rows.iter().enumerate() {
        let y = ROW * (at as f64 + 0.5);
        let (top, bottom) = (y - 5.5, y + 5.5);
        canvas.rect([1.0, 12.0], [top, bottom], Some(if row.holds { COUNTED } else { PAPER }), Some((TEXT, 1.0)))?;
        if row.holds {
            canvas.line([3.2, y + 0.2], [5.6, y + 2.8], PAPER, 1.6)?;
            canvas.line([5.6, y + 2.8], [10.0, y - 3.0], PAPER, 1.6)?;
        }
        let look = if row.holds { Type { ink: QUIET, ..Type::regular(SIZE) } } else { Type::bold(SIZE) };
        canvas.lines(&row.label, 19.0, y, width - 130.0, 1, look)?;
        canvas.text(&row.detail, width, y, Hang::Right, look)?;
    }
    Ok(())
}
