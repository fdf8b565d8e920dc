//! Console: where staff run rounds. Every act asks the engine for the right to do it.

pub(crate) mod assessment;
pub(crate) mod assessments;
pub(crate) mod people;
pub(crate) mod release;
pub(crate) mod setup;
pub(crate) mod sign_in;
pub(crate) mod users;

use engine::EngineError;
use engine::access::{Act, By, Role, StaffSession};

use crate::App;
use crate::http::Asked;
use crate::pages::page::{Page, StaffBar};

/// Who is signed in.
///
/// # Errors
/// [`EngineError::SignIn`].
pub(crate) fn signed_in(app: &App, asked: &Asked) -> Result<StaffSession, EngineError> {
    StaffSession::of_cookie(&app.ctx, asked.cookie("c").ok_or(EngineError::SignIn)?)
}

/// Who is signed in, and her right to an act.
///
/// # Errors
/// [`EngineError::SignIn`], [`EngineError::Forbidden`], [`EngineError::NotFound`].
pub(crate) fn may(
    app: &App,
    asked: &Asked,
    act: Act,
    assessment: Option<&str>,
) -> Result<(StaffSession, By), EngineError> {
    let staff = signed_in(app, asked)?;
    let by = staff.may(&app.ctx, act, assessment)?;
    Ok((staff, by))
}

/// A page of the console.
pub(crate) fn page(app: &App, asked: &Asked, staff: &StaffSession, title: &str) -> Page {
    let mut page = Page::of(app, asked, title);
    page.staff =
        Some(StaffBar { name: staff.account.name.clone(), administrator: staff.role() == Role::Administrator });
    page
}
