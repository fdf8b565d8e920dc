//! Page 6: what people answered, statement by statement; staff and women's organisations apart.

use instrument::instrument::Source;
use scoring::release::{Cell as Shown, ItemResult, SourceResult};

use super::{Block, Desk, ROOM, Section};
use crate::ScorecardError;
use crate::charts::diverging::{Diverging, Row, height};
use crate::charts::{Caption, Table};
use crate::findings::Ground;

/// The height of a chart on one page.
const HIGH: f64 = 560.0;

/// Licence: the instrument is in the release; what may not be shown says why.
pub(super) fn sections(desk: &mut Desk<'_>) -> Result<Vec<Section>, ScorecardError> {
    let release = desk.ground.release;
    release
        .sources
        .iter()
        .filter(|source| !source.items.is_empty())
        .map(|source| {
            let title = match source.source {
                Source::WomenOrganisations => "organisations-title",
                _ => "staff-title",
            };
            Ok(Section { page: 6, title: desk.ground.voice.plain(title)?, blocks: blocks(desk, source)? })
        })
        .collect()
}

fn blocks(desk: &mut Desk<'_>, source: &SourceResult) -> Result<Vec<Block>, ScorecardError> {
    let voice = desk.ground.voice;
    if source.items.iter().all(|item| item.everyone.shown().is_none()) {
        return Ok(vec![Block::Text { text: voice.plain("answers-none")? }]);
    }
    let mut blocks = vec![Block::Lead { text: voice.plain("answers-read")? }];
    blocks.extend(overall(&desk.ground, source)?.map(|text| Block::Finding { text }));
    let (sensitive, usual): (Vec<&ItemResult>, Vec<&ItemResult>) = source.items.iter().partition(|item| item.sensitive);
    blocks.extend(charts(desk, &source.instrument, usual, 1)?);
    if !sensitive.is_empty() {
        let from = desk.ground.release.made.settings.get("sensitive_from").map_or(0.0, |from| from.get());
        blocks.push(Block::Heading { text: voice.plain("answers-sensitive")? });
        blocks.push(Block::Lead { text: voice.say("answers-sensitive-read", &[("n", voice.number(from).into())])? });
        blocks.extend(charts(desk, &source.instrument, sensitive, 100)?);
    }
    Ok(blocks)
}

/// What the source says in all. Licence: enough of its dimensions are shown.
fn overall(ground: &Ground<'_>, source: &SourceResult) -> Result<Option<String>, ScorecardError> {
    let Some((overall, mean)) = source.overall.as_ref().and_then(|own| Some((own, own.mean.value()?))) else {
        return Ok(None);
    };
    let voice = ground.voice;
    let (value, of) = (("value", voice.number(mean).into()), ("of", (overall.of as usize).into()));
    Ok(Some(match overall.interval {
        Some(ends) => voice.say("overall-interval", &[value, of, ("interval", ground.interval(ends)?.into())])?,
        None => voice.say("overall", &[value, of])?,
    }))
}

/// Charts of as many statements as a page takes, from the most favourable to the least; hidden ones at the end.
fn charts(
    desk: &mut Desk<'_>,
    instrument: &str,
    mut items: Vec<&ItemResult>,
    first: usize,
) -> Result<Vec<Block>, ScorecardError> {
    items.sort_by(|a, b| net(b).partial_cmp(&net(a)).unwrap_or(std::cmp::Ordering::Equal));
    let mut pages: Vec<Vec<(&ItemResult, Row)>> = vec![Vec::new()];
    let mut high = 0.0;
    for item in items {
        let row = row(&desk.ground, item)?;
        let own = height(&row);
        if high + own > HIGH {
            pages.push(Vec::new());
            high = 0.0;
        }
        high += own;
        if let Some(page) = pages.last_mut() {
            page.push((item, row));
        }
    }
    let mut blocks = Vec::new();
    for (at, page) in pages.into_iter().filter(|page| !page.is_empty()).enumerate() {
        let drawing = chart(&desk.ground, page)?.drawing(&format!("answers-{instrument}-{}", first + at), ROOM)?;
        blocks.extend(desk.chart(drawing));
    }
    Ok(blocks)
}

fn chart(ground: &Ground<'_>, page: Vec<(&ItemResult, Row)>) -> Result<Diverging, ScorecardError> {
    let voice = ground.voice;
    // A scale without a favourable side has no such share: then no statement is the most favourable.
    let shown: Vec<&(&ItemResult, Row)> =
        page.iter().filter(|(item, row)| item.everyone.shown().is_some() && !row.numbers[0].is_empty()).collect();
    let title = match (shown.first(), shown.last()) {
        // No order where the numbers show none.
        (Some((_, high)), Some((_, low))) if shown.len() > 1 && high.numbers[0] == low.numbers[0] => {
            voice.say("answers-alike", &[("value", high.numbers[0].as_str().into())])?
        }
        (Some((_, high)), Some((_, low))) if shown.len() > 1 => voice.say(
            "answers-finding",
            &[
                ("high", high.text.as_str().into()),
                ("high_value", high.numbers[0].as_str().into()),
                ("low", low.text.as_str().into()),
                ("low_value", low.numbers[0].as_str().into()),
            ],
        )?,
        (Some((_, one)), _) => voice
            .say("answers-row", &[("text", one.text.as_str().into()), ("value", one.numbers[0].as_str().into())])?,
        _ if page.iter().any(|(item, _)| item.everyone.shown().is_some()) => voice.plain("answers-no-side")?,
        _ => voice.plain("answers-none")?,
    };
    let mut said = Vec::new();
    let mut table = Table {
        head: ["column-indicator", "head-share", "head-n", "head-dont-know"]
            .into_iter()
            .map(|id| voice.plain(id))
            .collect::<Result<_, _>>()?,
        rows: Vec::new(),
    };
    let mut rows = Vec::new();
    for (_, row) in page {
        let value = match &row.shares {
            Ok(_) => row.numbers[0].clone(),
            Err(reason) => reason.clone(),
        };
        said.push(voice.say("answers-row", &[("text", row.text.as_str().into()), ("value", value.into())])?);
        let [share, n, dont_know] = row.numbers.clone();
        table.rows.push(vec![row.text.clone(), share, n, dont_know]);
        rows.push(row);
    }
    let description = voice
        .say("answers-alt", &[("finding", title.as_str().into()), ("rows", said.join(voice.semicolon()).into())])?;
    let heads = ["head-unfavourable", "head-favourable", "head-share", "head-n", "head-dont-know"];
    let [a, b, c, d, e] = heads.map(|id| voice.plain(id));
    Ok(Diverging { caption: Caption { title, description, table }, heads: [a?, b?, c?, d?, e?], rows })
}

fn row(ground: &Ground<'_>, item: &ItemResult) -> Result<Row, ScorecardError> {
    let voice = ground.voice;
    let words = voice.asked(&item.text);
    let text = if item.reversed { format!("† {words}") } else { words };
    Ok(match &item.everyone {
        Shown::Shown(cell) => Row {
            text,
            shares: Ok(cell.distribution.iter().map(|share| share.value().unwrap_or(0.0)).collect()),
            numbers: [
                cell.favourable.as_ref().map(|share| voice.share(share)).transpose()?.flatten().unwrap_or_default(),
                voice.count(cell.n),
                voice.share(&cell.dont_know)?.unwrap_or_default(),
            ],
            divided: cell.divided,
        },
        Shown::Hidden(hidden) => Row {
            text,
            shares: Err(voice.reason(hidden.hidden)?),
            numbers: [String::new(), String::new(), String::new()],
            divided: false,
        },
    })
}

/// Favourable half less unfavourable half: only the order comes of it.
fn net(item: &ItemResult) -> f64 {
    let Some(cell) = item.everyone.shown() else { return f64::NEG_INFINITY };
    let shares: Vec<f64> = cell.distribution.iter().map(|share| share.value().unwrap_or(0.0)).collect();
    let half = shares.len() / 2;
    shares.iter().rev().take(half).sum::<f64>() - shares.iter().take(half).sum::<f64>()
}
