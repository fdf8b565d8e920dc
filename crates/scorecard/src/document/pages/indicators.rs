//! Pages 3 and 4: every indicator: what is claimed, what counts and why, evidence, the round before.

use scoring::release::{IndicatorResult, IndicatorState};

use super::{Block, Cell, Column, Desk, Row, Section, words};
use crate::ScorecardError;
use crate::charts::rungs::Rungs;
use crate::findings::Ground;

/// Licence: a team answered.
pub(super) fn section(desk: &mut Desk<'_>) -> Result<Option<Section>, ScorecardError> {
    let release = desk.ground.release;
    if release.meets.is_none() {
        return Ok(None);
    }
    let mut rows = Vec::new();
    for dimension in &release.dimensions {
        let name = desk.ground.voice.words(&dimension.title, &dimension.id)?;
        let text = match desk.ground.voice.figure(&dimension.score)? {
            Some(score) => desk.ground.voice.say("scored", &[("label", name.into()), ("score", score.into())])?,
            None => name,
        };
        rows.push(Row::Group { text });
        for indicator in release.indicators.iter().filter(|own| own.dimension == dimension.id) {
            rows.push(Row::Cells { cells: cells(desk, indicator)? });
        }
    }
    let voice = desk.ground.voice;
    let plain = |id: &str, width: f64, right: bool| Ok(Column { head: voice.plain(id)?, width, right });
    let mut columns: Vec<Column> = [
        plain("column-indicator", 176.0, false),
        plain("column-ladder", 62.0, false),
        plain("column-claimed-counted", 62.0, false),
        plain("column-why", 106.0, false),
        plain("column-evidence", 62.0, false),
    ]
    .into_iter()
    .collect::<Result<_, ScorecardError>>()?;
    let before = release.round.previous.as_ref().map(|previous| previous.round.clone()).unwrap_or_default();
    columns.push(Column { head: before, width: 36.0, right: true });
    let blocks = vec![Block::Lead { text: voice.plain("indicators-read")? }, Block::Table { columns, rows }];
    Ok(Some(Section { page: 3, title: voice.plain("indicators-title")?, blocks }))
}

fn cells(desk: &mut Desk<'_>, indicator: &IndicatorResult) -> Result<Vec<Cell>, ScorecardError> {
    let voice = desk.ground.voice;
    let of = u8::try_from(desk.ground.release.framework.rungs.len()).unwrap_or(u8::MAX);
    let ladder = if indicator.has_ladder {
        let (claimed, counted, target) = (indicator.claimed, indicator.counted, indicator.target);
        let rungs = Rungs { of, claimed: claimed.filter(|_| counted.is_some()), counted, target };
        let [width, height] = rungs.size();
        let file = rungs.name();
        if !desk.small.iter().any(|(name, _)| *name == file) {
            desk.small.push((file.clone().into(), rungs.svg()?));
        }
        Cell { picture: Some((file, width, height)), ..Cell::default() }
    } else {
        Cell::default()
    };
    let stands = match (indicator.state, indicator.claimed, indicator.counted, indicator.number) {
        (IndicatorState::NotApplicable, ..) => voice.plain("state-not-applicable")?,
        (IndicatorState::NotAnswered, ..) => voice.plain("state-not-answered")?,
        (_, _, _, Some(number)) => voice.number(number.get()),
        (_, Some(claimed), Some(counted), _) => {
            format!("{} → {}", voice.count(u32::from(claimed)), voice.count(u32::from(counted)))
        }
        _ => voice.plain("state-not-answered")?,
    };
    let evidence = match indicator.evidence_accepted {
        Some(_) if indicator.evidence_listed == 0 => voice.plain("evidence-none")?,
        Some(accepted) => voice.say(
            "evidence-accepted",
            &[("accepted", voice.count(accepted).into()), ("listed", voice.count(indicator.evidence_listed).into())],
        )?,
        None if indicator.evidence_listed > 0 => {
            voice.say("evidence-listed", &[("listed", voice.count(indicator.evidence_listed).into())])?
        }
        None => String::new(),
    };
    let before = indicator.previous.map(|rung| voice.count(u32::from(rung))).unwrap_or_default();
    let mut below = Vec::new();
    for (id, said) in [("note-of-team", &indicator.note), ("note-of-reviewer", &indicator.finding)] {
        if let Some(text) = said.as_ref().filter(|text| !text.trim().is_empty()) {
            below.push(voice.say(id, &[("text", text.as_str().into())])?);
        }
    }
    let name = Cell { text: voice.words(&indicator.title, &indicator.id)?, below, ..Cell::default() };
    let stands = Cell { text: stands, bold: !indicator.met, ..Cell::default() };
    Ok(vec![name, ladder, stands, words(why(&desk.ground, indicator)?), words(evidence), words(before)])
}

/// Every cap that binds, the one that decides first; what else a reader must know.
fn why(ground: &Ground<'_>, indicator: &IndicatorResult) -> Result<String, ScorecardError> {
    let voice = ground.voice;
    let mut said = Vec::new();
    let decides = indicator.decides.iter();
    for cap in decides.chain(indicator.caps.iter().filter(|cap| Some(**cap) != indicator.decides)) {
        said.push(voice.plain(&format!("cap-{}", cap.name()))?);
    }
    for (holds, id) in [
        (indicator.declared_not_reviewed, "declared"),
        (indicator.documents_show_more, "shows-more"),
        (indicator.refused, "refused"),
    ] {
        if holds {
            said.push(voice.plain(id)?);
        }
    }
    if let Some(dissent) = &indicator.dissent {
        let votes = crate::findings::votes(ground, dissent)?;
        said.push(if votes.is_empty() { voice.plain("dissent-some")? } else { votes });
    }
    Ok(said.join(voice.semicolon()))
}
