//! The card to share, as data for its template: institution, level, N of M, bars, round.
//!
//! In: a release, a language. Out: `data.json` and one picture. Never: more than a reader takes in at a glance.

use instrument::words::Lang;
use scoring::Release;

use super::Pictures;
use crate::ScorecardError;
use crate::charts::{Frame, SCREEN_GRAIN, bars_svg};
use crate::findings::{self, Ground};
use crate::fonts::{Weight, fitting};
use crate::theme::{COUNTED, QUIET, RULE, TEXT};

/// The column of bars, in points.
const BARS: f64 = 268.0;
/// The column of words.
const WORDS: f64 = 256.0;

/// The data of the template and its picture.
pub(super) fn data(release: &Release, lang: Lang) -> Result<(serde_json::Value, Pictures), ScorecardError> {
    let ground = Ground::new(release, lang)?;
    let voice = ground.voice;
    let bars = findings::bars(release, lang)?;
    let size = 10.0;
    let (names, numbers) = bars.columns(size);
    let row = (226.0 / bars.rows.len().max(1) as f64).min(26.0);
    let frame = Frame {
        width: BARS,
        row,
        names,
        numbers,
        size: size.min(row * 0.62),
        axis: false,
        marks: false,
        legend: false,
        grain: SCREEN_GRAIN,
    };
    let picture = bars_svg(&bars, &frame)?;
    let count = findings::count(&ground)?;
    let stand = findings::stand(&ground)?;
    let word = stand.as_ref().map_or(String::new(), |stand| stand.word.clone());
    let framework = voice.words(&release.framework.title, &release.framework.id)?;
    let institution = release.institution.name.as_str();
    let round = voice.say("round", &[("round", release.round.id.as_str().into())])?;
    let mark = match &bars.voices {
        crate::charts::Voices::Team => voice.plain("chart-label")?,
        crate::charts::Voices::People => bars.marks.bar.clone(),
    };
    let data = serde_json::json!({
        "lang": lang.code(),
        "title": voice.say("title", &[
            ("framework", framework.as_str().into()), ("institution", institution.into()),
            ("round", release.round.id.as_str().into()),
        ])?,
        "ink": { "text": TEXT.hex(), "quiet": QUIET.hex(), "rule": RULE.hex(), "strong": COUNTED.hex() },
        "invented": if release.invented { Some(voice.plain("invented")?) } else { None },
        "framework": framework,
        "institution": institution,
        "institution_size": fitting(institution, Weight::Bold, WORDS, &[23.0, 20.0, 17.0, 15.0, 13.0, 11.5], 4),
        "place": format!("{} · {round}", voice.country(&release.institution.country)),
        "level_label": stand.map(|stand| stand.label),
        "level": word,
        "level_size": fitting(&word, Weight::Bold, WORDS, &[34.0, 30.0, 26.0, 22.0, 18.0], 1),
        "meets": count.as_ref().map(|count| count.big.clone()),
        "meets_label": count.as_ref().map(|count| count.label.clone()),
        "nobody": if ground.without_team() { Some(voice.plain("card-nobody")?) } else { None },
        "bars_label": mark,
        "bars_size": frame.size(&bars),
        "alt": bars.description,
    });
    Ok((data, vec![("chart.svg".into(), picture)]))
}
