//! The page a minister reads, as data for its template: every string ready, every measure decided.
//!
//! In: a release, a language, a setting. Out: `data.json` and two pictures. Never: a choice left to the template.

use instrument::words::Lang;
use scoring::Release;
use serde::Serialize;

use super::setting::Setting;
use crate::ScorecardError;
use crate::charts::{Bars, Frame, bars_svg, legend_svg};
use crate::findings::{self, Count, Decisions, Ground, Said, Stand, Table};
use crate::fonts::{Weight, fitting, width};
use crate::theme::{COUNTED, QUIET, RULE, TEXT, TINT};

/// Between the margins, in points.
const ROOM: f64 = 504.0;
/// The widest column of names.
const NAMES: f64 = 158.0;

#[derive(Serialize)]
struct PageOne {
    lang: &'static str,
    title: String,
    description: String,
    ink: Inks,
    setting: Setting,
    /// Whether what is left of the page is spread between the sections.
    spread: bool,
    invented: Option<String>,
    framework: String,
    institution: String,
    institution_size: f64,
    place: String,
    stand: Option<Stand>,
    count: Option<Count>,
    no_team: Option<Said>,
    separates: Option<Said>,
    chart: Chart,
    strengths: Option<Decisions>,
    gaps: Option<Decisions>,
    decisions: Option<Decisions>,
    answered: Answered,
    firm: Option<Facts>,
    changes: Option<Facts>,
    method: String,
}

#[derive(Serialize)]
struct Inks {
    text: String,
    quiet: String,
    rule: String,
    tint: String,
    strong: String,
}

#[derive(Serialize)]
struct Chart {
    label: String,
    finding: String,
    alt: String,
    legend: String,
    legend_height: f64,
    height: f64,
    table: Table,
    columns: Vec<f64>,
}

#[derive(Serialize)]
struct Answered {
    title: String,
    items: Vec<Said>,
    not_here: Option<String>,
}

#[derive(Serialize)]
struct Facts {
    title: String,
    items: Vec<Said>,
}

/// The data of the template and its pictures.
pub(super) fn data(
    release: &Release,
    lang: Lang,
    setting: &Setting,
) -> Result<(serde_json::Value, Vec<(&'static str, String)>), ScorecardError> {
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
    let page = PageOne {
        lang: lang.code(),
        title: voice.say(
            "title",
            &[
                ("framework", framework.as_str().into()),
                ("institution", institution.into()),
                ("round", round.into()),
            ],
        )?,
        description: voice.say("description", &[("institution", institution.into())])?,
        ink: Inks {
            text: TEXT.hex(),
            quiet: QUIET.hex(),
            rule: RULE.hex(),
            tint: TINT.hex(),
            strong: COUNTED.hex(),
        },
        setting: *setting,
        // With little to say, sections stay together and the foot of the page stays white.
        spread: !ground.without_team(),
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
        stand: findings::stand(&ground)?,
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
    let data = serde_json::to_value(page).map_err(|why| ScorecardError::Typeset(vec![why.to_string()]))?;
    Ok((data, pictures))
}

fn facts(title: String, items: Vec<Said>) -> Option<Facts> {
    (!items.is_empty()).then_some(Facts { title, items })
}

fn chart(
    ground: &Ground<'_>,
    bars: &Bars,
    setting: &Setting,
) -> Result<(Chart, Vec<(&'static str, String)>), ScorecardError> {
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
    let bars_width = ROOM - (names + 6.0) - numbers.iter().sum::<f64>();
    let mut columns = vec![names + 6.0, bars_width];
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
    };
    let drawn = bars_svg(bars, &frame)?;
    let (legend, legend_height) = legend_svg(bars, ROOM, setting.small)?;
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
    Ok((chart, vec![("chart.svg", drawn), ("legend.svg", legend)]))
}

fn method(ground: &Ground<'_>) -> Result<String, ScorecardError> {
    let framework = &ground.release.framework;
    let from = usize::from(framework.meets_from);
    let title = match framework.rungs.get(from) {
        Some(rung) => ground.voice.words(rung, &framework.id)?,
        None => from.to_string(),
    };
    let hash: String = ground.release.made.stated.chars().take(8).collect();
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
