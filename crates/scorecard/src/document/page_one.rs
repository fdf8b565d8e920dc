//! The page a minister reads, as data for its template: every string ready, every measure decided.
//!
//! In: a release, a language, a setting. Out: `data.json` and two pictures. Never: a choice left to the template.

use instrument::words::Lang;
use scoring::Release;
use serde::Serialize;

use super::Pictures;
use super::setting::Setting;
use crate::ScorecardError;
use crate::charts::{Bars, Frame, PAGE_GRAIN, Table, bars_svg, legend_svg};
use crate::findings::{self, Count, Decisions, Ground, Said, Stand};
use crate::fonts::{Weight, fitting, width};
use crate::theme::{COUNTED, QUIET, RULE, TEXT, TINT};

/// Between the margins, in points.
pub(super) const ROOM: f64 = 504.0;
/// The widest column of names.
const NAMES: f64 = 158.0;

/// What `page_one.typ` reads.
#[derive(Serialize)]
pub(super) struct PageOne {
    pub(super) lang: &'static str,
    pub(super) title: String,
    pub(super) description: String,
    pub(super) ink: Inks,
    pub(super) setting: Setting,
    /// Whether what is left of the page is spread between the sections.
    pub(super) spread: bool,
    pub(super) colon: &'static str,
    pub(super) step_size: f64,
    pub(super) invented: Option<String>,
    pub(super) framework: String,
    pub(super) institution: String,
    pub(super) institution_size: f64,
    pub(super) place: String,
    pub(super) stand: Option<Stand>,
    pub(super) count: Option<Count>,
    pub(super) no_team: Option<Said>,
    pub(super) separates: Option<Said>,
    pub(super) chart: Chart,
    pub(super) strengths: Option<Decisions>,
    pub(super) gaps: Option<Decisions>,
    pub(super) decisions: Option<Decisions>,
    pub(super) answered: Answered,
    pub(super) firm: Option<Facts>,
    pub(super) changes: Option<Facts>,
    pub(super) method: String,
}

#[derive(Serialize)]
pub(super) struct Inks {
    pub(super) text: String,
    pub(super) quiet: String,
    pub(super) rule: String,
    pub(super) tint: String,
    pub(super) strong: String,
}

#[derive(Serialize)]
pub(super) struct Chart {
    pub(super) label: String,
    pub(super) finding: String,
    pub(super) alt: String,
    pub(super) legend: String,
    pub(super) legend_height: f64,
    pub(super) height: f64,
    pub(super) table: Table,
    pub(super) columns: Vec<f64>,
}

#[derive(Serialize)]
pub(super) struct Answered {
    pub(super) title: String,
    pub(super) items: Vec<Said>,
    pub(super) not_here: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Facts {
    pub(super) title: String,
    pub(super) items: Vec<Said>,
}

/// The inks of every template.
pub(super) fn inks() -> Inks {
    Inks { text: TEXT.hex(), quiet: QUIET.hex(), rule: RULE.hex(), tint: TINT.hex(), strong: COUNTED.hex() }
}

/// The page and its pictures.
pub(super) fn page(release: &Release, lang: Lang, setting: &Setting) -> Result<(PageOne, Pictures), ScorecardError> {
    let ground = Ground::new(release, lang)?;
    let voice = ground.voice;
    let framework = voice.words(&release.framework.title, &release.framework.id)?;
    let institution = release.institution.name.as_str();
    let round = release.round.id.as_str();
    let bars = findings::bars(release, lang)?;
    let (chart, pictures) = chart(&ground, &bars, setting)?;
    let mut decisions = findings::decisions(&ground)?;
    if let Some(decisions) = &mut decisions {
        decisions.items.iter_mut().for_each(|item| item.text = shortened(&item.text, setting.longest));
    }
    let stand = findings::stand(&ground)?;
    let page = PageOne {
        lang: lang.code(),
        title: voice.say(
            "title",
            &[("framework", framework.as_str().into()), ("institution", institution.into()), ("round", round.into())],
        )?,
        description: voice.say("description", &[("institution", institution.into())])?,
        ink: inks(),
        setting: *setting,
        // With little to say, sections stay together and the foot of the page stays white.
        spread: !ground.without_team(),
        colon: voice.colon(),
        invented: if release.invented { Some(voice.plain("invented")?) } else { None },
        framework,
        institution: institution.to_owned(),
        institution_size: fitting(institution, Weight::Bold, ROOM, &[22.0, 20.0, 18.0, 16.0, 14.0], 2),
        place: voice.say(
            "place",
            &[
                ("country", voice.country(&release.institution.country).into()),
                ("round", round.into()),
                ("dates", voice.dates(&release.round.from, &release.round.to)?.into()),
            ],
        )?,
        step_size: step_size(stand.as_ref()),
        stand,
        count: findings::count(&ground)?,
        no_team: findings::no_team(&ground)?,
        separates: findings::separates(&ground, setting.most)?,
        chart,
        strengths: findings::strengths(&ground)?,
        gaps: findings::gaps(&ground)?,
        decisions,
        answered: Answered {
            title: voice.plain("answered")?,
            items: findings::answered(&ground)?,
            not_here: findings::not_here(&ground)?,
        },
        firm: facts(voice.plain("firm")?, findings::doubts(&ground, setting.most)?),
        changes: match &release.round.previous {
            Some(previous) => facts(
                voice.say("changes", &[("round", previous.round.as_str().into())])?,
                findings::changes(&ground, setting.most)?,
            ),
            None => None,
        },
        method: method(&ground)?,
    };
    Ok((page, pictures))
}

/// The largest type, eight points at most, in which no word of a level is wider than its box.
fn step_size(stand: Option<&Stand>) -> f64 {
    const LEFT: f64 = (ROOM - 20.0) * 1.15 / 2.15;
    let steps = stand.map_or(&[][..], |stand| &stand.steps);
    let room = LEFT / steps.len().max(1) as f64 - 8.0;
    let words = steps.iter().flat_map(|step| step.title.split_whitespace());
    let widest = words.map(|word| width(word, Weight::Bold, 8.0)).fold(0.0, f64::max);
    if widest > room { 8.0 * room / widest } else { 8.0 }
}

fn facts(title: String, items: Vec<Said>) -> Option<Facts> {
    (!items.is_empty()).then_some(Facts { title, items })
}

fn chart(ground: &Ground<'_>, bars: &Bars, setting: &Setting) -> Result<(Chart, Pictures), ScorecardError> {
    let size = setting.body;
    let mut table = findings::table(ground, bars)?;
    // A name that does not fit its column on one line gives way to the short one that stands beside bars.
    let mut names: f64 = 0.0;
    for (cells, row) in table.rows.iter_mut().zip(&bars.rows) {
        if let Some(name) = cells.first_mut() {
            if width(name, Weight::Regular, size) > NAMES {
                name.clone_from(&row.name);
            }
            names = names.max(width(name, Weight::Regular, size).min(NAMES));
        }
    }
    let heads = table.head.iter().skip(1).enumerate().map(|(i, head)| {
        let cells = table.rows.iter().filter_map(|cells| cells.get(i + 1));
        let widest = cells.map(|cell| width(cell, Weight::Bold, size)).fold(0.0, f64::max);
        widest.max(width(head, Weight::Bold, setting.small)).clamp(28.0, 76.0) + 8.0
    });
    let numbers: Vec<f64> = heads.collect();
    let room = ROOM - (names + 6.0) - numbers.iter().sum::<f64>();
    let bars_width = (room / PAGE_GRAIN).floor() * PAGE_GRAIN;
    let mut columns = vec![names + 6.0 + room - bars_width, bars_width];
    columns.extend(numbers);
    let frame = Frame {
        width: bars_width,
        row: setting.row,
        names: 0.0,
        numbers: 0.0,
        size: setting.small,
        axis: true,
        marks: true,
        legend: false,
        grain: PAGE_GRAIN,
    };
    let drawn = bars_svg(bars, &frame)?;
    let (legend, legend_height) = legend_svg(bars, ROOM, setting.small, PAGE_GRAIN)?;
    let marks = &bars.marks;
    let named = [&marks.claimed, &marks.previous, &marks.target, &marks.interval, &marks.hidden];
    let legend_said: Vec<&str> =
        std::iter::once(marks.bar.as_str()).chain(named.into_iter().flatten().map(String::as_str)).collect();
    let chart = Chart {
        label: ground.voice.plain("chart-label")?,
        finding: bars.title.clone(),
        alt: bars.description.clone(),
        legend: legend_said.join("; "),
        legend_height,
        height: frame.size(bars)[1],
        table,
        columns,
    };
    Ok((chart, vec![("chart.svg".into(), drawn), ("legend.svg".into(), legend)]))
}

fn method(ground: &Ground<'_>) -> Result<String, ScorecardError> {
    let framework = &ground.release.framework;
    let from = usize::from(framework.meets_from);
    let title = match framework.rungs.get(from) {
        Some(rung) => ground.voice.words(rung, &framework.id)?,
        None => from.to_string(),
    };
    let stated = ground.release.made.stated.as_str();
    let hash: String = stated.strip_prefix("sha256:").unwrap_or(stated).chars().take(8).collect();
    ground.voice.say(
        "method",
        &[
            ("framework", framework.id.as_str().into()),
            ("version", framework.version.as_str().into()),
            ("engine", ground.release.made.engine.as_str().into()),
            ("rung", from.into()),
            ("top", framework.rungs.len().saturating_sub(1).into()),
            ("title", title.into()),
            ("hash", hash.into()),
        ],
    )
}

/// Cut at a word, with an ellipsis, where it is longer than `most` characters.
fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most.saturating_sub(1)).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    cut.get(..end).unwrap_or(&cut).trim_end_matches([',', ';', ' ']).to_owned() + "…"
}
