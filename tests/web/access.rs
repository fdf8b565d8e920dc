//! Every row of the table of routes, asked by everybody: what is not allowed is refused in the same way, with other people's
//! ids, too.

use server::{ROUTES, Who};
use support::rounds::{cards, invited, open};
use support::server::TestServer;
use support::web::Client;

use crate::BINARY;
use crate::console::{Staff, account};

fn path_of(template: &str, release: &str) -> String {
    template
        .replace("{id}", "ajena-2026")
        .replace("{n}", "1")
        .replace("{item}", "mandate_legal")
        .replace("{release}", release)
        .replace("{document}", "release.json")
        .replace("{instrument}", "staff-perception")
        .replace("{country}", "gt")
        .replace("{act}", "open")
        .replace("{hash}", "x")
        .replace("{name}", "paridad.css")
}

fn ask(client: &mut Client, method: &str, path: &str, token: bool) -> u16 {
    match (method, token) {
        ("Get", _) => client.get(path).status,
        ("Post", false) => {
            client
                .post(path, &[("go", "next"), ("word", "CERRAR"), ("instrument", "staff-perception"), ("amount", "1")])
                .status
        }
        (method, _) => client.json(&method.to_uppercase(), path, Some(&serde_json::json!({ "answers": {} }))).status,
    }
}

#[test]
fn every_route_by_every_role() {
    let server = TestServer::new(BINARY);
    let mut administrator = account(&server, Staff::First);
    // A round of another facilitator, closed and published for its key only.
    let owner = account(&server, Staff::Of("duena@example.org", "facilitator"));
    open(&server, "ajena-2026", &["staff-perception@1", "ministry-self-assessment@1", "document-review@1"], &[]);
    drop(owner);
    let codes = cards(&server, "ajena-2026", "staff-perception", 1);
    let team = invited(&server, "ajena-2026", "ministry-self-assessment", "contributor", "Luis; ");
    open(&server, "cerrada-2026", &["staff-perception@1"], &[]);
    server.done(&["assessment", "close", "cerrada-2026", "--now"]);
    let release = server.done(&["assessment", "publish", "cerrada-2026"]);
    let mut nobody = server.client();
    nobody.get("/e");
    let mut respondent = server.client();
    respondent.enter(&codes[0]);
    respondent.send("/q/consent", &[("agree", "yes"), ("go", "yes")]);
    let mut member = server.client();
    member.enter(&team);
    let mut facilitator = account(&server, Staff::Of("otra@example.org", "facilitator"));
    let mut viewer = account(&server, Staff::Of("mira@example.org", "viewer"));
    let mut analyst = account(&server, Staff::Of("analiza@example.org", "analyst"));
    let mut checked = 0;
    for route in ROUTES {
        let method = format!("{:?}", route.method);
        let path = path_of(route.path, &release);
        let token = route.who == Who::Token;
        let mut expect = |client: &mut Client, who: &str, allowed: &[u16]| {
            let status = ask(client, &method, &path, token);
            assert!(allowed.contains(&status), "{method} {path} by {who}: {status}, not {allowed:?}");
            checked += 1;
        };
        match route.who {
            Who::Anyone | Who::Watch => {
                // Open to all: nothing of it is an error of ours.
                let status = ask(&mut nobody.clone(), &method, &path, false);
                assert!(status < 500, "{method} {path}: {status}");
            }
            Who::Respondent => {
                // Without a session: the way in, or the page that keeps what was typed.
                for (client, who) in [(&mut nobody, "nobody"), (&mut administrator, "administrator")] {
                    expect(&mut client.clone(), who, if method == "Get" { &[303, 401] } else { &[303, 401, 200] });
                }
            }
            Who::Staff => {
                for (client, who) in [(&mut nobody, "nobody"), (&mut respondent, "respondent"), (&mut member, "member")]
                {
                    expect(&mut client.clone(), who, &[303, 403]);
                    let answer = client.get("/c");
                    assert_eq!((answer.status, answer.header("location")), (303, "/c/sign-in"));
                }
                let about = route.path.contains("{id}");
                for (client, who) in [(&mut viewer, "viewer"), (&mut analyst, "analyst")] {
                    let own = ["/c", "/c/sign-out", "/c/confirm"].contains(&route.path);
                    if !own {
                        expect(&mut client.clone(), who, &[403]);
                    }
                }
                if about {
                    // The ids of others are as if they were not there.
                    expect(&mut facilitator.clone(), "another facilitator", &[404]);
                } else if route.path.starts_with("/c/users") || route.path.starts_with("/c/audit") {
                    expect(&mut facilitator.clone(), "facilitator", &[403]);
                }
            }
            Who::Key => {
                for (client, who) in
                    [(&mut nobody, "nobody"), (&mut facilitator, "facilitator"), (&mut viewer, "viewer")]
                {
                    expect(&mut client.clone(), who, &[404]);
                }
            }
            Who::Token => {
                for (client, who) in
                    [(&mut nobody, "nobody"), (&mut administrator, "a cookie"), (&mut respondent, "respondent")]
                {
                    expect(&mut client.clone(), who, &[401]);
                }
            }
        }
    }
    assert!(checked > 150, "{checked}");
    // A member of a team cannot set what she does not own, nor send.
    member.send("/q/consent", &[("agree", "yes"), ("go", "yes")]);
    member.post(
        "/q/s/2",
        &[("in", "mandate_legal"), ("i.mandate_legal", "4"), ("p.mandate_legal", "3"), ("base", "0"), ("go", "stay")],
    );
    let page = member.get("/q/s/2");
    assert!(page.body.contains("name=\"p.mandate_legal\" value=\"3\" checked"));
    assert!(!page.body.contains("name=\"i.mandate_legal\""), "only proposed");
    assert_eq!(member.post("/q/send", &[]).status, 403);
    assert_eq!(member.post("/q/team", &[("o.mandate", "x")]).status, 403);
    // Scopes bind a token below its account.
    let token = server.done(&[
        "token",
        "create",
        "lectura",
        "--account",
        "administrator@localhost",
        "--scope",
        "releases:read",
    ]);
    server.secret(&token);
    let mut program = server.client();
    program.headers.push(("authorization".to_owned(), format!("Bearer {token}")));
    assert_eq!(program.get("/api/v1/releases").status, 200);
    assert_eq!(program.get("/api/v1/assessments").status, 403);
    assert_eq!(program.json("POST", "/api/v1/assessments/ajena-2026/close", None).status, 403);
    server.done(&["token", "revoke", "lectura"]);
    assert_eq!(program.get("/api/v1/releases").status, 401);
}

#[test]
fn a_form_of_another_site_changes_nothing() {
    let server = TestServer::new(BINARY);
    let staff = account(&server, Staff::First);
    let mut foreign = staff.clone();
    foreign.token = String::new();
    assert_eq!(
        foreign
            .post("/c/users", &[("go", "create"), ("email", "x@example.org"), ("name", "X"), ("role", "administrator")])
            .status,
        403
    );
    let mut foreign = staff.clone();
    foreign.headers.push(("sec-fetch-site".to_owned(), "cross-site".to_owned()));
    assert_eq!(foreign.post("/c/sign-out", &[]).status, 403);
    let mut other = server.client();
    other.get("/c/sign-in");
    let mut mixed = staff.clone();
    mixed.token = other.token.clone();
    assert_eq!(mixed.post("/c/sign-out", &[]).status, 403);
    assert_eq!(staff.clone().get("/c").status, 200);
}

#[test]
fn thirty_wrong_passwords_are_stopped() {
    let server = TestServer::new(BINARY);
    drop(account(&server, Staff::First));
    let mut client = server.client();
    client.get("/c/sign-in");
    let mut last = 0;
    for n in 0..30 {
        let wrong = format!("wrong password {n}");
        last = client
            .post("/c/sign-in", &[("email", "administrator@localhost"), ("password", &wrong), ("digits", "000000")])
            .status;
        if last == 429 {
            break;
        }
    }
    assert_eq!(last, 429);
    // Even the right one rests now.
    let right = client.post(
        "/c/sign-in",
        &[("email", "administrator@localhost"), ("password", crate::console::PASSWORD), ("digits", "000000")],
    );
    assert_eq!(right.status, 429);
    // The same answer, whether the account exists or not.
    let nobody = client.post("/c/sign-in", &[("email", "nobody@example.org"), ("password", "x"), ("digits", "1")]);
    assert_eq!(nobody.status, 422);
}

#[test]
fn bodies_and_forms_are_bounded() {
    let server = TestServer::new(BINARY);
    let mut client = server.client();
    client.get("/e");
    let long = "x".repeat(300_000);
    assert_eq!(client.post("/e", &[("code", &long)]).status, 413);
    let many: Vec<(&str, &str)> = (0..2_100).map(|_| ("a", "b")).collect();
    assert_eq!(client.post("/e", &many).status, 413);
    assert_eq!(client.upload("/e", &[("code", "x")], ("file", b"x")).status, 415);
    assert_eq!(client.get("/nowhere").status, 404);
}
