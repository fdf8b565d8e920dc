//! Instrument: what is asked. Sections of items, their scales, who answers and in which privacy.

mod item;

use serde::{Deserialize, Serialize};

use crate::ids::{Reference, Version};
use crate::words::Text;

pub use item::{Absence, ChoiceOption, Constraint, Counts, Item, ItemType};

/// What is asked: a published format (`instruments/schema/instrument.schema.json`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// Where the schema stands; for editors.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// For ever.
    pub id: String,
    /// A published version never changes.
    pub version: Version,
    /// The framework whose indicators it asks or informs.
    pub framework: Reference,
    /// Whose voice it is.
    pub source: Source,
    /// How an answer comes about.
    pub mode: Mode,
    /// Modes allowed, the first is the default.
    pub privacy: Vec<Privacy>,
    /// Languages that are complete.
    pub languages: Vec<String>,
    /// What it is called.
    pub title: Text,
    /// What a respondent reads first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intro: Option<Text>,
    /// How long it takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// Answer scales, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scales: Vec<Scale>,
    /// In the order asked.
    pub sections: Vec<Section>,
    /// SHA-256 of the canonical JSON it was read from; filled by `from_value`, never written.
    #[serde(skip)]
    pub hash: String,
}

/// Whose voice an instrument brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The institution's team.
    SelfAssessment,
    /// A reviewer of documents.
    DocumentReview,
    /// The institution's staff.
    Staff,
    /// Women's organisations.
    WomenOrganisations,
}

impl Source {
    /// In the order of the format.
    pub const ALL: [Source; 4] =
        [Source::SelfAssessment, Source::DocumentReview, Source::Staff, Source::WomenOrganisations];

    /// The name in the format.
    pub fn name(self) -> &'static str {
        match self {
            Source::SelfAssessment => "self_assessment",
            Source::DocumentReview => "document_review",
            Source::Staff => "staff",
            Source::WomenOrganisations => "women_organisations",
        }
    }
}

/// How an answer comes about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// One person, one response.
    Individual,
    /// One agreed answer, many contributors.
    Team,
    /// A reviewer rates documents.
    Review,
}

/// What is known about who answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Privacy {
    /// Identity beside the answers.
    Named,
    /// Identity kept apart, dropped at closing.
    Confidential,
    /// Nobody can know.
    Anonymous,
}

/// An answer scale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// For ever.
    pub id: String,
    /// Lowest first.
    pub options: Vec<ScaleOption>,
    /// The lowest favourable value, after reversal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub favourable_from: Option<f64>,
    /// Which absences may be chosen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub absent: Vec<Absence>,
}

impl Scale {
    /// The position of a value among the options.
    pub fn position(&self, value: f64) -> Option<usize> {
        self.options.iter().position(|option| option.value == value)
    }
}

/// One option of a scale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScaleOption {
    /// The number that stands in the response.
    pub value: f64,
    /// What the respondent reads.
    pub label: Text,
}

/// A page of the questionnaire.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// For ever.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// What is read first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intro: Option<Text>,
    /// How scale items are laid out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub layout: Option<Layout>,
    /// JsonLogic: shown when true. Null is not relevant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relevant: Option<serde_json::Value>,
    /// In the order asked.
    pub items: Vec<Item>,
}

/// How a section is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// Scale items as one table.
    Matrix,
    /// One below the other.
    List,
}

impl Instrument {
    /// Every item, in the order asked.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.sections.iter().flat_map(|section| section.items.iter())
    }

    /// The item with this id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items().find(|item| item.id == id)
    }

    /// The scale with this id.
    pub fn scale(&self, id: &str) -> Option<&Scale> {
        self.scales.iter().find(|scale| scale.id == id)
    }

    /// `id@version`.
    pub fn reference(&self) -> Reference {
        Reference { id: self.id.clone(), major: self.version.major, exact: Some(self.version) }
    }
}
