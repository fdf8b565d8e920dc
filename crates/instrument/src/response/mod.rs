//! Response: what one respondent, team or reviewer answered; received, and then accepted.
//!
//! [`Response`] is what arrived (a published format). [`Accepted`] exists only after `Instrument::accept`: pruned,
//! checked, normal. Nothing else is scored.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::ids::Reference;
pub use crate::instrument::Absence;

/// What arrived: `instruments/schema/response.schema.json`, with each instrument's own derived schema for the answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Response {
    /// Where the schema stands; for editors.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Known to the respondent's device and to nobody's list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What was asked.
    pub instrument: Reference,
    /// In which language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// On which day, `YYYY-MM-DD`; never the time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<String>,
    /// Item id → answer, as the formats say.
    pub answers: serde_json::Map<String, serde_json::Value>,
}

/// A response that its instrument accepted: every answer has the type of its item, nothing irrelevant is left.
#[derive(Clone, Debug, PartialEq)]
pub struct Accepted {
    /// As it arrived.
    pub id: Option<String>,
    /// The instrument and version that accepted it.
    pub instrument: Reference,
    /// Every item that can be answered, each with its answer or the reason why there is none.
    pub answers: BTreeMap<String, Answer>,
}

impl Accepted {
    /// The answer to an item; an item that this version did not have was not asked.
    pub fn answer(&self, item: &str) -> &Answer {
        const NOT_ASKED: Answer = Answer::Absent(Absent::NotAsked);
        self.answers.get(item).unwrap_or(&NOT_ASKED)
    }
}

/// One answer in normal form.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// `scale`: the position among the options, from 0.
    Scale(usize),
    /// `choice`: the position among the options.
    Choice(usize),
    /// `choices`: positions, ascending.
    Choices(Vec<usize>),
    /// `ranking`: positions, in the respondent's order.
    Ranking(Vec<usize>),
    /// `number`.
    Number(f64),
    /// `text`, trimmed.
    Text(String),
    /// `date`, `YYYY-MM-DD`.
    Date(String),
    /// `file`: the name it is kept under.
    File(String),
    /// `rung` with all that stands beside it.
    Rung(RungAnswer),
    /// No answer, with its reason.
    Absent(Absent),
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Absent {
    /// The person does not know.
    DontKnow,
    /// It does not apply, with the written reason where the item asks for one.
    NotApplicable {
        /// As written; blank counts as none.
        reason: Option<String>,
    },
    /// The person prefers not to say.
    PreferNot,
    /// Not relevant, or not in this version. Set by the engine only.
    NotAsked,
    /// Left blank. Set by the engine only.
    NotAnswered,
}

/// A rung with its evidence and dissent (team) or verdicts and finding (review).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RungAnswer {
    /// The step, within the framework's rungs.
    pub rung: u8,
    /// What the team lists.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// Who of the team sees it otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dissent: Vec<Dissent>,
    /// The team's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The reviewer's verdict on each listed evidence, by its id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub verdicts: BTreeMap<String, Verdict>,
    /// The reviewer's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finding: Option<String>,
}

/// One piece of evidence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Within the response.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What sort of document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Its date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Where it is found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
}

/// Members of the team who see another rung.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dissent {
    /// The rung they see.
    pub rung: u8,
    /// How many they are.
    pub people: u32,
    /// Why. Never released.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// What a reviewer says of one piece of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It shows what it should.
    Accepted,
    /// It does not show enough.
    Insufficient,
    /// It no longer holds.
    Outdated,
    /// It was named and not handed in.
    NotProvided,
}

/// A day of the calendar as `YYYY-MM-DD`, and no other way to write it.
///
/// ```
/// use instrument::response::day;
/// assert_eq!(day("2026-05-04").as_deref(), Some("2026-05-04"));
/// assert_eq!(day("2026-02-30"), None);
/// assert_eq!(day("20260504"), None);
/// ```
pub fn day(text: &str) -> Option<String> {
    let written = text.len() == 10 && text.as_bytes().get(4) == Some(&b'-') && text.as_bytes().get(7) == Some(&b'-');
    text.parse::<jiff::civil::Date>().ok().filter(|_| written).map(|day| day.to_string())
}
