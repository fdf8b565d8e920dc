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
/// What counts: the hue of Okabe–Ito blue, darker, so that the target stands off it in grey too.
pub(crate) const COUNTED: Ink = Ink(0x00, 0x56, 0x86);
/// What people say, Okabe–Ito orange: sky blue would be taken for the same voice.
pub(crate) const PEOPLE: Ink = Ink(0xe6, 0x9f, 0x00);
/// The target: Okabe–Ito vermilion, always a triangle and a line.
pub(crate) const TARGET: Ink = Ink(0xd5, 0x5e, 0x00);
/// Marks and hatching.
pub(crate) const MARK: Ink = Ink(0x00, 0x00, 0x00);
/// Diverging, from unfavourable to favourable (PuOr of ColorBrewer, Harrower and Brewer 2003): two sides that no eye confuses,
/// dark ends that differ in grey.
pub(crate) const DIVERGING: [Ink; 5] =
    [Ink(0xc2, 0x54, 0x00), Ink(0xfd, 0xb8, 0x63), Ink(0xf2, 0xf2, 0xf2), Ink(0xb2, 0xab, 0xd2), Ink(0x4b, 0x2a, 0x85)];
/// Sequential, from low to high: five steps of cividis (Nuñez, Anderton and Renslow 2018), lighter upwards for every eye.
pub(crate) const SEQUENCE: [Ink; 5] =
    [Ink(0x00, 0x22, 0x4e), Ink(0x43, 0x50, 0x6c), Ink(0x87, 0x85, 0x79), Ink(0xbb, 0xae, 0x6e), Ink(0xfe, 0xe8, 0x38)];
/// Hatching.
pub(crate) const HATCH: Ink = Ink(0xb4, 0xb4, 0xb4);

#[cfg(test)]
mod tests {
    //! Colours as eyes see them: CIE L*a*b*, CIEDE2000, and the same after a simulation of two kinds of colour blindness.

    use super::*;

    /// What stands side by side in one chart, or must not be taken for each other between two.
    const NEIGHBOURS: [(&str, Ink, Ink); 9] = [
        ("bar on paper", COUNTED, PAPER),
        ("people's bar on paper", PEOPLE, PAPER),
        ("bar and people's bar", COUNTED, PEOPLE),
        ("bar and target", COUNTED, TARGET),
        ("bar and tick", COUNTED, MARK),
        ("target and tick", TARGET, MARK),
        ("people's bar and whisker", PEOPLE, MARK),
        ("target on paper", TARGET, PAPER),
        ("hatching on paper", HATCH, PAPER),
    ];

    #[test]
    fn neighbours_differ_for_every_eye() {
        for (what, a, b) in NEIGHBOURS {
            for (eye, see) in EYES {
                let difference = ciede2000(lab(see(linear(a))), lab(see(linear(b))));
                assert!(difference >= 10.0, "{what}, {eye}: {difference:.1}");
            }
        }
    }

    #[test]
    fn neighbours_differ_in_grey() {
        for (what, a, b) in NEIGHBOURS {
            let difference = (lab(linear(a))[0] - lab(linear(b))[0]).abs();
            assert!(difference >= 15.0, "{what}: {difference:.1}");
        }
    }

    #[test]
    fn steps_of_a_scale_differ_for_every_eye_and_in_grey() {
        for (what, scale) in [("diverging", DIVERGING), ("sequence", SEQUENCE)] {
            for pair in scale.windows(2) {
                for (eye, see) in EYES {
                    let difference = ciede2000(lab(see(linear(pair[0]))), lab(see(linear(pair[1]))));
                    assert!(difference >= 10.0, "{what} {pair:?}, {eye}: {difference:.1}");
                }
                let difference = (lab(linear(pair[0]))[0] - lab(linear(pair[1]))[0]).abs();
                assert!(difference >= 15.0, "{what} {pair:?} in grey: {difference:.1}");
            }
        }
        // The two ends of a diverging scale are told apart without colour by their side; in grey they differ too.
        let ends = (lab(linear(DIVERGING[0]))[0] - lab(linear(DIVERGING[4]))[0]).abs();
        assert!(ends >= 15.0, "{ends:.1}");
    }

    #[test]
    fn words_stand_out_from_what_they_are_printed_on() {
        let luminance = |ink: Ink| {
            let [r, g, b] = linear(ink);
            0.2126 * r + 0.7152 * g + 0.0722 * b
        };
        let contrast = |a: Ink, b: Ink| {
            let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
            if a > b { a / b } else { b / a }
        };
        for (ink, ground) in
            [(TEXT, PAPER), (QUIET, PAPER), (TEXT, TINT), (TEXT, RULE), (PAPER, COUNTED), (COUNTED, PAPER)]
        {
            assert!(contrast(ink, ground) >= 7.0, "{ink:?} on {ground:?}: {}", contrast(ink, ground));
        }
        assert!(contrast(TARGET, PAPER) >= 3.0);
    }

    #[test]
    fn the_measure_agrees_with_its_authors() {
        // Sharma, Wu and Dalal (2005), pairs 1, 7, 17 and 25 of their test data.
        for (a, b, expected) in [
            ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
            ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
            ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
            ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
        ] {
            assert!((ciede2000(a, b) - expected).abs() < 1e-4, "{a:?} {b:?}: {}", ciede2000(a, b));
        }
    }

    type Eye = fn([f64; 3]) -> [f64; 3];

    /// Viénot, Brettel and Mollon (1999), in linear light.
    const EYES: [(&str, Eye); 3] = [
        ("common", |rgb| rgb),
        ("protan", |[r, g, b]| [0.11238 * r + 0.88762 * g, 0.11238 * r + 0.88762 * g, 0.00401 * r - 0.00401 * g + b]),
        ("deutan", |[r, g, b]| [0.29275 * r + 0.70725 * g, 0.29275 * r + 0.70725 * g, -0.02234 * r + 0.02234 * g + b]),
    ];

    fn linear(ink: Ink) -> [f64; 3] {
        [ink.0, ink.1, ink.2].map(|c| {
            let c = f64::from(c) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        })
    }

    fn lab([r, g, b]: [f64; 3]) -> [f64; 3] {
        let f = |t: f64| if t > 216.0 / 24389.0 { t.cbrt() } else { (24389.0 / 27.0 * t + 16.0) / 116.0 };
        let x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
        let y = f(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
        let z = f((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }

    fn ciede2000([l1, a1, b1]: [f64; 3], [l2, a2, b2]: [f64; 3]) -> f64 {
        let seventh = |c: f64| (c.powi(7) / (c.powi(7) + 25f64.powi(7))).sqrt();
        let g = 0.5 * (1.0 - seventh((a1.hypot(b1) + a2.hypot(b2)) / 2.0));
        let (a1, a2) = (a1 * (1.0 + g), a2 * (1.0 + g));
        let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
        let hue = |a: f64, b: f64| if a == 0.0 && b == 0.0 { 0.0 } else { b.atan2(a).to_degrees().rem_euclid(360.0) };
        let (h1, h2) = (hue(a1, b1), hue(a2, b2));
        let grey = c1 * c2 == 0.0;
        let turn = match h2 - h1 {
            _ if grey => 0.0,
            d if d > 180.0 => d - 360.0,
            d if d < -180.0 => d + 360.0,
            d => d,
        };
        let (dl, dc, dh) = (l2 - l1, c2 - c1, 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin());
        let (l, c) = ((l1 + l2) / 2.0, (c1 + c2) / 2.0);
        let h = match (h1 - h2).abs() {
            _ if grey => h1 + h2,
            d if d <= 180.0 => (h1 + h2) / 2.0,
            _ if h1 + h2 < 360.0 => (h1 + h2 + 360.0) / 2.0,
            _ => (h1 + h2 - 360.0) / 2.0,
        };
        let cos = |degrees: f64| degrees.to_radians().cos();
        let t =
            1.0 - 0.17 * cos(h - 30.0) + 0.24 * cos(2.0 * h) + 0.32 * cos(3.0 * h + 6.0) - 0.20 * cos(4.0 * h - 63.0);
        let sl = 1.0 + 0.015 * (l - 50.0).powi(2) / (20.0 + (l - 50.0).powi(2)).sqrt();
        let (sc, sh) = (1.0 + 0.045 * c, 1.0 + 0.015 * c * t);
        let rt = -(2.0 * 30.0 * (-((h - 275.0) / 25.0).powi(2)).exp()).to_radians().sin() * 2.0 * seventh(c);
        let (x, y, z) = (dl / sl, dc / sc, dh / sh);
        (x * x + y * y + z * z + rt * y * z).sqrt()
    }
}
