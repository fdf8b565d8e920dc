//! Levels: the highest whose requirements, and those of every lower level, hold; and what separates from the next
//! (scoring.md section 1, rule 6).

use instrument::framework::Level;

use crate::aggregate::{Card, Part, Slot, four, snap};

/// What fails of one level.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Failing {
    /// Listed indicators that are not met, by position.
    pub(crate) must_meet: Vec<usize>,
    /// Dimensions below the mark, by position.
    pub(crate) dimensions: Vec<usize>,
    /// How many more indicators the share asks for.
    pub(crate) more: u32,
}

impl Failing {
    /// How many requirements fail: each listed indicator, each dimension and the share is one.
    pub(crate) fn count(&self) -> u32 {
        let listed = self.must_meet.len() + self.dimensions.len();
        u32::try_from(listed).unwrap_or(u32::MAX).saturating_add(u32::from(self.more > 0))
    }
}

/// What fails of a level's own requirements.
pub(crate) fn failing(card: &Card<'_>, parts: &[Part], level: &Level) -> Failing {
    let mut failing = Failing::default();
    for (position, (_, indicator)) in card.framework.indicators().enumerate() {
        let met = card.slots.get(position).is_some_and(|slot| card.met(*slot));
        if level.requires.must_meet.contains(&indicator.id) && !met {
            failing.must_meet.push(position);
        }
    }
    if let Some(mark) = level.requires.every_dimension_at_least {
        for (position, part) in parts.iter().enumerate() {
            // A dimension without a score fails: a blank never lifts a level.
            if part.published().is_none_or(|score| snap(score) < mark) {
                failing.dimensions.push(position);
            }
        }
    }
    if let Some(share) = level.requires.meets_share {
        let (n, of) = card.meets();
        failing.more = (0..=of.saturating_sub(n))
            .find(|more| of > 0 && four(f64::from(n + more) / f64::from(of)) >= share)
            .unwrap_or(of.saturating_sub(n).saturating_add(1));
    }
    failing
}

/// The position of the level reached. A framework has at least one level, and the lowest asks nothing.
pub(crate) fn reached(card: &Card<'_>, parts: &[Part]) -> usize {
    card.framework.levels.iter().take_while(|level| failing(card, parts, level).count() == 0).count().saturating_sub(1)
}

/// A card with one indicator a rung higher (blank counts as rung 0), for computing an effect.
pub(crate) fn lifted<'a>(card: &Card<'a>, position: usize) -> Card<'a> {
    let mut slots = card.slots.clone();
    if let Some(slot) = slots.get_mut(position) {
        *slot = Slot::Rung(rung_of(*slot).saturating_add(1).min(card.framework.top()));
    }
    Card { framework: card.framework, slots }
}

/// The rung of a value; a blank is rung 0.
pub(crate) fn rung_of(slot: Slot) -> u8 {
    match slot {
        Slot::Rung(rung) => rung,
        _ => 0,
    }
}
