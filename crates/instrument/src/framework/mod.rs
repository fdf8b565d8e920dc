//! Framework: what is measured. Rungs, axes, dimensions, indicators, caps, levels, and how scores are put together.
//!
//! Made by [`Framework::from_value`] or `check`; a value of this type has passed the schema and every check.

use serde::{Deserialize, Serialize};

use crate::ids::Version;
use crate::words::Text;

/// What is measured: a published format (`instruments/schema/framework.schema.json`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Framework {
    /// Where the schema stands; for editors.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// For ever.
    pub id: String,
    /// A published version never changes.
    pub version: Version,
    /// What it is called.
    pub title: Text,
    /// What it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
    /// The steps of every ladder, from 0. Two to seven.
    pub rungs: Vec<RungMeaning>,
    /// The rung from which an indicator is met.
    pub meets_from: u8,
    /// Groups of dimensions.
    pub axes: Vec<Axis>,
    /// What the scorecard has a bar for.
    pub dimensions: Vec<Dimension>,
    /// What lowers a claim, where an indicator names it.
    #[serde(default)]
    pub caps: Caps,
    /// The institution's levels, lowest first.
    pub levels: Vec<Level>,
    /// How scores are put together.
    pub aggregation: Aggregation,
    /// From which share of rated weight a score is published.
    pub coverage: Coverage,
    /// SHA-256 of the canonical JSON it was read from; filled by `from_value`, never written.
    #[serde(skip)]
    pub hash: String,
}

/// One step of a ladder in general words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RungMeaning {
    /// 0, 1, 2, …
    pub value: u8,
    /// In a word.
    pub title: Text,
    /// In a sentence.
    pub meaning: Text,
}

/// A group of dimensions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Axis {
    /// For ever.
    pub id: String,
    /// Weight in the index where the index is taken over axes.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub weight: f64,
    /// What it is called.
    pub title: Text,
}

/// What the scorecard has a bar for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dimension {
    /// For ever.
    pub id: String,
    /// Its axis.
    pub axis: String,
    /// Weight in the index (or in its axis).
    pub weight: f64,
    /// What it is called.
    pub title: Text,
    /// What it is called beside a bar; the title where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<Text>,
    /// The question it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<Text>,
    /// At least one.
    pub indicators: Vec<Indicator>,
}

/// What one ladder or one number measures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// For ever, `<dimension>.<name>` in the shipped framework.
    pub id: String,
    /// Weight in its dimension.
    pub weight: f64,
    /// What it is called.
    pub title: Text,
    /// What it is called in a list; the title where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<Text>,
    /// The question a team answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<Text>,
    /// What is meant and what is not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
    /// For sub-scores, and for what a minister can decide.
    pub kind: Kind,
    /// Rises when the ladder changes meaning; other majors are not compared.
    #[serde(default = "first_major", skip_serializing_if = "is_first_major")]
    pub major: u32,
    /// Ladder or number.
    pub measure: Measure,
    /// What would show it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Text>,
    /// What a reviewer looks for; absent = documents cannot show it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub look_for: Option<Text>,
    /// Recommendation from each rung to the next, one fewer than rungs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub next: Vec<Text>,
    /// Which caps apply to it.
    #[serde(default)]
    pub caps: Vec<CapName>,
    /// Treaties and goals it touches, as published identifiers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maps_to: Option<serde_json::Value>,
}

/// What sort of thing an indicator is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A rule or a plan.
    Policy,
    /// A unit, a post, a system.
    Structure,
    /// What is done.
    Practice,
    /// What came of it.
    Result,
}

impl Kind {
    /// In the order of the format.
    pub const ALL: [Kind; 4] = [Kind::Policy, Kind::Structure, Kind::Practice, Kind::Result];

    /// The name in the format.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Policy => "policy",
            Kind::Structure => "structure",
            Kind::Practice => "practice",
            Kind::Result => "result",
        }
    }
}

/// How an indicator is measured.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// The words of each rung, lowest first, as many as the framework has rungs.
    Ladder(Vec<Text>),
    /// A number between two fixed goalposts. It has a score only, no rung.
    Number(Number),
}

/// A number between fixed goalposts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Number {
    /// In what it is counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Text>,
    /// The goalpost that scores 0.
    pub worst: f64,
    /// The goalpost that scores 100. May be below `worst`.
    pub best: f64,
    /// Applied to the truncated value and to both goalposts.
    pub transform: Transform,
}

/// What is done to a number before it is placed between its goalposts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Transform {
    /// Nothing.
    Linear,
    /// The natural logarithm; both goalposts above zero.
    Log,
}

/// The name of a cap, in the order that decides ties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CapName {
    /// The reviewer's rung is below the claim.
    DocumentsShowLess,
    /// A high claim without evidence that stands.
    NotShown,
    /// Staff do not feel it.
    NotFelt,
}

impl CapName {
    /// The name in the format.
    pub fn name(self) -> &'static str {
        match self {
            CapName::DocumentsShowLess => "documents_show_less",
            CapName::NotShown => "not_shown",
            CapName::NotFelt => "not_felt",
        }
    }
}

/// The caps of a framework. An indicator names those that apply to it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Caps {
    /// The reviewer's rung is below the claim → that rung.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub documents_show_less: Option<DocumentsShowLess>,
    /// A claim above `at` without evidence that stands → `at`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_shown: Option<NotShown>,
    /// People of a source do not feel it → `at`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_felt: Option<NotFelt>,
}

/// See [`Caps::documents_show_less`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentsShowLess {
    /// The cap in words.
    pub says: Text,
}

/// See [`Caps::not_shown`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotShown {
    /// The rung that still counts.
    pub at: u8,
    /// The cap in words.
    pub says: Text,
}

/// See [`Caps::not_felt`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotFelt {
    /// The rung that still counts.
    pub at: u8,
    /// Whose shown answers cap.
    pub source: crate::instrument::Source,
    /// Percent favourable below which it binds.
    pub favourable_below: f64,
    /// The largest n among the cells must reach this.
    pub at_least_n: u32,
    /// The cap in words.
    pub says: Text,
}

/// An institution's level.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// For ever.
    pub id: String,
    /// In a word.
    pub title: Text,
    /// In a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meaning: Option<Text>,
    /// All must hold, and those of every lower level.
    pub requires: Requires,
}

/// What a level asks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Requires {
    /// N/M at least this (at four decimals).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meets_share: Option<f64>,
    /// Every dimension's score, unrounded, at least this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub every_dimension_at_least: Option<f64>,
    /// Indicators that must be met.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub must_meet: Vec<String>,
}

/// How scores are put together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aggregation {
    /// What a blank is worth.
    pub unanswered: Unanswered,
    /// Indicators → dimension.
    pub dimension: Mean,
    /// Dimensions → axis, where the index is taken over axes (three levels).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub axis: Option<Mean>,
    /// Dimensions (or axes) → index.
    pub index: Mean,
}

/// What a blank is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unanswered {
    /// Rung 0: a blank never makes a score better.
    AsZero,
    /// Nothing: public indices.
    LeaveOut,
}

/// A weighted power mean.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mean {
    /// 1 arithmetic, 0 geometric, −1 harmonic.
    pub power: f64,
    /// Values below it are raised to it, for powers of 0 and less.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<f64>,
}

/// From which share of rated weight a score is published, at four decimals.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coverage {
    /// Of the applicable weight of a dimension.
    pub dimension: f64,
    /// Of the dimensions.
    pub index: f64,
}

impl Framework {
    /// Every indicator with its dimension, in the framework's order.
    pub fn indicators(&self) -> impl Iterator<Item = (&Dimension, &Indicator)> {
        self.dimensions.iter().flat_map(|d| d.indicators.iter().map(move |i| (d, i)))
    }

    /// The indicator with this id.
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        self.indicators().map(|(_, i)| i).find(|i| i.id == id)
    }

    /// The highest rung.
    pub fn top(&self) -> u8 {
        u8::try_from(self.rungs.len().saturating_sub(1)).unwrap_or(u8::MAX)
    }
}

impl Dimension {
    /// The words beside a bar.
    pub fn label(&self) -> &Text {
        self.short.as_ref().unwrap_or(&self.title)
    }
}

impl Indicator {
    /// The words in a list.
    pub fn label(&self) -> &Text {
        self.short.as_ref().unwrap_or(&self.title)
    }

    /// Whether it has rungs (otherwise a number: a score only).
    pub fn has_ladder(&self) -> bool {
        matches!(self.measure, Measure::Ladder(_))
    }
}

fn one() -> f64 {
    1.0
}
fn is_one(weight: &f64) -> bool {
    *weight == 1.0
}
fn first_major() -> u32 {
    1
}
fn is_first_major(major: &u32) -> bool {
    *major == 1
}
