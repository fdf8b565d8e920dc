//! Plan: what the institution answers to each recommendation and what it will do (`instruments/schema/plan.schema.json`).

use serde::{Deserialize, Serialize};

/// The institution's answer and its actions.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Where the schema stands; for editors.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// A recommendation without one is printed as "no response received".
    #[serde(default)]
    pub responses: Vec<PlanResponse>,
    /// What will be done.
    #[serde(default)]
    pub actions: Vec<Action>,
}

/// What the institution answers to the recommendation of one indicator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanResponse {
    /// The indicator recommended on.
    pub indicator: String,
    /// The answer.
    pub answer: PlanAnswer,
    /// Why, in the institution's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Who answers, by office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}

/// An answer to a recommendation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanAnswer {
    /// It will be done.
    Accepted,
    /// Some of it.
    Partly,
    /// It will not, with the reason.
    Rejected,
}

/// One action.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// For ever.
    pub id: String,
    /// The indicator it shall lift.
    pub indicator: String,
    /// What will be done.
    pub action: String,
    /// Which office does it.
    pub responsible: String,
    /// By when, `YYYY-MM-DD`.
    pub due: String,
    /// How one will see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign: Option<String>,
    /// Where it stands.
    pub status: ActionStatus,
    /// A word on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Where an action stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionStatus {
    /// Agreed, not begun.
    Agreed,
    /// Begun.
    UnderWay,
    /// Done.
    Done,
    /// Given up.
    Dropped,
}
