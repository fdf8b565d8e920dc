//! The part of the published format that speaks of people: what each individual source says, and where team and staff differ.
//!
//! Every cell has gone through `disclosure`: it is shown, or it says why not.

use instrument::Text;
use instrument::instrument::Source;
use serde::{Deserialize, Serialize};

use super::value::{Cell, Figure, Printed};
use crate::statistics::Magnitude;

/// What one individual instrument says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceResult {
    /// Whose voice.
    pub source: Source,
    /// The instrument's id.
    pub instrument: String,
    /// How many answered, in all and by group.
    pub participation: Participation,
    /// Over all dimensions together; absent where only one is asked of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overall: Option<Overall>,
    /// Item × everyone.
    pub items: Vec<ItemResult>,
    /// Dimension × (everyone | one category of one attribute).
    pub dimensions: Vec<SourceDimension>,
}

/// What a source says in all: the framework's mean over the printed means of the dimensions shown for everyone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Overall {
    /// 0–100, or why it is not shown.
    pub mean: Figure,
    /// 95 % interval by resampling people with all their answers, from n = 12 in every dimension.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interval: Option<[Printed; 2]>,
    /// How many dimensions it is made of.
    pub of: u32,
}

/// How many answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Participation {
    /// In all.
    pub everyone: Answered,
    /// By the categories of each declared attribute.
    pub attributes: Vec<AttributeParticipation>,
}

/// A count of respondents and its share of those invited.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answered {
    /// How many answered.
    pub answered: Figure,
    /// Of how many, where the assessment says it.
    pub of: Option<u32>,
    /// Percent, whole number; absent where `of` is not known.
    pub rate: Option<Figure>,
}

/// Participation by one attribute.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttributeParticipation {
    /// `gender`, `seniority`, …
    pub attribute: String,
    /// In the instrument's order.
    pub categories: Vec<CategoryParticipation>,
}

/// Participation of one category.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CategoryParticipation {
    /// The option's value.
    pub category: String,
    /// What it is called.
    pub title: Text,
    /// How many answered.
    pub answered: Figure,
    /// Of how many, where the assessment says it.
    pub of: Option<u32>,
    /// Percent, whole number; absent where `of` is not known.
    pub rate: Option<Figure>,
}

/// One item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemResult {
    /// Its id.
    pub id: String,
    /// What was asked.
    pub text: Text,
    /// Agreeing is unfavourable.
    pub reversed: bool,
    /// On harassment, violence or fear.
    pub sensitive: bool,
    /// The indicators it informs.
    pub informs: Vec<String>,
    /// Everyone.
    pub everyone: Cell<ItemCell>,
}

/// What everyone said to one item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemCell {
    /// How many chose an option.
    pub n: u32,
    /// Mean, 0–100 after reversal.
    pub mean: Figure,
    /// 95 % interval of the mean, from n = 12.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interval: Option<[Printed; 2]>,
    /// Percent favourable of those who chose an option; absent where the scale has no favourable side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub favourable: Option<Figure>,
    /// 95 % Wilson interval of it, from n = 12.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub favourable_interval: Option<[Printed; 2]>,
    /// Percent "don't know" of those who chose or said don't know.
    pub dont_know: Figure,
    /// Percent of each option, in order after reversal.
    pub distribution: Vec<Figure>,
    /// Opinions are divided (two camps).
    pub divided: bool,
    /// Kept from the first release of the round.
    #[serde(default, skip_serializing_if = "is_false")]
    pub as_before: bool,
}

/// One dimension of a source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceDimension {
    /// The dimension.
    pub dimension: String,
    /// Everyone who has a score.
    pub everyone: Cell<DimensionCell>,
    /// By the categories of each declared attribute.
    pub attributes: Vec<AttributeCells>,
}

/// The cells of one attribute.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttributeCells {
    /// `gender`, `seniority`, …
    pub attribute: String,
    /// In the instrument's order.
    pub categories: Vec<CategoryCell>,
    /// Everyone less the released categories, where these are k people or more and some category is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub others: Option<Others>,
    /// The first category against each other one, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<Gap>,
}

/// How far two groups stand apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    /// The two categories.
    pub of: [String; 2],
    /// The printed mean of the first less that of the second, or why one of them is not shown.
    pub gap: Figure,
    /// 95 % interval of the difference (Welch), from n = 12 on each side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interval: Option<[Printed; 2]>,
    /// Cliff's δ, to one decimal, and no nearer to an end than if one of the smaller group stood at the other's far side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delta: Option<Printed>,
    /// The exact δ in a word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<Magnitude>,
    /// Chance alone would hardly make it, all gaps of the source considered (Mann–Whitney, Holm, 5 %; n ≥ 12 on each side). It
    /// says what to look at first and no more: lead with the size.
    #[serde(default, skip_serializing_if = "is_false")]
    pub stands: bool,
}

/// The cell of one category.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CategoryCell {
    /// The option's value.
    pub category: String,
    /// What it is called.
    pub title: Text,
    /// The cell.
    pub cell: Cell<DimensionCell>,
}

/// All who are in no released category, as one group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Others {
    /// The categories in it, besides those who did not state one.
    pub categories: Vec<String>,
    /// The cell.
    pub cell: DimensionCell,
}

/// n, mean and interval.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DimensionCell {
    /// How many have a score.
    pub n: u32,
    /// Mean, 0–100.
    pub mean: Figure,
    /// 95 % interval, from n = 12.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interval: Option<[Printed; 2]>,
    /// Kept from the first release of the round.
    #[serde(default, skip_serializing_if = "is_false")]
    pub as_before: bool,
}

/// Claimed score of a dimension less the mean of staff.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimGap {
    /// The dimension.
    pub dimension: String,
    /// In points, or why there is none.
    pub gap: Figure,
    /// 25 points or more, and the interval does not reach the claim.
    pub finding: bool,
}

fn is_false(flag: &bool) -> bool {
    !flag
}
