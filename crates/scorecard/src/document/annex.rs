//! The comparison of institutions: a heat table, the middle and the spread of each dimension, ranks with their bands.
//!
//! In: a comparison, the names under which institutions stand, a release for the words of the framework. Out: PDF and charts.

use instrument::words::Lang;
use scoring::Release;
use scoring::compare::{Comparison, FEWEST, Rank};

use super::pages::{Block, Desk, ROOM, Row, Section, bold, columns, words};
use super::world::{Template, set};
use super::{Pictures, page_one, tagged};
use crate::ScorecardError;
use crate::charts::bands::Bands;
use crate::charts::heat::Heat;
use crate::charts::{Caption, Drawing, Table};
use crate::findings::Ground;

/// Institutions beside each other, and under which names they stand.
pub struct Annex<'a> {
    /// What was compared.
    pub comparison: &'a Comparison,
    /// A name for each institution, in their order.
    pub names: &'a [String],
    /// Whether those are the institutions' own.
    pub named: bool,
    /// One of the releases: its framework's words.
    pub release: &'a Release,
}

/// The comparison as a tagged PDF.
///
/// # Errors
/// See [`ScorecardError`].
pub fn annex(annex: &Annex<'_>, lang: Lang) -> Result<Vec<u8>, ScorecardError> {
    let (section, desk) = section(annex, lang)?;
    let voice = desk.ground.voice;
    let framework = voice.words(&annex.release.framework.title, &annex.release.framework.id)?;
    let description = voice.say("compare-description", &[("n", annex.comparison.institutions.len().into())])?;
    let data = serde_json::json!({
        "lang": lang.code(),
        "title": section.title,
        "author": framework,
        "description": description,
        "ink": page_one::inks(),
        "invented": if annex.release.invented { Some(voice.plain("invented")?) } else { None },
        "colon": voice.colon(),
        "foot": {
            "left": format!("{framework} · {description}"),
            "page": voice.say("page-foot", &[("n", "0000".into()), ("of", "9999".into())])?,
            "contents": "",
        },
        "pages": [section],
    });
    let drawn = desk.drawings.into_iter().enumerate();
    let pictures: Pictures = drawn.map(|(at, drawing)| (Desk::file(at).into(), drawing.svg)).collect();
    let document = set(Template::Annex, data, pictures)?;
    let ident = format!("{} {:?} {lang}", annex.comparison.framework, annex.names);
    tagged(&document, format!("Paridad {}", annex.release.made.engine), ident)
}

/// Its charts, each with its values.
///
/// # Errors
/// See [`ScorecardError`].
pub fn annex_charts(annex: &Annex<'_>, lang: Lang) -> Result<Vec<Drawing>, ScorecardError> {
    Ok(section(annex, lang)?.1.drawings)
}

fn section<'a>(annex: &Annex<'a>, lang: Lang) -> Result<(Section, Desk<'a>), ScorecardError> {
    let mut desk = Desk { ground: Ground::new(annex.release, lang)?, drawings: Vec::new(), small: Vec::new() };
    let voice = desk.ground.voice;
    let mut blocks = Vec::new();
    if !annex.named {
        blocks.push(Block::Lead { text: voice.plain("compare-unnamed")? });
    }
    let heat = heat(annex, &desk.ground)?.drawing("heat", ROOM)?;
    blocks.extend(desk.chart(heat));
    if annex.comparison.institutions.len() < FEWEST {
        blocks.push(Block::Text { text: voice.say("compare-few", &[("k", FEWEST.into())])? });
    } else {
        blocks.push(spreads(annex, &desk.ground)?);
        blocks.push(Block::Heading { text: voice.plain("compare-bands")? });
        blocks.push(Block::Lead { text: voice.plain("compare-read")? });
        let ranked = ranked(annex);
        let bands = bands(&desk.ground, &ranked)?.drawing("bands", ROOM)?;
        blocks.extend(desk.chart(bands));
        blocks.push(ranks(&desk.ground, &ranked)?);
    }
    Ok((Section { page: 1, title: voice.plain("compare-title")?, blocks }, desk))
}

fn heat(annex: &Annex<'_>, ground: &Ground<'_>) -> Result<Heat, ScorecardError> {
    let voice = ground.voice;
    let mut heads = annex
        .comparison
        .dimensions
        .iter()
        .map(|id| ground.dimension_short(id))
        .collect::<Result<Vec<_>, ScorecardError>>()?;
    heads.push(voice.plain("index")?);
    let (mut rows, mut said, mut table) = (Vec::new(), Vec::new(), Table::default());
    for (own, name) in annex.comparison.institutions.iter().zip(annex.names) {
        let figures: Vec<_> = own.scores.iter().chain(std::iter::once(&own.index)).collect();
        let texts =
            figures.iter().map(|figure| ground.figure_or_reason(figure)).collect::<Result<Vec<_>, ScorecardError>>()?;
        let parts: Vec<String> = heads.iter().zip(&texts).map(|(head, text)| format!("{head} {text}")).collect();
        said.push(voice.say("alt-row", &[("name", name.as_str().into()), ("parts", parts.join(", ").into())])?);
        table.rows.push(std::iter::once(name.clone()).chain(texts.clone()).collect());
        rows.push((name.clone(), figures.iter().map(|figure| figure.value()).zip(texts).collect()));
    }
    table.head = std::iter::once(voice.plain("column-institution")?).chain(heads.clone()).collect();
    let title = finding(annex, ground)?;
    let description = voice.say(
        "compare-heat-alt",
        &[("finding", title.as_str().into()), ("rows", said.join(voice.semicolon()).into())],
    )?;
    Ok(Heat { caption: Caption { title, description, table }, heads, rows })
}

/// The dimensions with the highest and the lowest median, where there are medians.
fn finding(annex: &Annex<'_>, ground: &Ground<'_>) -> Result<String, ScorecardError> {
    let voice = ground.voice;
    let medians: Vec<(&str, f64)> = annex
        .comparison
        .spreads
        .iter()
        .filter(|spread| spread.id != "index")
        .filter_map(|spread| Some((spread.id.as_str(), spread.quartiles?[1].get())))
        .collect();
    let high = medians.iter().copied().reduce(|best, next| if next.1 > best.1 { next } else { best });
    let low = medians.iter().copied().reduce(|best, next| if next.1 < best.1 { next } else { best });
    let (Some(high), Some(low)) = (high, low) else {
        return voice.say("compare-description", &[("n", annex.comparison.institutions.len().into())]);
    };
    voice.say(
        "compare-finding",
        &[
            ("high", ground.dimension_short(high.0)?.into()),
            ("high_value", voice.number(high.1).into()),
            ("low", ground.dimension_short(low.0)?.into()),
            ("low_value", voice.number(low.1).into()),
        ],
    )
}

fn spreads(annex: &Annex<'_>, ground: &Ground<'_>) -> Result<Block, ScorecardError> {
    let voice = ground.voice;
    let mut rows = Vec::new();
    for spread in &annex.comparison.spreads {
        let name = if spread.id == "index" { voice.plain("index")? } else { ground.dimension_short(&spread.id)? };
        let (median, quartiles) = match spread.quartiles {
            Some([low, middle, high]) => (voice.number(middle.get()), ground.interval([low, high])?),
            None => (String::new(), String::new()),
        };
        rows.push(Row::Cells {
            cells: vec![words(name), words(voice.count(spread.n)), bold(median), words(quartiles)],
        });
    }
    let of = [
        ("column-dimension", 200.0, false),
        ("head-n", 60.0, true),
        ("column-median", 90.0, true),
        ("column-quartiles", 154.0, true),
    ];
    Ok(Block::Table { columns: columns(ground, &of)?, rows })
}

/// Institutions with a rank, best first.
fn ranked<'a>(annex: &Annex<'a>) -> Vec<(&'a str, Rank)> {
    let all = annex.comparison.institutions.iter().zip(annex.names);
    let mut ranked: Vec<(&str, Rank)> = all.filter_map(|(own, name)| Some((name.as_str(), own.rank?))).collect();
    ranked.sort_by(|a, b| (a.1.rank, a.1.band, a.0).cmp(&(b.1.rank, b.1.band, b.0)));
    ranked
}

fn bands(ground: &Ground<'_>, ranked: &[(&str, Rank)]) -> Result<Bands, ScorecardError> {
    let voice = ground.voice;
    let certain = ranked.iter().filter(|(_, rank)| rank.band[0] == rank.band[1]).count();
    let title = voice.say("compare-bands-finding", &[("certain", certain.into()), ("of", ranked.len().into())])?;
    let mut said = Vec::new();
    let mut table = Table {
        head: vec![voice.plain("column-institution")?, voice.plain("column-rank")?, voice.plain("column-band")?],
        rows: Vec::new(),
    };
    for (name, rank) in ranked {
        let [low, high] = rank.band.map(|end| voice.count(end));
        said.push(voice.say(
            "compare-band-row",
            &[
                ("name", (*name).into()),
                ("rank", voice.count(rank.rank).into()),
                ("low", low.as_str().into()),
                ("high", high.as_str().into()),
            ],
        )?);
        table.rows.push(vec![(*name).to_owned(), voice.count(rank.rank), format!("{low}–{high}")]);
    }
    let description = voice.say(
        "compare-bands-alt",
        &[("finding", title.as_str().into()), ("rows", said.join(voice.semicolon()).into())],
    )?;
    let rows = ranked.iter().map(|(name, rank)| ((*name).to_owned(), rank.rank, rank.band)).collect();
    Ok(Bands { caption: Caption { title, description, table }, rows })
}

fn ranks(ground: &Ground<'_>, ranked: &[(&str, Rank)]) -> Result<Block, ScorecardError> {
    let voice = ground.voice;
    let mut rows = Vec::new();
    for (name, rank) in ranked {
        let moved = rank.moved.map_or("moved-none".to_owned(), |choice| format!("moved-{}", choice.name()));
        let [low, high] = rank.band.map(|end| voice.count(end));
        let ends = [("low", low.into()), ("high", high.into())];
        rows.push(Row::Cells {
            cells: vec![
                words(*name),
                bold(voice.count(rank.rank)),
                words(voice.say("interval", &ends)?),
                words(voice.plain(&moved)?),
            ],
        });
    }
    let of = [
        ("column-institution", 220.0, false),
        ("column-rank", 50.0, true),
        ("column-band", 94.0, true),
        ("column-moved", 140.0, false),
    ];
    Ok(Block::Table { columns: columns(ground, &of)?, rows })
}
