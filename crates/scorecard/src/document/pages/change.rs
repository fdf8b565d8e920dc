//! Page 8: what changed since the round before, on the indicators that both rated.

use instrument::instrument::Source;
use scoring::release::Change;

use super::{Block, Column, Desk, ROOM, Row as Line, Section, bold, words};
use crate::ScorecardError;
use crate::charts::slopes::{Row, Slopes};
use crate::charts::{Caption, Table};
use crate::findings::{self, Ground};

/// Licence: a team answered. A first round says what a second will show.
pub(super) fn section(desk: &mut Desk<'_>) -> Result<Option<Section>, ScorecardError> {
    let release = desk.ground.release;
    if release.meets.is_none() {
        return Ok(None);
    }
    let voice = desk.ground.voice;
    let blocks = match (&release.change, &release.round.previous) {
        (Some(change), Some(previous)) if change.common.is_empty() => {
            let text = voice.say("change-none", &[("round", previous.round.as_str().into())])?;
            let facts = findings::changes(&desk.ground, usize::MAX - 1)?;
            let mut blocks = vec![Block::Text { text }];
            if !facts.is_empty() {
                blocks.push(Block::Facts { items: facts });
            }
            blocks.extend(composition(&desk.ground, change, &previous.round)?);
            blocks
        }
        (Some(change), Some(previous)) => compared(desk, change, &previous.round)?,
        _ => vec![Block::Text { text: voice.plain("change-first")? }],
    };
    Ok(Some(Section { page: 8, title: voice.plain("change-title")?, blocks }))
}

fn compared(desk: &mut Desk<'_>, change: &Change, round: &str) -> Result<Vec<Block>, ScorecardError> {
    let ground = &desk.ground;
    let voice = ground.voice;
    let slopes = slopes(ground, change, round)?;
    let facts = findings::changes(ground, usize::MAX - 1)?;
    let laddered = change.meets.of as usize;
    let mut set = voice.say("change-set", &[("of", laddered.into())])?;
    let measured = change.common.len().saturating_sub(laddered);
    if measured > 0 {
        set = format!("{set} {}", voice.say("change-set-numbers", &[("n", measured.into())])?);
    }
    let who = composition(ground, change, round)?;
    let mut blocks: Vec<Block> = Vec::new();
    if slopes.rows.is_empty() {
        blocks.push(Block::Finding { text: slopes.caption.title });
    } else {
        let drawing = slopes.drawing("change", ROOM)?;
        blocks.extend(desk.chart(drawing));
        blocks.push(Block::Quiet { text: desk.ground.voice.plain("change-read")? });
    }
    blocks.push(Block::Text { text: set });
    blocks.push(Block::Facts { items: facts });
    blocks.extend(who);
    Ok(blocks)
}

/// Who answered then and now. Licence: a source of people answered in both rounds.
fn composition(ground: &Ground<'_>, change: &Change, round: &str) -> Result<Vec<Block>, ScorecardError> {
    let voice = ground.voice;
    if change.composition.is_empty() {
        return Ok(Vec::new());
    }
    let mut rows = Vec::new();
    for own in &change.composition {
        let name = match (&own.title, own.source) {
            (Some(title), _) => {
                let attribute = own.attribute.as_deref().unwrap_or_default();
                let named = voice.plain(&format!("attribute-{attribute}")).unwrap_or_else(|_| attribute.to_owned());
                format!("{named}{}{}", voice.colon(), voice.asked(title))
            }
            (None, Source::WomenOrganisations) => voice.plain("from-organisations")?,
            (None, _) => voice.plain("from-staff")?,
        };
        let cells = [ground.figure_or_reason(&own.then)?, ground.figure_or_reason(&own.now)?];
        let of_all = own.title.is_none();
        let cells = std::iter::once(name).chain(cells).map(|text| if of_all { bold(text) } else { words(text) });
        rows.push(Line::Cells { cells: cells.collect() });
    }
    let heads = [round, ground.release.round.id.as_str()];
    let head = |round: &str| voice.say("round", &[("round", round.into())]);
    let columns = vec![
        Column { head: voice.plain("column-who")?, width: 260.0, right: false },
        Column { head: head(heads[0])?, width: 122.0, right: false },
        Column { head: head(heads[1])?, width: 122.0, right: false },
    ];
    Ok(vec![Block::Heading { text: voice.plain("change-who")? }, Block::Table { columns, rows }])
}

fn slopes(ground: &Ground<'_>, change: &Change, round: &str) -> Result<Slopes, ScorecardError> {
    let voice = ground.voice;
    let (mut rows, mut said, mut table) = (Vec::new(), Vec::new(), Table::default());
    for dimension in &change.dimensions {
        let name = ground.dimension_short(&dimension.id)?;
        let (then, now) = (dimension.then.get(), dimension.now.get());
        let printed = [voice.number(then), voice.number(now)];
        said.push(voice.say(
            "change-row",
            &[
                ("name", name.as_str().into()),
                ("then", printed[0].as_str().into()),
                ("now", printed[1].as_str().into()),
            ],
        )?);
        table.rows.push(vec![name.clone(), printed[0].clone(), printed[1].clone()]);
        rows.push(Row { name, then, now, said: printed });
    }
    let heads = [
        voice.say("round", &[("round", round.into())])?,
        voice.say("round", &[("round", ground.release.round.id.as_str().into())])?,
    ];
    table.head = vec![voice.plain("column-dimension")?, heads[0].clone(), heads[1].clone()];
    let meets = &change.meets;
    let id = match meets.change {
        0 => "change-finding-same",
        more if more > 0 => "change-finding",
        _ => "change-finding-less",
    };
    let title = voice.say(
        id,
        &[
            ("change", (meets.change.unsigned_abs() as usize).into()),
            ("n", (meets.now as usize).into()),
            ("of", (meets.of as usize).into()),
            ("round", round.into()),
        ],
    )?;
    let description = voice
        .say("change-alt", &[("finding", title.as_str().into()), ("rows", said.join(voice.semicolon()).into())])?;
    Ok(Slopes { caption: Caption { title, description, table }, heads, rows })
}
