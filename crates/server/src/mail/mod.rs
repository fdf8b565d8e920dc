//! Mail: letters wait in the outbox until the other side has taken them. A process that dies between sending and marking
//! sends one letter twice; no other way exists, and none is lost.

mod letters;

use std::sync::Mutex;
use std::time::Duration;

use engine::EngineError;
use engine::rounds::{Opened, open_letter};
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::transport::smtp::Error as SmtpError;
use lettre::{Address, Message, SmtpTransport, Transport as _};

use crate::{App, Config};
use letters::{Letter, letter};

/// Letters that are claimed at once.
const BATCH: i64 = 20;
/// How long a claim holds, in seconds.
const CLAIM: i64 = 600;
/// Tries until a letter is given up: over about three days.
const TRIES: i64 = 12;

/// The connection and the letters of this hour.
struct Post {
    transport: SmtpTransport,
    hour: i64,
    sent: u32,
}

static POST: Mutex<Option<Post>> = Mutex::new(None);

fn transport(config: &Config) -> Result<Option<SmtpTransport>, EngineError> {
    let Some(url) = &config.smtp else { return Ok(None) };
    let builder =
        SmtpTransport::from_url(url).map_err(|_| EngineError::Setup("the address of the SMTP server".to_owned()))?;
    Ok(Some(builder.timeout(Some(Duration::from_secs(30))).build()))
}

/// What the other side said, in a word that names nobody.
fn problem(error: &SmtpError) -> &'static str {
    if error.is_permanent() {
        "refused"
    } else if error.is_transient() {
        "later"
    } else if error.is_timeout() {
        "timeout"
    } else {
        "connection"
    }
}

/// Sends letters that are due; whether there were any.
///
/// # Errors
/// [`EngineError::Unavailable`] of the database.
pub(crate) fn send_due(app: &App) -> Result<bool, EngineError> {
    let Some(fresh) = transport(&app.config)? else { return Ok(false) };
    let now = app.ctx.now();
    let mut held = POST.lock().map_err(|_| EngineError::Bug("mail".to_owned()))?;
    let post = held.get_or_insert_with(|| Post { transport: fresh, hour: now / 3600, sent: 0 });
    if post.hour != now / 3600 {
        (post.hour, post.sent) = (now / 3600, 0);
    }
    let left = i64::from(app.config.letters_an_hour.saturating_sub(post.sent));
    if left == 0 {
        return Ok(false);
    }
    let due = app.ctx.store.claim_mail(now, now + CLAIM, BATCH.min(left))?;
    let any = !due.is_empty();
    for row in due {
        let opened = match open_letter(&app.ctx, &row)? {
            Some(opened) => opened,
            // The round closed meanwhile: nobody can read it any more.
            None => {
                app.ctx.store.mark_mail(&row.id, "given_up", 0, "closed")?;
                continue;
            }
        };
        match message(app, &opened) {
            Ok(message) => match post.transport.send(&message) {
                Ok(_) => {
                    post.sent += 1;
                    app.ctx.store.mark_mail(&row.id, "sent", 0, "")?;
                }
                Err(error) if error.is_permanent() => app.ctx.store.mark_mail(&row.id, "refused", 0, "refused")?,
                Err(_) if row.attempts + 1 >= TRIES => app.ctx.store.mark_mail(&row.id, "given_up", 0, "later")?,
                Err(error) => {
                    let wait = 60 * (1_i64 << row.attempts.clamp(0, 9));
                    app.ctx.store.mark_mail(&row.id, "waiting", now + wait, problem(&error))?;
                }
            },
            Err(_) => app.ctx.store.mark_mail(&row.id, "refused", 0, "address")?,
        }
    }
    Ok(any)
}

fn sender(app: &Config, base: &str) -> Result<Mailbox, EngineError> {
    let host = base.split("://").nth(1).unwrap_or("localhost").split([':', '/']).next().unwrap_or("localhost");
    let from = app.from.clone().unwrap_or_else(|| format!("Paridad <paridad@{host}>"));
    from.parse().map_err(|_| EngineError::Setup("the address that letters come from".to_owned()))
}

fn message(app: &App, opened: &Opened) -> Result<Message, EngineError> {
    let Letter { subject, text, html } = letter(&app.base, opened);
    compose(sender(&app.config, &app.base)?, &opened.address, &subject, text, html)
}

fn compose(from: Mailbox, to: &str, subject: &str, text: String, html: String) -> Result<Message, EngineError> {
    let address: Address = to.trim().parse().map_err(|_| EngineError::Refused)?;
    let leave = format!("<mailto:{}?subject=unsubscribe>", from.email);
    Message::builder()
        .from(from)
        // The address alone: a name in the head would be one more copy of it.
        .to(Mailbox::new(None, address))
        .subject(subject)
        .raw_header(HeaderValue::new(HeaderName::new_from_ascii_str("List-Unsubscribe"), leave))
        .raw_header(HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned()))
        .multipart(
            MultiPart::alternative()
                .singlepart(SinglePart::builder().header(ContentType::TEXT_PLAIN).body(text))
                .singlepart(SinglePart::builder().header(ContentType::TEXT_HTML).body(html)),
        )
        .map_err(|error| EngineError::Bug(error.to_string()))
}

/// Sends a letter to try out the settings.
///
/// # Errors
/// [`EngineError::Setup`] without settings; [`EngineError::Unavailable`] with what the other side said.
pub fn try_out(config: &Config, to: &str) -> Result<(), EngineError> {
    let transport = transport(config)?.ok_or_else(|| EngineError::Setup("no SMTP server is set".to_owned()))?;
    let base = config.base.clone().unwrap_or_default();
    let words = crate::texts::Words(instrument::Lang::Es);
    let (subject, body) = (words.t("mail-test-subject"), words.t("mail-test"));
    let message = compose(sender(config, &base)?, to, &subject, body.clone(), format!("<p>{body}</p>"))?;
    transport.send(&message).map_err(|error| EngineError::Unavailable(error.to_string()))?;
    Ok(())
}
