//! Page 7: the means of each dimension by the groups of each attribute, and how far they stand apart.

use scoring::release::{AttributeCells, Gap, SourceDimension, SourceResult};
use scoring::statistics::Magnitude;

use super::{Block, Desk, ROOM, Row, Section, bold, columns, words};
use crate::ScorecardError;
use crate::charts::groups::{Groups, Panel, Row as Line};
use crate::charts::{Caption, Table};
use crate::findings::Ground;

/// Licence: the source declares attributes. Where nothing may be shown of any, one sentence says so.
pub(super) fn sections(desk: &mut Desk<'_>) -> Result<Option<Section>, ScorecardError> {
    let release = desk.ground.release;
    let mut blocks = Vec::new();
    let mut asked = false;
    for source in &release.sources {
        let Some(first) = source.dimensions.first() else { continue };
        for (position, attribute) in first.attributes.iter().enumerate() {
            asked = true;
            let shows = |dimension: &SourceDimension| {
                let cells = dimension.attributes.get(position);
                cells.is_some_and(|cells| cells.categories.iter().any(|category| category.cell.shown().is_some()))
            };
            if source.dimensions.iter().any(shows) {
                blocks.extend(of_attribute(desk, source, position, &attribute.attribute)?);
            }
        }
    }
    if !asked {
        return Ok(None);
    }
    let voice = desk.ground.voice;
    if blocks.is_empty() {
        let k = release.made.settings.get("k").map_or(0.0, |k| k.get());
        blocks.push(Block::Text { text: voice.say("groups-none", &[("k", voice.number(k).into())])? });
    } else {
        blocks.insert(0, Block::Lead { text: voice.plain("groups-read")? });
    }
    Ok(Some(Section { page: 7, title: voice.plain("groups-title")?, blocks }))
}

fn of_attribute(
    desk: &mut Desk<'_>,
    source: &SourceResult,
    position: usize,
    attribute: &str,
) -> Result<Vec<Block>, ScorecardError> {
    let ground = &desk.ground;
    let voice = ground.voice;
    let name = voice.plain(&format!("attribute-{attribute}")).unwrap_or_else(|_| attribute.to_owned());
    let mut heading = voice.say("groups-of", &[("attribute", name.into())])?;
    if ground.release.sources.iter().filter(|own| !own.dimensions.is_empty()).count() > 1 {
        let from = match source.source {
            instrument::instrument::Source::WomenOrganisations => "from-organisations",
            _ => "from-staff",
        };
        heading = format!("{}{}{heading}", voice.plain(from)?, voice.colon());
    }
    let (mut panels, mut table, mut said) = (Vec::new(), Table::default(), Vec::new());
    for dimension in &source.dimensions {
        let Some(cells) = dimension.attributes.get(position) else { continue };
        let label = ground.dimension_short(&dimension.dimension)?;
        let (rows, values) = lines(ground, cells)?;
        let parts: Vec<String> = values.iter().map(|(group, value)| format!("{group} {value}")).collect();
        said.push(voice.say("alt-row", &[("name", label.as_str().into()), ("parts", parts.join(", ").into())])?);
        if table.head.is_empty() {
            table.head.push(voice.plain("column-dimension")?);
            table.head.extend(values.iter().map(|(group, _)| group.clone()));
        }
        table.rows.push(std::iter::once(label.clone()).chain(values.into_iter().map(|(_, value)| value)).collect());
        panels.push(Panel { name: label, rows });
    }
    let title = finding(ground, source, position)?;
    let description = voice
        .say("groups-alt", &[("finding", title.as_str().into()), ("rows", said.join(voice.semicolon()).into())])?;
    let gaps = gaps(ground, source, position)?;
    let drawing = Groups { caption: Caption { title, description, table }, panels };
    let drawing = drawing.drawing(&format!("groups-{}-{attribute}", source.instrument), ROOM)?;
    let mut blocks = vec![Block::Heading { text: heading }];
    blocks.extend(desk.chart(drawing));
    blocks.extend(gaps);
    Ok(blocks)
}

/// What each group is called, with its value or why there is none.
type Named = Vec<(String, String)>;

/// The groups of one panel, and each with its value or the reason why there is none.
fn lines(ground: &Ground<'_>, cells: &AttributeCells) -> Result<(Vec<Line>, Named), ScorecardError> {
    let (mut rows, mut values) = (Vec::new(), Vec::new());
    for category in &cells.categories {
        let name = ground.voice.asked(&category.title);
        let value = match category.cell.shown() {
            Some(cell) => {
                let said = ground.figure_or_reason(&cell.mean)?;
                values.push((name.clone(), said.clone()));
                let interval = cell.interval.map(|ends| ends.map(|end| end.get()));
                cell.mean.value().map(|mean| (mean, interval, said))
            }
            None => {
                values.push((name.clone(), ground.cell_reason(&category.cell)?));
                None
            }
        };
        rows.push(Line { name, value });
    }
    Ok((rows, values))
}

/// Every gap of an attribute, those first that chance would hardly make, then the widest by δ and not by points: points of small
/// groups are chance.
fn all_gaps(source: &SourceResult, position: usize) -> Vec<(&SourceDimension, &Gap)> {
    let cells = source.dimensions.iter().filter_map(|dimension| Some((dimension, dimension.attributes.get(position)?)));
    let mut gaps: Vec<_> =
        cells.flat_map(|(dimension, cells)| cells.gaps.iter().map(move |gap| (dimension, gap))).collect();
    let size = |gap: &Gap| gap.delta.map_or(-1.0, |delta| delta.get().abs());
    gaps.sort_by(|(_, one), (_, two)| two.stands.cmp(&one.stands).then(size(two).total_cmp(&size(one))));
    gaps
}

/// The first gap of which both groups are shown.
fn finding(ground: &Ground<'_>, source: &SourceResult, position: usize) -> Result<String, ScorecardError> {
    let widest = all_gaps(source, position).into_iter().find(|(_, gap)| gap.gap.value().is_some());
    let Some((dimension, gap)) = widest else { return ground.voice.plain("groups-no-gap") };
    let label = ground.dimension_short(&dimension.dimension)?;
    let points = ground.voice.number(gap.gap.value().unwrap_or_default().abs());
    let [one, two] = names(ground, dimension, position, gap);
    ground.voice.say(
        "groups-finding",
        &[("label", label.into()), ("points", points.into()), ("one", one.into()), ("two", two.into())],
    )
}

fn names(ground: &Ground<'_>, dimension: &SourceDimension, position: usize, gap: &Gap) -> [String; 2] {
    let cells = dimension.attributes.get(position);
    let name = |category: &String| {
        let found = cells.and_then(|cells| cells.categories.iter().find(|own| own.category == *category));
        found.map_or_else(|| category.clone(), |own| ground.voice.asked(&own.title))
    };
    let [one, two] = &gap.of;
    [name(one), name(two)]
}

/// Every gap of which both groups are shown; those that say nothing are counted.
fn gaps(ground: &Ground<'_>, source: &SourceResult, position: usize) -> Result<Vec<Block>, ScorecardError> {
    let mut rows = Vec::new();
    let mut negligible = 0_usize;
    for (dimension, gap) in all_gaps(source, position) {
        let Some(points) = gap.gap.value() else { continue };
        if gap.size == Some(Magnitude::Negligible) {
            negligible += 1;
            continue;
        }
        let [one, two] = names(ground, dimension, position, gap);
        let interval = gap.interval.map(|ends| ground.interval(ends)).transpose()?.unwrap_or_default();
        let size = gap.size.map(|size| ground.voice.plain(size_word(size))).transpose()?.unwrap_or_default();
        let cells = vec![
            words(ground.dimension_short(&dimension.dimension)?),
            words(format!("{one} − {two}")),
            bold(ground.voice.number(points)),
            words(interval),
            words(size),
        ];
        rows.push(Row::Cells { cells });
    }
    let rest = ground.voice.say("gaps-negligible", &[("n", negligible.into())])?;
    let rest = (negligible > 0).then_some(Block::Quiet { text: rest });
    if rows.is_empty() {
        return Ok(rest.into_iter().collect());
    }
    let of = [
        ("column-dimension", 120.0, false),
        ("column-between", 190.0, false),
        ("column-gap", 46.0, true),
        ("column-interval", 84.0, true),
        ("column-size", 64.0, true),
    ];
    let mut blocks = vec![Block::Table { columns: columns(ground, &of)?, rows }];
    blocks.extend(rest);
    Ok(blocks)
}

fn size_word(size: Magnitude) -> &'static str {
    match size {
        Magnitude::Negligible => "size-negligible",
        Magnitude::Small => "size-small",
        Magnitude::Medium => "size-medium",
        Magnitude::Large => "size-large",
    }
}
