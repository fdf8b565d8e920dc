//! Rank bands: where each institution may as well stand. In: rows whose values and words are ready, best first. Out: a
//! drawing: a whisker over the band, a dot at the rank.

use plotters::backend::DrawingBackend;
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;

use super::canvas::{Canvas, Hang, Type};
use super::{Caption, Drawing};
use crate::ScorecardError;
use crate::theme::{COUNTED, MARK, QUIET, RULE};

/// A chart of bands with its words.
pub(crate) struct Bands {
    pub(crate) caption: Caption,
    /// Name, rank, band.
    pub(crate) rows: Vec<(String, u32, [u32; 2])>,
}

const ROW: f64 = 15.0;
const AXIS: f64 = 14.0;
const NAMES: f64 = 150.0;

impl Bands {
    /// Draws it.
    pub(crate) fn drawing(&self, name: &str, width: f64) -> Result<Drawing, ScorecardError> {
        let size = [width, ROW * self.rows.len() as f64 + AXIS];
        self.caption.over(name, size, |area| draw(area, &self.rows, width))
    }
}

fn draw<B: DrawingBackend>(
    area: &DrawingArea<B, Shift>,
    rows: &[(String, u32, [u32; 2])],
    width: f64,
) -> Result<(), ScorecardError> {
    let canvas = Canvas::new(area);
    let most = rows.iter().map(|(_, rank, band)| band[1].max(*rank)).max().unwrap_or(1).max(2);
    let (left, right) = (NAMES + 8.0, width - 10.0);
    let at = |rank: u32| left + (right - left) * (f64::from(rank) - 1.0) / (f64::from(most) - 1.0);
    let bottom = ROW * rows.len() as f64;
    // No more ticks than there is room for their numbers.
    let step = (most as usize).div_ceil(12).max(1);
    for rank in (1..=most).step_by(step) {
        canvas.line([at(rank), 0.0], [at(rank), bottom], RULE, 0.5)?;
        let look = Type { ink: QUIET, ..Type::regular(7.5) };
        canvas.text(&rank.to_string(), at(rank), bottom + 7.0, Hang::Middle, look)?;
    }
    for (n, (name, rank, band)) in rows.iter().enumerate() {
        let y = ROW * (n as f64 + 0.5);
        canvas.lines(name, 0.0, y, NAMES, 1, Type::regular(8.6))?;
        canvas.whisker([at(band[0]), at(band[1])], y, 2.6)?;
        canvas.ring(at(*rank), y, 3.4, COUNTED, MARK, 0.8)?;
    }
    Ok(())
}
