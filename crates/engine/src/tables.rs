//! Tables of a release: a workbook with a sheet a page, its figures with their codes, and what is hidden; the plan as calendar.

use instrument::Lang;
use instrument::plan::{ActionStatus, PlanAnswer};
use scorecard::{Edition, Part};
use scoring::Release;
use scoring::release::explain;
use tabular::{Cell, OutSheet, workbook};

use crate::EngineError;
use crate::documents::PAGES;
use crate::export::figures;

/// The workbook of a release: a sheet a page, then every figure by its code, then what is hidden and by which rule. A section that
/// is not among the pages is left out of each.
///
/// # Errors
/// A bug of ours: every release can be set.
pub fn release_workbook(release: &Release, lang: Lang, edition: Edition, pages: &[u8]) -> Result<Vec<u8>, EngineError> {
    let bug = |error: scorecard::ScorecardError| EngineError::Bug(format!("{}: {error}", release.assessment));
    let mut sheets: Vec<OutSheet> = Vec::new();
    let printed = scorecard::sheets(release, lang, edition).map_err(bug)?;
    sheets.extend(printed.into_iter().filter(|own| own.page == 1 || pages.contains(&own.page)).map(as_printed));
    let public;
    let seen = match edition {
        Edition::Internal => release,
        Edition::Public => {
            public = release.public();
            &public
        }
    };
    let (head, all) = figures(seen, lang, pages);
    let mut rows = vec![(true, head.into_iter().map(Cell::Text).collect())];
    rows.extend(all.into_iter().map(|row| (false, row)));
    sheets.push(OutSheet { name: "figures".to_owned(), rows });
    if pages.contains(&3) {
        sheets.push(mapped(seen, lang));
    }
    // It names places of every section.
    if PAGES.iter().any(|page| !pages.contains(page)) {
        return Ok(workbook(&sheets)?);
    }
    let head = ["place", "reason", "rule", "beside"].map(|name| Cell::Text(name.to_owned())).to_vec();
    let mut rows = vec![(true, head)];
    for one in explain(seen) {
        let cells = [one.place, one.reason.name().to_owned(), one.rule.to_owned(), one.beside.join("; ")];
        rows.push((false, cells.map(Cell::Text).to_vec()));
    }
    sheets.push(OutSheet { name: "hidden".to_owned(), rows });
    Ok(workbook(&sheets)?)
}

/// A page as it is printed.
fn as_printed(page: scorecard::Sheet) -> OutSheet {
    let mut rows = Vec::new();
    for part in page.parts {
        match part {
            Part::Words(words) => rows.push((false, vec![Cell::Text(words)])),
            Part::Values(table) => {
                rows.push((true, table.head.into_iter().map(Cell::Text).collect()));
                rows.extend(table.rows.into_iter().map(|row| (false, row.into_iter().map(value).collect())));
                rows.push((false, Vec::new()));
            }
        }
    }
    OutSheet { name: page.title, rows }
}

/// The plan as a workbook of its own: the page as it is printed, then actions and answers with their codes, to be kept on with.
/// Nothing where there is no plan.
///
/// # Errors
/// A bug of ours: every release can be set.
pub fn plan_workbook(release: &Release, lang: Lang, edition: Edition) -> Result<Option<Vec<u8>>, EngineError> {
    let bug = |error: scorecard::ScorecardError| EngineError::Bug(format!("{}: {error}", release.assessment));
    let public = (edition == Edition::Public).then(|| release.public());
    let seen = public.as_ref().unwrap_or(release);
    let Some(plan) = &seen.plan else { return Ok(None) };
    let pages = scorecard::sheets(release, lang, edition).map_err(bug)?;
    let mut sheets: Vec<OutSheet> = pages.into_iter().filter(|page| page.page == 9).map(as_printed).collect();
    let text = |text: &str| if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) };
    let said = |words: &Option<String>| text(words.as_deref().unwrap_or_default());
    let head = |names: &[&str]| (true, names.iter().map(|name| text(name)).collect());
    let title = |id: &str| {
        let found = seen.indicators.iter().find(|indicator| indicator.id == id);
        text(found.map_or("", |indicator| indicator.title.get(lang)))
    };
    let mut rows = vec![head(&["id", "indicator", "title", "action", "responsible", "due", "sign", "status", "note"])];
    for one in &plan.actions {
        let status = match one.status {
            ActionStatus::Agreed => "agreed",
            ActionStatus::UnderWay => "under_way",
            ActionStatus::Done => "done",
            ActionStatus::Dropped => "dropped",
        };
        let (own, who, due) = (text(&one.action), text(&one.responsible), text(&one.due));
        let ids = [text(&one.id), text(&one.indicator), title(&one.indicator)];
        let rest = [own, who, due, said(&one.sign), text(status), said(&one.note)];
        rows.push((false, ids.into_iter().chain(rest).collect()));
    }
    sheets.push(OutSheet { name: "actions".to_owned(), rows });
    let mut rows = vec![head(&["indicator", "title", "answer", "reason", "by"])];
    for one in &plan.responses {
        let answer = match one.answer {
            PlanAnswer::Accepted => "accepted",
            PlanAnswer::Partly => "partly",
            PlanAnswer::Rejected => "rejected",
        };
        let cells = [text(&one.indicator), title(&one.indicator), text(answer), said(&one.reason), said(&one.by)];
        rows.push((false, cells.to_vec()));
    }
    sheets.push(OutSheet { name: "responses".to_owned(), rows });
    Ok(Some(workbook(&sheets)?))
}

/// Which treaties and goals each indicator touches, with how it stands.
fn mapped(release: &Release, lang: Lang) -> OutSheet {
    let standards: Vec<String> = {
        let all = release.indicators.iter().flat_map(|indicator| indicator.maps_to.keys().cloned());
        all.collect::<std::collections::BTreeSet<_>>().into_iter().collect()
    };
    let text = |text: &str| Cell::Text(text.to_owned());
    let mut head: Vec<Cell> = ["indicator", "title", "counted", "met"].map(text).to_vec();
    // The references were not checked against the treaties' texts: whoever cites them confirms them first.
    head.extend(standards.iter().map(|standard| Cell::Text(format!("{standard} (to be confirmed)"))));
    let mut rows = vec![(true, head)];
    for indicator in &release.indicators {
        let counted = indicator.counted.map_or(Cell::Empty, |rung| Cell::Number(f64::from(rung)));
        let mut row = vec![
            text(&indicator.id),
            text(indicator.title.get(lang)),
            counted,
            text(if indicator.met { "yes" } else { "no" }),
        ];
        row.extend(standards.iter().map(|standard| match indicator.maps_to.get(standard) {
            Some(places) => Cell::Text(places.join("; ")),
            None => Cell::Empty,
        }));
        rows.push((false, row));
    }
    OutSheet { name: "maps_to".to_owned(), rows }
}

/// A number where the page prints nothing but one; its words otherwise.
fn value(text: String) -> Cell {
    let plain = text.replace('\u{2212}', "-");
    match plain.parse::<f64>() {
        Ok(number) if number.is_finite() => Cell::Number(number),
        _ if text.is_empty() => Cell::Empty,
        _ => Cell::Text(text),
    }
}

/// The actions of the plan as a calendar (RFC 5545): a to-do each, due on its day. Nothing where there is no plan.
pub fn plan_calendar(release: &Release) -> Option<Vec<u8>> {
    let plan = release.plan.as_ref().filter(|plan| !plan.actions.is_empty())?;
    let mut out = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Paridad//Paridad//ES\r\n");
    // Made when the round ended, whatever the clock says: the same release gives the same bytes.
    let stamp = release.round.to.replace('-', "");
    for action in &plan.actions {
        let due = action.due.replace('-', "");
        if due.len() != 8 || !due.bytes().all(|byte| byte.is_ascii_digit()) {
            continue;
        }
        let status = match action.status {
            ActionStatus::Agreed => "NEEDS-ACTION",
            ActionStatus::UnderWay => "IN-PROCESS",
            ActionStatus::Done => "COMPLETED",
            ActionStatus::Dropped => "CANCELLED",
        };
        let about = [Some(action.responsible.as_str()), action.sign.as_deref(), action.note.as_deref()];
        let about: Vec<&str> = about.into_iter().flatten().filter(|text| !text.is_empty()).collect();
        for line in [
            "BEGIN:VTODO".to_owned(),
            format!("UID:{}", escaped(&format!("{}.{}", release.assessment, action.id))),
            format!("DTSTAMP:{stamp}T000000Z"),
            format!("DUE;VALUE=DATE:{due}"),
            format!("SUMMARY:{}", escaped(&action.action)),
            format!("DESCRIPTION:{}", escaped(&about.join("\n"))),
            format!("CATEGORIES:{}", escaped(&action.indicator)),
            format!("STATUS:{status}"),
            "END:VTODO".to_owned(),
        ] {
            folded(&line, &mut out);
        }
    }
    out.push_str("END:VCALENDAR\r\n");
    Some(out.into_bytes())
}

/// Text of a calendar: its own signs are escaped.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace("\r\n", "\\n")
        .replace(['\n', '\r'], "\\n")
}

/// Lines of no more than 75 bytes, broken between characters; what follows begins with a space.
fn folded(line: &str, out: &mut String) {
    let mut size = 0;
    for c in line.chars() {
        if size + c.len_utf8() > 75 {
            out.push_str("\r\n ");
            size = 1;
        }
        out.push(c);
        size += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::{escaped, folded, value};
    use tabular::Cell;

    #[test]
    fn a_calendar_keeps_what_is_typed() {
        let mut out = String::new();
        folded(&format!("SUMMARY:{}", escaped("Uno; dos, tres\nEND:VTODO\r\n\\ fin")), &mut out);
        assert_eq!(out, "SUMMARY:Uno\\; dos\\, tres\\nEND:VTODO\\n\\\\ fin\r\n");
        let mut out = String::new();
        folded(&"ñ".repeat(100), &mut out);
        assert!(out.lines().all(|line| line.len() <= 75));
        assert_eq!(out.replace("\r\n ", "").trim_end(), "ñ".repeat(100));
    }

    #[test]
    fn a_number_is_a_number_and_words_stay_words() {
        assert_eq!(value("\u{2212}4".to_owned()), Cell::Number(-4.0));
        assert_eq!(value("3 → 2".to_owned()), Cell::Text("3 → 2".to_owned()));
        assert_eq!(value("inf".to_owned()), Cell::Text("inf".to_owned()));
    }
}
