//! CSRF: a form is tied to the browser it was made for. Masked afresh on each page, because compressed pages leak what repeats.

use engine::secrets::{hex, random, unhex};

use crate::App;
use crate::http::Asked;

/// The token for the forms of a page.
pub(crate) fn token(app: &App, tie: &str) -> String {
    let mark = app.ctx.server.mark("csrf", &[tie.as_bytes()]);
    let mask: [u8; 32] = random().unwrap_or([0; 32]);
    let masked: Vec<u8> = mark.iter().zip(&mask).map(|(one, two)| one ^ two).collect();
    format!("{}{}", hex(&mask), hex(&masked))
}

/// Whether a POST came from a form of ours.
pub(crate) fn holds(app: &App, asked: &Asked) -> bool {
    // Browsers that say where a request comes from must say: from here.
    if matches!(asked.header("sec-fetch-site"), "cross-site" | "same-site") {
        return false;
    }
    let Some(bytes) = unhex(asked.form.get("csrf")).filter(|bytes| bytes.len() == 64) else { return false };
    let (mask, masked) = bytes.split_at(32);
    let mark = app.ctx.server.mark("csrf", &[asked.tie.as_bytes()]);
    // Every byte is compared, whatever the first ones say.
    asked.cookie("t").is_some()
        && mark.iter().zip(mask.iter().zip(masked)).fold(0, |sum, (own, (one, two))| sum | (own ^ one ^ two)) == 0
}
