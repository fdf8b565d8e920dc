//! Slopes: then and now. In: rows whose values and words are ready. Out: a drawing. A rise is a full line in the colour of
//! what counts, a fall a line with a triangle that points down, no change a grey line.

use plotters::backend::DrawingBackend;
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;

use super::canvas::{Canvas, Hang, Type};
use super::{Caption, Drawing};
use crate::ScorecardError;
use crate::theme::{COUNTED, PAPER, QUIET, RULE, TARGET};

/// A chart of slopes with its words.
pub(crate) struct Slopes {
    pub(crate) caption: Caption,
    /// The two rounds.
    pub(crate) heads: [String; 2],
    pub(crate) rows: Vec<Row>,
}

/// One dimension.
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) then: f64,
    pub(crate) now: f64,
    /// Then and now, as printed.
    pub(crate) said: [String; 2],
}

const HEIGHT: f64 = 250.0;
const HEAD: f64 = 20.0;
/// Labels stand this far apart at least.
const APART: f64 = 11.5;

impl Slopes {
    /// Draws it.
    pub(crate) fn drawing(&self, name: &str, width: f64) -> Result<Drawing, ScorecardError> {
        let size = [width, HEIGHT];
        self.caption.over(name, size, |area| draw(area, self, width))
    }
}

fn draw<B: DrawingBackend>(area: &DrawingArea<B, Shift>, chart: &Slopes, width: f64) -> Result<(), ScorecardError> {
    let canvas = Canvas::new(area);
    let (left, right) = (width * 0.34, width * 0.66);
    let (top, bottom) = (HEAD + 4.0, HEIGHT - 8.0);
    let [low, high] = window(&chart.rows);
    let at = |value: f64| bottom - 10.0 - (bottom - top - 20.0) * (value - low) / (high - low);
    for (x, head, hang) in [(left, &chart.heads[0], Hang::Right), (right, &chart.heads[1], Hang::Left)] {
        canvas.text(head, x, 8.0, hang, Type::bold(9.5))?;
        canvas.line([x, top], [x, bottom], RULE, 0.8)?;
    }
    let places = |values: Vec<f64>| spread(values.into_iter().map(at).collect(), top, bottom);
    let then = places(chart.rows.iter().map(|row| row.then).collect());
    let now = places(chart.rows.iter().map(|row| row.now).collect());
    for row in &chart.rows {
        let (from, to) = ([left, at(row.then)], [right, at(row.now)]);
        let (ink, wide) = if row.now > row.then {
            (COUNTED, 1.8)
        } else if row.now < row.then {
            (TARGET, 1.8)
        } else {
            (QUIET, 0.9)
        };
        canvas.line(from, to, ink, wide)?;
        canvas.ring(from[0], from[1], 2.4, PAPER, ink, 1.2)?;
        if row.now < row.then {
            let [x, y] = to;
            canvas.polygon(&[[x - 4.0, y - 3.0], [x + 4.0, y - 3.0], [x, y + 4.0]], TARGET)?;
        } else {
            canvas.ring(to[0], to[1], 2.8, ink, ink, 1.0)?;
        }
    }
    for ((row, then), now) in chart.rows.iter().zip(then).zip(now) {
        canvas.text(&format!("{}  {}", row.name, row.said[0]), left - 9.0, then, Hang::Right, Type::regular(8.8))?;
        canvas.text(&format!("{}  {}", row.said[1], row.name), right + 9.0, now, Hang::Left, Type::regular(8.8))?;
        for (x, y, label) in [(left, at(row.then), then), (right, at(row.now), now)] {
            if (y - label).abs() > 1.5 {
                let out = if x == left { x - 7.5 } else { x + 7.5 };
                canvas.line([x, y], [out, label], RULE, 0.5)?;
            }
        }
    }
    Ok(())
}

/// The part of the scale that is drawn: all values, and no less than forty points, so that little looks little.
fn window(rows: &[Row]) -> [f64; 2] {
    let values = || rows.iter().flat_map(|row| [row.then, row.now]);
    let (low, high) = (values().fold(100.0, f64::min), values().fold(0.0, f64::max));
    let more = ((40.0 - (high - low)) / 2.0).max(0.0);
    let low = (low - more).clamp(0.0, 60.0);
    [low, (high + more).max(low + 40.0)]
}

/// Heights moved apart, in their order, within bounds.
fn spread(heights: Vec<f64>, top: f64, bottom: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..heights.len()).collect();
    order.sort_by(|a, b| heights.get(*a).partial_cmp(&heights.get(*b)).unwrap_or(std::cmp::Ordering::Equal));
    let mut placed = heights.clone();
    let mut least = top;
    for index in &order {
        if let Some(place) = placed.get_mut(*index) {
            *place = place.max(least);
            least = *place + APART;
        }
    }
    // What ran over the foot is pushed back up.
    let mut most = bottom;
    for index in order.iter().rev() {
        if let Some(place) = placed.get_mut(*index) {
            *place = place.min(most);
            most = *place - APART;
        }
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::{APART, spread};

    #[test]
    fn labels_never_lie_on_each_other() {
        let placed = spread(vec![50.0, 50.0, 51.0, 50.5, 240.0, 241.0], 20.0, 242.0);
        let mut sorted = placed.clone();
        sorted.sort_by(f64::total_cmp);
        assert!(sorted.windows(2).all(|pair| pair[1] - pair[0] >= APART - 1e-9), "{placed:?}");
        assert!(sorted.iter().all(|y| (20.0..=242.0).contains(y)));
    }
}
