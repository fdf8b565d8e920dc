//! A facilitator runs a round in the console, from its making to the shared scorecard.

use support::browser::{Browser, DESK, PHONE};
use support::rounds::{cards, staff_answers};
use support::server::TestServer;
use support::web::Client;

use crate::BINARY;
use crate::axe::check;

const PASSWORD: &str = "caballo grapa correcta";

fn digits(secret: &str, ahead: i64) -> String {
    let bytes = totp_rs::Secret::try_from_base32(secret).unwrap();
    let totp =
        totp_rs::Builder::new().with_secret(bytes.as_ref().to_vec()).with_account_name("x".to_owned()).build().unwrap();
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    totp.generate(now.saturating_add_signed(ahead * 30)).to_string()
}

#[test]
fn a_round_in_the_console_from_its_making_to_the_shared_scorecard() {
    let server = TestServer::new(BINARY);
    let Some(browser) = Browser::open(DESK) else { return };
    let link = server.done(&["user", "create", "ana@example.org", "--name", "Ana", "--base", &server.base]);
    browser.go(&link);
    browser.until("return document.getElementById('code').value !== ''");
    check(&browser, "console-setup-key");
    browser.press("#f button");
    browser.until("return document.getElementById('password') !== null");
    let secret = browser.text("code.code");
    browser.fill("#password", PASSWORD);
    browser.fill("#digits", &digits(&secret, -1));
    check(&browser, "console-setup");
    browser.press("main form button");
    browser.until("return document.querySelector('a.button') !== null");
    browser.go(&format!("{}/c", server.base));
    browser.at("/c/sign-in");
    check(&browser, "console-sign-in");
    browser.fill("#email", "ana@example.org");
    browser.fill("#password", PASSWORD);
    browser.fill("#digits", &digits(&secret, 0));
    browser.press("main form button");
    browser.at("/c");
    check(&browser, "console-list");
    browser.press("a.button");
    browser.at("/c/assessments/new");
    for (field, words) in [
        ("name", "Ministerio de Prueba"),
        ("institution", "ministerio-prueba"),
        ("country", "GT"),
        ("id", "consola-2026"),
        ("round", "2026"),
        ("contact", "equipo@example.org"),
        ("staff", "60"),
        ("women", "57"),
        ("men", "3"),
    ] {
        browser.fill(&format!("[name={field}]"), words);
    }
    browser.run(
        "document.getElementById('from').value = '2026-11-01'; document.getElementById('to').value = '2099-12-31'",
    );
    check(&browser, "console-new");
    browser.press("main form .go button");
    browser.at("/c/a/consola-2026");
    assert!(browser.text("main").contains("«man» tiene 3 personas"));
    check(&browser, "console-draft");
    browser.press("form[action$='/open'] button");
    browser.until("return document.querySelector('form[action$=\"/open\"]') === null");
    check(&browser, "console-open");
    browser.go(&format!("{}/c/a/consola-2026/invitations", server.base));
    browser.fill("#people-ministry-self-assessment", "Luis; luis@example.org");
    browser.press("form:has(#people-ministry-self-assessment) button");
    browser.until("return document.querySelector('.codes') !== null");
    check(&browser, "console-links");
    for (n, code) in cards(&server, "consola-2026", "staff-perception", 22).iter().enumerate() {
        let mut one = Client::new(&server.base);
        one.headers.push(("authorization".to_owned(), format!("Code {code}")));
        let body = serde_json::json!({ "answers": staff_answers(n) });
        assert_eq!(one.json("POST", "/api/v1/responses", Some(&body)).status, 200);
    }
    browser.go(&format!("{}/c/a/consola-2026/release", server.base));
    check(&browser, "console-close");
    browser.fill("#word", "CERRAR");
    browser.press("[name=when][value=now]");
    browser.press("form[action$='/close'] button");
    browser.until("return document.querySelector('form[action$=\"/publish\"]') !== null");
    check(&browser, "console-look");
    browser.press("[name=stage][value=final]");
    browser.press("form[action$='/publish'] button");
    browser.until("return document.querySelector('form[action$=\"/share\"]') !== null");
    browser.press("form[action$='/share'] button");
    browser.until("return document.getElementById('share-link') !== null");
    check(&browser, "console-shared");
    let key = browser.text("#share-link");
    server.secret(key.rsplit('#').next().unwrap_or("none"));
    drop(browser);
    // A minister opens the link on a phone.
    let Some(minister) = Browser::open(PHONE) else { return };
    minister.go(&key);
    minister.until("return document.getElementById('code').value !== ''");
    check(&minister, "shared-key");
    minister.press("#f button");
    minister.until("return location.pathname.startsWith('/s/')");
    assert!(minister.text("main").contains("Ministerio de Prueba"));
    minister.press("main details:last-of-type summary");
    minister.until("const i = document.querySelector('img.sheet'); return i.complete && i.naturalWidth > 1000");
    check(&minister, "shared-scorecard");
}

#[test]
fn accounts_and_the_log() {
    let server = TestServer::new(BINARY);
    let Some(browser) = Browser::open(DESK) else { return };
    browser.go(&server.setup.clone().expect("the first link"));
    browser.until("return document.getElementById('code').value !== ''");
    browser.press("#f button");
    browser.until("return document.getElementById('password') !== null");
    let secret = browser.text("code.code");
    browser.fill("#password", PASSWORD);
    browser.fill("#digits", &digits(&secret, -1));
    browser.press("main form button");
    browser.until("return document.querySelector('a.button') !== null");
    browser.go(&format!("{}/c/sign-in", server.base));
    browser.fill("#email", "administrator@localhost");
    browser.fill("#password", PASSWORD);
    browser.fill("#digits", &digits(&secret, 0));
    browser.press("main form button");
    browser.at("/c");
    browser.go(&format!("{}/c/users", server.base));
    check(&browser, "console-users");
    browser.go(&format!("{}/c/audit", server.base));
    check(&browser, "console-audit");
}
