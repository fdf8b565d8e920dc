//! A heat table: institutions by dimensions. In: rows whose values and words are ready. Out: a drawing. Every cell prints its
//! number; what is hidden is hatched, never the colour of a zero.

use plotters::backend::DrawingBackend;
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;

use super::canvas::{Canvas, Hang, Type};
use super::{Caption, Drawing};
use crate::ScorecardError;
use crate::fonts::{Weight, width as wide};
use crate::theme::{Ink, PAPER, QUIET, SEQUENCE, TEXT};

/// A value, none where it is hidden, and as it is printed.
pub(crate) type Value = (Option<f64>, String);

/// A heat table with its words.
pub(crate) struct Heat {
    pub(crate) caption: Caption,
    pub(crate) heads: Vec<String>,
    /// A name, then a value and its words for each head.
    pub(crate) rows: Vec<(String, Vec<Value>)>,
}

const ROW: f64 = 17.0;
const HEAD: f64 = 30.0;
const NAMES: f64 = 112.0;

impl Heat {
    /// Draws it.
    pub(crate) fn drawing(&self, name: &str, width: f64) -> Result<Drawing, ScorecardError> {
        let size = [width, HEAD + ROW * self.rows.len() as f64];
        self.caption.over(name, size, |area| draw(area, self, width))
    }
}

fn draw<B: DrawingBackend>(area: &DrawingArea<B, Shift>, heat: &Heat, width: f64) -> Result<(), ScorecardError> {
    let canvas = Canvas::new(area);
    let step = (width - NAMES) / heat.heads.len().max(1) as f64;
    for (at, head) in heat.heads.iter().enumerate() {
        // No word of a head is cut: its letters shrink, as far as they can be read.
        let longest = head.split_whitespace().map(|word| wide(word, Weight::Regular, 7.2)).fold(0.0, f64::max);
        let size = if longest > step - 3.0 { (7.2 * (step - 3.0) / longest).max(5.2) } else { 7.2 };
        let look = Type { ink: QUIET, ..Type::regular(size) };
        canvas.lines(head, NAMES + step * at as f64 + 2.0, HEAD / 2.0, step - 2.0, 2, look)?;
    }
    for (n, (name, cells)) in heat.rows.iter().enumerate() {
        let (top, y) = (HEAD + ROW * n as f64, HEAD + ROW * (n as f64 + 0.5));
        canvas.lines(name, 0.0, y, NAMES - 6.0, 1, Type::regular(8.6))?;
        for (at, (value, said)) in cells.iter().enumerate() {
            let x = [NAMES + step * at as f64 + 0.7, NAMES + step * (at as f64 + 1.0) - 0.7];
            let y2 = [top + 0.7, top + ROW - 0.7];
            let Some(value) = value else {
                canvas.hatched(x, y2)?;
                continue;
            };
            let (fill, ink) = shade(*value);
            canvas.rect(x, y2, Some(fill), None)?;
            canvas.text(said, (x[0] + x[1]) / 2.0, y, Hang::Middle, Type { ink, ..Type::bold(8.2) })?;
        }
    }
    Ok(())
}

/// The step of a value, and an ink that stands out on it.
fn shade(value: f64) -> (Ink, Ink) {
    let step = ((value / 20.0) as usize).min(SEQUENCE.len() - 1);
    let fill = SEQUENCE.get(step).copied().unwrap_or(PAPER);
    (fill, if step < 2 { PAPER } else { TEXT })
}

#[cfg(test)]
mod tests {
    use super::shade;

    #[test]
    fn the_ends_of_the_scale_have_their_steps() {
        assert_eq!(shade(0.0), shade(19.0));
        assert_eq!(shade(80.0), shade(100.0));
        assert_ne!(shade(0.0), shade(100.0));
    }
}
