//! The hash of what the institution itself stated: so that two people can see that a release was made from the same
//! statements, without any trace of a respondent.

use instrument::canonical;
use instrument::instrument::Mode;
use instrument::response::{Absent, Accepted, Answer};
use serde_json::{Map, Value, json};

use crate::Study;

/// SHA-256 over assessment, team and review answers and plan in canonical JSON.
///
/// Left out: everything of individual respondents; and the team's dissent, whose numbers a small team's release does not
/// print and a hash would let somebody guess.
pub(super) fn stated_hash(study: &Study) -> String {
    let answers: Vec<Value> = study
        .responses
        .iter()
        .filter(|response| {
            study.instruments.iter().any(|i| i.mode != Mode::Individual && response.instrument.admits(&i.id, i.version))
        })
        .map(|response| json!({ "instrument": response.instrument, "answers": answers(response) }))
        .collect();
    canonical::hash(&json!({ "assessment": study.assessment, "answers": answers, "plan": study.plan }))
}

fn answers(response: &Accepted) -> Value {
    let stated: Map<String, Value> =
        response.answers.iter().filter_map(|(item, answer)| Some((item.clone(), stated(answer)?))).collect();
    Value::Object(stated)
}

fn stated(answer: &Answer) -> Option<Value> {
    Some(match answer {
        Answer::Scale(position) | Answer::Choice(position) => json!(position),
        Answer::Choices(positions) | Answer::Ranking(positions) => json!(positions),
        Answer::Number(number) => json!(number),
        Answer::Text(text) | Answer::Date(text) | Answer::File(text) => json!(text),
        Answer::Rung(rung) => {
            let mut rung = rung.clone();
            rung.dissent.clear();
            serde_json::to_value(rung).ok()?
        }
        Answer::Absent(Absent::NotApplicable { reason }) => json!({ "absent": "not_applicable", "reason": reason }),
        Answer::Absent(Absent::DontKnow) => json!({ "absent": "dont_know" }),
        Answer::Absent(Absent::PreferNot) => json!({ "absent": "prefer_not" }),
        Answer::Absent(Absent::NotAsked | Absent::NotAnswered) => return None,
    })
}
