//! Rung boxes: one indicator on its ladder. In: what is claimed, counted, aimed at. Out: a small drawing. Full boxes are what
//! counts, a ring is the claim, a triangle the target; without an answer the ladder is hatched.

use plotters::backend::DrawingBackend;
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;

use super::canvas::{Canvas, svg};
use crate::ScorecardError;
use crate::theme::{COUNTED, MARK, PAPER, QUIET, TARGET};

/// One indicator on its ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Rungs {
    /// How many rungs there are.
    pub(crate) of: u8,
    pub(crate) claimed: Option<u8>,
    pub(crate) counted: Option<u8>,
    pub(crate) target: Option<u8>,
}

const BOX: f64 = 11.0;
const HIGH: f64 = 9.0;
const TOP: f64 = 5.0;

impl Rungs {
    /// Its size in points.
    pub(crate) fn size(&self) -> [f64; 2] {
        [BOX * f64::from(self.of) + 1.0, TOP + HIGH + 1.0]
    }

    /// The name of its picture: the same ladder is drawn once.
    pub(crate) fn name(&self) -> String {
        let digit = |rung: Option<u8>| rung.map_or("x".to_owned(), |rung| rung.to_string());
        format!("rungs-{}-{}-{}-{}.svg", self.of, digit(self.claimed), digit(self.counted), digit(self.target))
    }

    /// Draws it. What it says stands in words beside it, so it has no other name than its own.
    pub(crate) fn svg(&self) -> Result<String, ScorecardError> {
        svg(self.size(), &self.name(), "", |area| draw(area, self))
    }
}

fn draw<B: DrawingBackend>(area: &DrawingArea<B, Shift>, rungs: &Rungs) -> Result<(), ScorecardError> {
    let canvas = Canvas::new(area);
    let (top, bottom) = (TOP, TOP + HIGH);
    let left = |rung: u8| BOX * f64::from(rung) + 0.5;
    let Some(counted) = rungs.counted else {
        return canvas.hatched([0.5, left(rungs.of)], [top, bottom]);
    };
    for rung in 0..rungs.of {
        let fill = if rung <= counted { COUNTED } else { PAPER };
        canvas.rect([left(rung), left(rung) + BOX], [top, bottom], Some(fill), Some((QUIET, 0.6)))?;
    }
    if let Some(claimed) = rungs.claimed {
        canvas.ring(left(claimed) + BOX / 2.0, top + HIGH / 2.0, 2.6, PAPER, MARK, 0.9)?;
    }
    if let Some(target) = rungs.target {
        let x = left(target) + BOX / 2.0;
        canvas.polygon(&[[x - 3.0, 0.5], [x + 3.0, 0.5], [x, top - 0.5]], TARGET)?;
    }
    Ok(())
}
