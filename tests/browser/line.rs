//! A weak line, hasty fingers, keys alone, another language half-way, and a way out.

use support::browser::{Browser, DESK, PHONE};
use support::rounds::{cards, open};
use support::server::TestServer;

use crate::BINARY;
use crate::axe::{check, picture};
use crate::respond::enter;

fn begun(server: &TestServer, browser: &Browser) -> String {
    open(server, "linea-2026", &["staff-perception@1", "women-organisations@1"], &[]);
    let code = cards(server, "linea-2026", "staff-perception", 1).remove(0);
    enter(browser, server, &code, true);
    browser.at("/q");
    browser.press("[name=device][value=me]");
    browser.press("#agree");
    browser.press("[name=go][value=yes]");
    browser.at("/q/s/1");
    code
}

#[test]
fn the_line_goes_down_and_comes_back() {
    let server = TestServer::new(BINARY);
    let Some(browser) = Browser::open(PHONE) else { return };
    begun(&server, &browser);
    browser.line(false);
    browser.press("[name='i.A1'][value='5']");
    browser.until("return document.getElementById('saved').textContent.startsWith('Sin conexión')");
    picture(&browser, "offline");
    // «Next» does not leave the page while nothing can be saved.
    browser.press("[name=go][value=next]");
    browser.until("return document.getElementById('saved').textContent.startsWith('Sin conexión')");
    assert_eq!(browser.path(), "/q/s/1");
    browser.line(true);
    browser.run("dispatchEvent(new Event('online'))");
    browser.until("return document.getElementById('saved').textContent.startsWith('Guardado')");
    browser.press("[name=go][value=next]");
    browser.at("/q/s/2");
    browser.back();
    browser.at("/q/s/1");
    browser.until("return document.querySelector('[name=\"i.A1\"]:checked')?.value === '5'");
}

#[test]
fn what_could_not_be_sent_waits_in_the_browser_where_the_round_is_named() {
    let server = TestServer::new(BINARY);
    open(&server, "espera-2026", &["ministry-self-assessment@1"], &[]);
    let code = support::rounds::invited(&server, "espera-2026", "ministry-self-assessment", "coordinator", "Ana; ");
    let Some(browser) = Browser::open(DESK) else { return };
    enter(&browser, &server, &code, true);
    browser.at("/q");
    browser.press("#agree");
    browser.press("[name=go][value=yes]");
    browser.at("/q");
    browser.go(&format!("{}/q/s/2", server.base));
    browser.at("/q/s/2");
    browser.line(false);
    browser.press("[name='i.mandate_legal'][value='3']");
    browser.until("return document.getElementById('saved').textContent.startsWith('Sin conexión')");
    let kept = browser.run("return Object.keys(localStorage).length");
    assert_eq!(kept, 1);
    browser.line(true);
    browser.run("dispatchEvent(new Event('online'))");
    browser.until("return document.getElementById('saved').textContent.startsWith('Guardado')");
    assert_eq!(browser.run("return Object.keys(localStorage).length"), 0, "nothing stays once the server has it");
    // Answers that waited are put back and sent.
    let name = browser.run("return document.getElementById('f').dataset.keep").as_str().unwrap_or_default().to_owned();
    assert!(!name.is_empty() && !name.contains(&code));
    browser.run("const f = document.getElementById('f'); const d = new URLSearchParams(new FormData(f)); d.delete('csrf'); d.set('i.mandate_policy', '1'); \
                 localStorage.setItem(`paridad:${f.dataset.keep}:2`, d.toString())");
    browser.reload();
    browser.until("return document.querySelector('[name=\"i.mandate_policy\"]:checked')?.value === '1'");
    browser.until("return Object.keys(localStorage).length === 0");
}

#[test]
fn a_double_click_gives_one_response_and_another_language_keeps_the_answers() {
    let server = TestServer::new(BINARY);
    let Some(browser) = Browser::open(DESK) else { return };
    begun(&server, &browser);
    browser.press("[name='i.A1'][value='4']");
    for (lang, word) in [("en", "Next"), ("fr", "Suivante"), ("pt", "Próxim"), ("es", "Siguiente")] {
        browser.press(&format!("[value='lang:{lang}']"));
        browser.until(&format!("return document.documentElement.lang === '{lang}'"));
        browser.at("/q/s/1");
        browser.until("return document.querySelector('[name=\"i.A1\"]:checked')?.value === '4'");
        assert!(
            browser.text("[name=go][value=next]").starts_with(word),
            "{lang}: {}",
            browser.text("[name=go][value=next]")
        );
        check(&browser, &format!("section-{lang}"));
    }
    browser.go(&format!("{}/q/review", server.base));
    browser.run("const b = document.querySelector('form[action=\"/q/send\"] button'); b.click(); b.click(); b.click()");
    browser.at("/q/finish");
    browser.back();
    drop(browser);
    server.done(&["assessment", "close", "linea-2026", "--now"]);
    let out = server.data.join("t.csv");
    server.done(&["export", "linea-2026", "--instrument", "staff-perception", "--out", out.to_str().unwrap()]);
    assert_eq!(std::fs::read_to_string(out).unwrap().lines().count(), 2);
}

const TAB: &str = "\u{e004}";
const SPACE: &str = " ";
const ENTER: &str = "\u{e007}";

/// Goes on with Tab until a script says that the focus is where it should be.
fn tab_to(browser: &Browser, script: &str) {
    for _ in 0..160 {
        if browser.run(&format!("const e = document.activeElement; return !!({script})")) == true {
            return;
        }
        browser.key(TAB);
    }
    panic!("the keyboard never reaches {script} on {}", browser.path());
}

#[test]
fn the_whole_form_by_keyboard() {
    let server = TestServer::new(BINARY);
    open(&server, "teclado-2026", &["staff-perception@1"], &[]);
    let code = cards(&server, "teclado-2026", "staff-perception", 1).remove(0);
    let Some(browser) = Browser::open(DESK) else { return };
    browser.go(&format!("{}/e", server.base));
    tab_to(&browser, "e.id === 'code'");
    for letter in code.chars() {
        browser.key(&letter.to_string());
    }
    browser.key(ENTER);
    browser.at("/q");
    tab_to(&browser, "e.name === 'device'");
    browser.key(SPACE);
    tab_to(&browser, "e.id === 'agree'");
    browser.key(SPACE);
    tab_to(&browser, "e.value === 'yes' && e.name === 'go'");
    browser.key(ENTER);
    for n in 1..=9 {
        browser.at(&format!("/q/s/{n}"));
        if n < 9 {
            tab_to(&browser, "e.type === 'radio'");
            browser.key(SPACE);
            assert_eq!(browser.run("return document.activeElement.checked"), true);
        }
        tab_to(&browser, "e.value === 'next'");
        // The focus is seen.
        let outline = browser.run("return getComputedStyle(document.activeElement).outlineWidth");
        assert_eq!(outline, "3px");
        browser.key(ENTER);
    }
    browser.at("/q/review");
    tab_to(&browser, "e.closest('form')?.getAttribute('action') === '/q/send'");
    browser.key(ENTER);
    browser.at("/q/finish");
}

#[test]
fn live_questions_appear_and_the_way_out_is_always_there() {
    let server = TestServer::new(BINARY);
    open(&server, "salida-2026", &["women-organisations@1"], &[]);
    let code = cards(&server, "salida-2026", "women-organisations", 1).remove(0);
    let Some(browser) = Browser::open(PHONE) else { return };
    enter(&browser, &server, &code, true);
    browser.at("/q");
    assert!(browser.has("#exit"));
    browser.press("#agree");
    browser.press("[name=go][value=yes]");
    browser.at("/q/s/1");
    // Before what may hurt, a person may choose not to see it: without «yes» the section is passed over.
    browser.go(&format!("{}/q/s/6", server.base));
    browser.press("[name='i.see_safety'][value='no']");
    check(&browser, "before-safety");
    browser.press("[name=go][value=next]");
    browser.at("/q/s/8");
    browser.go(&format!("{}/ayuda", server.base));
    check(&browser, "help");
    browser.go(&format!("{}/q/s/1", server.base));
    browser.run("document.getElementById('exit').dataset.to = '/about'");
    browser.press("#exit");
    browser.at("/about");
    // The session ended; the page before is the way in.
    browser.go(&format!("{}/q/s/1", server.base));
    browser.at("/e");
    for path in ["/", "/about", "/privacy", "/accessibility", "/nowhere", "/api"] {
        browser.go(&format!("{}{path}", server.base));
        check(&browser, &format!("open-{}", path.trim_start_matches('/')));
    }
}

#[test]
fn before_the_session_rests_a_dialog_asks_and_one_press_goes_on() {
    let server = TestServer::new(BINARY);
    let Some(browser) = Browser::open(PHONE) else { return };
    // Minutes pass in a tenth of a second.
    browser.chrome(
        "Page.addScriptToEvaluateOnNewDocument",
        serde_json::json!({ "source": "const late = setTimeout; window.setTimeout = (act, wait, ...more) => late(act, wait >= 600000 ? 100 : wait, ...more);" }),
    );
    begun(&server, &browser);
    browser.until("return document.getElementById('rest')?.open === true");
    assert_eq!(browser.text("#rest-title"), "¿Sigue aquí?");
    check(&browser, "rest");
    picture(&browser, "rest");
    browser.press("#rest button");
    browser.until("return /Guardado/.test(document.getElementById('saved').textContent)");
}
