//! Where the institution stands: its level, N of M, last round's, the plausible range, what separates from the next level.

use scoring::release::DimensionShort;
use serde::Serialize;

use super::{Ground, Said, number};
use crate::ScorecardError;

/// The level in a word, its meaning in a line, and its place among all levels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Stand {
    pub(crate) label: String,
    pub(crate) word: String,
    pub(crate) meaning: Option<String>,
    pub(crate) steps: Vec<Step>,
    pub(crate) scale: String,
}

/// One level of the framework.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Step {
    pub(crate) title: String,
    pub(crate) reached: bool,
    pub(crate) current: bool,
}

/// N of M, large, and the lines below it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Count {
    pub(crate) label: String,
    pub(crate) big: String,
    pub(crate) lines: Vec<String>,
    pub(crate) range: String,
    pub(crate) why: Option<String>,
}

/// Licence: the release has a level.
pub(crate) fn stand(ground: &Ground<'_>) -> Result<Option<Stand>, ScorecardError> {
    let Some(level) = &ground.release.level else { return Ok(None) };
    let voice = ground.voice;
    let levels = &ground.release.framework.levels;
    let place = levels.iter().position(|other| other.id == level.id);
    let word = voice.words(&level.title, &level.id)?;
    let steps = levels
        .iter()
        .enumerate()
        .map(|(i, other)| {
            let title = voice.words(&other.title, &other.id)?;
            Ok(Step { title, reached: place.is_some_and(|p| i <= p), current: place == Some(i) })
        })
        .collect::<Result<Vec<_>, ScorecardError>>()?;
    let scale = match place {
        Some(place) => voice.say(
            "level-scale",
            &[("level", word.as_str().into()), ("position", (place + 1).into()), ("of", levels.len().into())],
        )?,
        None => word.clone(),
    };
    let meaning = level.meaning.as_ref().map(|meaning| voice.words(meaning, &level.id)).transpose()?;
    Ok(Some(Stand { label: voice.plain("level-label")?, word, meaning, steps, scale }))
}

/// Licence: the release counts indicators. Last round's count stands only where there was one, and the common set is named
/// only where the two rounds did not count the same.
pub(crate) fn count(ground: &Ground<'_>) -> Result<Option<Count>, ScorecardError> {
    let Some(meets) = &ground.release.meets else { return Ok(None) };
    let voice = ground.voice;
    let mut lines = Vec::new();
    if let Some(previous) = &ground.release.round.previous
        && let (Some(n), Some(of)) = (previous.n, previous.of)
    {
        let mut args = vec![("round", previous.round.as_str().into()), ("n", number(n)), ("of", number(of))];
        let current = ground.release.level.as_ref().map(|level| &level.id);
        let other = previous.level.as_ref().filter(|id| Some(*id) != current);
        let level = other.and_then(|id| ground.release.framework.levels.iter().find(|level| level.id == *id));
        lines.push(match level {
            Some(level) => {
                args.push(("level", voice.words(&level.title, &level.id)?.into()));
                voice.say("met-before-level", &args)?
            }
            None => voice.say("met-before", &args)?,
        });
        if let Some(change) = &ground.release.change
            && change.meets.of > 0
            && (of != meets.of || change.meets.of != meets.of)
        {
            let common = &change.meets;
            lines.push(voice.say(
                "met-common",
                &[("of", number(common.of)), ("then", number(common.then)), ("now", number(common.now))],
            )?);
        }
    }
    let range = &meets.range;
    let whole = range.low_of == meets.of && range.high_of == meets.of;
    let range_said = if whole && range.low == meets.n && range.high == meets.n {
        voice.say("range-none", &[("n", number(meets.n))])?
    } else if whole {
        voice.say("range", &[("low", number(range.low)), ("high", number(range.high))])?
    } else {
        voice.say(
            "range-of",
            &[
                ("low", number(range.low)),
                ("low_of", number(range.low_of)),
                ("high", number(range.high)),
                ("high_of", number(range.high_of)),
            ],
        )?
    };
    let wide = range.low != range.high || range.low_of != range.high_of;
    Ok(Some(Count {
        label: voice.plain("meets-label")?,
        big: voice.say("meets", &[("n", number(meets.n)), ("of", number(meets.of))])?,
        lines,
        range: range_said,
        why: if wide { Some(voice.plain("range-why")?) } else { None },
    }))
}

/// Licence: no team answered. Says whose means the bars are, or that there are none.
pub(crate) fn no_team(ground: &Ground<'_>) -> Result<Option<Said>, ScorecardError> {
    if !ground.without_team() {
        return Ok(None);
    }
    let text = match ground.people().map(|source| source.source) {
        Some(instrument::instrument::Source::WomenOrganisations) => "no-team-organisations",
        Some(_) => "no-team-staff",
        None => "no-team-nobody",
    };
    Ok(Some(Said { label: ground.voice.plain("no-team")?, text: ground.voice.plain(text)? }))
}

/// Licence: the release has a level. Every failing requirement of the next level, the listed indicators first; or that
/// there is no next level.
pub(crate) fn separates(ground: &Ground<'_>, most: usize) -> Result<Option<Said>, ScorecardError> {
    let Some(level) = &ground.release.level else { return Ok(None) };
    let voice = ground.voice;
    let Some(next) = &level.separates else {
        return Ok(Some(Said { label: voice.plain("separates-top")?, text: String::new() }));
    };
    let mut parts = Vec::new();
    if !next.must_meet.is_empty() {
        let labels = voice.first(&ground.shorts(&next.must_meet)?, most)?;
        parts.push(voice.say("separates-must", &[("labels", labels.into())])?);
    }
    let mut rest: Vec<&DimensionShort> = next.dimensions.iter().collect();
    while let Some(first) = rest.first() {
        let needs = first.needs.get();
        let (same, other): (Vec<_>, Vec<_>) = rest.iter().copied().partition(|short| short.needs.get() == needs);
        let named = same
            .into_iter()
            .map(|short| {
                let score = match voice.figure(&short.score)? {
                    Some(score) => score,
                    None => voice.plain("without-score")?,
                };
                let label = ground.dimension_short(&short.id)?;
                voice.say("separates-named", &[("label", label.into()), ("score", score.into())])
            })
            .collect::<Result<Vec<_>, ScorecardError>>()?;
        let labels = voice.first(&named, most)?;
        parts.push(
            voice.say("separates-dimensions", &[("needs", voice.number(needs).into()), ("labels", labels.into())])?,
        );
        rest = other;
    }
    if next.more_indicators > 0 {
        parts.push(voice.say("separates-more", &[("n", number(next.more_indicators))])?);
    }
    let title = voice.words(&next.title, &next.level)?;
    Ok(Some(Said {
        label: voice.say("separates-label", &[("level", title.into())])?,
        text: if parts.is_empty() { String::new() } else { parts.join(voice.semicolon()) + "." },
    }))
}
