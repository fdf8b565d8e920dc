//! The bundled typeface, parsed once. In: characters. Out: whether they can be printed, and how wide they are. Never a font
//! of the machine.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontBook, FontInstance, FontVariant, FontVariations};
use typst::utils::LazyHash;

/// What Typst and the charts call it.
pub(crate) const FAMILY: &str = "Source Sans 3";

/// What stands where no glyph is: visible, and like no letter.
const NO_GLYPH: char = '□';

/// Longer runs without a space may be broken anywhere.
const LONGEST_WORD: usize = 28;

/// The fonts and their book.
pub(crate) struct Fonts {
    pub(crate) fonts: Vec<Font>,
    pub(crate) book: LazyHash<FontBook>,
    instances: Vec<FontInstance>,
}

/// Regular, SemiBold, Bold.
pub(crate) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let files: [&'static [u8]; 3] = [
        include_bytes!("../fonts/SourceSans3_400Regular.ttf"),
        include_bytes!("../fonts/SourceSans3_600SemiBold.ttf"),
        include_bytes!("../fonts/SourceSans3_700Bold.ttf"),
    ];
    let fonts: Vec<Font> = files.iter().flat_map(|bytes| Font::iter(Bytes::new(*bytes))).collect();
    let instances = fonts
        .iter()
        .map(|font| font.clone().instantiate(FontVariant::default(), Abs::pt(10.0), &FontVariations::default()))
        .collect();
    Fonts { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts, instances }
});

/// A weight that is bundled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    Bold,
}

/// How wide `text` stands at `size`, in points; kerning left out.
pub(crate) fn width(text: &str, weight: Weight, size: f64) -> f64 {
    let index = match weight {
        Weight::Regular => 0,
        Weight::Bold => 2,
    };
    let Some(font) = FONTS.instances.get(index) else { return 0.0 };
    let advance = |c: char| {
        let glyph = font.ttf().glyph_index(c)?;
        Some(font.x_advance(glyph.0)?.get())
    };
    text.chars().map(|c| advance(c).unwrap_or(0.5)).sum::<f64>() * size
}

/// The largest of `sizes` (largest first) at which `text` takes no more than `most` lines of `room`; the smallest if none.
pub(crate) fn fitting(text: &str, weight: Weight, room: f64, sizes: &[f64], most: usize) -> f64 {
    let fits = sizes.iter().copied().find(|size| lines(text, weight, room, *size) <= most);
    fits.or_else(|| sizes.last().copied()).unwrap_or(10.0)
}

/// How many lines of `room` a text takes, broken at spaces.
pub(crate) fn lines(text: &str, weight: Weight, room: f64, size: f64) -> usize {
    let space = width(" ", weight, size);
    let (mut x, mut count) = (0.0, 1);
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let wide = width(word, weight, size);
        if x > 0.0 && x + space + wide > room {
            (x, count) = (0.0, count + 1);
        }
        x += wide + if x > 0.0 { space } else { 0.0 };
        // A word wider than the line is broken.
        let more = (x / room).ceil().max(1.0) as usize - 1;
        (x, count) = (x - more as f64 * room, count + more);
    }
    count
}

/// A text in lines of `room`, broken at spaces; beyond `most` lines the last one ends in an ellipsis.
pub(crate) fn broken(text: &str, weight: Weight, size: f64, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split_whitespace() {
        let line = lines.last_mut();
        match line {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if width(&format!("{line} {word}"), weight, size) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    let cut = lines.len() > most;
    lines.truncate(most.max(1));
    if let Some(last) = lines.last_mut() {
        while (cut || width(last, weight, size) > room) && !last.is_empty() {
            let fits = width(&format!("{last}…"), weight, size) <= room;
            if fits {
                last.push('…');
                break;
            }
            last.pop();
            while last.ends_with([' ', ',', ';']) {
                last.pop();
            }
        }
    }
    lines
}

/// The same text with every character that the fonts can print.
///
/// PDF/UA refuses a glyph that no font has, and a name may hold anything: what cannot be printed becomes a box, what is
/// invisible (controls, direction marks, joiners) goes, and a run without spaces may be broken.
pub(crate) fn printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut run = 0;
    for c in text.chars() {
        let c = match c {
            '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => ' ',
            c if is_invisible(c) => continue,
            c if has_glyph(c) => c,
            _ => NO_GLYPH,
        };
        run = if c == ' ' { 0 } else { run + 1 };
        out.push(c);
        if run == LONGEST_WORD {
            out.push('\u{200b}');
            run = 0;
        }
    }
    out
}

fn has_glyph(c: char) -> bool {
    FONTS.fonts.iter().all(|font| font.info().coverage.contains(u32::from(c)))
}

/// Controls and what Unicode lets a renderer ignore; a direction mark could turn a page's own words around.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    #[test]
    fn what_no_font_has_becomes_a_box_and_what_is_invisible_goes() {
        assert_eq!(printable("Ministerio 👩🏽‍⚖️ 性别\u{202e}x\n"), "Ministerio □□ □□x ");
        assert_eq!(printable("Secretaría – «así» ½ ﬁn"), "Secretaría – «así» ½ ﬁn");
    }

    #[test]
    fn every_letter_of_the_four_languages_can_be_printed() {
        let letters = "ÁÉÍÓÚÜÑáéíóúüñ¿¡ÀÂÆÇÈÊËÎÏÔŒÙÛŸàâæçèêëîïôœùûÿÃÕãõ«»“”‘’…–—−≥≤·%\u{a0}\u{202f}";
        assert_eq!(printable(letters).replace('\u{200b}', ""), letters);
    }

    #[test]
    fn a_wide_text_is_wider_than_a_narrow_one() {
        assert!(width("WWWW", Weight::Regular, 10.0) > width("iiii", Weight::Regular, 10.0));
        assert!(width("texto", Weight::Bold, 10.0) > width("texto", Weight::Regular, 10.0));
    }
}
