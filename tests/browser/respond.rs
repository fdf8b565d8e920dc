//! A respondent fills the whole staff survey, a team the whole self-assessment: in Spanish and English, on a phone and at a
//! desk, with script and without.

use support::browser::{Browser, DESK, Look, PHONE};
use support::rounds::{cards, invited, open};
use support::server::TestServer;

use crate::BINARY;
use crate::axe::check;

/// Enters a code as a link brings it, or typed where there is no script.
pub(crate) fn enter(browser: &Browser, server: &TestServer, code: &str, script: bool) {
    if script {
        browser.go(&format!("{}/e#{code}", server.base));
        browser.until("return document.getElementById('code').value !== ''");
        assert_eq!(browser.path(), "/e", "the code is wiped from the bar");
    } else {
        browser.go(&format!("{}/e", server.base));
        browser.fill("#code", code);
    }
    browser.press("#f button:not([name])");
}

/// Chooses an option for every question of the page, and fills its fields.
pub(crate) fn fill_page(browser: &Browser, pick: usize) {
    let groups = browser.run(
        "const names = new Set(); \
         for (const i of document.querySelectorAll('input[type=radio]')) if (i.name.startsWith('i.') && i.closest('[hidden]') === null) names.add(i.name); \
         return [...names]",
    );
    for name in groups.as_array().cloned().unwrap_or_default() {
        let name = name.as_str().unwrap_or_default().to_owned();
        let options =
            browser.run(&format!("return document.getElementsByName('{name}').length")).as_u64().unwrap_or(0) as usize;
        let absences =
            browser.run(&format!("return document.querySelectorAll('[name=\"{name}\"][value^=\"absent:\"]').length"));
        let real = options - absences.as_u64().unwrap_or(0) as usize;
        let value = browser.run(&format!("return document.getElementsByName('{name}')[{}].value", pick % real.max(1)));
        browser.press(&format!("[name=\"{name}\"][value=\"{}\"]", value.as_str().unwrap_or_default()));
    }
    for field in browser.all("input[inputmode=decimal]", "id") {
        browser.fill(&format!("[id='{field}']"), "3");
    }
}

fn survey(look: Look, lang: &str, name: &str) {
    let server = TestServer::new(BINARY);
    open(&server, "encuesta-2026", &["staff-perception@1"], &[]);
    let code = cards(&server, "encuesta-2026", "staff-perception", 1).remove(0);
    let Some(browser) = Browser::open(look) else { return };
    browser.go(&format!("{}/e?l={lang}", server.base));
    check(&browser, &format!("{name}-entry"));
    enter(&browser, &server, &code, look.script);
    browser.at("/q");
    assert_eq!(browser.run("return document.documentElement.lang"), lang);
    check(&browser, &format!("{name}-welcome"));
    browser.press("[name=device][value=me]");
    browser.press("#agree");
    browser.press("[name=go][value=yes]");
    for n in 1..=9 {
        browser.at(&format!("/q/s/{n}"));
        fill_page(&browser, n);
        if n == 9 {
            browser.fill("[name='i.O1']", "Más tiempo para formarnos.");
        }
        if [1, 8, 9].contains(&n) {
            check(&browser, &format!("{name}-section-{n}"));
        }
        browser.press("[name=go][value=next]");
    }
    browser.at("/q/review");
    check(&browser, &format!("{name}-review"));
    assert!(browser.text("main").contains("Más tiempo para formarnos."));
    browser.press("form[action='/q/send'] button");
    browser.at("/q/finish");
    check(&browser, &format!("{name}-receipt"));
    // Back shows the receipt, not the form.
    browser.back();
    browser.go(&format!("{}/q", server.base));
    browser.at("/q/finish");
    assert!(!browser.text("body").contains(&code));
    drop(browser);
    server.done(&["assessment", "close", "encuesta-2026", "--now"]);
    let out = server.data.join("t.csv");
    server.done(&["export", "encuesta-2026", "--instrument", "staff-perception", "--out", out.to_str().unwrap()]);
    let table = std::fs::read_to_string(out).unwrap();
    assert_eq!(table.lines().count(), 2);
    assert!(table.contains("Más tiempo para formarnos."));
}

#[test]
fn the_staff_survey_on_a_phone_in_spanish() {
    survey(PHONE, "es", "staff-phone-es");
}

#[test]
fn the_staff_survey_at_a_desk_in_english() {
    survey(DESK, "en", "staff-desk-en");
}

#[test]
fn the_staff_survey_on_a_phone_in_english_without_script() {
    survey(Look { script: false, ..PHONE }, "en", "staff-phone-en-plain");
}

#[test]
fn the_staff_survey_at_a_desk_in_spanish_without_script() {
    survey(Look { script: false, ..DESK }, "es", "staff-desk-es-plain");
}

fn team(look: Look, lang: &str, name: &str) {
    let server = TestServer::new(BINARY);
    open(&server, "equipo-2026", &["ministry-self-assessment@1", "document-review@1"], &[]);
    let code = invited(&server, "equipo-2026", "ministry-self-assessment", "coordinator", "Ana; ");
    let luis = invited(&server, "equipo-2026", "ministry-self-assessment", "contributor", "Luis; ");
    let reviewer = invited(&server, "equipo-2026", "document-review", "reviewer", "María; ");
    let Some(browser) = Browser::open(look) else { return };
    browser.go(&format!("{}/e?l={lang}", server.base));
    enter(&browser, &server, &code, look.script);
    browser.at("/q");
    check(&browser, &format!("{name}-welcome"));
    browser.press("#agree");
    browser.press("[name=go][value=yes]");
    browser.at("/q");
    check(&browser, &format!("{name}-list"));
    browser.go(&format!("{}/q/s/1", server.base));
    for n in 1..=11 {
        browser.at(&format!("/q/s/{n}"));
        fill_page(&browser, n + 1);
        if [1, 2, 11].contains(&n) {
            check(&browser, &format!("{name}-section-{n}"));
        }
        if n == 2 {
            browser.fill("[name='i.mandate_legal.note']", "Lo dice el reglamento.");
        }
        browser.press("[name=go][value=next]");
    }
    browser.at("/q/review");
    // Evidence, from the question and back to it.
    browser.go(&format!("{}/q/i/mandate_legal", server.base));
    browser.fill("#title", "Reglamento interno");
    browser.fill("#reference", "p. 12");
    check(&browser, &format!("{name}-evidence"));
    browser.press("form[enctype] button");
    browser.until("return document.querySelector('.pieces') !== null");
    browser.go(&format!("{}/q/team", server.base));
    check(&browser, &format!("{name}-owners"));
    browser.go(&format!("{}/q/history", server.base));
    check(&browser, &format!("{name}-history"));
    browser.go(&format!("{}/q/review", server.base));
    check(&browser, &format!("{name}-review"));
    browser.press("form[action='/q/send'] button");
    browser.at("/q/finish");
    // A contributor proposes and sees the others once he has.
    browser.close_and_open();
    enter(&browser, &server, &luis, look.script);
    browser.at("/q");
    browser.go(&format!("{}/q/s/2", server.base));
    browser.at("/q/s/2");
    assert!(!browser.has("[name='i.mandate_legal']"));
    check(&browser, &format!("{name}-proposing"));
    browser.press("[name='p.mandate_legal'][value='1']");
    browser.press("[name=go][value=next]");
    browser.at("/q/s/3");
    // The reviewer reads the claim and its evidence, and gives her own rung.
    browser.close_and_open();
    enter(&browser, &server, &reviewer, look.script);
    browser.at("/q");
    browser.press("#agree");
    browser.press("[name=go][value=yes]");
    browser.at("/q/s/1");
    assert!(
        browser.text("main").contains("Reglamento interno") && browser.text("main").contains("Lo dice el reglamento.")
    );
    browser.press("[name='i.mandate_legal'][value='2']");
    check(&browser, &format!("{name}-reviewing"));
    browser.press("[name=go][value=next]");
    browser.at("/q/s/2");
    drop(browser);
    server.done(&["assessment", "close", "equipo-2026", "--now"]);
    let folder = server.data.join("folder");
    server.done(&["export", "equipo-2026", "--folder", folder.to_str().unwrap()]);
    let sent = std::fs::read_to_string(folder.join("responses/ministry-self-assessment.json")).unwrap();
    assert!(sent.contains("Reglamento interno") && sent.contains("Lo dice el reglamento."), "{sent}");
}

#[test]
fn the_self_assessment_of_a_team_at_a_desk_in_spanish() {
    team(DESK, "es", "team-desk-es");
}

#[test]
fn the_self_assessment_of_a_team_on_a_phone_in_english_without_script() {
    team(Look { script: false, ..PHONE }, "en", "team-phone-en-plain");
}

#[test]
fn the_self_assessment_of_a_team_on_a_phone_in_spanish() {
    team(PHONE, "es", "team-phone-es");
}

#[test]
fn the_self_assessment_of_a_team_at_a_desk_in_english_without_script() {
    team(Look { script: false, ..DESK }, "en", "team-desk-en-plain");
}
