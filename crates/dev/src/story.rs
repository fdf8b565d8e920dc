//! A story: one institution in one round, written by hand.

use serde_json::{Value, json};

use crate::short;

/// One assessment.
#[derive(Clone, Debug)]
pub struct Story {
    /// The assessment's id and folder.
    pub id: &'static str,
    /// The institution's id.
    pub institution: &'static str,
    /// Its invented name.
    pub name: &'static str,
    /// ISO 3166-1.
    pub country: &'static str,
    /// What it is.
    pub kind: &'static str,
    /// The year.
    pub round: &'static str,
    /// The assessment of the round before.
    pub previous: Option<&'static str>,
    /// The version of the short framework, where it is used instead of `dpg`.
    pub short: Option<&'static str>,
    /// How many women and men the team is.
    pub team: (u32, u32),
    /// Dimension and what the team agrees for each of its indicators, in the framework's order: a rung (3 and 4 with
    /// evidence; `3-` without), `n` not applicable, `?` don't know, `3d` a third of the team sees two rungs less.
    pub claims: &'static [(&'static str, &'static str)],
    /// The review, where there is one: the reviewer agrees with every claim and accepts the evidence, but for these:
    /// a rung (`1`), a rung with the evidence refused (`1x`), `?` could not judge.
    pub review: Option<&'static [(&'static str, &'static str)]>,
    /// Why an indicator does not apply.
    pub reasons: &'static [(&'static str, &'static str)],
    /// The reviewer's findings.
    pub findings: &'static [(&'static str, &'static str)],
    /// Targets other than rung 3.
    pub targets: &'static [(&'static str, u8)],
    /// The staff survey.
    pub staff: Option<Group>,
    /// The consultation of women's organisations.
    pub organisations: Option<Group>,
    /// The plan.
    pub plan: Option<fn() -> Value>,
    /// Indicators that the answers of staff cap: known, since the answers are made for it.
    pub not_felt: &'static [&'static str],
    /// What the release must say, in words and as a path into it.
    pub says: fn() -> Vec<Value>,
    /// For the answers of people.
    pub seed: u64,
}

/// People who answer one instrument.
#[derive(Clone, Debug)]
pub struct Group {
    /// How many there are in all.
    pub total: u32,
    /// Classes: how many answered, and the category of each attribute in the instrument's order (empty: not stated).
    pub classes: &'static [(u32, &'static [&'static str])],
    /// How far people agree, by section of the instrument: about −1.5 (few) to 1.5 (most).
    pub mood: &'static [(&'static str, f64)],
    /// How much less (or more) a category agrees, in one section.
    pub tilt: &'static [(&'static str, &'static str, f64)],
    /// Items on which two camps stand: people of this category at the low end, the others at the high end.
    pub camps: &'static [(&'static str, &'static str)],
    /// Items that only some answer: no more than so many.
    pub at_most: &'static [(&'static str, u32)],
    /// `csv`, `csv;` or `jsonl`.
    pub format: &'static str,
}

impl Group {
    /// How many answered.
    pub fn answered(&self) -> u32 {
        self.classes.iter().map(|(people, _)| people).sum()
    }

    /// The population as an assessment states it: those who answered, and of the others as many in each category as among
    /// them. Institutions keep figures of women and men and of posts, and of nothing else.
    pub fn population(&self) -> Value {
        let answered = self.answered().max(1);
        let mut by = serde_json::Map::new();
        for (position, attribute, categories) in
            [(0, "gender", ["woman", "man"].as_slice()), (1, "seniority", &["manager", "professional", "support"])]
        {
            let counts: serde_json::Map<String, Value> = categories
                .iter()
                .map(|category| {
                    let stated = self.classes.iter().filter(|(_, own)| own.get(position) == Some(category));
                    let own: u32 = stated.map(|(people, _)| people).sum();
                    ((*category).to_owned(), json!(own + (self.total - self.answered()) * own / answered))
                })
                .filter(|(_, people)| people != 0)
                .collect();
            if !counts.is_empty() {
                by.insert(attribute.to_owned(), Value::Object(counts));
            }
        }
        if by.is_empty() { json!({ "total": self.total }) } else { json!({ "total": self.total, "by": by }) }
    }
}

impl Story {
    /// The framework's reference.
    pub fn framework(&self) -> String {
        match self.short {
            Some(version) => format!("{}@{}", short::FRAMEWORK, major(version)),
            None => "dpg@1".to_owned(),
        }
    }

    /// The team's instrument.
    pub fn team_instrument(&self) -> &'static str {
        if self.short.is_some() { short::INSTRUMENT } else { "ministry-self-assessment" }
    }

    /// The references of all instruments.
    pub fn instruments(&self) -> Vec<String> {
        let team = match self.short {
            Some(version) => format!("{}@{}", short::INSTRUMENT, major(version)),
            None => "ministry-self-assessment@1".to_owned(),
        };
        let others = [
            (self.review.is_some(), "document-review@1"),
            (self.staff.is_some(), "staff-perception@1"),
            (self.organisations.is_some(), "women-organisations@1"),
        ];
        let others = others.into_iter().filter(|(used, _)| *used).map(|(_, reference)| reference.to_owned());
        std::iter::once(team).chain(others).collect()
    }

    /// What the team agrees on an indicator: `position` within its dimension.
    pub fn claim(&self, dimension: &str, position: usize) -> &'static str {
        let tokens = self.claims.iter().find(|(id, _)| *id == dimension).map_or("", |(_, tokens)| *tokens);
        tokens.split_whitespace().nth(position).unwrap_or("?")
    }

    /// What the reviewer says otherwise than agreeing.
    pub fn reviewed(&self, indicator: &str) -> Option<&'static str> {
        self.review?.iter().find(|(id, _)| *id == indicator).map(|(_, token)| *token)
    }
}

fn major(version: &str) -> &str {
    version.split('.').next().unwrap_or("1")
}

/// The rung of a token.
pub fn rung(token: &str) -> Option<u8> {
    token.chars().next()?.to_digit(10).and_then(|digit| u8::try_from(digit).ok())
}
