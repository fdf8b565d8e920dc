//! Open: pages for anyone. What this is, what becomes of data, how to leave.

use engine::EngineError;

use crate::App;
use crate::http::{Answer, Asked, Cache, Life};
use crate::pages::page::{Page, notice};

fn spoken(asked: &Asked, answer: Answer) -> Answer {
    if asked.query.has("l") { answer.speak(asked.lang) } else { answer }
}

fn simple(app: &App, asked: &Asked, id: &str, link: &str) -> Result<Answer, EngineError> {
    Ok(spoken(asked, notice(Page::of(app, asked, id), &format!("{id}-says"), link)?))
}

/// What this is.
pub(crate) fn home(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    simple(app, asked, "home", "/e")
}

/// Who makes it.
pub(crate) fn about(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    simple(app, asked, "about", "")
}

/// What becomes of data.
pub(crate) fn privacy(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    simple(app, asked, "privacy-page", "")
}

/// For whom it works, and where it does not.
pub(crate) fn accessibility(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    simple(app, asked, "accessibility-page", "")
}

/// Leave now: the session ends here, the draft and the key of the device stay.
pub(crate) fn out(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let to = Page::of(app, asked, "home").neutral;
    Ok(Answer::see(&to).cookie("q", "", Life::Over))
}

/// Browsers that ask without reading.
pub(crate) fn favicon(_app: &App, _asked: &Asked) -> Result<Answer, EngineError> {
    Ok(Answer::see(&crate::assets::path("favicon.svg")).status(302))
}

/// Nothing here is for search.
pub(crate) fn robots(_app: &App, _asked: &Asked) -> Result<Answer, EngineError> {
    Ok(Answer::bytes("text/plain", b"User-agent: *\nDisallow: /\n".to_vec()).cached(Cache::Public))
}

/// Nothing of this address.
pub(crate) fn nowhere(_app: &App, _asked: &Asked) -> Result<Answer, EngineError> {
    Err(EngineError::NotFound)
}
