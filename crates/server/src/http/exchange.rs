//! Exchange: reads a request within its limits, lets the guards look at it, answers off the event loop.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use actix_multipart::Multipart;
use actix_web::cookie::time::Duration as CookieDuration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use actix_web::web::{Bytes, BytesMut, Data, Payload};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use engine::EngineError;
use futures_util::StreamExt as _;
use instrument::Lang;

use super::{Answer, Asked, Form, Life, Upload};
use crate::App;
use crate::guard::{csrf, headers, pace};
use crate::problem;
use crate::routes::{Route, Who};

/// How long a body may take to arrive.
const SLOW: Duration = Duration::from_secs(60);
/// Fields of one form.
const FIELDS: usize = 2_000;
/// Headers that pages read.
const HEADERS: [&str; 7] =
    ["accept", "if-match", "authorization", "sec-fetch-site", "origin", "content-type", "accept-language"];

/// Answers one request by its row of the table.
pub(super) async fn exchange(
    app: Data<App>,
    route: &'static Route,
    request: HttpRequest,
    payload: Payload,
) -> HttpResponse {
    let start = Instant::now();
    let answer = guarded(&app, route, &request, payload).await;
    app.watch.count(route, answer.status, start.elapsed());
    respond(&app, &request, answer)
}

async fn guarded(app: &Data<App>, route: &'static Route, request: &HttpRequest, payload: Payload) -> Answer {
    let mut asked = Arc::new(read_head(app, request));
    let fresh = asked.cookie("t").is_none();
    let inflight = app.inflight.fetch_add(1, Ordering::Relaxed);
    let answer = if inflight >= app.config.most_at_once {
        problem::answer(app, &asked, route, &EngineError::Unavailable("too many at once".to_owned()))
    } else {
        let read = tokio_timeout(SLOW, read_body(route, request, payload, Arc::make_mut(&mut asked))).await;
        match read {
            Some(Ok(())) => act(app, route, asked.clone()).await,
            Some(Err(status)) => problem::of_status(app, &asked, route, status),
            None => problem::of_status(app, &asked, route, 408),
        }
    };
    app.inflight.fetch_sub(1, Ordering::Relaxed);
    let needs_tie = fresh && route.who != Who::Token && answer.media_type.starts_with("text/html");
    if needs_tie && !answer.cookies.iter().any(|cookie| cookie.name == "t") {
        answer.cookie("t", &asked.tie, Life::Session)
    } else {
        answer
    }
}

async fn tokio_timeout<T>(limit: Duration, work: impl Future<Output = T>) -> Option<T> {
    let sleep = actix_web::rt::time::sleep(limit);
    futures_util::pin_mut!(work, sleep);
    match futures_util::future::select(work, sleep).await {
        futures_util::future::Either::Left((done, _)) => Some(done),
        futures_util::future::Either::Right(_) => None,
    }
}

async fn act(app: &Data<App>, route: &'static Route, asked: Arc<Asked>) -> Answer {
    if asked.post && route.who != Who::Token && !csrf::holds(app, &asked) {
        return problem::forged(app, &asked, route);
    }
    if route.slow {
        actix_web::rt::time::sleep(pace::wait(app, &asked.address)).await;
    }
    let (inner, copy) = (app.clone(), asked.clone());
    let done = actix_web::web::block(move || (route.act)(&inner, &copy)).await;
    match done {
        Ok(Ok(answer)) => answer,
        Ok(Err(error)) => problem::answer(app, &asked, route, &error),
        // The pool is gone: the server is stopping. Or the act panicked: ours to mend.
        Err(_) => problem::answer(app, &asked, route, &EngineError::Bug("an act ended early".to_owned())),
    }
}

fn read_head(app: &App, request: &HttpRequest) -> Asked {
    let cookies: Vec<(String, String)> = request
        .cookies()
        .map(|all| all.iter().map(|c| (bare(app, c.name()).to_owned(), c.value().to_owned())).collect())
        .unwrap_or_default();
    let text = |name: &str| request.headers().get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
    let headers: Vec<(&'static str, String)> = HEADERS.iter().map(|name| (*name, text(name))).collect();
    let query = Form::parse(request.query_string().as_bytes());
    let cookie = |name: &str| cookies.iter().find(|(own, _)| own == name).map(|(_, value)| value.clone());
    let lang = query
        .get("l")
        .parse::<Lang>()
        .ok()
        .or_else(|| cookie("lang")?.parse().ok())
        .or_else(|| accepted(&text("accept-language")))
        .unwrap_or(Lang::Es);
    let tie = cookie("t")
        .filter(|tie| tie.len() == 32)
        .or_else(|| engine::secrets::random::<16>().ok().map(|bytes| engine::secrets::hex(&bytes)))
        .unwrap_or_default();
    let address = if app.config.behind_proxy {
        text("x-forwarded-for").rsplit(',').next().map(|one| one.trim().to_owned()).unwrap_or_default()
    } else {
        request.peer_addr().map(|peer| peer.ip().to_string()).unwrap_or_default()
    };
    Asked {
        post: request.method() != actix_web::http::Method::GET,
        params: request.match_info().iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        query,
        form: Form::default(),
        files: Vec::new(),
        body: Bytes::new(),
        headers,
        cookies,
        lang,
        address,
        tie,
    }
}

/// The first of our languages that a browser asks for.
fn accepted(header: &str) -> Option<Lang> {
    header.split(',').find_map(|part| part.trim().get(..2)?.to_lowercase().parse().ok())
}

fn bare<'n>(app: &App, name: &'n str) -> &'n str {
    if app.config.secure() { name.strip_prefix("__Host-").unwrap_or("") } else { name }
}

/// Reads the body into what the route takes, or gives the status that refuses it.
async fn read_body(route: &Route, request: &HttpRequest, mut payload: Payload, asked: &mut Asked) -> Result<(), u16> {
    if !asked.post {
        return Ok(());
    }
    let kind = asked.header("content-type").to_ascii_lowercase();
    if kind.starts_with("multipart/form-data") {
        if !route.files {
            return Err(415);
        }
        let mut parts = Multipart::new(request.headers(), payload);
        let (mut fields, mut size) = (Vec::new(), 0);
        while let Some(part) = parts.next().await {
            let mut part = part.map_err(|_| 400_u16)?;
            let field = part.name().unwrap_or_default().to_owned();
            let is_file = part.content_disposition().and_then(|d| d.get_filename()).is_some();
            let mut bytes = BytesMut::new();
            while let Some(chunk) = part.next().await {
                let chunk = chunk.map_err(|_| 400_u16)?;
                size += chunk.len();
                if size > route.limit {
                    return Err(413);
                }
                bytes.extend_from_slice(&chunk);
            }
            if is_file {
                if !bytes.is_empty() {
                    asked.files.push(Upload { field, bytes: bytes.to_vec() });
                }
            } else {
                fields.push((field, String::from_utf8_lossy(&bytes).into_owned()));
            }
            if fields.len() + asked.files.len() > FIELDS {
                return Err(413);
            }
        }
        asked.form = Form::of(fields);
        return Ok(());
    }
    let mut body = BytesMut::new();
    while let Some(chunk) = payload.next().await {
        let chunk: Bytes = chunk.map_err(|_| 400_u16)?;
        if body.len() + chunk.len() > route.limit {
            return Err(413);
        }
        body.extend_from_slice(&chunk);
    }
    if route.who == Who::Token {
        asked.body = body.freeze();
    } else if kind.starts_with("application/x-www-form-urlencoded") || body.is_empty() {
        asked.form = Form::parse(&body);
        if asked.form.fields().len() > FIELDS {
            return Err(413);
        }
    } else {
        return Err(415);
    }
    Ok(())
}

fn respond(app: &App, request: &HttpRequest, answer: Answer) -> HttpResponse {
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response: HttpResponseBuilder = HttpResponse::build(status);
    for (name, value) in headers::of(app, answer.cache) {
        response.insert_header((name, value));
    }
    response.insert_header((CONTENT_TYPE, answer.media_type.as_str()));
    for (name, value) in &answer.headers {
        if let Ok(value) = HeaderValue::from_str(value) {
            response.insert_header((HeaderName::from_static(name), value));
        }
    }
    for set in &answer.cookies {
        let secure = app.config.secure();
        let name = if secure { format!("__Host-{}", set.name) } else { set.name.to_owned() };
        let mut cookie = Cookie::build(name, set.value.as_str())
            .path("/")
            .http_only(!set.open)
            .secure(secure)
            .same_site(SameSite::Lax);
        cookie = match set.life {
            Life::Session => cookie,
            Life::Seconds(seconds) => cookie.max_age(CookieDuration::seconds(seconds)),
            Life::Over => cookie.max_age(CookieDuration::ZERO),
        };
        response.cookie(cookie.finish());
    }
    if request.method() == actix_web::http::Method::HEAD { response.finish() } else { response.body(answer.body) }
}
