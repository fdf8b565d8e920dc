//! The truth: what each release must say, from the story alone.
//!
//! Counted rungs are worked out here a second time, by the rules' text and the story's tokens; hidden cells, lists and
//! findings are named by hand in each story.

use instrument::Framework;
use serde_json::{Value, json};

use crate::people::NEVER;
use crate::story::{Story, rung};
use crate::team::has_evidence;

/// What the file is.
pub const ABOUT: &str = "What each release of the demo must say, known from the stories that made the data and not from the \
    engine. `at` is a path into release.json: a key, or { key: value } to choose from a list, or \"*\" for every entry.";

/// The truth of one story.
pub fn of(story: &Story, framework: &Framework) -> Value {
    let mut says =
        vec![json!({ "says": "The data are invented, and the release says so.", "at": ["invented"], "is": true })];
    let (mut n, mut m) = (0, 0);
    for dimension in &framework.dimensions {
        for (position, indicator) in dimension.indicators.iter().enumerate() {
            let token = story.claim(&dimension.id, position);
            let Some(counted) = counted(story, &indicator.id, indicator.look_for.is_some(), token) else {
                m += u32::from(token != "n" || refused(story, &indicator.id));
                continue;
            };
            m += 1;
            n += u32::from(counted >= framework.meets_from);
            says.push(json!({ "says": format!("{} counts {counted}.", indicator.id),
                "at": ["indicators", { "id": indicator.id }, "counted"], "is": counted }));
        }
    }
    says.push(json!({ "says": format!("Meets {n} of {m}."), "at": ["meets", "n"], "is": n }));
    says.push(json!({ "says": format!("Meets {n} of {m}."), "at": ["meets", "of"], "is": m }));
    says.extend((story.says)());
    json!({ "assessment": story.id, "says": says, "never": NEVER.iter().chain(&["No lo vemos en las oficinas"]).collect::<Vec<_>>() })
}

/// What counts of a claim: none where there is no claim.
fn counted(story: &Story, indicator: &str, reviewable: bool, token: &str) -> Option<u8> {
    let claim = rung(token)?;
    let reviewed = story.review.filter(|_| reviewable && story.short.is_none()).map(|_| story.reviewed(indicator));
    let mut counted = claim;
    match reviewed {
        Some(said) => {
            let said = said.unwrap_or(token);
            counted = rung(said).map_or(counted, |seen| counted.min(seen));
            let accepted = has_evidence(token) && rung(said).is_some() && !said.ends_with('x');
            if claim >= 3 && !accepted {
                counted = counted.min(2);
            }
        }
        None if claim >= 3 && !has_evidence(token) => counted = counted.min(2),
        None => {}
    }
    if story.not_felt.contains(&indicator) {
        counted = counted.min(2);
    }
    Some(counted)
}

/// The reviewer gives a rung where the team says that it does not apply.
fn refused(story: &Story, indicator: &str) -> bool {
    story.reviewed(indicator).and_then(rung).is_some()
}
