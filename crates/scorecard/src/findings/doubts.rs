//! What stands on weak ground, and what moved: claimed and not shown, contradicted, dissent, not answered, divided; gained
//! and lost.

use instrument::instrument::Source;
use scoring::release::{DissentResult, Meets};

use super::{Ground, Said, number};
use crate::ScorecardError;

/// What a reader must know before she trusts N. Each is licensed by its list not being empty; that nothing is open, only by
/// all lists of the team being empty.
pub(crate) fn doubts(ground: &Ground<'_>, most: usize) -> Result<Vec<Said>, ScorecardError> {
    let mut said = Vec::new();
    if let Some(meets) = &ground.release.meets {
        let applicable: Vec<String> = meets.not_applicable.iter().map(|n| n.indicator.clone()).collect();
        for (id, ids) in [
            ("not-shown", &meets.not_shown),
            ("contradicted", &meets.contradicted),
            ("not-answered", &meets.not_answered),
            ("not-applicable", &applicable),
        ] {
            said.extend(list(ground, id, ids, most)?);
        }
        said.extend(dissent(ground, meets, most)?);
    }
    said.extend(between(ground, most)?);
    if said.is_empty() && ground.release.meets.is_some() {
        said.push(Said { label: ground.voice.plain("nothing-open")?, text: String::new() });
    }
    Ok(said)
}

/// Where voices disagree, in full.
pub(crate) fn disagreements(ground: &Ground<'_>) -> Result<Vec<Said>, ScorecardError> {
    between(ground, usize::MAX - 1)
}

/// Claims against what is felt, and opinions that are divided.
fn between(ground: &Ground<'_>, most: usize) -> Result<Vec<Said>, ScorecardError> {
    let mut said = claim_gaps(ground, most)?;
    for (source, id) in [(Source::Staff, "divided-staff"), (Source::WomenOrganisations, "divided-organisations")] {
        said.extend(divided(ground, source, id, most)?);
    }
    Ok(said)
}

/// Licence: the release compares with a previous one. Gains before losses, losses never left out for room.
pub(crate) fn changes(ground: &Ground<'_>, most: usize) -> Result<Vec<Said>, ScorecardError> {
    let Some(change) = &ground.release.change else { return Ok(Vec::new()) };
    let mut said = Vec::new();
    for (id, ids) in [("gained", &change.gained), ("lost", &change.lost), ("left-out", &change.left_out)] {
        said.extend(list(ground, id, ids, most)?);
    }
    Ok(said)
}

fn list(ground: &Ground<'_>, id: &str, ids: &[String], most: usize) -> Result<Option<Said>, ScorecardError> {
    if ids.is_empty() {
        return Ok(None);
    }
    let label = ground.voice.say(id, &[("n", ids.len().into())])?;
    Ok(Some(Said { label, text: ground.voice.first(&ground.shorts(ids)?, most)? }))
}

/// Votes stand only where the release gives them: teams of five and more.
fn dissent(ground: &Ground<'_>, meets: &Meets, most: usize) -> Result<Option<Said>, ScorecardError> {
    if meets.dissent.is_empty() {
        return Ok(None);
    }
    let voice = ground.voice;
    let mut labels = Vec::new();
    let mut with_votes = false;
    for id in &meets.dissent {
        let label = ground.short(id)?;
        let votes = ground.indicator(id).and_then(|i| i.dissent.as_ref()).map(|d| votes(ground, d)).transpose()?;
        labels.push(match votes.filter(|votes| !votes.is_empty()) {
            Some(votes) => {
                with_votes = true;
                voice.say("dissent-votes", &[("label", label.into()), ("votes", votes.into())])?
            }
            None => label,
        });
    }
    let text = match (with_votes, labels.as_slice()) {
        (true, [first, second]) => format!("{first}{}{second}", voice.semicolon()),
        (true, [first, _, ..]) if most <= 2 => {
            let rest = labels.len() - 1;
            voice.say("list-many", &[("first", first.as_str().into()), ("n", rest.into())])?
        }
        (true, [first, second, rest @ ..]) if !rest.is_empty() => voice.say(
            "list-many",
            &[
                ("first", format!("{first}{}{second}{}", voice.semicolon(), voice.semicolon().trim_end()).into()),
                ("n", rest.len().into()),
            ],
        )?,
        _ => voice.first(&labels, most)?,
    };
    Ok(Some(Said { label: voice.say("dissent", &[("n", meets.dissent.len().into())])?, text }))
}

pub(crate) fn votes(ground: &Ground<'_>, dissent: &DissentResult) -> Result<String, ScorecardError> {
    let size = ground.release.team.as_ref().and_then(|team| team.size);
    let said = dissent
        .votes
        .iter()
        .map(|vote| {
            let mut args = vec![("people", number(vote.people)), ("rung", number(u32::from(vote.rung)))];
            match size {
                Some(size) => {
                    args.push(("size", number(size)));
                    ground.voice.say("dissent-vote", &args)
                }
                None => ground.voice.say("dissent-vote-alone", &args),
            }
        })
        .collect::<Result<Vec<_>, ScorecardError>>()?;
    // "3 of 12 at rung 1" is read in one go: no line ends inside it.
    Ok(said.iter().map(|vote| vote.replace(' ', "\u{a0}")).collect::<Vec<_>>().join(", "))
}

/// Licence: the release calls the difference a finding; its sign chooses the words.
fn claim_gaps(ground: &Ground<'_>, most: usize) -> Result<Vec<Said>, ScorecardError> {
    let voice = ground.voice;
    let mut above = Vec::new();
    let mut below = Vec::new();
    for gap in ground.release.claim_gaps.iter().filter(|gap| gap.finding) {
        let Some(points) = gap.gap.value() else { continue };
        let label = ground.dimension_short(&gap.dimension)?;
        let args = [("label", label.into()), ("points", voice.number(points.abs()).into())];
        let side = if points > 0.0 { &mut above } else { &mut below };
        side.push(voice.say("points", &args)?);
    }
    let mut said = Vec::new();
    for (id, labels) in [("claim-above", above), ("claim-below", below)] {
        if !labels.is_empty() {
            said.push(Said { label: voice.plain(id)?, text: voice.first(&labels, most)? });
        }
    }
    Ok(said)
}

/// Licence: the release calls an item divided. Named by the indicators that the items inform.
fn divided(ground: &Ground<'_>, source: Source, id: &str, most: usize) -> Result<Option<Said>, ScorecardError> {
    let items: Vec<_> = ground
        .release
        .sources
        .iter()
        .filter(|s| s.source == source)
        .flat_map(|s| &s.items)
        // What is asked about fear and violence belongs on a page with room to say it with care; what informs no indicator
        // says nothing of the institution.
        .filter(|item| !item.sensitive && !item.informs.is_empty())
        .filter(|item| item.everyone.shown().is_some_and(|cell| cell.divided))
        .collect();
    if items.is_empty() {
        return Ok(None);
    }
    let mut labels: Vec<String> = Vec::new();
    for item in &items {
        let Some(indicator) = item.informs.first() else { continue };
        let label = ground.short(indicator)?;
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    let label = ground.voice.say(id, &[("n", items.len().into())])?;
    Ok(Some(Said { label, text: ground.voice.first(&labels, most)? }))
}
