//! What a page says of the release: each line is looked up.

use scoring::release::{Cell, Figure, IndicatorState, Release};
use serde_json::{Value, json};

/// Whether a line holds; otherwise what the release says.
pub(crate) fn holds(line: &str, release: &Release) -> Result<(), String> {
    let equal = |expected: Value, found: Value| if expected == found { Ok(()) } else { Err(format!("found {found}")) };
    if let Some(words) = line.strip_prefix("never printed: ") {
        let text = serde_json::to_string(release).unwrap();
        return if text.contains(words.trim_matches('"')) { Err("it is printed".to_owned()) } else { Ok(()) };
    }
    if let Some(range) = line.strip_prefix("meets between ") {
        let meets = release.meets.as_ref().ok_or("nothing is said of it")?;
        return equal(json!(range), json!(format!("{} and {}", meets.range.low, meets.range.high)));
    }
    if let Some(meets) = line.strip_prefix("meets ") {
        let found = release.meets.as_ref().ok_or("nothing is said of it")?;
        return equal(json!(meets), json!(format!("{} of {}", found.n, found.of)));
    }
    let (subject, said) = line.split_once(": ").ok_or("the line is not understood")?;
    let list = |ids: &[String]| equal(json!(said), json!(ids.join(", ")));
    let meets = release.meets.as_ref();
    match subject {
        "not shown" => list(&meets.unwrap().not_shown),
        "not answered" => list(&meets.unwrap().not_answered),
        "gained" => list(&release.change.as_ref().unwrap().gained),
        "lost" => list(&release.change.as_ref().unwrap().lost),
        "left out" => list(&release.change.as_ref().unwrap().left_out),
        "next" => list(&release.next_steps.iter().map(|step| step.indicator.clone()).collect::<Vec<_>>()),
        "decisions" => list(&release.decisions),
        "strengths" => list(&release.strengths),
        "gaps" => list(&release.gaps),
        "level" => equal(json!(said), json!(release.level.as_ref().unwrap().id)),
        "index" => equal(json!(said), json!(figure(&release.index.score))),
        "separates" => equal(json!(said), json!(separates(release))),
        _ if subject.starts_with("score ") => {
            let dimension = release.dimensions.iter().find(|d| subject.ends_with(&d.id)).ok_or("no such dimension")?;
            equal(json!(said), json!(figure(&dimension.score)))
        }
        _ if subject.starts_with("dissent ") => {
            let found = release.indicators.iter().find(|i| subject.ends_with(&i.id)).and_then(|i| i.dissent.as_ref());
            let votes = &found.ok_or("no dissent is said")?.votes;
            let words = votes.iter().map(|vote| format!("{} at rung {}", vote.people, vote.rung)).collect::<Vec<_>>();
            equal(json!(said), json!(if words.is_empty() { "said, not counted".to_owned() } else { words.join(", ") }))
        }
        _ if release.indicators.iter().any(|indicator| indicator.id == subject) => {
            equal(json!(said), json!(indicator(release, subject)))
        }
        cell => {
            let found = shown(release, cell).ok_or("no such cell")?;
            // A page says of a cell what it is about, not all that is printed.
            let missing = said.split(", ").any(|part| !found.split(", ").any(|own| own == part));
            if missing { Err(format!("found {found}")) } else { Ok(()) }
        }
    }
}

fn figure(figure: &Figure) -> String {
    match figure {
        Figure::Shown(shown) => {
            let bound =
                json!(shown.bound).as_str().map_or(String::new(), |bound| format!("{} ", bound.replace('_', " ")));
            format!("{bound}{}", shown.value)
        }
        Figure::Hidden(hidden) => format!("hidden {}", hidden.hidden.name()),
    }
}

fn indicator(release: &Release, id: &str) -> String {
    let found = release.indicators.iter().find(|indicator| indicator.id == id).unwrap();
    match (found.state, found.counted) {
        (IndicatorState::NotAnswered, _) => return "not answered".to_owned(),
        (IndicatorState::NotApplicable, _) => return "not applicable".to_owned(),
        (IndicatorState::Rated, _) => {}
    }
    let mut said = format!("counts {}", found.counted.unwrap());
    let caps: Vec<String> = found.caps.iter().map(|cap| json!(cap).as_str().unwrap().to_owned()).collect();
    if let Some(decides) = found.decides {
        assert_eq!(
            caps.first().map(String::as_str),
            json!(decides).as_str(),
            "{id}: the first listed decides on these pages"
        );
        said += &format!(", by {}", caps.join(" "));
    }
    let flags = [
        (found.contradicted && !said.contains("not_shown"), ", contradicted"),
        (found.documents_show_more, ", documents show more"),
        (found.declared_not_reviewed && found.caps.is_empty(), ", declared and not reviewed"),
    ];
    flags.iter().filter(|(on, _)| *on).for_each(|(_, words)| said += words);
    said
}

fn separates(release: &Release) -> String {
    let Some(separates) = &release.level.as_ref().unwrap().separates else { return "nothing".to_owned() };
    let mut parts = Vec::new();
    if !separates.must_meet.is_empty() {
        parts.push(format!("must meet {}", separates.must_meet.join(", ")));
    }
    if !separates.dimensions.is_empty() {
        let ids: Vec<&str> = separates.dimensions.iter().map(|dimension| dimension.id.as_str()).collect();
        parts.push(format!("dimensions {}", ids.join(", ")));
    }
    if separates.more_indicators > 0 {
        parts.push(format!("{} more", separates.more_indicators));
    }
    parts.join("; ")
}

/// What a cell prints: of an item, or of a dimension for everyone, a group, or the others.
fn shown(release: &Release, cell: &str) -> Option<String> {
    let source = release.sources.first()?;
    if let Some(item) = source.items.iter().find(|item| item.id == cell) {
        return Some(match &item.everyone {
            Cell::Hidden(hidden) => format!("hidden {}", hidden.hidden.name()),
            Cell::Shown(shown) => format!(
                "n {}, favourable {}, mean {}{}",
                shown.n,
                figure(shown.favourable.as_ref()?),
                figure(&shown.mean),
                if shown.as_before { ", as before" } else { "" }
            ),
        });
    }
    let words: Vec<&str> = cell.split(' ').collect();
    let dimension = source.dimensions.iter().find(|dimension| dimension.dimension == words[0])?;
    let of = |cell: &Cell<scoring::release::DimensionCell>| match cell {
        Cell::Hidden(hidden) => format!("hidden {}", hidden.hidden.name()),
        Cell::Shown(shown) => format!("n {}, mean {}", shown.n, figure(&shown.mean)),
    };
    match words.as_slice() {
        [_, "everyone"] => Some(of(&dimension.everyone)),
        [_, name, category] => {
            let attribute = dimension.attributes.iter().find(|attribute| attribute.attribute == *name)?;
            if *category == "others" {
                let others = attribute.others.as_ref()?;
                return Some(format!("n {}, mean {}", others.cell.n, figure(&others.cell.mean)));
            }
            attribute.categories.iter().find(|own| own.category == *category).map(|own| of(&own.cell))
        }
        _ => None,
    }
}
