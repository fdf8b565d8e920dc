//! Form: the fields of a section become answers. What cannot be read is kept as it was typed, and said at its place.

use engine::access::Admitted;
use engine::answers::Draft;
use instrument::instrument::{Absence, Item, ItemType, Mode, Section};
use serde_json::{Map, Value as Json, json};

use crate::http::Form;

/// Who may set the agreed answers of a section: everybody but members of a team who do not own it.
pub(crate) fn may_agree(admitted: &Admitted<'_>, section: &Section) -> bool {
    match (&admitted.person, admitted.instrument.mode) {
        (Some(person), Mode::Team) => {
            person.part == "coordinator" || person.sections.split_whitespace().any(|own| own == section.id)
        }
        _ => true,
    }
}

/// The answers of a section as its form says them. Items whose fields were not in the form are left as they are.
pub(crate) fn typed(admitted: &Admitted<'_>, section: &Section, form: &Form, draft: &Draft) -> Vec<(String, Json)> {
    if !may_agree(admitted, section) {
        return Vec::new();
    }
    let there = form.all("in");
    section
        .items
        .iter()
        .filter(|item| item.kind != ItemType::Note && there.contains(&item.id.as_str()))
        .map(|item| (item.id.clone(), answer(admitted.instrument.mode, item, form, draft)))
        .collect()
}

fn answer(mode: Mode, item: &Item, form: &Form, draft: &Draft) -> Json {
    let name = format!("i.{}", item.id);
    let values: Vec<&str> = form.all(&name).into_iter().map(str::trim).filter(|value| !value.is_empty()).collect();
    let first = values.first().copied().unwrap_or_default();
    let absent = values.iter().find_map(|value| value.strip_prefix("absent:"));
    if let Some(absent) = absent.filter(|absent| Absence::ALL.iter().any(|known| known.name() == *absent))
        && values.len() == 1
        && (item.kind != ItemType::Number && item.kind != ItemType::Text && item.kind != ItemType::Date
            || values.len() == 1)
    {
        let mut answer = Map::from_iter([("absent".to_owned(), json!(absent))]);
        let reason = form.get(&format!("{name}.reason"));
        if absent == "not_applicable" && !reason.is_empty() {
            answer.insert("reason".to_owned(), json!(reason));
        }
        return Json::Object(answer);
    }
    match item.kind {
        ItemType::Rung => rung(mode, item, form, first),
        ItemType::Scale => first.parse::<f64>().map_or(Json::Null, number_json),
        ItemType::Choice => {
            if first.is_empty() {
                Json::Null
            } else {
                json!(first)
            }
        }
        ItemType::Choices => choices(item, &values),
        ItemType::Ranking => ranking(item, form),
        ItemType::Number => {
            let words = values.iter().copied().find(|value| !value.starts_with("absent:")).unwrap_or_default();
            number(words, item.integer)
        }
        ItemType::Text => {
            let words = form.raw(&name).unwrap_or_default().replace("\r\n", "\n");
            if words.trim().is_empty() { Json::Null } else { json!(words.trim()) }
        }
        ItemType::Date => date(["y", "m", "d"].map(|part| form.get(&format!("{name}.{part}")))),
        // Files travel as evidence.
        ItemType::File => draft.value(&item.id).cloned().unwrap_or(Json::Null),
        ItemType::Note => Json::Null,
    }
}

fn number_json(number: f64) -> Json {
    if number.fract() == 0.0 && number.abs() < 1e15 { json!(number as i64) } else { json!(number) }
}

fn choices(item: &Item, values: &[&str]) -> Json {
    let chosen: Vec<&str> = values.iter().copied().filter(|value| !value.starts_with("absent:")).collect();
    // An option that excludes the others wins, and the page shows it.
    let alone = item.options.iter().find(|option| option.exclusive && chosen.contains(&option.value.as_str()));
    match alone {
        Some(option) => json!([option.value]),
        None if chosen.is_empty() => Json::Null,
        None => json!(chosen),
    }
}

fn ranking(item: &Item, form: &Form) -> Json {
    let places: Vec<(&str, usize)> = item
        .options
        .iter()
        .filter_map(|option| {
            let place = form.get(&format!("i.{}.{}", item.id, option.value)).parse().ok()?;
            Some((option.value.as_str(), place))
        })
        .collect();
    let mut order = places.clone();
    order.sort_by_key(|(_, place)| *place);
    if order.is_empty() {
        return Json::Null;
    }
    if order.windows(2).any(|pair| matches!(pair, [(_, one), (_, two)] if one == two)) {
        let all: Vec<String> = places.iter().map(|(option, place)| format!("{option}={place}")).collect();
        return json!({ "typed": all.join(";") });
    }
    json!(order.into_iter().map(|(option, _)| option).collect::<Vec<_>>())
}

fn date([year, month, day]: [&str; 3]) -> Json {
    if year.is_empty() && month.is_empty() && day.is_empty() {
        return Json::Null;
    }
    let padded = format!("{year:0>4}-{month:0>2}-{day:0>2}");
    instrument::response::day(&padded)
        .map_or_else(|| json!({ "typed": format!("{year}/{month}/{day}") }), |day| json!(day))
}

fn rung(mode: Mode, item: &Item, form: &Form, first: &str) -> Json {
    let name = format!("i.{}", item.id);
    let mut answer = Map::new();
    if let Ok(rung) = first.parse::<u8>() {
        answer.insert("rung".to_owned(), json!(rung));
    }
    let mut words = |key: &str| {
        let words = form.get(&format!("{name}.{key}")).replace("\r\n", "\n");
        if !words.is_empty() {
            answer.insert(key.to_owned(), json!(words));
        }
    };
    if mode == Mode::Review {
        words("finding");
        let verdicts: Map<String, Json> = form
            .fields()
            .iter()
            .filter_map(|(field, value)| {
                let id = field.strip_prefix(&format!("{name}.verdict."))?;
                (!value.is_empty()).then(|| (id.to_owned(), json!(value)))
            })
            .collect();
        if !verdicts.is_empty() {
            answer.insert("verdicts".to_owned(), Json::Object(verdicts));
        }
    } else {
        words("note");
        let other = form.get(&format!("{name}.dissent.rung")).parse::<u8>();
        let people = form.get(&format!("{name}.dissent.people")).parse::<u32>();
        if let (Ok(rung), Ok(people)) = (other, people) {
            let mut dissent = Map::from_iter([("rung".to_owned(), json!(rung)), ("people".to_owned(), json!(people))]);
            let why = form.get(&format!("{name}.dissent.why"));
            if !why.is_empty() {
                dissent.insert("why".to_owned(), json!(why));
            }
            answer.insert("dissent".to_owned(), json!([dissent]));
        }
    }
    if answer.is_empty() { Json::Null } else { Json::Object(answer) }
}

/// Reads a number as people write it: `,` and `.` are decimals where decimals are allowed; in whole numbers groups of three
/// are joined; `1.234` where both could be meant is kept as typed and asked about.
pub(crate) fn number(words: &str, whole: bool) -> Json {
    let text: String = words.chars().filter(|c| !c.is_whitespace() && *c != '\u{a0}' && *c != '\u{202f}').collect();
    if text.is_empty() {
        return Json::Null;
    }
    let kept = json!({ "typed": words });
    let (sign, body) = text.strip_prefix('-').map_or((1.0, text.as_str()), |body| (-1.0, body));
    let parts: Vec<&str> = body.split(['.', ',', '\'']).collect();
    if body.len() > 20 || parts.iter().any(|part| part.is_empty() || !part.bytes().all(|b| b.is_ascii_digit())) {
        return kept;
    }
    let separators: Vec<char> = body.chars().filter(|c| !c.is_ascii_digit()).collect();
    let grouped =
        parts.first().is_some_and(|first| first.len() <= 3) && parts.iter().skip(1).all(|part| part.len() == 3);
    let joined = |parts: &[&str]| parts.concat().parse::<f64>().ok();
    let value = match separators.as_slice() {
        [] => joined(&parts),
        [_] if grouped && whole => joined(&parts),
        // «1.234»: a thousand and more, or one and a bit?
        [separator] if grouped && *separator != '\'' => return kept,
        [separator] if *separator != '\'' => parts.join(".").parse().ok(),
        many if many.iter().all(|one| Some(one) == many.first()) && grouped => joined(&parts),
        [groups @ .., last] if groups.iter().all(|one| one != last) => {
            let (fraction, before) = parts.split_last().unwrap_or((&"", &[]));
            let groups_hold = before.iter().skip(1).all(|part| part.len() == 3);
            if groups_hold { format!("{}.{fraction}", before.concat()).parse().ok() } else { None }
        }
        _ => None,
    };
    value.map_or(kept, |value| number_json(sign * value))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::number;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (words, whole, value) in [
            ("12", true, json!(12)),
            ("1.234", true, json!(1234)),
            ("1 234", true, json!(1234)),
            ("12,5", false, json!(12.5)),
            ("12.5", false, json!(12.5)),
            ("1.234,5", false, json!(1234.5)),
            ("1,234.5", false, json!(1234.5)),
            ("1.234.567", false, json!(1_234_567)),
            ("-3", true, json!(-3)),
            ("", true, json!(null)),
            ("1.234", false, json!({ "typed": "1.234" })),
            ("doce", true, json!({ "typed": "doce" })),
            ("12.5", true, json!(12.5)),
            ("1..2", false, json!({ "typed": "1..2" })),
        ] {
            assert_eq!(number(words, whole), value, "{words}");
        }
    }
}
