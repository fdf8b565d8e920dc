//! Rungs: what the team claims, what the reviewer sees, and what counts (scoring.md section 1, rules 1 and 2).
//!
//! In: the accepted responses of team and review. Out: one [`Standing`] an indicator, in the framework's order.

use std::collections::BTreeMap;

use instrument::framework::{CapName, Framework, Indicator};
use instrument::instrument::{Counts, ItemType, Mode, Source};
use instrument::response::{Absent, Accepted, Answer, RungAnswer, Verdict};

use crate::Study;
use crate::aggregate::Slot;
use crate::caps::{self, Felt};
use crate::release::IndicatorState;

/// One indicator as the institution and the reviewer state it.
#[derive(Clone, Debug)]
pub(crate) struct Standing<'a> {
    /// Position of its dimension.
    pub(crate) dimension: usize,
    /// What is measured.
    pub(crate) indicator: &'a Indicator,
    /// How it stands.
    pub(crate) state: IndicatorState,
    /// What the team says.
    pub(crate) claimed: Option<u8>,
    /// The value of a number indicator.
    pub(crate) number: Option<f64>,
    /// The team said that it does not apply, and the reviewer rated it.
    pub(crate) refused: bool,
    /// Why it does not apply.
    pub(crate) reason: Option<String>,
    /// The reviewer's rung.
    pub(crate) reviewed: Option<u8>,
    /// Whether a review asked about it.
    pub(crate) review_asks: bool,
    /// Evidence the team listed.
    pub(crate) listed: usize,
    /// Of it, what the reviewer accepted.
    pub(crate) accepted: usize,
    /// People of the team by the other rung they see.
    pub(crate) dissent: BTreeMap<u8, u32>,
    /// The team's words.
    pub(crate) note: Option<String>,
    /// The reviewer's words.
    pub(crate) finding: Option<String>,
    /// What shown answers of people say of it.
    pub(crate) felt: Option<Felt>,
}

/// A counted rung and the caps that made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Counted {
    /// The lowest of the claim and of every cap that binds.
    pub(crate) rung: u8,
    /// Every cap that binds, in the order that decides ties.
    pub(crate) caps: Vec<CapName>,
    /// The one that decides.
    pub(crate) decides: Option<CapName>,
}

impl Standing<'_> {
    /// What counts of a claim: all caps of the indicator, or all but some that are lifted.
    pub(crate) fn count(&self, framework: &Framework, claim: u8, lifted: &[CapName]) -> Counted {
        let mut caps: Vec<(CapName, u8)> = Vec::new();
        let mut names: Vec<CapName> = self.indicator.caps.clone();
        names.sort();
        names.dedup();
        for name in names.into_iter().filter(|name| !lifted.contains(name)) {
            let at = match name {
                CapName::DocumentsShowLess => caps::documents_show_less(self),
                CapName::NotShown => caps::not_shown(self, claim, framework.caps.not_shown.as_ref()),
                CapName::NotFelt => caps::not_felt(self.felt.as_ref(), framework.caps.not_felt.as_ref()),
            };
            if let Some(at) = at.filter(|at| *at < claim) {
                caps.push((name, at));
            }
        }
        let lowest = caps.iter().map(|(_, at)| *at).min();
        let decides = caps.iter().find(|(_, at)| Some(*at) == lowest).map(|(name, _)| *name);
        Counted { rung: lowest.unwrap_or(claim), caps: caps.into_iter().map(|(name, _)| name).collect(), decides }
    }

    /// The indicator as it enters the scores.
    pub(crate) fn slot(&self, framework: &Framework) -> Slot {
        match (self.state, self.claimed, self.number) {
            (IndicatorState::NotApplicable, _, _) => Slot::NotApplicable,
            (IndicatorState::Rated, Some(claim), _) => Slot::Rung(self.count(framework, claim, &[]).rung),
            (IndicatorState::Rated, None, Some(number)) => Slot::number(self.indicator, number),
            _ => Slot::NotAnswered,
        }
    }

    /// The reviewer sees two rungs less than the team, or more than two.
    pub(crate) fn contradicted(&self) -> bool {
        matches!((self.claimed, self.reviewed), (Some(claim), Some(seen)) if claim >= seen.saturating_add(2))
    }

    /// The reviewer sees a higher rung.
    pub(crate) fn documents_show_more(&self) -> bool {
        matches!((self.claimed, self.reviewed), (Some(claim), Some(seen)) if seen > claim)
    }

    /// A claim that needs evidence, has it listed, and that no review looked at.
    pub(crate) fn declared_not_reviewed(&self, framework: &Framework) -> bool {
        let needs = framework.caps.not_shown.as_ref().map(|cap| cap.at);
        self.indicator.caps.contains(&CapName::NotShown)
            && !self.review_asks
            && self.listed > 0
            && matches!((self.claimed, needs), (Some(claim), Some(at)) if claim > at)
    }
}

/// What team and review state of every indicator, and how many the team is.
pub(crate) struct Stated<'a> {
    /// In the framework's order.
    pub(crate) standings: Vec<Standing<'a>>,
    /// Sum of the number items that count the team, where one was answered.
    pub(crate) team: Option<u32>,
    /// Whether a team answered at all.
    pub(crate) answered: bool,
}

/// Reads the responses of team and review.
pub(crate) fn stated<'a>(study: &'a Study, felt: &BTreeMap<String, Felt>) -> Stated<'a> {
    let team = response_of(study, Source::SelfAssessment, Mode::Team);
    let review = response_of(study, Source::DocumentReview, Mode::Review);
    let standings = study
        .framework
        .dimensions
        .iter()
        .enumerate()
        .flat_map(|(position, dimension)| dimension.indicators.iter().map(move |indicator| (position, indicator)))
        .map(|(position, indicator)| standing(study, position, indicator, team, review, felt))
        .collect();
    Stated { standings, team: team.and_then(|response| team_size(study, response)), answered: team.is_some() }
}

/// The response of a source, and the instrument version that accepted it.
fn response_of(study: &Study, source: Source, mode: Mode) -> Option<&Accepted> {
    study.responses.iter().find(|response| {
        study
            .instruments
            .iter()
            .any(|i| i.source == source && i.mode == mode && response.instrument.admits(&i.id, i.version))
    })
}

fn standing<'a>(
    study: &Study,
    position: usize,
    indicator: &'a Indicator,
    team: Option<&Accepted>,
    review: Option<&Accepted>,
    felt: &BTreeMap<String, Felt>,
) -> Standing<'a> {
    let claim = team.and_then(|response| answer_on(study, response, &indicator.id));
    let seen = review.and_then(|response| answer_on(study, response, &indicator.id));
    let (reviewed, verdicts, finding) = match seen {
        Some(Answer::Rung(answer)) => (Some(answer.rung), Some(&answer.verdicts), answer.finding.clone()),
        _ => (None, None, None),
    };
    let mut standing = Standing {
        dimension: position,
        indicator,
        state: IndicatorState::NotAnswered,
        claimed: None,
        number: None,
        refused: false,
        reason: None,
        reviewed,
        review_asks: seen.is_some(),
        listed: 0,
        accepted: 0,
        dissent: BTreeMap::new(),
        note: None,
        finding,
        felt: felt.get(&indicator.id).copied(),
    };
    match claim {
        Some(Answer::Rung(answer)) => {
            standing.state = IndicatorState::Rated;
            standing.claimed = Some(answer.rung);
            standing.listed = answer.evidence.len();
            // A verdict counts only for evidence that the team listed.
            standing.accepted = answer
                .evidence
                .iter()
                .filter(|item| verdicts.and_then(|v| v.get(&item.id)) == Some(&Verdict::Accepted))
                .count();
            standing.dissent = dissent(answer);
            standing.note = answer.note.clone();
        }
        Some(Answer::Number(number)) if !indicator.has_ladder() => {
            standing.state = IndicatorState::Rated;
            standing.number = Some(*number);
        }
        // A reviewer who gives a rung shows that it does apply.
        Some(Answer::Absent(Absent::NotApplicable { .. })) if reviewed.is_some() => standing.refused = true,
        Some(Answer::Absent(Absent::NotApplicable { reason: Some(reason) })) if !reason.trim().is_empty() => {
            standing.state = IndicatorState::NotApplicable;
            standing.reason = Some(reason.trim().to_owned());
        }
        _ => {}
    }
    standing
}

/// Entries of one rung are summed; a "dissent" at the claim itself is none.
fn dissent(answer: &RungAnswer) -> BTreeMap<u8, u32> {
    let mut people: BTreeMap<u8, u32> = BTreeMap::new();
    for entry in answer.dissent.iter().filter(|entry| entry.rung != answer.rung && entry.people > 0) {
        let sum = people.entry(entry.rung).or_default();
        *sum = sum.saturating_add(entry.people);
    }
    people
}

/// The answer of a team or review response on an indicator; none where its instrument does not ask.
fn answer_on<'r>(study: &Study, response: &'r Accepted, indicator: &str) -> Option<&'r Answer> {
    let instrument = study.instruments.iter().find(|i| response.instrument.admits(&i.id, i.version))?;
    let item = instrument.items().find(|item| {
        matches!(item.kind, ItemType::Rung | ItemType::Number) && item.indicator.as_deref() == Some(indicator)
    })?;
    Some(response.answer(&item.id))
}

fn team_size(study: &Study, response: &Accepted) -> Option<u32> {
    let instrument = study.instruments.iter().find(|i| response.instrument.admits(&i.id, i.version))?;
    let mut size: Option<u32> = None;
    for item in instrument.items().filter(|item| item.counts == Some(Counts::Team)) {
        if let Answer::Number(people) = response.answer(&item.id) {
            // `as` saturates: a negative or huge number was refused by the item's own limits.
            size = Some(size.unwrap_or(0).saturating_add(*people as u32));
        }
    }
    size
}
