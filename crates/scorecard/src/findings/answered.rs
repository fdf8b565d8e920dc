//! Who is behind the page: how many answered, by source, or why that is not shown.

use instrument::instrument::Source;
use scoring::release::{Answered, Figure};

use super::{Ground, Said, number};
use crate::ScorecardError;

/// One line a source that the release holds.
pub(crate) fn answered(ground: &Ground<'_>) -> Result<Vec<Said>, ScorecardError> {
    let voice = ground.voice;
    let mut said = Vec::new();
    if !ground.without_team() {
        let text = match ground.release.team.as_ref().and_then(|team| team.size) {
            Some(size) => voice.say("team-size", &[("n", number(size)), ("count", voice.count(size).into())])?,
            None => voice.plain("team-unknown")?,
        };
        said.push(Said { label: voice.plain("from-team")?, text });
    }
    if reviewed(ground) {
        let seen =
            ground.release.indicators.iter().filter(|i| i.evidence_accepted.is_some() || i.reviewed.is_some()).count();
        let text = voice.say("documents-reviewed", &[("n", seen.into())])?;
        said.push(Said { label: voice.plain("from-documents")?, text });
    }
    for source in &ground.release.sources {
        let label = match source.source {
            Source::WomenOrganisations => "from-organisations",
            _ => "from-staff",
        };
        said.push(Said { label: voice.plain(label)?, text: people(ground, &source.participation.everyone)? });
    }
    Ok(said)
}

/// Licence: a voice has no place in this release, asked or not: the page says that it is not here and no more.
pub(crate) fn not_here(ground: &Ground<'_>) -> Result<Option<String>, ScorecardError> {
    let heard = |source: Source| ground.release.sources.iter().any(|s| s.source == source);
    let mut missing = Vec::new();
    for (id, here) in [
        ("from-documents", reviewed(ground)),
        ("from-staff", heard(Source::Staff)),
        ("from-organisations", heard(Source::WomenOrganisations)),
    ] {
        if !here {
            missing.push(lower(&ground.voice.plain(id)?));
        }
    }
    if missing.is_empty() {
        return Ok(None);
    }
    let labels = ground.voice.list(&missing)?;
    ground.voice.say("not-here", &[("labels", labels.into())]).map(Some)
}

fn reviewed(ground: &Ground<'_>) -> bool {
    ground.release.instruments.iter().any(|instrument| instrument.source == Source::DocumentReview)
}

fn people(ground: &Ground<'_>, answered: &Answered) -> Result<String, ScorecardError> {
    let voice = ground.voice;
    let n = match &answered.answered {
        Figure::Hidden(hidden) => {
            return voice.say("people-hidden", &[("reason", voice.reason(hidden.hidden)?.into())]);
        }
        Figure::Shown(shown) => shown.value.get(),
    };
    let count = voice.figure(&answered.answered)?.unwrap_or_default();
    let Some(of) = answered.of else {
        return voice.say("people-answered", &[("n", n.into()), ("count", count.into())]);
    };
    let mut args = vec![("count", count.into()), ("of", voice.count(of).into())];
    match answered.rate.as_ref().map(|rate| voice.share(rate)).transpose()?.flatten() {
        Some(rate) => {
            args.push(("rate", rate.into()));
            voice.say("people-answered-rate", &args)
        }
        None => voice.say("people-answered-of", &args),
    }
}

fn lower(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().collect::<String>() + chars.as_str())
}
