//! Assessment: one institution, one round (`instruments/schema/assessment.schema.json`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::ids::Reference;

/// One institution, one round: what stands in `assessment.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// Where the schema stands; for editors.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// For ever.
    pub id: String,
    /// Who is assessed.
    pub institution: Institution,
    /// When.
    pub round: Round,
    /// By which framework.
    pub framework: Reference,
    /// With which instruments.
    pub instruments: Vec<Reference>,
    /// How many staff there are, for response rates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff: Option<Population>,
    /// How many women's organisations were invited, for response rates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub women_organisations: Option<Population>,
    /// Foreign tables: item id → foreign column, foreign value → ours.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<ForeignTable>,
    /// The rung each indicator shall reach; `meets_from` where not said.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub targets: BTreeMap<String, u8>,
    /// Data that a machine made up: every page says so.
    #[serde(default)]
    pub invented: bool,
    /// For whatever draws random numbers.
    #[serde(default)]
    pub seed: u64,
}

/// Who is assessed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Institution {
    /// For ever.
    pub id: String,
    /// As it calls itself.
    pub name: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// What it is.
    pub kind: InstitutionKind,
}

/// What an institution is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InstitutionKind {
    /// A ministry.
    Ministry,
    /// A foreign ministry.
    ForeignAffairs,
    /// A national machinery for the advancement of women.
    Nmaw,
    /// Another.
    Other,
}

/// When.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// Such as `2026`.
    pub id: String,
    /// First day, `YYYY-MM-DD`.
    pub from: String,
    /// Last day, `YYYY-MM-DD`.
    pub to: String,
    /// The assessment of the round before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<String>,
}

/// How many there are, in all and by the categories of attributes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Population {
    /// In all.
    pub total: u32,
    /// Attribute → category → how many.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub by: BTreeMap<String, BTreeMap<String, u32>>,
}

/// A table that was not made for us.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForeignTable {
    /// The instrument it answers.
    pub instrument: Reference,
    /// The file inside the folder.
    pub file: String,
    /// Item id → foreign column. Columns not named are left out.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub columns: BTreeMap<String, String>,
    /// Item id → foreign value → ours. Values not named pass as they are.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, BTreeMap<String, String>>,
    /// Read bytes as Latin-1, because the table says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding: Option<TableEncoding>,
}

/// An encoding that must be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TableEncoding {
    /// ISO 8859-1.
    Latin1,
}
