//! Sign in: address, password and six digits in one form, one answer to whatever is wrong.

use askama::Template;
use engine::EngineError;
use engine::access::{StaffSession, sign_in, sign_out};

use crate::App;
use crate::http::{Answer, Asked, Life};
use crate::pages::page::{Page, set};

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignIn {
    page: Page,
    refused: bool,
    resting: bool,
}

#[derive(Template)]
#[template(path = "confirm.html")]
struct Confirm {
    page: Page,
    refused: bool,
    /// Where she was, on our own pages only.
    back: String,
}

/// The form.
pub(crate) fn form(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let answer = set(&SignIn { page: Page::of(app, asked, "sign-in"), refused: false, resting: false })?;
    Ok(if asked.query.has("l") { answer.speak(asked.lang) } else { answer })
}

/// Signs in.
pub(crate) fn enter(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let form = &asked.form;
    match sign_in(&app.ctx, form.get("email"), form.raw("password").unwrap_or_default(), form.get("digits")) {
        Ok(signed) => {
            let tie = engine::secrets::hex(&engine::secrets::random::<16>()?);
            Ok(Answer::see("/c").cookie("c", &signed.key, Life::Session).cookie("t", &tie, Life::Session))
        }
        Err(error @ (EngineError::Refused | EngineError::TooMany)) => {
            let resting = matches!(error, EngineError::TooMany);
            let page = Page::of(app, asked, "sign-in");
            Ok(set(&SignIn { page, refused: !resting, resting })?.status(if resting { 429 } else { 422 }))
        }
        Err(other) => Err(other),
    }
}

fn back(asked: &Asked) -> String {
    let back = asked.form.get("back");
    let own = back.starts_with("/c") && back.bytes().all(|b| b.is_ascii_alphanumeric() || b"/-_.@".contains(&b));
    if own { back.to_owned() } else { "/c".to_owned() }
}

/// Six digits again before an act that cannot be undone or hands out a secret.
pub(crate) fn confirm_first(app: &App, asked: &Asked) -> Answer {
    let id = asked.param("id");
    let back = if id.is_empty() { "/c/users".to_owned() } else { format!("/c/a/{id}") };
    let page = Page::of(app, asked, "confirm");
    set(&Confirm { page, refused: false, back }).unwrap_or_else(|_| Answer::see("/c")).status(401)
}

/// Takes the six digits.
pub(crate) fn confirm(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let key = asked.cookie("c").ok_or(EngineError::SignIn)?;
    match StaffSession::confirm(&app.ctx, key, asked.form.get("digits")) {
        Ok(()) => Ok(Answer::see(&back(asked))),
        Err(EngineError::Refused | EngineError::TooMany) => {
            let page = Page::of(app, asked, "confirm");
            Ok(set(&Confirm { page, refused: true, back: back(asked) })?.status(422))
        }
        Err(other) => Err(other),
    }
}

/// Signs out.
pub(crate) fn leave(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    if let Some(key) = asked.cookie("c") {
        sign_out(&app.ctx, key)?;
    }
    Ok(Answer::see("/c/sign-in").cookie("c", "", Life::Over).cookie("t", "", Life::Over))
}
