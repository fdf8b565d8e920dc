//! The published format `release.json` (`instruments/schema/release.schema.json`).
//!
//! A `Release` is a plain value: every value in it may be printed for anyone it is given to; it does not know who asked.
//! Lists stand in the framework's order, maps in the order of their keys, so that the same input gives the same bytes.

use std::collections::BTreeMap;

use instrument::Text;
use instrument::assessment::Institution;
use instrument::framework::{CapName, Kind, Level};
use instrument::instrument::Source;
use instrument::plan::{ActionStatus, Plan};
use serde::{Deserialize, Serialize};

use super::people::{ClaimGap, SourceResult};
use super::value::{Figure, Printed};

/// The name of the format and its version, in every release.
pub const SCHEMA: &str = "urn:paridad:schema:release:1";

/// The release of one assessment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// Where the schema stands.
    #[serde(rename = "$schema")]
    pub schema: String,
    /// The assessment's id.
    pub assessment: String,
    /// Who is assessed.
    pub institution: Institution,
    /// When.
    pub round: ReleaseRound,
    /// Data that a machine made up: every page says so.
    pub invented: bool,
    /// The framework, and what of it a page prints.
    pub framework: ReleaseFramework,
    /// The instruments used, by source order.
    pub instruments: Vec<ReleaseInstrument>,
    /// The institution's level; absent where no team answered.
    pub level: Option<LevelReached>,
    /// N of M; absent where no team answered.
    pub meets: Option<Meets>,
    /// The index over dimensions.
    pub index: Score,
    /// Sub-scores by axis, in the framework's order.
    pub axes: Vec<SubScore>,
    /// Sub-scores by kind: policy, structure, practice, result.
    pub kinds: Vec<SubScore>,
    /// One bar each.
    pub dimensions: Vec<DimensionResult>,
    /// One row each.
    pub indicators: Vec<IndicatorResult>,
    /// Dimension ids: the highest published scores ≥ 50, three at most.
    pub strengths: Vec<String>,
    /// Dimension ids: the lowest published scores, three at most, lowest first.
    pub gaps: Vec<String>,
    /// What to do next, by effect.
    pub next_steps: Vec<NextStep>,
    /// Indicator ids: the first three next steps that a minister can decide.
    pub decisions: Vec<String>,
    /// Against the previous release; absent in a first round.
    pub change: Option<Change>,
    /// What people and women's organisations say, one per individual instrument.
    pub sources: Vec<SourceResult>,
    /// Where the team and the staff differ by much.
    pub claim_gaps: Vec<ClaimGap>,
    /// The team: how many and whether they may be counted.
    pub team: Option<Team>,
    /// The action plan, the institution's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<Plan>,
    /// How it was made.
    pub made: Made,
}

/// When.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReleaseRound {
    /// Such as `2026`.
    pub id: String,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// The round before, where its release was given.
    pub previous: Option<PreviousRound>,
}

/// The round compared with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PreviousRound {
    /// Its assessment.
    pub assessment: String,
    /// Its round id.
    pub round: String,
    /// Its level, where there was one.
    pub level: Option<String>,
    /// Its N.
    pub n: Option<u32>,
    /// Its M.
    pub of: Option<u32>,
}

/// What a page prints of the framework.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReleaseFramework {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// SHA-256 of its canonical JSON.
    pub hash: String,
    /// What it is called.
    pub title: Text,
    /// Rung titles, from 0.
    pub rungs: Vec<Text>,
    /// The rung from which an indicator is met.
    pub meets_from: u8,
    /// All levels, lowest first.
    pub levels: Vec<Level>,
    /// What each cap says.
    pub caps: BTreeMap<CapName, Text>,
}

/// An instrument used.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReleaseInstrument {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// SHA-256 of its canonical JSON.
    pub hash: String,
    /// Whose voice.
    pub source: Source,
    /// What it is called.
    pub title: Text,
}

/// The institution's level and what separates it from the next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelReached {
    /// The level's id.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// In a sentence.
    pub meaning: Option<Text>,
    /// The next level and every failing requirement; absent at the top.
    pub separates: Option<Separates>,
}

/// All failing requirements of the next level (those of lower levels included).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Separates {
    /// The next level's id.
    pub level: String,
    /// What it is called.
    pub title: Text,
    /// Listed indicators not met.
    pub must_meet: Vec<String>,
    /// Dimensions below the mark.
    pub dimensions: Vec<DimensionShort>,
    /// How many more indicators the share asks for.
    pub more_indicators: u32,
}

/// A dimension below a mark.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DimensionShort {
    /// The dimension.
    pub id: String,
    /// Its score to one decimal (39.6 fails 40), or why it has none.
    pub score: Figure,
    /// The mark.
    pub needs: Printed,
}

/// N of M and the lists beside it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meets {
    /// Indicators met.
    pub n: u32,
    /// Indicators that apply.
    pub of: u32,
    /// The plausible range.
    pub range: MeetsRange,
    /// Left blank.
    pub not_answered: Vec<String>,
    /// With reasons.
    pub not_applicable: Vec<NotApplicable>,
    /// Claimed without evidence that stands.
    pub not_shown: Vec<String>,
    /// The documents show two rungs less, or more than two.
    pub contradicted: Vec<String>,
    /// The team did not agree.
    pub dissent: Vec<String>,
}

/// The plausible range of N.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeetsRange {
    /// With dissent counted.
    pub low: u32,
    /// Of how many then.
    pub low_of: u32,
    /// With blanks at the top and evidence shown.
    pub high: u32,
    /// Of how many then.
    pub high_of: u32,
}

/// An indicator that does not apply.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotApplicable {
    /// The indicator.
    pub indicator: String,
    /// The institution's reason.
    pub reason: String,
}

/// A score from 0 to 100 with its plausible range.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Score {
    /// Whole number, or why there is none.
    pub score: Figure,
    /// Low and high, where the score is published.
    pub range: Option<[Printed; 2]>,
}

/// A sub-score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubScore {
    /// The axis's or kind's id.
    pub id: String,
    /// What an axis is called; kinds have their words in the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// Whole number, or why there is none.
    pub score: Figure,
}

/// One dimension: a bar with its marks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DimensionResult {
    /// Its id.
    pub id: String,
    /// Its axis.
    pub axis: String,
    /// What it is called.
    pub title: Text,
    /// What it is called beside a bar.
    pub short: Text,
    /// The counted score.
    pub score: Figure,
    /// Low and high, where the score is published.
    pub range: Option<[Printed; 2]>,
    /// The score its claims alone would give.
    pub claimed: Figure,
    /// The score its targets would give.
    pub target: Figure,
    /// The score that the reviewer's rungs would give, over the indicators that she rated; absent without a review.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub documents: Option<Figure>,
    /// The printed score of the previous round; absent in a first round, and where the two rounds did not rate exactly the
    /// same indicators: nothing is compared across different sets.
    pub previous: Option<Figure>,
    /// Met indicators.
    pub n: u32,
    /// Indicators that apply.
    pub of: u32,
}

/// How an indicator stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IndicatorState {
    /// The team agreed a rung (or gave a number).
    Rated,
    /// Left blank, or "don't know", or an unexplained or refused "not applicable".
    NotAnswered,
    /// It does not apply.
    NotApplicable,
}

/// One indicator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndicatorResult {
    /// Its id.
    pub id: String,
    /// Its dimension.
    pub dimension: String,
    /// What it is called.
    pub title: Text,
    /// What it is called in a list.
    pub short: Text,
    /// What sort of thing it is.
    pub kind: Kind,
    /// Its major: other majors are not compared.
    pub major: u32,
    /// How it stands.
    pub state: IndicatorState,
    /// False for a number: a score only, no rung.
    pub has_ladder: bool,
    /// The team said that it does not apply, and the reviewer rated it: not answered.
    pub refused: bool,
    /// The institution's figure, for an indicator with a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<Printed>,
    /// What the team says.
    pub claimed: Option<u8>,
    /// What is shown.
    pub counted: Option<u8>,
    /// Every cap that binds.
    pub caps: Vec<CapName>,
    /// The one that decides.
    pub decides: Option<CapName>,
    /// Its score, whole number.
    pub score: Figure,
    /// The rung it shall reach.
    pub target: Option<u8>,
    /// Whether it is met.
    pub met: bool,
    /// The reviewer's rung.
    pub reviewed: Option<u8>,
    /// Evidence the team listed.
    pub evidence_listed: u32,
    /// Evidence the reviewer accepted; absent where no review asked about this indicator.
    pub evidence_accepted: Option<u32>,
    /// Counts on the team's word and listed evidence: no review asked about it.
    pub declared_not_reviewed: bool,
    /// The reviewer sees a higher rung.
    pub documents_show_more: bool,
    /// The reviewer sees two rungs less, or more.
    pub contradicted: bool,
    /// Who of the team sees it otherwise.
    pub dissent: Option<DissentResult>,
    /// The counted rung of the previous round, where it may be compared.
    pub previous: Option<u8>,
    /// The recommendation of its rung.
    pub next: Option<Text>,
    /// The team's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The reviewer's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finding: Option<String>,
    /// Treaties and goals it touches, by their usual names, as the framework says; to be confirmed before they are cited.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub maps_to: BTreeMap<String, Vec<String>>,
}

/// Dissent as it may be said: how many at which rung for teams of five and more; otherwise only that there was one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DissentResult {
    /// Empty where the team is small or its size is not known.
    pub votes: Vec<DissentVote>,
}

/// "n of team, at rung x".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DissentVote {
    /// The rung they see.
    pub rung: u8,
    /// How many they are.
    pub people: u32,
}

/// The team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Team {
    /// How many, where it is known.
    pub size: Option<u32>,
}

/// A recommendation with what it would change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NextStep {
    /// The indicator.
    pub indicator: String,
    /// Its rung now.
    pub from: u8,
    /// What to do.
    pub recommendation: Option<Text>,
    /// What one rung more would change, by scoring again.
    pub effect: Effect,
}

/// What one rung more would change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Effect {
    /// Failing requirements of the next level that would hold.
    pub requirements: u32,
    /// Indicators met in addition.
    pub meets: u32,
    /// The level that would be reached, where it is another.
    pub level: Option<String>,
}

/// Against the previous release, on the indicators common to both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The common indicators.
    pub common: Vec<String>,
    /// N of the common set, then and now.
    pub meets: MeetsChange,
    /// Scores over the common set, then and now.
    pub dimensions: Vec<DimensionChange>,
    /// Counted rung rose.
    pub gained: Vec<String>,
    /// Counted rung fell, or rated then and not applicable now.
    pub lost: Vec<String>,
    /// Changed major: not compared.
    pub left_out: Vec<String>,
    /// Who answered then and now, of the sources that both rounds have.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub composition: Vec<Composition>,
    /// What the plan of the round before promised, and what became of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub commitments: Vec<Commitment>,
}

/// How many answered a source then and now, in all or in one category: as both rounds printed it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Composition {
    /// Whose voice.
    pub source: Source,
    /// The attribute, for a category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribute: Option<String>,
    /// What the category is called now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// Then.
    pub then: Figure,
    /// Now.
    pub now: Figure,
}

/// An action of the round before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commitment {
    /// As its plan named it.
    pub id: String,
    /// The indicator it should lift.
    pub indicator: String,
    /// What was promised.
    pub action: String,
    /// Where it stood then.
    pub then: ActionStatus,
    /// Where it stands now; absent where this round's plan says nothing of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub now: Option<ActionStatus>,
}

/// N of the common set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeetsChange {
    /// Then.
    pub then: u32,
    /// Now.
    pub now: u32,
    /// Of how many.
    pub of: u32,
    /// Now less then.
    pub change: i64,
}

/// A score over the common set. The change is the difference of the two printed numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DimensionChange {
    /// The dimension.
    pub id: String,
    /// Then.
    pub then: Printed,
    /// Now.
    pub now: Printed,
    /// Now less then.
    pub change: Printed,
}

/// How the release was made. No time, host, user or path: the same input gives the same bytes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Made {
    /// Version of the engine.
    pub engine: String,
    /// Seed of whatever drew random numbers.
    pub seed: u64,
    /// SHA-256 of what the institution itself stated: assessment, team and review answers, plan, in canonical JSON.
    pub stated: String,
    /// Every constant of the rules, by name.
    pub settings: BTreeMap<String, Printed>,
}
