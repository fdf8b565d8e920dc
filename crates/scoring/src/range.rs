//! The plausible range (scoring.md section 1, rule 7): the same rules run on the most doubtful and on the most generous
//! reading of what the team said.

use instrument::framework::CapName;

use crate::aggregate::{Card, Slot};
use crate::release::{IndicatorState, Release};
use crate::rungs::{Standing, Stated};
use instrument::Framework;

/// The low card: strong dissent is right, and what was rated before and is not applicable now is worth nothing.
pub(crate) fn low<'a>(framework: &'a Framework, stated: &Stated<'_>, previous: Option<&Release>) -> Card<'a> {
    let slots = stated
        .standings
        .iter()
        .map(|standing| match standing.claimed {
            Some(claim) => {
                let doubt = strong_dissent(standing, stated.team).unwrap_or(claim);
                Slot::Rung(standing.count(framework, claim.min(doubt), &[]).rung)
            }
            None if standing.state == IndicatorState::NotApplicable && rated_before(standing, previous) => {
                if standing.indicator.has_ladder() { Slot::Rung(0) } else { Slot::Score(0.0) }
            }
            None => standing.slot(framework),
        })
        .collect();
    Card { framework, slots }
}

/// The high card: blanks stand at the top, and what was claimed without evidence is shown after all. Documents and people
/// still cap.
pub(crate) fn high<'a>(framework: &'a Framework, stated: &Stated<'_>) -> Card<'a> {
    let slots = stated
        .standings
        .iter()
        .map(|standing| {
            let ladder = standing.indicator.has_ladder();
            match (standing.state, standing.claimed) {
                (IndicatorState::Rated, Some(claim)) => {
                    Slot::Rung(standing.count(framework, claim, &[CapName::NotShown]).rung)
                }
                (IndicatorState::NotAnswered, _) if ladder => {
                    Slot::Rung(standing.count(framework, framework.top(), &[CapName::NotShown]).rung)
                }
                (IndicatorState::NotAnswered, _) => Slot::Score(100.0),
                _ => standing.slot(framework),
            }
        })
        .collect();
    Card { framework, slots }
}

/// The lowest rung that at least a quarter of the team holds, or at least two people where its size is not known.
fn strong_dissent(standing: &Standing<'_>, team: Option<u32>) -> Option<u8> {
    standing
        .dissent
        .iter()
        .find(|(_, people)| match team {
            Some(size) => people.saturating_mul(4) >= size,
            None => **people >= 2,
        })
        .map(|(rung, _)| *rung)
}

fn rated_before(standing: &Standing<'_>, previous: Option<&Release>) -> bool {
    previous.is_some_and(|release| {
        release.indicators.iter().any(|then| {
            then.id == standing.indicator.id
                && then.major == standing.indicator.major
                && then.state == IndicatorState::Rated
        })
    })
}
