//! Sentences: what a release licenses to be said, and nothing else.
//!
//! In: a release and a voice. Out: sentences of a closed list of Fluent patterns; each function says the condition that
//! licenses its own. Never: a sentence without its number, an adjective that the numbers do not license, a word on what is
//! hidden besides its reason.
//!
//! `standing` is where the institution stands, `dimensions` the bars and what is made of them, `doubts` what stands on weak
//! ground and what moved, `answered` who is behind it.

mod answered;
mod dimensions;
mod doubts;
mod standing;

pub(crate) use answered::{answered, not_here};
pub(crate) use dimensions::{Decisions, bars, decisions, gaps, strengths, table};
pub(crate) use doubts::{changes, disagreements, doubts, votes};
pub(crate) use standing::{Count, Stand, count, no_team, separates, stand};

use std::collections::HashMap;

use instrument::instrument::Source;
use instrument::words::{Arg, Lang};
use scoring::Release;
use scoring::release::{Cell, DimensionResult, Figure, IndicatorResult, Printed, Reason, SourceResult};
use serde::Serialize;

use crate::ScorecardError;
use crate::voice::Voice;

/// A sentence with what it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Said {
    pub(crate) label: String,
    pub(crate) text: String,
}

/// What sentences are made from: the release, its parts by id, and the voice.
pub(crate) struct Ground<'a> {
    pub(crate) release: &'a Release,
    pub(crate) voice: &'static Voice,
    indicators: HashMap<&'a str, &'a IndicatorResult>,
    dimensions: HashMap<&'a str, &'a DimensionResult>,
}

impl<'a> Ground<'a> {
    pub(crate) fn new(release: &'a Release, lang: Lang) -> Result<Ground<'a>, ScorecardError> {
        Ok(Ground {
            release,
            voice: Voice::of(lang)?,
            indicators: release.indicators.iter().map(|i| (i.id.as_str(), i)).collect(),
            dimensions: release.dimensions.iter().map(|d| (d.id.as_str(), d)).collect(),
        })
    }

    pub(crate) fn indicator(&self, id: &str) -> Option<&'a IndicatorResult> {
        self.indicators.get(id).copied()
    }

    pub(crate) fn dimension(&self, id: &str) -> Option<&'a DimensionResult> {
        self.dimensions.get(id).copied()
    }

    /// What an indicator is called in a list; its id where the release does not hold it.
    pub(crate) fn short(&self, id: &str) -> Result<String, ScorecardError> {
        match self.indicator(id) {
            Some(indicator) => self.voice.words(&indicator.short, id),
            None => Ok(id.to_owned()),
        }
    }

    pub(crate) fn shorts(&self, ids: &[String]) -> Result<Vec<String>, ScorecardError> {
        ids.iter().map(|id| self.short(id)).collect()
    }

    /// What a dimension is called beside a bar.
    pub(crate) fn dimension_short(&self, id: &str) -> Result<String, ScorecardError> {
        match self.dimension(id) {
            Some(dimension) => self.voice.words(&dimension.short, id),
            None => Ok(id.to_owned()),
        }
    }

    fn dimension_title(&self, id: &str) -> Result<String, ScorecardError> {
        match self.dimension(id) {
            Some(dimension) => self.voice.words(&dimension.title, id),
            None => Ok(id.to_owned()),
        }
    }

    /// A figure as it is printed, or why it is not.
    pub(crate) fn figure_or_reason(&self, figure: &Figure) -> Result<String, ScorecardError> {
        match (self.voice.figure(figure)?, figure) {
            (Some(said), _) => Ok(said),
            (None, Figure::Hidden(hidden)) => self.hidden(hidden.hidden),
            (None, Figure::Shown(_)) => Ok(String::new()),
        }
    }

    /// Why a cell is not shown.
    pub(crate) fn cell_reason<T>(&self, cell: &Cell<T>) -> Result<String, ScorecardError> {
        match cell {
            Cell::Hidden(hidden) => self.hidden(hidden.hidden),
            Cell::Shown(_) => Ok(String::new()),
        }
    }

    fn hidden(&self, reason: Reason) -> Result<String, ScorecardError> {
        self.voice.say("voice-hidden", &[("reason", self.voice.reason(reason)?.into())])
    }

    /// "51 to 65".
    pub(crate) fn interval(&self, [low, high]: [Printed; 2]) -> Result<String, ScorecardError> {
        let ends = [("low", self.voice.number(low.get()).into()), ("high", self.voice.number(high.get()).into())];
        self.voice.say("interval", &ends)
    }

    /// Whose means stand in the bars where no team answered: staff, or else women's organisations, if anything is shown.
    fn people(&self) -> Option<&'a SourceResult> {
        let shows = |s: &&SourceResult| s.dimensions.iter().any(|d| d.everyone.shown().is_some());
        let of = |source: Source| self.release.sources.iter().filter(|s| s.source == source).find(shows);
        of(Source::Staff).or_else(|| of(Source::WomenOrganisations))
    }

    /// No team answered: no level, no N of M.
    pub(crate) fn without_team(&self) -> bool {
        self.release.level.is_none() && self.release.meets.is_none()
    }
}

fn number(n: u32) -> Arg {
    Arg::Number(f64::from(n))
}
