//! Setup: a one-time link sets password and second factor. The link's key comes in the fragment, then in the form.

use askama::Template;
use engine::EngineError;
use engine::access::{Secrets, enrol, set_password, setup_account};
use engine::secrets::{hex, open, seal, unhex};

use crate::App;
use crate::http::{Answer, Asked};
use crate::pages::page::{Page, notice, set};

#[derive(Template)]
#[template(path = "setup.html")]
struct Setup {
    page: Page,
    key: String,
    email: String,
    secret: String,
    qr: String,
    recovery: Vec<String>,
    sealed: String,
    error: &'static str,
}

#[derive(Template)]
#[template(path = "setup_entry.html")]
struct Entry {
    page: Page,
    refused: bool,
}

/// The form for the key.
pub(crate) fn form(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    set(&Entry { page: Page::of(app, asked, "setup").script("fragment.js"), refused: false })
}

/// First the key, then password and digits.
pub(crate) fn set_account(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let key = asked.form.get("code");
    let account = match setup_account(&app.ctx, key) {
        Ok(account) => account,
        Err(EngineError::Refused) => {
            let page = Page::of(app, asked, "setup").script("fragment.js");
            return Ok(set(&Entry { page, refused: true })?.status(422));
        }
        Err(other) => return Err(other),
    };
    let place = ("forms", account.id.as_bytes(), "second");
    let held = unhex(asked.form.get("sealed")).and_then(|sealed| open(&app.ctx.server.of("setup"), place, &sealed));
    let secrets: Secrets =
        match held.and_then(|bytes| serde_json::from_slice::<(String, String, Vec<String>)>(&bytes).ok()) {
            Some((url, secret, recovery)) => Secrets { url, secret, recovery },
            None => enrol(&account)?,
        };
    let mut error = "";
    if asked.form.has("password") {
        let password = asked.form.raw("password").unwrap_or_default();
        let digits = asked.form.get("digits");
        match set_password(&app.ctx, key, password, &secrets.secret, digits, &secrets.recovery) {
            Ok(()) => return notice(Page::of(app, asked, "setup-done"), "setup-done-says", "/c/sign-in"),
            Err(EngineError::Conflict) => error = "password-short",
            Err(EngineError::Refused) => error = "digits-wrong",
            Err(other) => return Err(other),
        }
    }
    let bytes = serde_json::to_vec(&(&secrets.url, &secrets.secret, &secrets.recovery));
    let bytes = bytes.map_err(|error| EngineError::Bug(error.to_string()))?;
    let answer = set(&Setup {
        page: Page::of(app, asked, "setup"),
        key: key.to_owned(),
        email: account.email.clone(),
        qr: engine::qr(&secrets.url)?,
        secret: secrets.secret,
        recovery: secrets.recovery,
        sealed: hex(&seal(&app.ctx.server.of("setup"), place, &bytes)?),
        error,
    })?;
    Ok(if error.is_empty() { answer } else { answer.status(422) })
}
