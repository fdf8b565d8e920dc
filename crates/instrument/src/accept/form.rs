//! The form of one answer: its type, its range, its options; and its normal form.

use serde_json::Value as Json;

use crate::instrument::{Absence, Item, ItemType, Mode, Scale};
use crate::limits::{REASON_CHARACTERS, TEXT_CHARACTERS};
use crate::response::{self, Absent, Answer, RungAnswer};
use crate::words::Reply;

/// The normal form of an answer; none where it is blank.
pub(super) fn answer(
    value: &Json,
    item: &Item,
    scale: Option<&Scale>,
    mode: Mode,
    top: u8,
) -> Result<Option<Answer>, Vec<Reply>> {
    if let Some(absence) = value.get("absent") {
        return absent(value, absence, item, scale).map(|absent| Some(Answer::Absent(absent)));
    }
    let answer = match item.kind {
        ItemType::Rung => return rung(value, mode, top).map(|rung| Some(Answer::Rung(rung))),
        ItemType::Scale => on_scale(value, scale),
        ItemType::Choice => option(value, item).map(Answer::Choice),
        ItemType::Choices => options(value, item).map(|mut chosen| {
            chosen.sort_unstable();
            Answer::Choices(chosen)
        }),
        ItemType::Ranking => options(value, item).map(Answer::Ranking),
        ItemType::Number => number(value, item).map(Answer::Number),
        ItemType::Text => text(value, item.max_length.unwrap_or(TEXT_CHARACTERS)).map(Answer::Text),
        ItemType::Date => day(value).map(Answer::Date),
        ItemType::File => text(value, TEXT_CHARACTERS).map(Answer::File),
        ItemType::Note => Err(Reply::NotAsked),
    };
    match answer {
        // Blank words and no options are no answer.
        Ok(Answer::Text(words) | Answer::File(words)) if words.is_empty() => Ok(None),
        Ok(Answer::Choices(chosen) | Answer::Ranking(chosen)) if chosen.is_empty() => Ok(None),
        Ok(answer) => Ok(Some(answer)),
        Err(cause) => Err(vec![cause]),
    }
}

fn absent(value: &Json, absence: &Json, item: &Item, scale: Option<&Scale>) -> Result<Absent, Vec<Reply>> {
    let given = absence.as_str().unwrap_or_default();
    let known = Absence::ALL.into_iter().find(|known| known.name() == given);
    // A rung always accepts an absence; other items those that they or their scale offer.
    let offered = |known: &Absence| {
        item.kind == ItemType::Rung
            || item.absent.contains(known)
            || scale.is_some_and(|scale| scale.absent.contains(known))
    };
    let Some(known) = known.filter(offered) else {
        return Err(vec![Reply::AbsenceNotOffered { given: given.to_owned() }]);
    };
    let strange = value.as_object().into_iter().flat_map(|map| map.keys());
    let strange = strange.filter(|key| *key != "absent" && !(*key == "reason" && known == Absence::NotApplicable));
    let mut causes: Vec<Reply> = strange.map(|key| Reply::NotInThisMode { key: key.clone() }).collect();
    let reason = match value.get("reason").filter(|reason| !reason.is_null()).map(|r| text(r, REASON_CHARACTERS)) {
        Some(Err(cause)) => {
            causes.push(cause);
            None
        }
        Some(Ok(reason)) => Some(reason).filter(|reason| !reason.is_empty()),
        None => None,
    };
    if !causes.is_empty() {
        return Err(causes);
    }
    Ok(match known {
        Absence::DontKnow => Absent::DontKnow,
        Absence::NotApplicable => Absent::NotApplicable { reason },
        Absence::PreferNot => Absent::PreferNot,
    })
}

fn rung(value: &Json, mode: Mode, top: u8) -> Result<RungAnswer, Vec<Reply>> {
    let mut answer: RungAnswer = serde_json::from_value(value.clone()).map_err(|_| {
        let rung = value.get("rung").and_then(Json::as_u64);
        let high = rung.is_some_and(|rung| rung > u64::from(top));
        vec![if high { Reply::NotARung { top: top.into() } } else { wrong("{ \"rung\": 3, … }") }]
    })?;
    let mut causes = Vec::new();
    let rungs = std::iter::once(answer.rung).chain(answer.dissent.iter().map(|dissent| dissent.rung));
    causes.extend(rungs.filter(|rung| *rung > top).map(|_| Reply::NotARung { top: top.into() }));
    causes.extend(answer.dissent.iter().filter(|dissent| dissent.people == 0).map(|_| Reply::DissentOfNobody));
    for (position, evidence) in answer.evidence.iter().enumerate() {
        if answer.evidence.iter().take(position).any(|other| other.id == evidence.id) {
            causes.push(Reply::EvidenceTwice { id: evidence.id.clone() });
        }
    }
    let team = [
        ("evidence", answer.evidence.is_empty()),
        ("dissent", answer.dissent.is_empty()),
        ("note", answer.note.is_none()),
    ];
    let review = [("verdicts", answer.verdicts.is_empty()), ("finding", answer.finding.is_none())];
    let strange: &[(&str, bool)] = if mode == Mode::Review { &team } else { &review };
    let strange = strange.iter().filter(|(_, absent)| !absent);
    causes.extend(strange.map(|(key, _)| Reply::NotInThisMode { key: (*key).to_owned() }));
    for words in [&mut answer.note, &mut answer.finding] {
        match words.take().map(|words| clean(&words, REASON_CHARACTERS)) {
            Some(Ok(clean)) => *words = Some(clean).filter(|words| !words.is_empty()),
            Some(Err(cause)) => causes.push(cause),
            None => {}
        }
    }
    if causes.is_empty() { Ok(answer) } else { Err(causes) }
}

fn on_scale(value: &Json, scale: Option<&Scale>) -> Result<Answer, Reply> {
    let allowed = || {
        let values = scale.map_or(&[][..], |scale| &scale.options).iter().map(|option| option.value.to_string());
        Reply::NotOnScale { allowed: values.collect::<Vec<_>>().join(", ") }
    };
    let position = value.as_f64().and_then(|value| scale?.position(value));
    position.map(Answer::Scale).ok_or_else(allowed)
}

fn option(value: &Json, item: &Item) -> Result<usize, Reply> {
    let given = value.as_str().ok_or_else(|| wrong("\"…\""))?;
    item.options.iter().position(|option| option.value == given).ok_or_else(|| Reply::UnknownOption {
        given: given.chars().take(40).collect(),
        allowed: item.options.iter().map(|option| option.value.as_str()).collect::<Vec<_>>().join(", "),
    })
}

fn options(value: &Json, item: &Item) -> Result<Vec<usize>, Reply> {
    let given = value.as_array().ok_or_else(|| wrong("[ \"…\", \"…\" ]"))?;
    let chosen = given.iter().map(|value| option(value, item)).collect::<Result<Vec<_>, _>>()?;
    for (place, position) in chosen.iter().enumerate() {
        let Some(option) = item.options.get(*position) else { continue };
        if chosen.iter().take(place).any(|other| other == position) {
            return Err(Reply::OptionTwice { given: option.value.clone() });
        }
        if option.exclusive && chosen.len() > 1 {
            return Err(Reply::ExclusiveWithOthers { given: option.value.clone() });
        }
    }
    Ok(chosen)
}

fn number(value: &Json, item: &Item) -> Result<f64, Reply> {
    let number = value.as_f64().filter(|number| number.is_finite()).ok_or_else(|| wrong("12.5"))?;
    match (item.min, item.max) {
        (Some(min), _) if number < min => Err(Reply::NumberTooLow { min }),
        (_, Some(max)) if number > max => Err(Reply::NumberTooHigh { max }),
        _ if item.integer && number.fract() != 0.0 => Err(Reply::NotWhole),
        _ => Ok(number),
    }
}

fn text(value: &Json, max: usize) -> Result<String, Reply> {
    clean(value.as_str().ok_or_else(|| wrong("\"…\""))?, max)
}

/// Trimmed, without characters that no page can show, and no longer than fits.
fn clean(words: &str, max: usize) -> Result<String, Reply> {
    let words = words.trim();
    if words.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        return Err(Reply::ControlCharacter);
    }
    let over = words.chars().count().saturating_sub(max);
    if over > 0 { Err(Reply::TooLong { over, max }) } else { Ok(words.to_owned()) }
}

fn day(value: &Json) -> Result<String, Reply> {
    value.as_str().and_then(response::day).ok_or(Reply::NotADay)
}

fn wrong(expected: &str) -> Reply {
    Reply::WrongForm { expected: expected.to_owned() }
}
