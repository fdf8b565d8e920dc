//! Problem: an error becomes a page in the reader's language, or a problem document (RFC 9457), in this one place.

use engine::EngineError;
use serde_json::{Value as Json, json};

use crate::App;
use crate::http::{Answer, Asked};
use crate::pages::page::{Page, notice};
use crate::routes::{Route, Who};

fn status_of(error: &EngineError) -> u16 {
    match error {
        EngineError::Faults(_) | EngineError::Refused => 422,
        EngineError::Forbidden => 403,
        EngineError::SignIn => 401,
        EngineError::TooMany => 429,
        EngineError::NotFound => 404,
        EngineError::Conflict => 409,
        EngineError::Unavailable(_) | EngineError::Io { .. } => 503,
        EngineError::Missed(_) | EngineError::Setup(_) | EngineError::Bug(_) => 500,
    }
}

/// The answer to an act that was not done.
pub(crate) fn answer(app: &App, asked: &Asked, route: &Route, error: &EngineError) -> Answer {
    match error {
        EngineError::Bug(detail) => tracing::error!(route = route.path, detail, "bug"),
        EngineError::Io { source, .. } => {
            tracing::error!(route = route.path, kind = ?source.kind(), "the disk refused")
        }
        EngineError::Unavailable(detail) => tracing::warn!(route = route.path, detail, "unavailable"),
        _ => {}
    }
    let status = status_of(error);
    if route.who == Who::Token || asked.by_script() {
        return document(asked, status, Some(error));
    }
    match (error, route.who) {
        (EngineError::SignIn, Who::Staff) => {
            if asked.cookie("c").is_some()
                && engine::access::StaffSession::of_cookie(&app.ctx, asked.cookie("c").unwrap_or_default()).is_ok()
            {
                // The second factor is too old for this act.
                return crate::pages::console::sign_in::confirm_first(app, asked);
            }
            Answer::see("/c/sign-in")
        }
        (EngineError::Refused, Who::Respondent) => crate::pages::entry::closed(app, asked),
        _ => of_status(app, asked, route, status),
    }
}

/// A page for a status.
pub(crate) fn of_status(app: &App, asked: &Asked, route: &Route, status: u16) -> Answer {
    if route.who == Who::Token || asked.by_script() {
        return document(asked, status, None);
    }
    let known = [400, 403, 404, 405, 408, 409, 413, 415, 422, 429, 500, 503];
    let own = if known.contains(&status) { status } else { 500 };
    let answer = notice(Page::of(app, asked, &format!("problem-{own}")), &format!("problem-{own}-says"), "")
        .unwrap_or_else(|_| Answer::bytes("text/plain", Vec::new()));
    let answer = if matches!(status, 429 | 503) { answer.header("retry-after", "60") } else { answer };
    answer.status(status)
}

/// A form that no page of ours made, or an old one.
pub(crate) fn forged(app: &App, asked: &Asked, route: &Route) -> Answer {
    if asked.by_script() {
        return document(asked, 401, Some(&EngineError::SignIn));
    }
    if route.who == Who::Respondent {
        return crate::pages::entry::locked(app, asked);
    }
    of_status(app, asked, route, 403)
}

/// A problem document.
fn document(asked: &Asked, status: u16, error: Option<&EngineError>) -> Answer {
    let words = crate::texts::Words(asked.lang);
    let known = [400, 401, 403, 404, 405, 408, 409, 413, 415, 422, 428, 429, 500, 503];
    let own = if known.contains(&status) { status } else { 500 };
    let mut problem = json!({
        "type": format!("urn:paridad:problem:{own}"),
        "title": words.t(&format!("problem-{own}")),
        "status": status,
    });
    if let (Some(EngineError::Faults(faults)), Some(map)) = (error, problem.as_object_mut()) {
        let all: Vec<Json> = faults
            .iter()
            .map(|fault| {
                json!({
                    "pointer": fault.place.pointer, "item": fault.place.item, "code": fault.code(),
                    "cause": fault.cause(asked.lang), "remedy": fault.remedy(asked.lang),
                })
            })
            .collect();
        map.insert("faults".to_owned(), Json::Array(all));
    }
    let answer = Answer::bytes("application/problem+json", problem.to_string().into_bytes()).status(status);
    if matches!(status, 429 | 503) { answer.header("retry-after", "60") } else { answer }
}
