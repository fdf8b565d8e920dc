//! A respondent without script: enter, answer, leave, come back, send, correct, take back.

use support::rounds::{cards, open};
use support::server::TestServer;

use crate::BINARY;

fn round() -> (TestServer, Vec<String>) {
    let server = TestServer::new(BINARY);
    open(&server, "prueba-2026", &["staff-perception@1"], &[]);
    let codes = cards(&server, "prueba-2026", "staff-perception", 3);
    (server, codes)
}

/// The fields of a page's form with one option chosen for each item.
fn filled(page: &support::web::Page, pick: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> =
        page.between("name=\"in\" value=\"", "\"").into_iter().map(|id| ("in".to_owned(), id)).collect();
    let scales: Vec<String> = page.between("type=\"radio\" name=\"i.", "\"");
    let mut seen = Vec::new();
    for id in scales {
        if !seen.contains(&id) {
            fields.push((format!("i.{id}"), pick.to_owned()));
            seen.push(id);
        }
    }
    fields.push(("base".to_owned(), page.between("name=\"base\" value=\"", "\"")[0].clone()));
    fields
}

fn as_refs(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

#[test]
fn the_whole_questionnaire_without_script() {
    let (server, codes) = round();
    let mut client = server.client();
    let page = client.enter(&codes[0]);
    assert!(page.body.contains("Anónimo"), "{}", page.body);
    // Nothing goes on without consent.
    assert_eq!(client.post("/q/consent", &[("go", "yes")]).status, 422);
    let mut page = client.send("/q/consent", &[("agree", "yes"), ("device", "me"), ("go", "yes")]);
    assert!(page.path.starts_with("/q/s/1"), "{}", page.path);
    for _ in 0..7 {
        let mut fields = filled(&page, "4");
        fields.push(("go".to_owned(), "next".to_owned()));
        let path = page.path.clone();
        page = client.send(&path, &as_refs(&fields));
    }
    assert_eq!(page.path, "/q/s/8");
    // The profile is left open; the words are written.
    page = client.send("/q/s/8", &[("go", "next")]);
    assert_eq!(page.path, "/q/s/9");
    let page = client.send("/q/s/9", &[("in", "O1"), ("i.O1", "Más formación & menos papel <b>"), ("go", "next")]);
    assert_eq!(page.path, "/q/review");
    assert!(page.body.contains("Más formación &#38; menos papel &#60;b&#62;"), "{}", page.body);
    let page = client.send("/q/send", &[]);
    assert_eq!(page.path, "/q/finish");
    assert!(page.body.contains("Recibimos sus respuestas") && page.body.contains("valen aquellas"));
    assert!(!page.body.contains(&codes[0]), "the receipt shows no code");
    // Twice is once.
    assert_eq!(client.send("/q/send", &[]).path, "/q/finish");
    // Another browser with the same code sees nothing, and sending from there looks the same.
    let mut thief = server.client();
    let page = thief.enter(&codes[0]);
    assert!(page.body.contains("Anónimo"));
    thief.send("/q/consent", &[("agree", "yes"), ("go", "yes")]);
    let page = thief.send("/q/s/1", &[("in", "A1"), ("i.A1", "1"), ("base", "0"), ("go", "review")]);
    assert_eq!(page.path, "/q/review");
    let page = thief.send("/q/send", &[]);
    assert!(page.body.contains("valen aquellas"));
    // The first one corrects.
    let page = client.get("/q/s/1");
    assert!(page.body.contains("value=\"4\" checked"));
    let mut fields = filled(&page, "5");
    fields.push(("go".to_owned(), "review".to_owned()));
    client.send("/q/s/1", &as_refs(&fields));
    assert_eq!(client.send("/q/send", &[]).path, "/q/finish");
    server.done(&["assessment", "close", "prueba-2026", "--now"]);
    let out = server.data.join("out.csv");
    server.done(&["export", "prueba-2026", "--instrument", "staff-perception", "--out", out.to_str().unwrap()]);
    let table = std::fs::read_to_string(out).unwrap();
    assert_eq!(table.lines().count(), 2, "{table}");
    let columns: Vec<&str> = table.lines().next().unwrap().split(',').collect();
    let row: Vec<&str> = table.lines().nth(1).unwrap().split(',').collect();
    let a1 = columns.iter().position(|column| *column == "A1").unwrap();
    assert_eq!(row[a1], "5");
    // Closed: the session ends, the code is one refusal.
    assert_eq!(client.get("/q/s/1").status, 422);
    let mut late = server.client();
    assert_eq!(late.enter(&codes[1]).status, 422);
}

#[test]
fn a_draft_comes_back_on_the_same_device_or_with_its_pin() {
    let (server, codes) = round();
    // On her own device: the session ends, the device's key stays.
    let mut client = server.client();
    client.enter(&codes[0]);
    client.send("/q/consent", &[("agree", "yes"), ("device", "me"), ("go", "yes")]);
    client.send("/q/s/1", &[("in", "A1"), ("i.A1", "3"), ("base", "0"), ("go", "stay")]);
    client.cookies.remove("q");
    let page = client.enter(&codes[0]);
    assert_eq!(page.path, "/q/s/1");
    assert!(page.body.contains("value=\"3\" checked"));
    // With a PIN: on any other.
    let mut client = server.client();
    client.enter(&codes[1]);
    client.send("/q/consent", &[("agree", "yes"), ("pin", "48 20 17"), ("go", "yes")]);
    client.send("/q/s/1", &[("in", "A1"), ("i.A1", "2"), ("base", "0"), ("go", "stay")]);
    let mut other = server.client();
    other.get("/e");
    let page = other.send("/e", &[("code", &codes[1]), ("pin", "482017")]);
    assert!(page.body.contains("value=\"2\" checked"), "{}", page.path);
    let mut wrong = server.client();
    wrong.get("/e");
    for _ in 0..5 {
        assert_eq!(wrong.post("/e", &[("code", &codes[1]), ("pin", "482018")]).status, 422);
    }
    // Five tries a day: now even the right one rests.
    assert_eq!(wrong.post("/e", &[("code", &codes[1]), ("pin", "482017")]).status, 422);
    // Without either, the session is all there is.
    let mut client = server.client();
    client.enter(&codes[2]);
    client.send("/q/consent", &[("agree", "yes"), ("device", "shared"), ("go", "yes")]);
    client.send("/q/s/1", &[("in", "A1"), ("i.A1", "1"), ("base", "0"), ("go", "stay")]);
    let page = client.send("/q/leave", &[]);
    assert!(page.body.contains("no se puede abrir otra vez"));
    let page = client.enter(&codes[2]);
    assert!(page.body.contains("Anónimo"), "an empty questionnaire");
}

#[test]
fn what_was_typed_while_the_session_was_locked_is_kept() {
    let (server, codes) = round();
    let mut client = server.client();
    client.enter(&codes[0]);
    client.send("/q/consent", &[("agree", "yes"), ("device", "me"), ("go", "yes")]);
    let token = client.token.clone();
    client.cookies.remove("q");
    client.token = token;
    let page = client
        .post("/q/s/1", &[("in", "A1"), ("in", "A2"), ("i.A1", "5"), ("base", "0"), ("section", "1"), ("go", "next")]);
    assert_eq!(page.status, 401);
    assert!(page.body.contains("name=\"i.A1\" value=\"5\""));
    let page = client.send("/e", &[("code", &codes[0]), ("in", "A1"), ("i.A1", "5"), ("base", "0"), ("section", "1")]);
    assert_eq!(page.path, "/q/s/1");
    assert!(page.body.contains("value=\"5\" checked"));
}

#[test]
fn the_language_changes_and_the_answers_stay() {
    let (server, codes) = round();
    let mut client = server.client();
    client.enter(&codes[0]);
    client.send("/q/consent", &[("agree", "yes"), ("device", "me"), ("go", "yes")]);
    for (lang, word) in
        [("en", "Section 1 of 9"), ("pt", "Seção 1 de 9"), ("fr", "Section 1 sur 9"), ("es", "Sección 1 de 9")]
    {
        let page =
            client.send("/q/s/1", &[("in", "A1"), ("i.A1", "4"), ("base", "99"), ("go", &format!("lang:{lang}"))]);
        assert!(page.body.contains(word), "{lang}: {}", page.body);
        assert!(page.body.contains("value=\"4\" checked"), "{lang}");
        assert!(page.body.contains(&format!("<html lang=\"{lang}\">")));
    }
}

#[test]
fn two_devices_merge_and_ask_only_where_both_touched_one_question() {
    let server = TestServer::new(BINARY);
    open(&server, "prueba-2026", &["staff-perception@1"], &["staff-perception=confidential"]);
    let code = support::rounds::invited(&server, "prueba-2026", "staff-perception", "respondent", "Ana; ");
    let (mut one, mut two) = (server.client(), server.client());
    let page = one.enter(&code);
    assert!(page.body.contains("Confidencial"));
    one.send("/q/consent", &[("agree", "yes"), ("go", "yes")]);
    two.enter(&code);
    one.send("/q/s/1", &[("in", "A1"), ("i.A1", "4"), ("base", "0"), ("go", "stay")]);
    let page = two.send("/q/s/1", &[("in", "A2"), ("i.A2", "2"), ("base", "0"), ("go", "stay")]);
    assert_eq!(page.path, "/q/s/1");
    assert!(page.body.contains("value=\"4\" checked") && page.body.contains("value=\"2\" checked"));
    let page = two.send("/q/s/1", &[("in", "A1"), ("i.A1", "1"), ("base", "0"), ("go", "stay")]);
    assert_eq!(page.path, "/q/conflict");
    assert!(!page.body.contains("checked"), "no default");
    let page = two.send("/q/conflict", &[("v.A1", "mine")]);
    assert_eq!(page.path, "/q?all");
    assert!(one.get("/q/s/1").body.contains("value=\"1\" checked"));
}

#[test]
fn withdrawing_says_nothing_and_leaves_nothing() {
    let (server, codes) = round();
    let mut client = server.client();
    client.enter(&codes[0]);
    client.send("/q/consent", &[("agree", "yes"), ("device", "me"), ("go", "yes")]);
    client.send("/q/s/1", &[("in", "A1"), ("i.A1", "4"), ("base", "0"), ("go", "review")]);
    client.send("/q/send", &[]);
    client.go("/q/withdraw");
    let page = client.post("/q/withdraw", &[]);
    assert!(page.body.contains("Si había respuestas"), "{}", page.body);
    // The same words to somebody who never answered.
    let mut other = server.client();
    other.enter(&codes[1]);
    other.go("/q/withdraw");
    assert!(other.post("/q/withdraw", &[]).body.contains("Si había respuestas"));
    server.done(&["assessment", "close", "prueba-2026", "--now"]);
    let out = server.data.join("out.csv");
    server.done(&["export", "prueba-2026", "--instrument", "staff-perception", "--out", out.to_str().unwrap()]);
    assert_eq!(std::fs::read_to_string(out).unwrap().lines().count(), 1);
}

#[test]
fn what_cannot_be_read_is_kept_as_typed_and_said_at_its_place() {
    let server = TestServer::new(BINARY);
    open(&server, "prueba-2026", &["ministry-self-assessment@1"], &[]);
    let code = support::rounds::invited(&server, "prueba-2026", "ministry-self-assessment", "coordinator", "Ana; ");
    let mut client = server.client();
    client.enter(&code);
    client.send("/q/consent", &[("agree", "yes"), ("go", "yes")]);
    let page = client.send("/q/s/1", &[("in", "team_women"), ("i.team_women", "doce"), ("base", "0"), ("go", "next")]);
    assert_eq!(page.status, 422);
    assert!(page.body.contains("<title>Error: "), "{}", page.body);
    assert!(page.body.contains("Escriba la cantidad con cifras") && page.body.contains("value=\"doce\""));
    assert!(page.body.contains("href=\"#i-team_women\"") && page.body.contains("aria-invalid=\"true\""));
    let page = client.send("/q/s/1", &[("in", "team_women"), ("i.team_women", "12"), ("base", "9"), ("go", "next")]);
    assert_eq!(page.path, "/q/s/2");
    // A team cannot send with rungs missing; each is named.
    let page = client.send("/q/send", &[]);
    assert_eq!(page.path, "/q/review");
    assert!(page.body.contains("Esta respuesta hace falta"));
}
