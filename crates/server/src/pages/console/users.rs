//! Users: accounts and the log of what they did.

use askama::Template;
use engine::EngineError;
use engine::access::{Act, NewAccount, ROLES, create_account, setup_link};

use super::{may, page as console};
use crate::App;
use crate::http::{Answer, Asked};
use crate::pages::page::{Page, set};

struct Row {
    email: String,
    name: String,
    role: String,
    ready: bool,
}

#[derive(Template)]
#[template(path = "console_users.html")]
struct Users {
    page: Page,
    rows: Vec<Row>,
    roles: Vec<(String, String)>,
    link: String,
    error: bool,
}

fn show(app: &App, asked: &Asked, link: String, error: bool) -> Result<Answer, EngineError> {
    let staff = super::signed_in(app, asked)?;
    let page = console(app, asked, &staff, "users");
    let rows = app
        .ctx
        .store
        .all_staff()?
        .into_iter()
        .map(|account| Row {
            role: page.t(&format!("role-{}", account.role)),
            ready: account.password.is_some(),
            email: account.email,
            name: account.name,
        })
        .collect();
    let roles = ROLES.iter().map(|role| (role.name().to_owned(), page.t(&format!("role-{role}")))).collect();
    let answer = set(&Users { page, rows, roles, link, error })?;
    Ok(if error { answer.status(422) } else { answer })
}

/// Accounts.
pub(crate) fn page(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    may(app, asked, Act::Accounts, None)?;
    show(app, asked, String::new(), false)
}

/// Makes one, or a new link for one; the link is shown once.
pub(crate) fn create(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let (_, by) = may(app, asked, Act::Accounts, None)?;
    let form = &asked.form;
    let made = if form.get("go") == "reset" {
        setup_link(&app.ctx, &by, form.get("email"))
    } else {
        let Ok(role) = form.get("role").parse() else { return show(app, asked, String::new(), true) };
        let lang = form.get("lang").parse().unwrap_or(asked.lang);
        let (email, name) = (form.get("email").to_owned(), form.get("name").to_owned());
        if !email.contains('@') || name.is_empty() {
            return show(app, asked, String::new(), true);
        }
        create_account(&app.ctx, &by, &NewAccount { email, name, role, lang })
    };
    match made {
        Ok(key) => show(app, asked, format!("{}/c/setup#{key}", app.base), false),
        Err(EngineError::Conflict | EngineError::NotFound) => show(app, asked, String::new(), true),
        Err(other) => Err(other),
    }
}

struct Line {
    seq: i64,
    at: String,
    actor: String,
    act: String,
    subject: String,
    detail: String,
}

#[derive(Template)]
#[template(path = "console_audit.html")]
struct Audit {
    page: Page,
    lines: Vec<Line>,
    holds: bool,
    last: String,
}

/// The log, and whether its chain holds.
pub(crate) fn audit(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let (staff, _) = may(app, asked, Act::Audit, None)?;
    let found = engine::event::audit(&app.ctx, None)?;
    let lines = engine::event::log(&app.ctx, (found.events - 200).max(0), 200)?
        .into_iter()
        .rev()
        .map(|row| Line {
            seq: row.seq,
            at: jiff::Timestamp::from_second(row.at)
                .map(|at| at.strftime("%Y-%m-%d %H:%M:%S UTC").to_string())
                .unwrap_or_default(),
            actor: row.actor,
            act: row.act,
            subject: row.subject,
            detail: row.detail,
        })
        .collect();
    let page = console(app, asked, &staff, "audit");
    set(&Audit { page, lines, holds: found.broken_at.is_none(), last: found.last })
}
