//! Routes: one table. Method, path, who may come, what answers.

use engine::EngineError;

use crate::http::{Answer, Asked};
use crate::pages::{console, entry, help, open, questionnaire as q, shared, team};
use crate::{App, api, assets, observe};

/// Of HTTP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Changes.
    Post,
    /// Puts something at its address.
    Put,
    /// Takes it away.
    Delete,
}

impl From<Method> for actix_web::http::Method {
    fn from(method: Method) -> Self {
        match method {
            Method::Get => Self::GET,
            Method::Post => Self::POST,
            Method::Put => Self::PUT,
            Method::Delete => Self::DELETE,
        }
    }
}

/// Who may come: which proof the act asks the engine for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Anyone.
    Anyone,
    /// Whoever holds a good code: `engine::access::Admitted`.
    Respondent,
    /// An account that is signed in: `engine::access::StaffSession`.
    Staff,
    /// Whoever holds the key of a shared scorecard.
    Key,
    /// A program with a token.
    Token,
    /// Who watches over the server, on loopback.
    Watch,
}

/// What answers: reads a request, asks the engine, gives a page.
pub(crate) type Act = fn(&App, &Asked) -> Result<Answer, EngineError>;

/// A row of the table.
#[derive(Debug)]
pub struct Route {
    /// Of HTTP.
    pub method: Method,
    /// Its template; logs know no more of a request.
    pub path: &'static str,
    /// Who may come.
    pub who: Who,
    /// What answers.
    pub act: Act,
    /// Tries are slowed.
    pub slow: bool,
    /// Takes files.
    pub files: bool,
    /// Bytes of a body.
    pub limit: usize,
}

const fn get(path: &'static str, who: Who, act: Act) -> Route {
    Route { method: Method::Get, path, who, act, slow: false, files: false, limit: 0 }
}

const fn post(path: &'static str, who: Who, act: Act) -> Route {
    Route { method: Method::Post, path, who, act, slow: false, files: false, limit: 256 * 1024 }
}

impl Route {
    const fn slow(mut self) -> Route {
        self.slow = true;
        self
    }

    const fn with_files(mut self) -> Route {
        self.files = true;
        self.limit = 21 * 1024 * 1024;
        self
    }

    const fn put(mut self) -> Route {
        self.method = Method::Put;
        self
    }

    const fn delete(mut self) -> Route {
        self.method = Method::Delete;
        self
    }
}

use Who::{Anyone, Key, Respondent, Staff, Token, Watch};

/// Every address for people and programs. Rows of one path stand together.
pub static ROUTES: &[Route] = &[
    get("/", Anyone, open::home),
    get("/about", Anyone, open::about),
    get("/privacy", Anyone, open::privacy),
    get("/accessibility", Anyone, open::accessibility),
    get("/ayuda", Anyone, help::all),
    get("/ayuda/{country}", Anyone, help::country),
    get("/out", Anyone, open::out),
    get("/assets/{hash}/{name}", Anyone, assets::get),
    get("/favicon.ico", Anyone, open::favicon),
    get("/robots.txt", Anyone, open::robots),
    // Respondents.
    get("/e", Anyone, entry::form),
    post("/e", Anyone, entry::enter).slow(),
    get("/q", Respondent, q::list),
    post("/q/consent", Respondent, q::consent),
    get("/q/s/{n}", Respondent, q::section),
    post("/q/s/{n}", Respondent, q::save),
    get("/q/review", Respondent, q::review),
    post("/q/send", Respondent, q::send),
    get("/q/finish", Respondent, q::receipt),
    get("/q/withdraw", Respondent, q::ask_withdraw),
    post("/q/withdraw", Respondent, q::withdraw),
    get("/q/pin", Respondent, q::ask_pin),
    post("/q/pin", Respondent, q::pin).slow(),
    get("/q/conflict", Respondent, q::conflict),
    post("/q/conflict", Respondent, q::settle),
    post("/q/leave", Respondent, q::leave),
    post("/q/clear", Respondent, q::clear),
    // Teams and reviewers.
    get("/q/team", Respondent, team::list),
    post("/q/team", Respondent, team::name_owners),
    get("/q/i/{item}", Respondent, team::item),
    post("/q/i/{item}/evidence", Respondent, team::add).with_files(),
    post("/q/i/{item}/remove", Respondent, team::remove),
    get("/q/evidence/{id}", Respondent, team::file),
    get("/q/history", Respondent, team::history),
    // Shared scorecards.
    get("/s", Anyone, shared::form),
    post("/s", Anyone, shared::enter).slow(),
    get("/s/{release}", Key, shared::page),
    get("/s/{release}/{document}", Key, shared::document),
    // Staff.
    get("/c/sign-in", Anyone, console::sign_in::form),
    post("/c/sign-in", Anyone, console::sign_in::enter).slow(),
    post("/c/confirm", Staff, console::sign_in::confirm).slow(),
    post("/c/sign-out", Staff, console::sign_in::leave),
    get("/c/setup", Anyone, console::setup::form),
    post("/c/setup", Anyone, console::setup::set_account).slow(),
    get("/c", Staff, console::assessments::list),
    get("/c/assessments/new", Staff, console::assessments::new),
    post("/c/assessments/new", Staff, console::assessments::create),
    get("/c/a/{id}", Staff, console::assessment::page),
    post("/c/a/{id}/open", Staff, console::assessment::open),
    get("/c/a/{id}/invitations", Staff, console::people::page),
    post("/c/a/{id}/invitations", Staff, console::people::invite),
    post("/c/a/{id}/remind", Staff, console::people::remind),
    post("/c/a/{id}/revoke", Staff, console::people::revoke),
    post("/c/a/{id}/cards", Staff, console::people::cards),
    post("/c/a/{id}/link", Staff, console::people::link),
    get("/c/a/{id}/paper/{instrument}", Staff, console::people::paper),
    get("/c/a/{id}/release", Staff, console::release::page),
    get("/c/a/{id}/preview", Staff, console::release::preview),
    get("/c/a/{id}/internal/{release}", Staff, console::release::internal),
    post("/c/a/{id}/close", Staff, console::release::close),
    post("/c/a/{id}/publish", Staff, console::release::publish),
    post("/c/a/{id}/share", Staff, console::release::share),
    post("/c/a/{id}/unshare", Staff, console::release::unshare),
    get("/c/a/{id}/export/{instrument}", Staff, console::release::export),
    get("/c/users", Staff, console::users::page),
    post("/c/users", Staff, console::users::create),
    get("/c/audit", Staff, console::users::audit),
    // Programs.
    get("/api", Anyone, api::openapi::page),
    get("/api/openapi.json", Anyone, api::openapi::document),
    get("/api/v1/instruments", Token, api::instruments::list),
    get("/api/v1/instruments/{instrument}", Token, api::instruments::one),
    get("/api/v1/instruments/{instrument}/schema", Token, api::instruments::schema),
    get("/api/v1/assessments", Token, api::assessments::list),
    post("/api/v1/assessments", Token, api::assessments::create),
    get("/api/v1/assessments/{id}", Token, api::assessments::one),
    post("/api/v1/assessments/{id}/{act}", Token, api::assessments::act),
    get("/api/v1/assessments/{id}/exports/{instrument}", Token, api::assessments::export),
    get("/api/v1/responses", Token, api::responses::read),
    post("/api/v1/responses", Token, api::responses::send),
    post("/api/v1/responses", Token, api::responses::withdraw).delete(),
    get("/api/v1/drafts", Token, api::responses::draft),
    post("/api/v1/drafts", Token, api::responses::save).put(),
    get("/api/v1/releases", Token, api::releases::list),
    get("/api/v1/releases/{release}", Token, api::releases::one),
    get("/api/v1/releases/{release}/{document}", Token, api::releases::document),
];

/// Every address on loopback.
pub(crate) static PRIVATE: &[Route] = &[
    get("/healthz", Watch, observe::healthy),
    get("/readyz", Watch, observe::ready),
    get("/metrics", Watch, observe::metrics),
];

/// What answers where nothing is.
pub(crate) static NOWHERE: Route = get("(none)", Anyone, open::nowhere);
