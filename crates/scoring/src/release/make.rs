//! Makes a release: the only way from a study to values that may be shown.

use std::collections::BTreeMap;

use instrument::framework::{CapName, Framework, Indicator, Kind};
use instrument::instrument::{Mode, Source};
use instrument::words::Scoring;
use instrument::{Fault, Place};

use super::format::*;
use super::people::{ClaimGap, SourceResult};
use super::stated::stated_hash;
use super::value::{Figure, Printed, Reason};
use crate::aggregate::{Card, Part, Slot, snap};
use crate::caps::felt;
use crate::cells::People;
use crate::rungs::{self, Standing, Stated};
use crate::{Earlier, Policy, Study, change, disclosure, levels, next, range};

/// Scores a study and lets out what is safe to show.
///
/// # Errors
/// What a person must mend, as a whole list: a zero in a geometric mean without a floor; more than one response of a
/// team or of a reviewer; a previous release of another institution or framework.
pub fn release(study: &Study, policy: &Policy, earlier: Earlier<'_>) -> Result<Release, Vec<Fault>> {
    let mut faults = repeated(study);
    faults.extend(earlier.previous_round.and_then(|previous| foreign(study, previous)));
    if !faults.is_empty() {
        return Err(faults);
    }
    let framework = &study.framework;
    let sources = sources(study, policy, earlier);
    let felt = felt(framework.caps.not_felt.as_ref(), &sources);
    let stated = rungs::stated(study, &felt);
    let card = Card { framework, slots: stated.standings.iter().map(|standing| standing.slot(framework)).collect() };
    let scores = Scores::of(&card, &stated, earlier.previous_round);
    let faults = zeros(&card, &scores.parts, &scores.index);
    if !faults.is_empty() {
        return Err(faults);
    }
    let targets: Vec<Option<u8>> = stated.standings.iter().map(|standing| target(study, standing)).collect();
    let marks = Marks::of(&card, &stated, &targets);
    let change =
        earlier.previous_round.filter(|_| stated.answered).map(|previous| change::exact(&card, &stated, previous));
    let next_steps = if stated.answered { next::steps(&card, &targets) } else { Vec::new() };
    let decisions = next::decisions(&card, &next_steps);
    let (strengths, gaps) = strengths_and_gaps(framework, &scores.parts, stated.answered);
    let printed_change = change.as_ref().zip(earlier.previous_round).map(|(exact, previous)| Change {
        composition: change::composition(previous, &sources),
        commitments: change::commitments(framework, previous, study.plan.as_ref()),
        ..change::printed(&card, exact)
    });
    let dimensions = dimensions(&card, &stated, &scores, &marks, change.as_ref(), earlier.previous_round);
    Ok(Release {
        schema: SCHEMA.to_owned(),
        assessment: study.assessment.id.clone(),
        institution: study.assessment.institution.clone(),
        round: round(study, earlier.previous_round),
        invented: study.assessment.invented,
        framework: framework_of(framework),
        instruments: instruments_of(study),
        level: stated.answered.then(|| level(&card, &scores.parts)).flatten(),
        meets: stated.answered.then(|| meets(&card, &stated, &scores)),
        index: score(&scores.index, scores.range_of_index, stated.answered),
        axes: axes(&card, &scores.parts, stated.answered),
        kinds: kinds(&card, stated.answered),
        claim_gaps: claim_gaps(&dimensions, &sources),
        dimensions,
        indicators: indicators(&card, &stated, &targets, earlier.previous_round),
        strengths,
        gaps,
        next_steps,
        decisions,
        change: printed_change,
        sources,
        team: stated.answered.then_some(Team { size: stated.team }),
        plan: study.plan.clone(),
        made: Made {
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            seed: study.assessment.seed,
            stated: stated_hash(study),
            settings: settings(framework, policy),
        },
    })
}

/// Every individual source, through the disclosure rules.
fn sources(study: &Study, policy: &Policy, earlier: Earlier<'_>) -> Vec<SourceResult> {
    People::of(study)
        .iter()
        .map(|people| {
            let population = match people.instrument.source {
                Source::Staff => study.assessment.staff.as_ref(),
                Source::WomenOrganisations => study.assessment.women_organisations.as_ref(),
                Source::SelfAssessment | Source::DocumentReview => None,
            };
            let now = disclosure::source(people, &study.framework, population, policy, study.assessment.seed);
            let first = earlier
                .first_of_round
                .and_then(|release| release.sources.iter().find(|source| source.instrument == now.instrument));
            disclosure::second(now, first, policy.k, policy.sensitive_step)
        })
        .collect()
}

/// Every score with its plausible range.
pub(crate) struct Scores {
    pub(crate) parts: Vec<Part>,
    pub(crate) low: Vec<Part>,
    pub(crate) high: Vec<Part>,
    pub(crate) index: Part,
    pub(crate) range_of_index: Option<(f64, f64)>,
    pub(crate) meets: MeetsRange,
}

impl Scores {
    /// Scores the counted card and both ends of its plausible range.
    pub(crate) fn of(card: &Card<'_>, stated: &Stated<'_>, previous: Option<&Release>) -> Scores {
        let (low, high) = (range::low(card.framework, stated, previous), range::high(card.framework, stated));
        let (parts, low_parts, high_parts) = (card.dimensions(), low.dimensions(), high.dimensions());
        let (low_n, low_of) = low.meets();
        let (high_n, high_of) = high.meets();
        Scores {
            index: card.index(&parts),
            range_of_index: low.index(&low_parts).score.zip(high.index(&high_parts).score),
            parts,
            low: low_parts,
            high: high_parts,
            meets: MeetsRange { low: low_n, low_of, high: high_n, high_of },
        }
    }

    /// The range of a dimension.
    pub(crate) fn range(&self, dimension: usize) -> Option<(f64, f64)> {
        self.low.get(dimension)?.score.zip(self.high.get(dimension)?.score)
    }
}

/// What claims and targets alone would give.
struct Marks {
    claimed: Vec<Part>,
    target: Vec<Part>,
    documents: Vec<Part>,
}

impl Marks {
    fn of(card: &Card<'_>, stated: &Stated<'_>, targets: &[Option<u8>]) -> Marks {
        let claims = stated.standings.iter().zip(&card.slots).map(|(standing, slot)| match standing.claimed {
            Some(claim) => Slot::Rung(claim),
            None => *slot,
        });
        let aims = targets.iter().zip(&card.slots).map(|(target, slot)| match (target, slot) {
            (_, Slot::NotApplicable) => Slot::NotApplicable,
            (Some(target), _) => Slot::Rung(*target),
            (None, slot) => *slot,
        });
        let documents = stated.standings.iter().zip(&card.slots).map(|(standing, slot)| match standing.reviewed {
            Some(rung) => Slot::Rung(rung),
            // What she was not asked about, or could not judge, is neither high nor low.
            None if *slot == Slot::NotApplicable || !standing.review_asks => Slot::NotApplicable,
            None => Slot::NotAnswered,
        });
        let framework = card.framework;
        Marks {
            claimed: Card { framework, slots: claims.collect() }.dimensions(),
            target: Card { framework, slots: aims.collect() }.dimensions(),
            documents: Card { framework, slots: documents.collect() }.dimensions(),
        }
    }
}

fn target(study: &Study, standing: &Standing<'_>) -> Option<u8> {
    let own = study.assessment.targets.get(&standing.indicator.id).copied();
    standing.indicator.has_ladder().then(|| own.unwrap_or(study.framework.meets_from))
}

/// A part as it is printed: where nobody answered for the institution, nothing was asked of it.
fn figure(part: &Part, answered: bool) -> Figure {
    match part.published() {
        _ if !answered => Figure::hidden(Reason::NotAsked),
        Some(score) => Figure::shown(Printed::whole(score)),
        None => Figure::hidden(Reason::Coverage),
    }
}

fn ends(part: &Part, range: Option<(f64, f64)>, answered: bool) -> Option<[Printed; 2]> {
    part.published().filter(|_| answered)?;
    range.map(|(low, high)| [Printed::whole(low), Printed::whole(high)])
}

fn score(part: &Part, range: Option<(f64, f64)>, answered: bool) -> Score {
    Score { score: figure(part, answered), range: ends(part, range, answered) }
}

fn axes(card: &Card<'_>, parts: &[Part], answered: bool) -> Vec<SubScore> {
    card.framework
        .axes
        .iter()
        .map(|axis| SubScore {
            id: axis.id.clone(),
            title: Some(axis.title.clone()),
            score: figure(&card.axis(&axis.id, parts), answered),
        })
        .collect()
}

fn kinds(card: &Card<'_>, answered: bool) -> Vec<SubScore> {
    Kind::ALL
        .into_iter()
        .filter(|kind| card.framework.indicators().any(|(_, indicator)| indicator.kind == *kind))
        .map(|kind| SubScore { id: kind.name().to_owned(), title: None, score: figure(&card.kind(kind), answered) })
        .collect()
}

fn dimensions(
    card: &Card<'_>,
    stated: &Stated<'_>,
    scores: &Scores,
    marks: &Marks,
    change: Option<&change::Exact>,
    previous: Option<&Release>,
) -> Vec<DimensionResult> {
    let answered = stated.answered;
    let missing = Part::NOTHING;
    card.framework
        .dimensions
        .iter()
        .enumerate()
        .map(|(position, dimension)| {
            let part = scores.parts.get(position).unwrap_or(&missing);
            let (n, of) = card.meets_in(position);
            DimensionResult {
                id: dimension.id.clone(),
                axis: dimension.axis.clone(),
                title: dimension.title.clone(),
                short: dimension.label().clone(),
                score: figure(part, answered),
                range: ends(part, scores.range(position), answered),
                claimed: figure(marks.claimed.get(position).unwrap_or(&missing), answered),
                target: figure(marks.target.get(position).unwrap_or(&missing), answered),
                documents: stated
                    .standings
                    .iter()
                    .any(|standing| standing.review_asks)
                    .then(|| figure(marks.documents.get(position).unwrap_or(&missing), true)),
                previous: change
                    .zip(previous)
                    .and_then(|(change, previous)| before(card, stated, change, previous, position, &dimension.id)),
                n: if answered { n } else { 0 },
                of: if answered { of } else { 0 },
            }
        })
        .collect()
}

/// The previous round's printed score of a dimension, where both rounds rated exactly the same indicators: nothing is
/// compared across different sets.
fn before(
    card: &Card<'_>,
    stated: &Stated<'_>,
    change: &change::Exact,
    previous: &Release,
    dimension: usize,
    id: &str,
) -> Option<Figure> {
    let then = previous.indicators.iter();
    let then = then.filter(|i| i.dimension == id && i.state != IndicatorState::NotApplicable).count();
    let now = stated.standings.iter().zip(&card.slots);
    let now = now.filter(|(s, slot)| s.dimension == dimension && **slot != Slot::NotApplicable).count();
    let common = change
        .common
        .iter()
        .filter(|(p, _)| stated.standings.get(*p).is_some_and(|standing| standing.dimension == dimension));
    let common = common.count();
    if common == 0 || common != then || common != now {
        return None;
    }
    previous.dimensions.iter().find(|result| result.id == id).map(|result| result.score)
}

fn indicators(
    card: &Card<'_>,
    stated: &Stated<'_>,
    targets: &[Option<u8>],
    previous: Option<&Release>,
) -> Vec<IndicatorResult> {
    let framework = card.framework;
    let counts_people = stated.team.is_some_and(|size| size >= 5);
    stated
        .standings
        .iter()
        .zip(&card.slots)
        .zip(targets)
        .map(|((standing, slot), target)| {
            let indicator = standing.indicator;
            let counted = standing.claimed.map(|claim| standing.count(framework, claim, &[]));
            let before = previous
                .and_then(|release| release.indicators.iter().find(|then| then.id == indicator.id))
                .filter(|then| then.major == indicator.major);
            let rung = counted.as_ref().map_or(0, |counted| counted.rung);
            let unanswered = if stated.answered { Reason::NotAnswered } else { Reason::NotAsked };
            IndicatorResult {
                id: indicator.id.clone(),
                dimension: framework.dimensions.get(standing.dimension).map(|d| d.id.clone()).unwrap_or_default(),
                title: indicator.title.clone(),
                short: indicator.label().clone(),
                kind: indicator.kind,
                major: indicator.major,
                state: standing.state,
                has_ladder: indicator.has_ladder(),
                refused: standing.refused,
                number: standing.number.map(Printed::exact),
                claimed: standing.claimed,
                counted: counted.as_ref().map(|counted| counted.rung),
                caps: counted.as_ref().map(|counted| counted.caps.clone()).unwrap_or_default(),
                decides: counted.as_ref().and_then(|counted| counted.decides),
                score: match (card.score_of(*slot), standing.state) {
                    (Some(score), _) => Figure::shown(Printed::whole(score)),
                    (None, IndicatorState::NotApplicable) => Figure::hidden(Reason::NotApplicable),
                    (None, _) => Figure::hidden(unanswered),
                },
                target: *target,
                met: card.met(*slot),
                reviewed: standing.reviewed,
                evidence_listed: standing.listed as u32,
                evidence_accepted: standing.review_asks.then_some(standing.accepted as u32),
                declared_not_reviewed: standing.declared_not_reviewed(framework),
                documents_show_more: standing.documents_show_more(),
                contradicted: standing.contradicted(),
                dissent: (!standing.dissent.is_empty()).then(|| DissentResult {
                    votes: standing
                        .dissent
                        .iter()
                        .filter(|_| counts_people)
                        .map(|(rung, people)| DissentVote { rung: *rung, people: *people })
                        .collect(),
                }),
                previous: before.and_then(|then| then.counted),
                next: indicator.next.get(usize::from(rung)).filter(|_| *slot != Slot::NotApplicable).cloned(),
                note: standing.note.clone(),
                finding: standing.finding.clone(),
                maps_to: maps_to(indicator),
            }
        })
        .collect()
}

/// Treaties and goals as lists: one name is a list of one.
fn maps_to(indicator: &Indicator) -> BTreeMap<String, Vec<String>> {
    let Some(serde_json::Value::Object(map)) = &indicator.maps_to else { return BTreeMap::new() };
    map.iter()
        .map(|(standard, places)| {
            let places = match places {
                serde_json::Value::Array(all) => all.iter().filter_map(|one| one.as_str()).map(str::to_owned).collect(),
                one => one.as_str().map(str::to_owned).into_iter().collect(),
            };
            (standard.clone(), places)
        })
        .collect()
}

fn meets(card: &Card<'_>, stated: &Stated<'_>, scores: &Scores) -> Meets {
    let (n, of) = card.meets();
    let named = |keep: &dyn Fn(&Standing<'_>) -> bool| -> Vec<String> {
        stated.standings.iter().filter(|s| keep(s)).map(|s| s.indicator.id.clone()).collect()
    };
    Meets {
        n,
        of,
        range: scores.meets.clone(),
        not_answered: named(&|s| s.state == IndicatorState::NotAnswered),
        not_applicable: stated
            .standings
            .iter()
            .filter(|standing| standing.state == IndicatorState::NotApplicable)
            .map(|standing| NotApplicable {
                indicator: standing.indicator.id.clone(),
                reason: standing.reason.clone().unwrap_or_default(),
            })
            .collect(),
        not_shown: named(&|s| {
            s.claimed.is_some_and(|claim| s.count(card.framework, claim, &[]).caps.contains(&CapName::NotShown))
        }),
        contradicted: named(&|s| s.contradicted()),
        dissent: named(&|s| !s.dissent.is_empty()),
    }
}

fn level(card: &Card<'_>, parts: &[Part]) -> Option<LevelReached> {
    let framework = card.framework;
    let reached = levels::reached(card, parts);
    let level = framework.levels.get(reached)?;
    let ids: Vec<&str> = framework.indicators().map(|(_, indicator)| indicator.id.as_str()).collect();
    let separates = framework.levels.get(reached + 1).map(|next| {
        let failing = levels::failing(card, parts, next);
        Separates {
            level: next.id.clone(),
            title: next.title.clone(),
            must_meet: failing.must_meet.iter().filter_map(|p| ids.get(*p)).map(|id| (*id).to_owned()).collect(),
            dimensions: failing
                .dimensions
                .iter()
                .filter_map(|position| {
                    let score = parts.get(*position)?;
                    Some(DimensionShort {
                        id: framework.dimensions.get(*position)?.id.clone(),
                        // To one decimal: 39.6 fails 40. Never printed as the mark it fails.
                        score: match score.published() {
                            Some(exact) => Figure::shown(below(exact, next.requires.every_dimension_at_least)),
                            None => Figure::hidden(Reason::Coverage),
                        },
                        needs: Printed::tenth(next.requires.every_dimension_at_least?),
                    })
                })
                .collect(),
            more_indicators: failing.more,
        }
    });
    Some(LevelReached { id: level.id.clone(), title: level.title.clone(), meaning: level.meaning.clone(), separates })
}

/// One decimal, and below the mark that it fails (39.97 prints 39.9 beside 40).
fn below(exact: f64, mark: Option<f64>) -> Printed {
    let printed = Printed::tenth(exact);
    match mark {
        Some(mark) if printed.get() >= mark => Printed::tenth(mark - 0.1),
        _ => printed,
    }
}

/// The three highest published scores of 50 and more, and the three lowest; ties in the framework's order. What is named
/// as a strength is not named as a gap: with few dimensions the list of gaps is shorter.
fn strengths_and_gaps(framework: &Framework, parts: &[Part], answered: bool) -> (Vec<String>, Vec<String>) {
    let mut published: Vec<(usize, f64)> = parts
        .iter()
        .enumerate()
        .filter_map(|(position, part)| Some((position, snap(part.published().filter(|_| answered)?))))
        .collect();
    published.sort_by(|one, two| two.1.total_cmp(&one.1).then(one.0.cmp(&two.0)));
    let strengths: Vec<usize> = published.iter().filter(|(_, score)| *score >= 50.0).take(3).map(|(p, _)| *p).collect();
    published.sort_by(|one, two| one.1.total_cmp(&two.1).then(one.0.cmp(&two.0)));
    let gaps = published.iter().filter(|(p, _)| !strengths.contains(p)).take(3).map(|(p, _)| *p);
    let named = |position: usize| framework.dimensions.get(position).map(|dimension| dimension.id.clone());
    (strengths.iter().filter_map(|p| named(*p)).collect(), gaps.filter_map(named).collect())
}

/// Claimed score less staff mean, from printed numbers: a finding from 25 points, if the interval does not reach the claim.
fn claim_gaps(dimensions: &[DimensionResult], sources: &[SourceResult]) -> Vec<ClaimGap> {
    let Some(staff) = sources.iter().find(|source| source.source == Source::Staff) else { return Vec::new() };
    dimensions
        .iter()
        .map(|dimension| {
            let hidden =
                |reason| ClaimGap { dimension: dimension.id.clone(), gap: Figure::hidden(reason), finding: false };
            let Some(cells) = staff.dimensions.iter().find(|cells| cells.dimension == dimension.id) else {
                return hidden(Reason::NotAsked);
            };
            let Some(cell) = cells.everyone.shown() else {
                return hidden(cells.everyone.reason().unwrap_or(Reason::Few));
            };
            let claimed = match &dimension.claimed {
                Figure::Hidden(reason) => return hidden(reason.hidden),
                Figure::Shown(shown) => shown.value.get(),
            };
            let mean = cell.mean.value().unwrap_or(0.0);
            let gap = claimed - mean;
            let apart = cell.interval.is_some_and(|[low, high]| claimed < low.get() || claimed > high.get());
            ClaimGap {
                dimension: dimension.id.clone(),
                gap: Figure::shown(Printed::whole(gap)),
                finding: apart && libm::fabs(gap) >= 25.0,
            }
        })
        .collect()
}

fn round(study: &Study, previous: Option<&Release>) -> ReleaseRound {
    let round = &study.assessment.round;
    ReleaseRound {
        id: round.id.clone(),
        from: round.from.clone(),
        to: round.to.clone(),
        previous: previous.map(|release| PreviousRound {
            assessment: release.assessment.clone(),
            round: release.round.id.clone(),
            level: release.level.as_ref().map(|level| level.id.clone()),
            n: release.meets.as_ref().map(|meets| meets.n),
            of: release.meets.as_ref().map(|meets| meets.of),
        }),
    }
}

fn framework_of(framework: &Framework) -> ReleaseFramework {
    let caps = &framework.caps;
    let says = [
        (CapName::DocumentsShowLess, caps.documents_show_less.as_ref().map(|cap| &cap.says)),
        (CapName::NotShown, caps.not_shown.as_ref().map(|cap| &cap.says)),
        (CapName::NotFelt, caps.not_felt.as_ref().map(|cap| &cap.says)),
    ];
    ReleaseFramework {
        id: framework.id.clone(),
        version: framework.version.to_string(),
        hash: framework.hash.clone(),
        title: framework.title.clone(),
        rungs: framework.rungs.iter().map(|rung| rung.title.clone()).collect(),
        meets_from: framework.meets_from,
        levels: framework.levels.clone(),
        caps: says.into_iter().filter_map(|(name, says)| Some((name, says?.clone()))).collect(),
    }
}

fn instruments_of(study: &Study) -> Vec<ReleaseInstrument> {
    let mut used: Vec<ReleaseInstrument> = study
        .instruments
        .iter()
        .map(|instrument| ReleaseInstrument {
            id: instrument.id.clone(),
            version: instrument.version.to_string(),
            hash: instrument.hash.clone(),
            source: instrument.source,
            title: instrument.title.clone(),
        })
        .collect();
    used.sort_by(|one, two| (one.source, &one.id, &one.version).cmp(&(two.source, &two.id, &two.version)));
    used
}

/// Every constant of the rules, as the method note prints it.
fn settings(framework: &Framework, policy: &Policy) -> BTreeMap<String, Printed> {
    let mut settings = BTreeMap::new();
    let mut set = |name: &str, value: f64| settings.insert(name.to_owned(), Printed::exact(value));
    set("k", f64::from(policy.k));
    set("sensitive_from", f64::from(policy.sensitive_from));
    set("sensitive_step", f64::from(policy.sensitive_step));
    set("interval_from", f64::from(policy.interval_from));
    set("replicates", f64::from(policy.replicates));
    set("meets_from", f64::from(framework.meets_from));
    set("coverage_dimension", framework.coverage.dimension);
    set("coverage_index", framework.coverage.index);
    set("power_dimension", framework.aggregation.dimension.power);
    set("power_index", framework.aggregation.index.power);
    if let Some(cap) = &framework.caps.not_felt {
        set("not_felt_below", cap.favourable_below);
        set("not_felt_at_least_n", f64::from(cap.at_least_n));
    }
    settings
}

/// A zero in a mean of power 0 or less without a floor is the framework author's to mend: no score is better than a
/// score that only says "one of them is zero".
fn zeros(card: &Card<'_>, parts: &[Part], index: &Part) -> Vec<Fault> {
    let named = card.framework.dimensions.iter().zip(parts).filter(|(_, part)| part.zero).map(|(d, _)| d.id.clone());
    named
        .chain(index.zero.then(|| "index".to_owned()))
        .map(|of| Fault::new(Place::pointer("/aggregation"), Scoring::ZeroWithoutFloor { of }))
        .collect()
}

/// A team agrees one answer, a reviewer gives one review.
fn repeated(study: &Study) -> Vec<Fault> {
    let count = |mode: Mode| {
        let of = |r: &&instrument::Accepted| {
            study.instruments.iter().any(|i| i.mode == mode && r.instrument.admits(&i.id, i.version))
        };
        study.responses.iter().filter(of).count()
    };
    [Mode::Team, Mode::Review]
        .into_iter()
        .filter(|mode| count(*mode) > 1)
        .map(|mode| {
            let responses = count(mode);
            let mode = if mode == Mode::Team { "team" } else { "review" }.to_owned();
            Fault::new(Place::unknown(), Scoring::MoreThanOneResponse { mode, responses })
        })
        .collect()
}

/// A round is compared with the same institution's.
fn foreign(study: &Study, previous: &Release) -> Option<Fault> {
    (previous.institution.id != study.assessment.institution.id).then(|| {
        Fault::new(
            Place::unknown(),
            Scoring::PreviousOfAnother {
                previous: previous.institution.id.clone(),
                institution: study.assessment.institution.id.clone(),
            },
        )
    })
}
