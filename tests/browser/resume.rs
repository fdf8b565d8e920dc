//! The browser is closed half-way: on one's own device, with a PIN elsewhere, by the link alone where the round is named.

use support::browser::{Browser, DESK, PHONE};
use support::rounds::{cards, invited, open};
use support::server::TestServer;

use crate::BINARY;
use crate::axe::check;
use crate::respond::enter;

fn answered(browser: &Browser, item: &str) -> String {
    browser
        .run(&format!("return document.querySelector('[name=\"i.{item}\"]:checked')?.value ?? ''"))
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

#[test]
fn the_same_browser_goes_on_after_only_me() {
    let server = TestServer::new(BINARY);
    open(&server, "sigue-2026", &["staff-perception@1"], &[]);
    let code = cards(&server, "sigue-2026", "staff-perception", 1).remove(0);
    let Some(browser) = Browser::open(PHONE) else { return };
    enter(&browser, &server, &code, true);
    browser.at("/q");
    browser.press("[name=device][value=me]");
    browser.press("#agree");
    browser.press("[name=go][value=yes]");
    browser.at("/q/s/1");
    browser.press("[name='i.A1'][value='4']");
    browser.until("return /\\d\\d:\\d\\d/.test(document.getElementById('saved').textContent)");
    browser.close_and_open();
    // The session of her own device lives on; and were it gone, the code would do.
    enter(&browser, &server, &code, true);
    browser.at("/q/s/1");
    assert_eq!(answered(&browser, "A1"), "4");
    browser.go(&format!("{}/q/withdraw", server.base));
    check(&browser, "withdraw");
}

#[test]
fn another_device_goes_on_with_the_pin_and_not_without() {
    let server = TestServer::new(BINARY);
    open(&server, "sigue-2026", &["staff-perception@1"], &[]);
    let code = cards(&server, "sigue-2026", "staff-perception", 1).remove(0);
    let Some(one) = Browser::open(PHONE) else { return };
    enter(&one, &server, &code, true);
    one.at("/q");
    one.press("summary");
    one.fill("#pin", "731902");
    one.press("#agree");
    one.press("[name=go][value=yes]");
    one.at("/q/s/1");
    one.press("[name='i.A1'][value='2']");
    one.until("return /\\d\\d:\\d\\d/.test(document.getElementById('saved').textContent)");
    drop(one);
    let Some(two) = Browser::open(DESK) else { return };
    enter(&two, &server, &code, true);
    two.at("/q");
    assert!(two.has("#agree"), "the code alone opens an empty questionnaire");
    two.go(&format!("{}/e", server.base));
    two.fill("#code", &code);
    two.fill("#pin", "111111");
    two.press("#f button");
    two.until("return document.getElementById('refused') !== null");
    check(&two, "refused");
    two.fill("#code", &code);
    two.fill("#pin", "731902");
    two.press("#f button");
    two.at("/q/s/1");
    assert_eq!(answered(&two, "A1"), "2");
}

#[test]
fn another_device_goes_on_by_the_link_alone_where_the_round_is_named() {
    let server = TestServer::new(BINARY);
    open(&server, "sigue-2026", &["ministry-self-assessment@1"], &[]);
    let code = invited(&server, "sigue-2026", "ministry-self-assessment", "coordinator", "Ana; ");
    let Some(one) = Browser::open(DESK) else { return };
    enter(&one, &server, &code, true);
    one.press("#agree");
    one.press("[name=go][value=yes]");
    one.at("/q");
    one.go(&format!("{}/q/s/2", server.base));
    one.press("[name='i.mandate_legal'][value='3']");
    one.until("return /\\d\\d:\\d\\d/.test(document.getElementById('saved').textContent)");
    drop(one);
    let Some(two) = Browser::open(PHONE) else { return };
    enter(&two, &server, &code, true);
    two.until("return location.pathname.startsWith('/q')");
    two.go(&format!("{}/q/s/2", server.base));
    assert_eq!(answered(&two, "mandate_legal"), "3");
}
