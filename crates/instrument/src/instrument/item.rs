//! Items: what one question is. The list of types is closed.

use serde::{Deserialize, Serialize};

use crate::words::Text;

/// One question (or note) with everything any type may carry; `check` refuses keys that do not belong to its type.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// For ever; the column of every table.
    pub id: String,
    /// The type.
    #[serde(rename = "type")]
    pub kind: ItemType,
    /// What is asked. Absent on `rung`: question and ladder come from the framework.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// A word of help.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<Text>,
    /// `rung`: the indicator it rates; `number`: the number indicator it feeds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<String>,
    /// `scale`: its scale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<String>,
    /// `choice`, `choices`, `ranking`: the options.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<ChoiceOption>,
    /// Which absences may be chosen (beside those of the scale).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub absent: Vec<Absence>,
    /// Whether it must be answered (an absence that the item allows is an answer).
    #[serde(default)]
    pub required: bool,
    /// `scale`: agreeing is unfavourable.
    #[serde(default, skip_serializing_if = "is_false")]
    pub reversed: bool,
    /// On harassment, violence or fear: shown for everyone from 20, never in a score.
    #[serde(default, skip_serializing_if = "is_false")]
    pub sensitive: bool,
    /// `scale`: the indicators it informs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub informs: Vec<String>,
    /// `choice`: the attribute whose categories its options are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disaggregates: Option<String>,
    /// `number`: its sum over the response is the team's size.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts: Option<Counts>,
    /// `number`: lowest value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// `number`: highest value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// `number`: whole numbers only.
    #[serde(default, skip_serializing_if = "is_false")]
    pub integer: bool,
    /// `number`: in what it is counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Text>,
    /// `text`: most characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_length: Option<usize>,
    /// JsonLogic: asked when true.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relevant: Option<serde_json::Value>,
    /// What must hold of the answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constraint: Option<Constraint>,
}

/// The types of items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemType {
    /// A step of an indicator's ladder, with evidence and dissent (team) or verdicts and finding (review).
    Rung,
    /// One option of a scale.
    Scale,
    /// One option.
    Choice,
    /// Several options.
    Choices,
    /// Options in order.
    Ranking,
    /// A number.
    Number,
    /// Free words.
    Text,
    /// A day.
    Date,
    /// A file.
    File,
    /// Nothing is asked.
    Note,
}

impl ItemType {
    /// The name in the format.
    pub fn name(self) -> &'static str {
        match self {
            ItemType::Rung => "rung",
            ItemType::Scale => "scale",
            ItemType::Choice => "choice",
            ItemType::Choices => "choices",
            ItemType::Ranking => "ranking",
            ItemType::Number => "number",
            ItemType::Text => "text",
            ItemType::Date => "date",
            ItemType::File => "file",
            ItemType::Note => "note",
        }
    }
}

/// Why there is no answer, as a client may say it. `not_asked` and `not_answered` are the engine's: see
/// [`crate::response::Absent`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Absence {
    /// The person does not know.
    DontKnow,
    /// It does not apply; on `rung` with a written reason.
    NotApplicable,
    /// The person prefers not to say.
    PreferNot,
}

impl Absence {
    /// In the order of the format.
    pub const ALL: [Absence; 3] = [Absence::DontKnow, Absence::NotApplicable, Absence::PreferNot];

    /// The name in the format and in tables.
    pub fn name(self) -> &'static str {
        match self {
            Absence::DontKnow => "dont_know",
            Absence::NotApplicable => "not_applicable",
            Absence::PreferNot => "prefer_not",
        }
    }
}

/// One option of a choice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceOption {
    /// What stands in the response.
    pub value: String,
    /// What the respondent reads.
    pub label: Text,
    /// In `choices`: excludes every other.
    #[serde(default, skip_serializing_if = "is_false")]
    pub exclusive: bool,
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counts {
    /// People of the team.
    Team,
}

/// What must hold, and what is said when it does not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Constraint {
    /// JsonLogic. Null: not applied.
    pub that: serde_json::Value,
    /// Said to the respondent.
    pub says: Text,
}

fn is_false(flag: &bool) -> bool {
    !flag
}
