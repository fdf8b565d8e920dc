//! Headers: no script, style, picture or form but our own; nothing kept but what is the same for all.

use actix_web::http::header::{HeaderName, HeaderValue};

use crate::App;
use crate::http::Cache;

/// What a page may load.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

/// The headers of every answer.
pub(crate) fn of(app: &App, cache: Cache) -> Vec<(HeaderName, HeaderValue)> {
    let kept = match cache {
        Cache::No => "no-store",
        Cache::Public => "public, max-age=60",
        Cache::Forever => "public, max-age=31536000, immutable",
    };
    let mut all = vec![
        ("content-security-policy", POLICY),
        ("referrer-policy", "no-referrer"),
        ("x-robots-tag", "noindex"),
        ("x-content-type-options", "nosniff"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "geolocation=(), camera=(), microphone=()"),
        ("cache-control", kept),
    ];
    if app.config.secure() {
        all.push(("strict-transport-security", "max-age=31536000; includeSubDomains"));
    }
    all.into_iter().map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value))).collect()
}
