//! Letters: what they say, as text and as HTML, in the language of who reads.

use askama::Template;
use engine::rounds::Opened;

use crate::texts::Words;

/// A letter ready to go.
pub(super) struct Letter {
    /// Says nothing of what it is about: others see lists of mail.
    pub subject: String,
    /// As text.
    pub text: String,
    /// As HTML.
    pub html: String,
}

#[derive(Template)]
#[template(path = "letter.html")]
struct Html<'a> {
    lang: &'a str,
    lines: &'a [String],
    link: &'a str,
    link_words: &'a str,
}

/// Writes a letter.
pub(super) fn letter(base: &str, opened: &Opened) -> Letter {
    let w = Words(opened.lang);
    let mut lines = Vec::new();
    if !opened.name.is_empty() {
        lines.push(w.x("mail-hello", &opened.name));
    }
    let body = if opened.code.is_some() { opened.kind.clone() } else { format!("{}-all", opened.kind) };
    let said = w.say(
        &format!("mail-{body}"),
        &[
            ("institution", opened.institution.clone().into()),
            ("day", w.day(&opened.closes_on).into()),
            ("contact", opened.contact.clone().into()),
        ],
    );
    lines.extend(said.split('\n').map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned));
    let link = opened.code.as_ref().map(|code| format!("{base}/e#{code}")).unwrap_or_default();
    if let Some(code) = &opened.code {
        lines.push(w.say("mail-code", &[("code", code.clone().into()), ("place", format!("{base}/e").into())]));
    }
    let mut text = lines.join("\n\n");
    if !link.is_empty() {
        text.push_str("\n\n");
        text.push_str(&link);
    }
    text.push('\n');
    let words = w.t("mail-link");
    let html = Html { lang: opened.lang.code(), lines: &lines, link: &link, link_words: &words };
    Letter { subject: w.t("mail-subject"), html: html.render().unwrap_or_default(), text }
}
