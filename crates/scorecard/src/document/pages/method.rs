//! Page 10: who was asked and answered, what is hidden and why, the rules in half a page, versions, and lines to sign on.

use std::collections::BTreeMap;

use instrument::instrument::Source;
use scoring::release::{Cell as Shown, Figure, Reason, SourceResult};

use super::{Block, Desk, Row, Section, bold, columns, words};
use crate::ScorecardError;
use crate::findings::{Ground, Said};

/// Always licensed.
pub(super) fn section(desk: &mut Desk<'_>) -> Result<Section, ScorecardError> {
    let ground = &desk.ground;
    let voice = ground.voice;
    let mut blocks = Vec::new();
    if !ground.release.sources.is_empty() {
        blocks.push(Block::Heading { text: voice.plain("method-who")? });
        blocks.push(who(ground)?);
        blocks.push(Block::Heading { text: voice.plain("method-hidden")? });
        blocks.push(hidden(ground)?);
    }
    blocks.push(Block::Heading { text: voice.plain("method-rules")? });
    for rule in rules(ground)? {
        blocks.push(Block::Text { text: rule });
    }
    blocks.push(Block::Heading { text: voice.plain("method-made")? });
    for line in versions(ground)? {
        blocks.push(Block::Quiet { text: line });
    }
    blocks.push(Block::Heading { text: voice.plain("method-sign")? });
    let date = voice.plain("sign-date")?;
    blocks.push(Block::Sign {
        lines: vec![
            [voice.plain("sign-for-institution")?, date.clone()],
            [voice.plain("sign-for-facilitation")?, date],
        ],
    });
    Ok(Section { page: 10, title: voice.plain("method-title")?, blocks })
}

fn who(ground: &Ground<'_>) -> Result<Block, ScorecardError> {
    let voice = ground.voice;
    let mut rows = Vec::new();
    for source in &ground.release.sources {
        let from = match source.source {
            Source::WomenOrganisations => "from-organisations",
            _ => "from-staff",
        };
        rows.push(Row::Group { text: voice.plain(from)? });
        let all = &source.participation.everyone;
        rows.push(line(ground, voice.plain("everyone")?, &all.answered, all.of, all.rate.as_ref())?);
        for category in source.participation.attributes.iter().flat_map(|attribute| &attribute.categories) {
            let name = voice.asked(&category.title);
            rows.push(line(ground, name, &category.answered, category.of, category.rate.as_ref())?);
        }
    }
    let of = [
        ("column-group", 170.0, false),
        ("column-answered", 214.0, true),
        ("column-asked", 50.0, true),
        ("column-rate", 70.0, true),
    ];
    Ok(Block::Table { columns: columns(ground, &of)?, rows })
}

fn line(
    ground: &Ground<'_>,
    name: String,
    answered: &Figure,
    of: Option<u32>,
    rate: Option<&Figure>,
) -> Result<Row, ScorecardError> {
    let voice = ground.voice;
    let rate = rate.map(|rate| voice.share(rate)).transpose()?.flatten().unwrap_or_default();
    let of = of.map(|of| voice.count(of)).unwrap_or_default();
    Ok(Row::Cells { cells: vec![words(name), bold(ground.figure_or_reason(answered)?), words(of), words(rate)] })
}

/// How many figures are hidden, by reason.
fn hidden(ground: &Ground<'_>) -> Result<Block, ScorecardError> {
    let mut counts: BTreeMap<&'static str, (Reason, usize)> = BTreeMap::new();
    for reason in ground.release.sources.iter().flat_map(reasons) {
        counts.entry(reason.name()).or_insert((reason, 0)).1 += 1;
    }
    if counts.is_empty() {
        return Ok(Block::Text { text: ground.voice.plain("hidden-none")? });
    }
    let items = counts
        .into_values()
        .map(|(reason, n)| {
            let args = [("n", n.into()), ("reason", ground.voice.reason(reason)?.into())];
            Ok(Said { label: ground.voice.say("hidden-row", &args)?, text: String::new() })
        })
        .collect::<Result<Vec<_>, ScorecardError>>()?;
    Ok(Block::Facts { items })
}

fn reasons(source: &SourceResult) -> Vec<Reason> {
    fn of<T>(cell: &Shown<T>) -> Option<Reason> {
        match cell {
            Shown::Hidden(hidden) => Some(hidden.hidden),
            Shown::Shown(_) => None,
        }
    }
    let mut all: Vec<Reason> = source.items.iter().filter_map(|item| of(&item.everyone)).collect();
    for dimension in &source.dimensions {
        all.extend(of(&dimension.everyone));
        let categories = dimension.attributes.iter().flat_map(|attribute| &attribute.categories);
        all.extend(categories.filter_map(|category| of(&category.cell)));
    }
    all
}

fn rules(ground: &Ground<'_>) -> Result<Vec<String>, ScorecardError> {
    let (voice, made) = (ground.voice, &ground.release.made);
    let setting = |name: &str| voice.number(made.settings.get(name).map_or(0.0, |value| value.get()));
    let top = ground.release.framework.rungs.len().saturating_sub(1);
    (1..=7)
        .map(|n| {
            voice.say(
                &format!("rule-{n}"),
                &[
                    ("top", top.into()),
                    ("from", usize::from(ground.release.framework.meets_from).into()),
                    ("k", setting("k").into()),
                    ("sensitive", setting("sensitive_from").into()),
                ],
            )
        })
        .collect()
}

fn versions(ground: &Ground<'_>) -> Result<Vec<String>, ScorecardError> {
    let (voice, release) = (ground.voice, ground.release);
    let framework = &release.framework;
    let mut lines = vec![voice.say(
        "made-framework",
        &[
            ("id", framework.id.as_str().into()),
            ("version", framework.version.as_str().into()),
            ("hash", framework.hash.as_str().into()),
        ],
    )?];
    for own in &release.instruments {
        lines.push(voice.say(
            "made-instrument",
            &[
                ("id", own.id.as_str().into()),
                ("version", own.version.as_str().into()),
                ("hash", own.hash.as_str().into()),
            ],
        )?);
    }
    lines.push(voice.say("made-stated", &[("hash", release.made.stated.as_str().into())])?);
    lines.push(voice.say(
        "made-engine",
        &[("engine", release.made.engine.as_str().into()), ("seed", release.made.seed.to_string().into())],
    )?);
    Ok(lines)
}
