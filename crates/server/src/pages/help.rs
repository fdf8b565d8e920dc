//! Help: services by country. Only lines that somebody confirmed are shown; elsewhere the emergency number.

use engine::EngineError;

use crate::App;
use crate::http::{Answer, Asked};
use crate::pages::page::{Page, set};
use askama::Template;

/// Emergency numbers of the countries of the hemisphere (ITU-T E.161.1 and the countries' own listings): fire, police or
/// ambulance answers there at any hour. Lines of specialised services are content that a facilitator confirms.
const EMERGENCY: [(&str, &str); 22] = [
    ("AR", "911"),
    ("BO", "110"),
    ("BR", "190"),
    ("BZ", "911"),
    ("CA", "911"),
    ("CL", "133"),
    ("CO", "123"),
    ("CR", "911"),
    ("CU", "106"),
    ("DO", "911"),
    ("EC", "911"),
    ("GT", "110"),
    ("HN", "911"),
    ("HT", "114"),
    ("MX", "911"),
    ("NI", "118"),
    ("PA", "911"),
    ("PE", "105"),
    ("PY", "911"),
    ("SV", "911"),
    ("US", "911"),
    ("UY", "911"),
];

#[derive(Template)]
#[template(path = "help.html")]
struct HelpPage {
    page: Page,
    countries: Vec<(&'static str, String, &'static str, bool)>,
}

fn show(app: &App, asked: &Asked, chosen: Option<&str>) -> Result<Answer, EngineError> {
    let page = Page::of(app, asked, "help").exit();
    let mut countries: Vec<_> = EMERGENCY
        .iter()
        .map(|(code, number)| (*code, page.t(&format!("country-{code}")), *number, chosen == Some(code)))
        .collect();
    if let Some(chosen) = chosen {
        countries.retain(|(code, ..)| *code == chosen);
    }
    if countries.is_empty() {
        return Err(EngineError::NotFound);
    }
    let answer = set(&HelpPage { page, countries })?;
    Ok(if asked.query.has("l") { answer.speak(asked.lang) } else { answer })
}

/// Every country.
pub(crate) fn all(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    show(app, asked, None)
}

/// One country.
pub(crate) fn country(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    show(app, asked, Some(&asked.param("country").to_uppercase()))
}
