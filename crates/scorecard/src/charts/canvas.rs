//! Points on a plotters area: charts think in points with fractions, back ends in whole units, ten of them a point.
//!
//! In: shapes in points. Out: elements on the area. Never a measure of its own.

use plotters::backend::DrawingBackend;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::prelude::SVGBackend;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontStyle, IntoFont, ShapeStyle, TextStyle};

use crate::ScorecardError;
use crate::fonts::{FAMILY, Weight, broken, printable};
use crate::theme::{HATCH, Ink, MARK, PAPER, TEXT};

/// Units a point.
const FINE: f64 = 10.0;

/// Plotters writes a font's size divided by this.
const PLOTTERS_FONT: f64 = 1.24;

/// Where a text hangs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hang {
    Left,
    Middle,
    Right,
}

/// How a text looks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Type {
    pub(crate) size: f64,
    pub(crate) weight: Weight,
    pub(crate) ink: Ink,
}

impl Type {
    pub(crate) fn regular(size: f64) -> Type {
        Type { size, weight: Weight::Regular, ink: TEXT }
    }

    pub(crate) fn bold(size: f64) -> Type {
        Type { size, weight: Weight::Bold, ink: TEXT }
    }
}

/// An area that takes points.
pub(crate) struct Canvas<'a, B: DrawingBackend> {
    area: &'a DrawingArea<B, Shift>,
}

type Drawn = Result<(), ScorecardError>;

impl<'a, B: DrawingBackend> Canvas<'a, B> {
    pub(crate) fn new(area: &'a DrawingArea<B, Shift>) -> Canvas<'a, B> {
        Canvas { area }
    }

    /// A box with a fill, a line of some width, or both.
    pub(crate) fn rect(&self, x: [f64; 2], y: [f64; 2], fill: Option<Ink>, line: Option<(Ink, f64)>) -> Drawn {
        let corners = [at(x[0], y[0]), at(x[1], y[1])];
        if let Some(fill) = fill {
            self.area.draw(&Rectangle::new(corners, fill.rgb().filled())).map_err(chart)?;
        }
        if let Some((ink, width)) = line {
            self.area.draw(&Rectangle::new(corners, stroke(ink, width))).map_err(chart)?;
        }
        Ok(())
    }

    pub(crate) fn line(&self, from: [f64; 2], to: [f64; 2], ink: Ink, width: f64) -> Drawn {
        let points = vec![at(from[0], from[1]), at(to[0], to[1])];
        self.area.draw(&PathElement::new(points, stroke(ink, width))).map_err(chart)
    }

    pub(crate) fn polygon(&self, points: &[[f64; 2]], fill: Ink) -> Drawn {
        let points: Vec<_> = points.iter().map(|p| at(p[0], p[1])).collect();
        self.area.draw(&Polygon::new(points, fill.rgb().filled())).map_err(chart)
    }

    /// A ring: white inside.
    pub(crate) fn ring(&self, x: f64, y: f64, radius: f64, inside: Ink, ink: Ink, width: f64) -> Drawn {
        self.area.draw(&Circle::new(at(x, y), fine(radius), inside.rgb().filled())).map_err(chart)?;
        self.area.draw(&Circle::new(at(x, y), fine(radius), stroke(ink, width))).map_err(chart)
    }

    /// Diagonals inside a box, cut at its edges: no back end needs to clip.
    pub(crate) fn hatched(&self, x: [f64; 2], y: [f64; 2]) -> Drawn {
        const STEP: f64 = 4.5;
        let (wide, high) = (x[1] - x[0], y[1] - y[0]);
        self.rect(x, y, Some(PAPER), None)?;
        let mut start = STEP - high;
        while start < wide {
            let (from, to) = (start.max(0.0), (start + high).min(wide));
            self.line([x[0] + from, y[1] - (from - start)], [x[0] + to, y[1] - (to - start)], HATCH, 0.6)?;
            start += STEP;
        }
        self.rect(x, y, None, Some((HATCH, 0.6)))
    }

    /// A whisker from low to high, on white so that it stands off whatever lies below.
    pub(crate) fn whisker(&self, x: [f64; 2], y: f64, half: f64) -> Drawn {
        self.line([x[0], y], [x[1], y], PAPER, 2.6)?;
        self.line([x[0], y], [x[1], y], MARK, 1.0)?;
        for end in x {
            self.line([end, y - half], [end, y + half], MARK, 1.0)?;
        }
        Ok(())
    }

    /// Lines of words from the left, each below the other, their middle at `y`; no more than `most`, the last one cut with an
    /// ellipsis.
    pub(crate) fn lines(&self, words: &str, x: f64, y: f64, room: f64, most: usize, look: Type) -> Drawn {
        self.hung_lines(&broken(words, look.weight, look.size, room, most), x, y, Hang::Left, look)
    }

    /// Two lines at most, hung from the right.
    pub(crate) fn lines_right(&self, words: &str, x: f64, y: f64, room: f64, look: Type) -> Drawn {
        self.hung_lines(&broken(words, look.weight, look.size, room, 2), x, y, Hang::Right, look)
    }

    fn hung_lines(&self, lines: &[String], x: f64, y: f64, hang: Hang, look: Type) -> Drawn {
        let step = look.size * 1.15;
        let first = y - step * (lines.len() as f64 - 1.0) / 2.0;
        for (at, line) in lines.iter().enumerate() {
            self.text(line, x, first + step * at as f64, hang, look)?;
        }
        Ok(())
    }

    /// One line of text, its middle at `y`.
    pub(crate) fn text(&self, words: &str, x: f64, y: f64, hang: Hang, look: Type) -> Drawn {
        let words = printable(words);
        let style = match look.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::Bold => FontStyle::Bold,
        };
        let anchor = match hang {
            Hang::Left => HPos::Left,
            Hang::Middle => HPos::Center,
            Hang::Right => HPos::Right,
        };
        // The family is quoted: CSS takes no bare name that ends in a digit.
        let family = format!("'{FAMILY}', sans-serif");
        let font = (family.as_str(), look.size * FINE * PLOTTERS_FONT).into_font().style(style);
        let colour = look.ink.rgb();
        let font = TextStyle::from(font).color(&colour).pos(Pos::new(anchor, VPos::Center));
        self.area.draw(&Text::new(words, at(x, y), font)).map_err(chart)
    }
}

/// Draws `size` points into an SVG and lays its accessible name inside.
pub(crate) fn svg(
    size: [f64; 2],
    title: &str,
    description: &str,
    draw: impl FnOnce(&DrawingArea<SVGBackend, Shift>) -> Drawn,
) -> Result<String, ScorecardError> {
    let mut out = String::new();
    {
        let whole = |points: f64| (points * FINE).round().max(1.0) as u32;
        let area = SVGBackend::with_string(&mut out, (whole(size[0]), whole(size[1]))).into_drawing_area();
        draw(&area)?;
        area.present().map_err(chart)?;
    }
    let Some(end) = out.find('>') else { return Err(ScorecardError::Chart("no svg".to_owned())) };
    let names =
        format!("<title>{}</title><desc>{}</desc>", escaped(&printable(title)), escaped(&printable(description)));
    out.insert_str(end + 1, &names);
    out.insert_str(end, r#" role="img""#);
    Ok(out)
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn fine(points: f64) -> i32 {
    (points * FINE).round() as i32
}

fn at(x: f64, y: f64) -> (i32, i32) {
    (fine(x), fine(y))
}

fn stroke(ink: Ink, width: f64) -> ShapeStyle {
    ink.rgb().stroke_width(fine(width).max(1) as u32)
}

fn chart(error: impl std::fmt::Display) -> ScorecardError {
    ScorecardError::Chart(error.to_string())
}
