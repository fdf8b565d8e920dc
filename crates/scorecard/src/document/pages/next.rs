//! Page 2: what separates from the next level, and the steps that meet most of it.

use scoring::release::{LevelReached, NextStep, Separates};

use super::{Block, Cell, Desk, ROOM, Row, Section, bold, columns, words};
use crate::ScorecardError;
use crate::charts::checklist::{Check, Checklist};
use crate::charts::{Caption, Table};
use crate::findings::Ground;

/// The steps that are named at most.
const STEPS: usize = 8;

/// Licence: the release has a level.
pub(super) fn section(desk: &mut Desk<'_>) -> Result<Option<Section>, ScorecardError> {
    let release = desk.ground.release;
    let Some(level) = &release.level else { return Ok(None) };
    let voice = desk.ground.voice;
    let mut blocks = Vec::new();
    let title = match &level.separates {
        Some(separates) => {
            let drawing = checklist(&desk.ground, separates)?.drawing("next-level", ROOM)?;
            blocks.extend(desk.chart(drawing));
            blocks.extend(fewest(&desk.ground)?);
            voice.say("next-title", &[("level", voice.words(&separates.title, &separates.level)?.into())])?
        }
        None => {
            blocks.push(Block::Finding { text: top(&desk.ground, level)? });
            voice.plain("next-title-top")?
        }
    };
    blocks.extend(parts(&desk.ground)?);
    Ok(Some(Section { page: 2, title, blocks }))
}

fn top(ground: &Ground<'_>, level: &LevelReached) -> Result<String, ScorecardError> {
    ground.voice.say("next-top", &[("level", ground.voice.words(&level.title, &level.id)?.into())])
}

/// Every requirement of the next level and of those below it, and whether it holds.
fn checklist(ground: &Ground<'_>, separates: &Separates) -> Result<Checklist, ScorecardError> {
    let (release, voice) = (ground.release, ground.voice);
    let mut rows = Vec::new();
    let upto = release.framework.levels.iter().position(|level| level.id == separates.level).unwrap_or(0);
    let asked = || release.framework.levels.iter().take(upto + 1).map(|level| &level.requires);
    let mut named: Vec<&str> = Vec::new();
    for id in asked().flat_map(|requires| &requires.must_meet) {
        if !named.contains(&id.as_str()) {
            named.push(id);
        }
    }
    let top = release.framework.rungs.len().saturating_sub(1);
    for id in named {
        let holds = !separates.must_meet.iter().any(|missing| missing == id);
        let rung = ground.indicator(id).and_then(|indicator| indicator.counted);
        let detail = match rung {
            Some(rung) => voice.say("rung-of", &[("rung", usize::from(rung).into()), ("top", top.into())])?,
            None => voice.plain("state-not-answered")?,
        };
        let label = match ground.indicator(id) {
            Some(indicator) => voice.words(&indicator.title, id)?,
            None => id.to_owned(),
        };
        rows.push(Check { holds, label, detail });
    }
    // Of several floors the highest decides.
    if let Some(needs) = asked().filter_map(|requires| requires.every_dimension_at_least).reduce(f64::max) {
        for dimension in &release.dimensions {
            let short = separates.dimensions.iter().find(|short| short.id == dimension.id);
            let figure = short.map_or(&dimension.score, |short| &short.score);
            let detail = match voice.figure(figure)? {
                Some(score) => score,
                None => voice.plain("without-score")?,
            };
            let name = voice.words(&dimension.short, &dimension.id)?;
            let args = [("label", name.into()), ("needs", voice.number(needs).into())];
            rows.push(Check { holds: short.is_none(), label: voice.say("check-dimension", &args)?, detail });
        }
    }
    if let Some(share) = asked().filter_map(|requires| requires.meets_share).reduce(f64::max)
        && let Some(meets) = &release.meets
    {
        let label = voice.say("check-share", &[("share", voice.percent(share * 100.0).into())])?;
        let args = [("n", voice.count(meets.n).into()), ("of", voice.count(meets.of).into())];
        rows.push(Check { holds: separates.more_indicators == 0, label, detail: voice.say("of", &args)? });
    }
    let missing = rows.iter().filter(|row| !row.holds).count();
    let level = voice.words(&separates.title, &separates.level)?;
    let args = [("n", missing.into()), ("of", rows.len().into()), ("level", level.into())];
    let title = voice.say("next-missing", &args)?;
    let said = rows
        .iter()
        .map(|row| {
            let id = if row.holds { "check-holds" } else { "check-fails" };
            voice.say(id, &[("label", row.label.as_str().into()), ("detail", row.detail.as_str().into())])
        })
        .collect::<Result<Vec<_>, ScorecardError>>()?;
    let description =
        voice.say("next-alt", &[("finding", title.as_str().into()), ("rows", said.join(voice.semicolon()).into())])?;
    let table = Table {
        head: vec![voice.plain("column-indicator")?, voice.plain("column-now")?],
        rows: rows.iter().map(|row| vec![row.label.clone(), row.detail.clone()]).collect(),
    };
    Ok(Checklist { caption: Caption { title, description, table }, rows })
}

fn fewest(ground: &Ground<'_>) -> Result<Vec<Block>, ScorecardError> {
    let heading = Block::Heading { text: ground.voice.plain("fewest")? };
    let steps: Vec<&NextStep> =
        ground.release.next_steps.iter().filter(|step| step.effect.requirements > 0).take(STEPS).collect();
    if steps.is_empty() {
        return Ok(vec![heading, Block::Text { text: ground.voice.plain("fewest-none")? }]);
    }
    let of = [
        ("column-step", 120.0, false),
        ("column-now", 34.0, true),
        ("column-recommendation", 210.0, false),
        ("column-effect", 140.0, false),
    ];
    let rows = steps.into_iter().map(|step| Ok(Row::Cells { cells: step_cells(ground, step)? }));
    Ok(vec![
        heading,
        Block::Table { columns: columns(ground, &of)?, rows: rows.collect::<Result<_, ScorecardError>>()? },
    ])
}

/// The step, its rung now, what to do, what it changes.
pub(super) fn step_cells(ground: &Ground<'_>, step: &NextStep) -> Result<Vec<Cell>, ScorecardError> {
    let recommendation = match &step.recommendation {
        Some(text) => ground.voice.words(text, &step.indicator)?,
        None => String::new(),
    };
    Ok(vec![
        bold(ground.short(&step.indicator)?),
        words(ground.voice.count(u32::from(step.from))),
        words(recommendation),
        words(effect(ground, step)?),
    ])
}

fn effect(ground: &Ground<'_>, step: &NextStep) -> Result<String, ScorecardError> {
    let voice = ground.voice;
    let mut parts = Vec::new();
    if let Some(id) = &step.effect.level {
        let level = ground.release.framework.levels.iter().find(|level| level.id == *id);
        let title = level.map(|level| voice.words(&level.title, id)).transpose()?.unwrap_or_else(|| id.clone());
        parts.push(voice.say("effect-level", &[("level", title.into())])?);
    }
    if step.effect.requirements > 0 {
        parts.push(voice.say("effect-requirements", &[("n", (step.effect.requirements as usize).into())])?);
    }
    if step.effect.meets > 0 {
        parts.push(voice.plain("effect-meets")?);
    }
    if parts.is_empty() { voice.plain("effect-none") } else { Ok(parts.join(", ")) }
}

/// Sub-scores by axis and kind.
fn parts(ground: &Ground<'_>) -> Result<Vec<Block>, ScorecardError> {
    let voice = ground.voice;
    let mut rows = Vec::new();
    for part in ground.release.axes.iter().chain(&ground.release.kinds) {
        let name = match &part.title {
            Some(title) => voice.words(title, &part.id)?,
            None => voice.plain(&format!("kind-{}", part.id))?,
        };
        rows.push(Row::Cells { cells: vec![words(name), bold(ground.figure_or_reason(&part.score)?)] });
    }
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let of = [("column-part", 240.0, false), ("column-score", 120.0, true)];
    Ok(vec![Block::Heading { text: voice.plain("parts")? }, Block::Table { columns: columns(ground, &of)?, rows }])
}
