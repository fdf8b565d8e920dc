//! Page 5: who says what of each dimension.

use instrument::instrument::Source;
use scoring::release::{DimensionCell, DimensionResult, Figure};

use super::{Block, Column, Desk, ROOM, Row, Section, bold, words};
use crate::ScorecardError;
use crate::charts::dots::{Dots, Mark, Row as Line, Shape};
use crate::charts::{Caption, Table};
use crate::findings::{self, Ground, Said};

/// What one voice says of one dimension.
struct Says {
    shape: Shape,
    /// Its value with its interval, as drawn; none where it is hidden.
    mark: Option<Mark>,
    /// As printed, or why it is not.
    text: String,
}

/// Licence: at least two voices are in the release.
pub(super) fn section(desk: &mut Desk<'_>) -> Result<Option<Section>, ScorecardError> {
    let ground = &desk.ground;
    let voice = ground.voice;
    let rows =
        ground.release.dimensions.iter().map(|dimension| says(ground, dimension)).collect::<Result<Vec<_>, _>>()?;
    let mut shapes: Vec<Shape> = rows.iter().flatten().map(|says| says.shape).collect();
    shapes.sort_unstable();
    shapes.dedup();
    if shapes.len() < 2 {
        return Ok(None);
    }
    let voices = shapes
        .iter()
        .map(|shape| Ok((*shape, voice.plain(name(*shape))?)))
        .collect::<Result<Vec<_>, ScorecardError>>()?;
    let mut table = Table { head: vec![voice.plain("column-dimension")?], rows: Vec::new() };
    table.head.extend(voices.iter().map(|(_, said)| said.clone()));
    let (mut lines, mut said) = (Vec::new(), Vec::new());
    for (dimension, row) in ground.release.dimensions.iter().zip(&rows) {
        let label = voice.words(&dimension.short, &dimension.id)?;
        let mut cells = vec![label.clone()];
        let mut parts = Vec::new();
        for (shape, spoken) in &voices {
            let text = row.iter().find(|says| says.shape == *shape).map(|says| says.text.clone()).unwrap_or_default();
            if !text.is_empty() {
                parts.push(
                    voice.say("voice-value", &[("voice", spoken.as_str().into()), ("value", text.as_str().into())])?,
                );
            }
            cells.push(text);
        }
        said.push(voice.say("alt-row", &[("name", label.as_str().into()), ("parts", parts.join(", ").into())])?);
        table.rows.push(cells);
        lines.push(Line { name: label, marks: row.iter().filter_map(|says| says.mark).collect() });
    }
    let title = finding(ground)?;
    let description = voice
        .say("voices-alt", &[("finding", title.as_str().into()), ("rows", said.join(voice.semicolon()).into())])?;
    let printed = printed(&table);
    let facts = firm(ground)?;
    let (heading, section) = (voice.plain("voices-firm")?, voice.plain("voices-title")?);
    let drawing =
        Dots { caption: Caption { title, description, table }, voices, rows: lines }.drawing("voices", ROOM)?;
    let mut blocks: Vec<Block> = desk.chart(drawing).into();
    blocks.push(printed);
    if !facts.is_empty() {
        blocks.push(Block::Heading { text: heading });
        blocks.push(Block::Facts { items: facts });
    }
    Ok(Some(Section { page: 5, title: section, blocks }))
}

fn name(shape: Shape) -> &'static str {
    match shape {
        Shape::Team => "voice-team",
        Shape::Documents => "voice-documents",
        Shape::Staff => "voice-staff",
        Shape::Organisations => "voice-organisations",
    }
}

fn says(ground: &Ground<'_>, dimension: &DimensionResult) -> Result<Vec<Says>, ScorecardError> {
    let mut all = Vec::new();
    let team = (ground.release.meets.is_some()).then_some(&dimension.claimed);
    for (shape, figure) in [(Shape::Team, team), (Shape::Documents, dimension.documents.as_ref())] {
        if let Some(figure) = figure {
            let mark = figure.value().map(|value| Mark { shape, value, interval: None });
            all.push(Says { shape, mark, text: ground.figure_or_reason(figure)? });
        }
    }
    for (shape, source) in [(Shape::Staff, Source::Staff), (Shape::Organisations, Source::WomenOrganisations)] {
        let of = ground.release.sources.iter().filter(|own| own.source == source);
        let Some(own) = of.flat_map(|own| &own.dimensions).find(|own| own.dimension == dimension.id) else { continue };
        all.push(match own.everyone.shown() {
            Some(cell) => Says { shape, mark: mark(shape, cell), text: mean(ground, cell)? },
            None => Says { shape, mark: None, text: ground.cell_reason(&own.everyone)? },
        });
    }
    Ok(all)
}

fn mark(shape: Shape, cell: &DimensionCell) -> Option<Mark> {
    let interval = cell.interval.map(|ends| ends.map(|end| end.get()));
    cell.mean.value().map(|value| Mark { shape, value, interval })
}

/// "58 (51 to 65)".
fn mean(ground: &Ground<'_>, cell: &DimensionCell) -> Result<String, ScorecardError> {
    let value = ground.figure_or_reason(&cell.mean)?;
    Ok(match cell.interval {
        Some(ends) => format!("{value} ({})", ground.interval(ends)?),
        None => value,
    })
}

/// The widest gap between claim and staff, where the release has one that is a finding or not; it says its two numbers.
fn finding(ground: &Ground<'_>) -> Result<String, ScorecardError> {
    let widest = ground.release.claim_gaps.iter().filter_map(|gap| Some((gap, gap.gap.value()?.abs()))).fold(
        None,
        |best: Option<(&scoring::release::ClaimGap, f64)>, (gap, points)| match best {
            Some((_, most)) if most >= points => best,
            _ => Some((gap, points)),
        },
    );
    let Some((gap, _)) = widest else { return ground.voice.plain("voices-no-gap") };
    let claimed = ground.dimension(&gap.dimension).map(|dimension| dimension.claimed);
    let staff = ground.release.sources.iter().filter(|own| own.source == Source::Staff);
    let staff = staff.flat_map(|own| &own.dimensions).find(|own| own.dimension == gap.dimension);
    let said = |figure: Option<Figure>| figure.map(|figure| ground.figure_or_reason(&figure)).transpose();
    let (Some(team), Some(staff)) =
        (said(claimed)?, said(staff.and_then(|own| own.everyone.shown()).map(|cell| cell.mean))?)
    else {
        return ground.voice.plain("voices-no-gap");
    };
    let label = ground.dimension_short(&gap.dimension)?;
    ground.voice.say("voices-finding", &[("label", label.into()), ("team", team.into()), ("staff", staff.into())])
}

/// What is licensed beside the chart: claims above or below what is felt, documents that show more, divided opinions.
fn firm(ground: &Ground<'_>) -> Result<Vec<Said>, ScorecardError> {
    let mut said = findings::disagreements(ground)?;
    let more: Vec<String> =
        ground.release.indicators.iter().filter(|own| own.documents_show_more).map(|own| own.id.clone()).collect();
    if !more.is_empty() {
        let label = ground.voice.say("more", &[("n", more.len().into())])?;
        said.push(Said { label, text: ground.voice.list(&ground.shorts(&more)?)? });
    }
    Ok(said)
}

/// The chart's values as a table of the page.
fn printed(table: &Table) -> Block {
    let others = table.head.len().saturating_sub(1).max(1) as f64;
    let columns = table.head.iter().enumerate().map(|(at, head)| Column {
        head: head.clone(),
        width: if at == 0 { 116.0 } else { (ROOM - 116.0) / others },
        right: at > 0,
    });
    let rows = table.rows.iter().map(|cells| Row::Cells {
        cells: cells.iter().enumerate().map(|(at, text)| if at == 0 { bold(text) } else { words(text) }).collect(),
    });
    Block::Table { columns: columns.collect(), rows: rows.collect() }
}
