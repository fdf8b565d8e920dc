//! Look: a draft as its instrument sees it now: what is asked, what is answered, what is wrong.

use instrument::accept::{Acceptor, Look};
use instrument::{Instrument, Lang, Response};
use serde_json::{Map, Value as Json};

use super::Draft;
use crate::access::Admitted;

/// Looks at a draft. Texts of constraints come in `lang`.
pub fn look(admitted: &Admitted<'_>, draft: &Draft, lang: Lang) -> Look {
    let answers = given(admitted.instrument, draft);
    let response = Response {
        schema: None,
        id: None,
        instrument: admitted.instrument.reference(),
        language: Some(lang.code().to_owned()),
        day: None,
        answers,
    };
    Acceptor::new(admitted.instrument, admitted.framework).look(&response)
}

/// The answers of a draft in the order of the questions. Words about a rung that nobody chose wait in the draft.
pub(super) fn given(instrument: &Instrument, draft: &Draft) -> Map<String, Json> {
    let mut answers = Map::new();
    for item in instrument.items() {
        let Some(value) = draft.value(&item.id) else { continue };
        let waits =
            value.as_object().is_some_and(|map| !["rung", "absent", "typed"].iter().any(|key| map.contains_key(*key)));
        if !waits {
            answers.insert(item.id.clone(), value.clone());
        }
    }
    answers
}
