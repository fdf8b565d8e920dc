//! Colours: Okabe–Ito for what is told apart, greys for what is quiet. In: nothing. Out: constants shared by charts and
//! pages. Never pink against blue, never red against green; what a colour says, a shape says too.

use plotters::style::RGBColor;

/// A colour with the name a template knows it by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ink(pub(crate) u8, pub(crate) u8, pub(crate) u8);

impl Ink {
    /// For plotters.
    pub(crate) fn rgb(self) -> RGBColor {
        RGBColor(self.0, self.1, self.2)
    }

    /// For Typst.
    pub(crate) fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

/// Words.
pub(crate) const TEXT: Ink = Ink(0x1a, 0x1a, 0x1a);
/// Words that matter less; 7:1 on white.
pub(crate) const QUIET: Ink = Ink(0x55, 0x55, 0x55);
/// Rules and grids.
pub(crate) const RULE: Ink = Ink(0xd0, 0xd0, 0xd0);
/// Behind boxes.
pub(crate) const TINT: Ink = Ink(0xf3, 0xf3, 0xf3);
/// Paper.
pub(crate) const PAPER: Ink = Ink(0xff, 0xff, 0xff);
/// What counts: Okabe–Ito blue.
pub(crate) const COUNTED: Ink = Ink(0x00, 0x72, 0xb2);
/// What staff say: Okabe–Ito sky blue would stand too near, orange is another voice.
pub(crate) const PEOPLE: Ink = Ink(0xe6, 0x9f, 0x00);
/// The target: Okabe–Ito vermilion, always a triangle and a line.
pub(crate) const TARGET: Ink = Ink(0xd5, 0x5e, 0x00);
/// Marks and hatching.
pub(crate) const MARK: Ink = Ink(0x00, 0x00, 0x00);
/// Hatching.
pub(crate) const HATCH: Ink = Ink(0xb4, 0xb4, 0xb4);
