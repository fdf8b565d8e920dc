//! How high page 1 will stand, guessed from the width of its words, so that a setting that cannot fit is not tried.
//!
//! In: a page. Out: points. Never a promise: Typst has the last word, and the next tighter setting follows.

use super::page_one::{PageOne, ROOM};
use crate::findings::{Decisions, Said};
use crate::fonts::{Weight, lines};

/// Between the margins of an A4 page, in points.
pub(super) const HEIGHT: f64 = 841.9 - 65.2;

/// Baseline to baseline, in sizes.
const LINE: f64 = 1.14;

/// A little less than the page needs: what is tried and does not fit costs a moment, what is not tried costs size.
pub(super) fn height(page: &PageOne) -> f64 {
    let s = &page.setting;
    let text = |words: &str, room: f64, size: f64| lines(words, Weight::Regular, room, size) as f64 * size * LINE;
    let head = page.invented.as_ref().map_or(0.0, |_| s.small * LINE + 16.0)
        + s.small * LINE
        + lines(&page.institution, Weight::Bold, ROOM, page.institution_size) as f64 * page.institution_size * LINE
        + s.body * LINE
        + 18.0
        + s.gap * 1.5;
    let heading = s.small * (LINE + 0.4);
    let left = (ROOM - 20.0) * 1.15 / 2.15;
    let right = ROOM - 20.0 - left;
    let stand = page.stand.as_ref().map_or(0.0, |stand| {
        let meaning = stand.meaning.as_deref().map_or(0.0, |words| text(words, left, s.body) + s.gap * 0.5 + 4.0);
        heading + s.hero + s.gap * 0.5 + meaning + 22.0
    });
    let count = page.count.as_ref().map_or(0.0, |count| {
        let rows = count.lines.iter().map(|words| text(words, right, s.body)).sum::<f64>();
        heading
            + s.hero
            + s.gap * 0.5
            + rows
            + s.body * LINE
            + count.why.as_deref().map_or(0.0, |words| text(words, right, s.small))
    });
    let separates = page
        .separates
        .as_ref()
        .map_or(0.0, |said| text(&format!("{}: {}", said.label, said.text), ROOM - 16.0, s.body) + 10.0 + s.gap);
    let chart = heading + (s.body + 1.0) * LINE + page.chart.legend_height + page.chart.height + s.small * LINE + 12.0;
    let named = |list: &Option<Decisions>| {
        list.as_ref().map_or(0.0, |list| heading + list.items.len().max(1) as f64 * s.body * LINE)
    };
    let sides = named(&page.strengths).max(named(&page.gaps));
    let decisions = page.decisions.as_ref().map_or(0.0, |list| {
        let item = |said: &Said| text(&format!("{}. {}", said.label, said.text), ROOM - 32.0, s.body) + s.body * 0.25;
        heading + list.items.iter().map(item).sum::<f64>() + s.gap
    });
    let facts = |items: &[Said], room: f64| {
        let item = |said: &Said| text(&format!("{}: {}", said.label, said.text), room, s.small);
        heading + items.iter().map(item).sum::<f64>()
    };
    let narrow = (ROOM - 20.0) * 0.4;
    let voices = facts(&page.answered.items, narrow)
        + page.answered.not_here.as_deref().map_or(0.0, |words| text(words, narrow, s.small))
        + page.changes.as_ref().map_or(0.0, |changes| facts(&changes.items, narrow) + s.gap * 0.5);
    let firm = page.firm.as_ref().map_or(0.0, |firm| facts(&firm.items, ROOM - 20.0 - narrow));
    let all = head + stand.max(count) + separates + chart + sides + decisions + voices.max(firm) + 20.0 + s.gap * 3.8;
    all * 0.965
}
