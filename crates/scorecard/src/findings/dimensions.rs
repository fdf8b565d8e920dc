//! The bars and what is made of them: highest and lowest, strengths, gaps, the decisions asked for.

use instrument::instrument::Source;
use instrument::words::Lang;
use scoring::Release;
use scoring::release::{DimensionResult, Figure, SourceResult};
use serde::Serialize;

use super::Ground;
use crate::ScorecardError;
use crate::charts::{Bars, Marks, Row, Standing, Table, Voices};

/// A list with its heading; `none` where there is nothing to list and the release licenses saying so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Decisions {
    pub(crate) title: String,
    pub(crate) items: Vec<super::Said>,
    pub(crate) none: Option<String>,
}

/// The chart of page 1: the team's counted scores, or people's means where no team answered.
pub(crate) fn bars(release: &Release, lang: Lang) -> Result<Bars, ScorecardError> {
    let ground = Ground::new(release, lang)?;
    let bars = match (ground.without_team(), ground.people()) {
        (true, Some(source)) => people_bars(&ground, source)?,
        _ => team_bars(&ground)?,
    };
    Ok(Bars { note: if release.invented { Some(ground.voice.plain("invented")?) } else { None }, ..bars })
}

fn team_bars(ground: &Ground<'_>) -> Result<Bars, ScorecardError> {
    let voice = ground.voice;
    let round = ground.release.round.previous.as_ref().map(|previous| previous.round.as_str());
    let rows = ground.release.dimensions.iter().map(|d| team_row(ground, d)).collect::<Result<Vec<_>, _>>()?;
    let mut said = Vec::new();
    for row in &rows {
        let mut parts = vec![standing(ground, row)?];
        for (id, value) in [("alt-claimed", row.claimed), ("alt-target", row.target)] {
            if let Some(value) = value {
                parts.push(voice.say(id, &[("score", voice.number(value).into())])?);
            }
        }
        if let (Some(value), Some(round)) = (row.previous, round) {
            parts.push(voice.say("alt-previous", &[("score", voice.number(value).into()), ("round", round.into())])?);
        }
        said.push(voice.say("alt-row", &[("name", row.name.as_str().into()), ("parts", parts.join(", ").into())])?);
    }
    let named = |id: &str, used: bool| if used { voice.plain(id).map(Some) } else { Ok(None) };
    let marks = Marks {
        bar: voice.plain("mark-counted")?,
        claimed: named("mark-claimed", rows.iter().any(|row| row.claimed.is_some()))?,
        target: named("mark-target", rows.iter().any(|row| row.target.is_some()))?,
        previous: match round.filter(|_| rows.iter().any(|row| row.previous.is_some())) {
            Some(round) => Some(voice.say("mark-previous", &[("round", round.into())])?),
            None => None,
        },
        interval: None,
        hidden: named("mark-hidden", rows.iter().any(is_hidden))?,
    };
    let title = high_low(ground, &rows)?;
    let description =
        voice.say("alt-team", &[("finding", title.as_str().into()), ("rows", said.join(voice.semicolon()).into())])?;
    Ok(Bars { title, description, rows, voices: Voices::Team, note: None, marks })
}

fn team_row(ground: &Ground<'_>, dimension: &DimensionResult) -> Result<Row, ScorecardError> {
    let voice = ground.voice;
    let standing = match (&dimension.score, voice.figure(&dimension.score)?) {
        (Figure::Shown(shown), Some(said)) => Standing::Score(shown.value.get(), said),
        (Figure::Hidden(hidden), _) => Standing::Hidden(voice.reason(hidden.hidden)?, voice.plain("without-score")?),
        (Figure::Shown(_), None) => Standing::Hidden(String::new(), voice.plain("without-score")?),
    };
    // Marks without a bar would be read as its length.
    let shown = matches!(standing, Standing::Score(..));
    let mark = |figure: Option<&Figure>| figure.filter(|_| shown).and_then(Figure::value);
    Ok(Row {
        name: voice.words(&dimension.short, &dimension.id)?,
        claimed: mark(Some(&dimension.claimed)),
        target: mark(Some(&dimension.target)),
        previous: mark(dimension.previous.as_ref()),
        interval: None,
        standing,
    })
}

fn people_bars(ground: &Ground<'_>, source: &SourceResult) -> Result<Bars, ScorecardError> {
    let voice = ground.voice;
    let mut rows = Vec::new();
    let mut said = Vec::new();
    for dimension in &ground.release.dimensions {
        let row = people_row(ground, source, dimension)?;
        let mut parts = vec![standing(ground, &row)?];
        if let Some([low, high]) = row.interval {
            let ends = [("low", voice.number(low).into()), ("high", voice.number(high).into())];
            parts.push(voice.say("alt-interval", &ends)?);
        }
        said.push(voice.say("alt-row", &[("name", row.name.as_str().into()), ("parts", parts.join(", ").into())])?);
        rows.push(row);
    }
    let named = |id: &str, used: bool| if used { voice.plain(id).map(Some) } else { Ok(None) };
    let bar = match source.source {
        Source::WomenOrganisations => "mark-people-organisations",
        _ => "mark-people-staff",
    };
    let marks = Marks {
        bar: voice.plain(bar)?,
        interval: named("mark-interval", rows.iter().any(|row| row.interval.is_some()))?,
        hidden: named("mark-hidden", rows.iter().any(is_hidden))?,
        ..Marks::default()
    };
    let title = high_low(ground, &rows)?;
    let description = voice
        .say("alt-people", &[("finding", title.as_str().into()), ("rows", said.join(voice.semicolon()).into())])?;
    Ok(Bars { title, description, rows, voices: Voices::People, note: None, marks })
}

fn people_row(ground: &Ground<'_>, source: &SourceResult, dimension: &DimensionResult) -> Result<Row, ScorecardError> {
    let voice = ground.voice;
    let cell = source.dimensions.iter().find(|d| d.dimension == dimension.id).map(|d| &d.everyone);
    let shown = cell.and_then(|cell| cell.shown());
    let standing = match shown.map(|cell| (cell.mean.value(), voice.figure(&cell.mean))) {
        Some((Some(mean), said)) => Standing::Score(mean, said?.unwrap_or_default()),
        _ => {
            let reason = match shown.map(|cell| cell.mean) {
                Some(Figure::Hidden(hidden)) => Some(hidden.hidden),
                _ => cell.and_then(|cell| cell.reason()),
            };
            let reason = reason.unwrap_or(scoring::release::Reason::NotAsked);
            Standing::Hidden(voice.reason(reason)?, voice.plain("without-score")?)
        }
    };
    let interval = shown.and_then(|cell| cell.interval).map(|[low, high]| [low.get(), high.get()]);
    Ok(Row {
        name: voice.words(&dimension.short, &dimension.id)?,
        standing,
        claimed: None,
        target: None,
        previous: None,
        interval,
    })
}

fn is_hidden(row: &Row) -> bool {
    matches!(row.standing, Standing::Hidden(..))
}

fn standing(ground: &Ground<'_>, row: &Row) -> Result<String, ScorecardError> {
    match &row.standing {
        Standing::Score(_, said) => Ok(said.clone()),
        Standing::Hidden(reason, _) => ground.voice.say("alt-hidden", &[("reason", reason.as_str().into())]),
    }
}

/// Licence: a score is published; "highest" and "lowest" only where two printed scores differ. Ties are all named.
fn high_low(ground: &Ground<'_>, rows: &[Row]) -> Result<String, ScorecardError> {
    let voice = ground.voice;
    let scores: Vec<(f64, &str, &str)> = rows
        .iter()
        .filter_map(|row| match &row.standing {
            Standing::Score(score, said) => Some((*score, said.as_str(), row.name.as_str())),
            Standing::Hidden(..) => None,
        })
        .collect();
    let high = scores.iter().copied().reduce(|a, b| if b.0 > a.0 { b } else { a });
    let low = scores.iter().copied().reduce(|a, b| if b.0 < a.0 { b } else { a });
    let (Some(high), Some(low)) = (high, low) else { return voice.plain("no-score") };
    if high.0 == low.0 {
        return voice.say("all-equal", &[("score", high.1.into())]);
    }
    let named = |id: &str, end: (f64, &str, &str)| {
        let labels: Vec<String> = scores.iter().filter(|s| s.0 == end.0).map(|s| s.2.to_owned()).collect();
        voice.say(id, &[("labels", voice.first(&labels, 2)?.into()), ("score", end.1.into())])
    };
    voice.say("high-low", &[("highest", named("highest", high)?.into()), ("lowest", named("lowest", low)?.into())])
}

/// The same values as the chart, as a table: full names, then the main number, then the rest, with N of M by dimension.
pub(crate) fn table(ground: &Ground<'_>, bars: &Bars) -> Result<Table, ScorecardError> {
    let voice = ground.voice;
    let number = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| voice.number(value));
    let mut head = vec![voice.plain("column-dimension")?];
    let previous = ground.release.round.previous.as_ref().filter(|_| bars.marks.previous.is_some());
    let people = ground.people().filter(|_| bars.voices == Voices::People);
    let claims = bars.marks.claimed.is_some();
    match people {
        Some(_) => head.extend([voice.plain("column-people")?, voice.plain("column-answers")?]),
        None => {
            head.push(voice.plain("column-score")?);
            if claims {
                head.push(voice.plain("column-claimed")?);
            }
            if let Some(previous) = previous {
                head.push(voice.say("column-previous", &[("round", previous.round.as_str().into())])?);
            }
            if ground.release.meets.is_some() {
                head.push(voice.plain("column-met")?);
            }
        }
    }
    let mut rows = Vec::new();
    for (row, dimension) in bars.rows.iter().zip(&ground.release.dimensions) {
        let main = match &row.standing {
            Standing::Score(_, said) => said.clone(),
            Standing::Hidden(_, none) => none.clone(),
        };
        let mut cells = vec![voice.words(&dimension.title, &dimension.id)?, main];
        if let Some(people) = people {
            let cell = people.dimensions.iter().find(|d| d.dimension == dimension.id);
            let n = cell.and_then(|d| d.everyone.shown()).map(|cell| f64::from(cell.n));
            cells.push(number(n));
        } else {
            if claims {
                cells.push(number(row.claimed));
            }
            if previous.is_some() {
                cells.push(number(row.previous));
            }
            if ground.release.meets.is_some() {
                let (n, of) = (f64::from(dimension.n).into(), f64::from(dimension.of).into());
                cells.push(voice.say("of", &[("n", n), ("of", of)])?);
            }
        }
        rows.push(cells);
    }
    Ok(Table { head, rows })
}

/// Licence: a published score of 50 or more; that none is so only where some score is published.
pub(crate) fn strengths(ground: &Ground<'_>) -> Result<Option<Decisions>, ScorecardError> {
    let items = scored(ground, ground.release.strengths.iter())?;
    let published = ground.release.dimensions.iter().any(|d| d.score.value().is_some());
    if !published {
        return Ok(None);
    }
    let none = if items.is_empty() { Some(ground.voice.plain("strengths-none")?) } else { None };
    Ok(Some(Decisions { title: ground.voice.plain("strengths")?, items, none }))
}

/// Licence: among the lowest and below its target. That none is below is said only where every published score reaches its
/// target.
pub(crate) fn gaps(ground: &Ground<'_>) -> Result<Option<Decisions>, ScorecardError> {
    let below = |dimension: &DimensionResult| match (dimension.score.value(), dimension.target.value()) {
        (Some(score), Some(target)) => score < target,
        (score, _) => score.is_some(),
    };
    let gaps = ground.release.gaps.iter().filter(|id| ground.dimension(id).is_some_and(below));
    let items = scored(ground, gaps)?;
    let published = ground.release.dimensions.iter().any(|d| d.score.value().is_some());
    let reached = published && !ground.release.dimensions.iter().any(below);
    if items.is_empty() && !reached {
        return Ok(None);
    }
    let none = if items.is_empty() { Some(ground.voice.plain("gaps-none")?) } else { None };
    Ok(Some(Decisions { title: ground.voice.plain("gaps")?, items, none }))
}

fn scored<'r>(ground: &Ground<'_>, ids: impl Iterator<Item = &'r String>) -> Result<Vec<super::Said>, ScorecardError> {
    let mut items = Vec::new();
    for id in ids {
        let Some(score) = ground.dimension(id).map(|d| ground.voice.figure(&d.score)).transpose()?.flatten() else {
            continue;
        };
        items.push(super::Said { label: ground.dimension_title(id)?, text: score });
    }
    Ok(items)
}

/// Licence: the release names decisions. That none is left only where no next step is left at all.
pub(crate) fn decisions(ground: &Ground<'_>) -> Result<Option<Decisions>, ScorecardError> {
    let Some(meets) = &ground.release.meets else { return Ok(None) };
    let voice = ground.voice;
    let title = voice.plain("decisions")?;
    let mut items = Vec::new();
    for id in ground.release.decisions.iter().take(3) {
        let step = ground.release.next_steps.iter().find(|step| step.indicator == *id);
        let indicator = ground.indicator(id);
        let label = match indicator {
            Some(indicator) => voice.words(&indicator.title, id)?,
            None => id.clone(),
        };
        let recommendation = step.and_then(|s| s.recommendation.as_ref()).or(indicator.and_then(|i| i.next.as_ref()));
        let mut text = recommendation.map(|text| voice.words(text, id)).transpose()?.unwrap_or_default();
        let level = step.and_then(|step| step.effect.level.as_ref());
        let level = level.and_then(|id| ground.release.framework.levels.iter().find(|level| level.id == *id));
        if let Some(level) = level {
            let level = voice.words(&level.title, &level.id)?;
            text = format!("{text} {}", voice.say("decision-level", &[("level", level.into())])?);
        }
        items.push(super::Said { label, text: text.trim().to_owned() });
    }
    let none = match (items.is_empty(), ground.release.next_steps.is_empty()) {
        (true, true) if meets.of > 0 => Some(voice.plain("decisions-none-left")?),
        (true, false) => Some(voice.plain("decisions-none-kind")?),
        _ => None,
    };
    Ok((!items.is_empty() || none.is_some()).then_some(Decisions { title, items, none }))
}
