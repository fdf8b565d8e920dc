//! Draft: one sealed document a respondent or team. Each item remembers when it changed, so that two devices merge where
//! they touched different questions, and ask where they touched the same one.

use std::collections::{BTreeMap, BTreeSet};

use instrument::instrument::Mode;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use store::StoreError;
use store::drafts::Draft as Row;

use super::team::note;
use crate::access::Admitted;
use crate::secrets::{open, pad, random, seal, unpad};
use crate::{Context, EngineError};

/// Two devices that write at once take turns this often before one is told to try later.
const TURNS: usize = 8;

/// Everything that was answered and not yet sent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// Counts changes: what a form was made from, it says with this.
    pub now: i64,
    /// Item id → answer.
    pub items: BTreeMap<String, Kept>,
    /// The consent text was read and agreed to.
    #[serde(default)]
    pub consent: bool,
    /// The revision that was sent last, and seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent: Option<i64>,
    /// Answers of two devices to one question: to be settled by the person.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub clashes: BTreeMap<String, Clash>,
    /// Of a team: item → person → what she proposes.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub proposals: BTreeMap<String, BTreeMap<String, Proposal>>,
    /// Of a team: sections that are agreed.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub done: BTreeSet<String>,
}

/// An answer with its past.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// The answer as the formats write it, or `{ "typed": "…" }` for what is none.
    pub value: Json,
    /// [`Draft::now`] when it changed.
    pub at: i64,
    /// What it was before.
    #[serde(default, skip_serializing_if = "Json::is_null")]
    pub before: Json,
}

/// Two answers to one question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Clash {
    /// The one that came last.
    pub mine: Json,
    /// The one that was there.
    pub theirs: Json,
}

/// What a member of a team proposes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// Her name.
    pub name: String,
    /// A rung, or an absence by its name.
    pub value: String,
}

/// What became of a saving.
#[derive(Clone, Debug, PartialEq)]
pub struct Saved {
    /// The draft as it is kept now.
    pub draft: Draft,
    /// Items that two devices changed: the answer that was there still counts.
    pub clashed: Vec<String>,
}

impl Draft {
    /// The answer to an item, if any.
    pub fn value(&self, item: &str) -> Option<&Json> {
        self.items.get(item).map(|kept| &kept.value).filter(|value| !value.is_null())
    }

    /// Puts the answers of one form in, made from the draft as it was at `base`.
    fn merge(&mut self, base: i64, answers: &[(String, Json)]) -> Vec<String> {
        let next = self.now + 1;
        let mut clashed = Vec::new();
        let mut changed = false;
        for (item, value) in answers {
            let there = self.items.get(item);
            let current = there.map_or(&Json::Null, |kept| &kept.value);
            if current == value {
                continue;
            }
            match there {
                Some(kept) if kept.at > base => {
                    // It changed elsewhere since the form was made. A form that still shows the old answer was not touched here.
                    if *value != kept.before {
                        self.clashes.insert(item.clone(), Clash { mine: value.clone(), theirs: current.clone() });
                        clashed.push(item.clone());
                        changed = true;
                    }
                }
                _ => {
                    let before = current.clone();
                    self.clashes.remove(item);
                    self.items.insert(item.clone(), Kept { value: value.clone(), at: next, before });
                    changed = true;
                }
            }
        }
        if changed {
            self.now = next;
        }
        clashed
    }
}

/// The draft of a visit: what was saved, else what was sent from here, else nothing.
///
/// # Errors
/// [`EngineError::Unavailable`].
pub fn load(ctx: &Context, admitted: &Admitted<'_>) -> Result<Draft, EngineError> {
    Ok(load_tagged(ctx, admitted)?.0)
}

fn load_tagged(ctx: &Context, admitted: &Admitted<'_>) -> Result<(Draft, Option<i64>), EngineError> {
    let (id, key) = admitted.draft();
    match ctx.store.draft(&id) {
        Ok(row) => {
            let draft = open(&key, ("drafts", &id, "sealed"), &row.sealed)
                .and_then(|padded| serde_json::from_slice(unpad(&padded)?).ok())
                .ok_or_else(|| EngineError::Bug("a draft that does not open with its own key".to_owned()))?;
            Ok((draft, Some(row.tag)))
        }
        Err(StoreError::NotFound) => Ok((from_response(ctx, admitted)?, None)),
        Err(other) => Err(other.into()),
    }
}

/// What was sent from here can be corrected: it is the draft again.
fn from_response(ctx: &Context, admitted: &Admitted<'_>) -> Result<Draft, EngineError> {
    let (id, mark) = admitted.response();
    let row = match ctx.store.response(&id) {
        Ok(row) if row.mark == mark && !row.withdrawn => row,
        Ok(_) | Err(StoreError::NotFound) => return Ok(Draft::default()),
        Err(other) => return Err(other.into()),
    };
    let answers = super::answers_of(admitted, &row)?;
    let kept = |value| Kept { value, at: 1, before: Json::Null };
    Ok(Draft {
        now: 1,
        items: answers.into_iter().map(|(item, value)| (item, kept(value))).collect(),
        consent: true,
        sent: Some(row.revision),
        ..Draft::default()
    })
}

/// Saves the answers of one form, and whatever else `change` does to the draft. It is on the disk when this returns.
///
/// # Errors
/// [`EngineError::Refused`] when the round takes no answers; [`EngineError::Unavailable`] when nothing was kept.
pub fn save(
    ctx: &Context,
    admitted: &Admitted<'_>,
    base: i64,
    answers: &[(String, Json)],
    change: &dyn Fn(&mut Draft),
) -> Result<Saved, EngineError> {
    for _ in 0..TURNS {
        let (mut draft, tag) = load_tagged(ctx, admitted)?;
        let was = draft.clone();
        let clashed = draft.merge(base, answers);
        change(&mut draft);
        if draft == was && tag.is_some() {
            return Ok(Saved { draft, clashed });
        }
        match keep(ctx, admitted, &draft, tag) {
            Ok(()) => {
                history(ctx, admitted, &was, &draft)?;
                return Ok(Saved { draft, clashed });
            }
            Err(EngineError::Conflict) => {}
            Err(other) => return Err(other),
        }
    }
    Err(EngineError::Unavailable("many hands on one draft".to_owned()))
}

/// What a team agreed on stands in its history.
fn history(ctx: &Context, admitted: &Admitted<'_>, was: &Draft, now: &Draft) -> Result<(), EngineError> {
    if admitted.instrument.mode != Mode::Team {
        return Ok(());
    }
    for (item, kept) in now.items.iter().filter(|(item, kept)| was.items.get(*item) != Some(kept)) {
        note(ctx, admitted, item, "agreed", &kept.value.get("rung").map_or_else(String::new, Json::to_string))?;
    }
    for section in now.done.symmetric_difference(&was.done) {
        note(
            ctx,
            admitted,
            section,
            if now.done.contains(section) { "section-agreed" } else { "section-reopened" },
            "",
        )?;
    }
    Ok(())
}

fn keep(ctx: &Context, admitted: &Admitted<'_>, draft: &Draft, seen: Option<i64>) -> Result<(), EngineError> {
    let (id, key) = admitted.draft();
    let bytes = serde_json::to_vec(draft).map_err(|error| EngineError::Bug(error.to_string()))?;
    let sealed = seal(&key, ("drafts", &id, "sealed"), &pad(&bytes))?;
    let row = Row { id, assessment_id: admitted.visit.assessment.clone(), tag: i64::from_be_bytes(random()?), sealed };
    match ctx.store.keep_draft(&row, seen) {
        Err(StoreError::NotFound) => Err(EngineError::Refused),
        other => Ok(other?),
    }
}

/// Settles questions that two devices answered: `true` takes the one that came last.
///
/// # Errors
/// As [`save`].
pub fn settle(ctx: &Context, admitted: &Admitted<'_>, choices: &[(String, bool)]) -> Result<Saved, EngineError> {
    save(ctx, admitted, i64::MAX, &[], &|draft| {
        for (item, mine) in choices {
            let Some(clash) = draft.clashes.remove(item) else { continue };
            draft.now += 1;
            if *mine {
                let kept = Kept { value: clash.mine, at: draft.now, before: clash.theirs };
                draft.items.insert(item.clone(), kept);
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Draft;

    fn form(answers: &[(&str, i64)]) -> Vec<(String, serde_json::Value)> {
        answers.iter().map(|(item, value)| ((*item).to_owned(), json!(value))).collect()
    }

    #[test]
    fn different_questions_merge_and_the_same_one_asks() {
        let mut draft = Draft::default();
        assert!(draft.merge(0, &form(&[("a", 1), ("b", 1)])).is_empty());
        let base = draft.now;
        // Two devices that both show a = 1, b = 1.
        assert!(draft.merge(base, &form(&[("a", 2), ("b", 1)])).is_empty());
        assert!(draft.merge(base, &form(&[("a", 1), ("b", 3)])).is_empty());
        assert_eq!((draft.value("a"), draft.value("b")), (Some(&json!(2)), Some(&json!(3))));
        // The same question.
        assert_eq!(draft.merge(base, &form(&[("a", 5), ("b", 3)])), ["a"]);
        assert_eq!(draft.value("a"), Some(&json!(2)));
        assert_eq!(draft.clashes["a"].mine, json!(5));
    }

    #[test]
    fn the_same_form_twice_is_the_same_once() {
        let mut draft = Draft::default();
        draft.merge(0, &form(&[("a", 1)]));
        let once = draft.clone();
        assert!(draft.merge(0, &form(&[("a", 1)])).is_empty());
        assert_eq!(draft, once);
    }
}
