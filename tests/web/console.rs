//! Staff: accounts with a second factor, and a round from its making to the shared scorecard, without the command line.

use support::server::TestServer;
use support::web::Client;

use crate::BINARY;

/// A password that is long enough.
pub(crate) const PASSWORD: &str = "caballo grapa correcta";

/// Whose account.
pub(crate) enum Staff {
    /// The first administrator's.
    First,
    /// Of an address, with a role.
    Of(&'static str, &'static str),
}

/// The six digits of a secret, `ahead` steps from now.
pub(crate) fn digits(secret: &str, ahead: i64) -> String {
    let bytes = totp_rs::Secret::try_from_base32(secret).unwrap();
    let totp =
        totp_rs::Builder::new().with_secret(bytes.as_ref().to_vec()).with_account_name("x".to_owned()).build().unwrap();
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    totp.generate(now.saturating_add_signed(ahead * 30)).to_string()
}

/// Sets an account up by its one-time link and signs in.
pub(crate) fn account(server: &TestServer, staff: Staff) -> Client {
    let (email, link) = match staff {
        Staff::First => ("administrator@localhost", server.setup.clone().expect("the first link")),
        Staff::Of(email, role) => (email, server.done(&["user", "create", email, "--name", email, "--role", role])),
    };
    let key = link.rsplit('#').next().unwrap().to_owned();
    let mut client = server.client();
    client.get("/c/setup");
    let page = client.post("/c/setup", &[("code", &key)]);
    assert_eq!(page.status, 200, "{}", page.body);
    let secret = page.between("<code class=\"code\">", "<")[0].clone();
    let sealed = page.between("name=\"sealed\" value=\"", "\"")[0].clone();
    assert_eq!(page.between("<li><code>", "<").len(), 8, "recovery codes");
    let short = client.post(
        "/c/setup",
        &[("code", &key), ("sealed", &sealed), ("password", "corta"), ("digits", &digits(&secret, -1))],
    );
    assert_eq!(short.status, 422);
    let done = client.post(
        "/c/setup",
        &[("code", &key), ("sealed", &sealed), ("password", PASSWORD), ("digits", &digits(&secret, -1))],
    );
    assert_eq!(done.status, 200, "{}", done.body);
    // The link is used up.
    assert_eq!(client.post("/c/setup", &[("code", &key)]).status, 422);
    client.get("/c/sign-in");
    let page = client.send("/c/sign-in", &[("email", email), ("password", PASSWORD), ("digits", &digits(&secret, 0))]);
    assert_eq!(page.path, "/c", "{}", page.body);
    server.secret(PASSWORD);
    server.secret(&secret);
    client
}

#[test]
fn a_round_from_its_making_to_the_shared_scorecard() {
    let server = TestServer::new(BINARY);
    let mut client = account(&server, Staff::First);
    client.get("/c/assessments/new");
    let fields = [
        ("name", "Ministerio de Pruebas"),
        ("institution", "ministerio-pruebas"),
        ("country", "gt"),
        ("kind", "ministry"),
        ("id", "pruebas-2026"),
        ("round", "2026"),
        ("from", "2026-11-01"),
        ("to", "2099-12-31"),
        ("framework", "dpg@1"),
        ("contact", "equipo@example.org"),
        ("instrument", "staff-perception@1"),
        ("privacy.staff-perception", "anonymous"),
        ("staff", "60"),
        ("women", "56"),
        ("men", "4"),
    ];
    let mut wrong = fields;
    wrong[4] = ("id", "No Es Un Id");
    let page = client.post("/c/assessments/new", &wrong);
    assert_eq!(page.status, 422, "{}", page.body);
    let page = client.send("/c/assessments/new", &fields);
    assert_eq!(page.path, "/c/a/pruebas-2026", "{}", page.body);
    assert!(page.body.contains("«man» tiene 4 personas"), "groups below five are said at once: {}", page.body);
    let page = client.send("/c/a/pruebas-2026/open", &[]);
    assert!(page.body.contains("Abierta"));
    client.get("/c/a/pruebas-2026/invitations");
    // A press that trembles: the same form twice makes the same cards, once.
    let form = [("instrument", "staff-perception"), ("amount", "25"), ("once", "7J3KQ8YB")];
    let pdf = client.post("/c/a/pruebas-2026/cards", &form);
    let again = client.post("/c/a/pruebas-2026/cards", &form);
    assert_eq!((again.status, &again.bytes), (200, &pdf.bytes));
    let made = server.done(&["assessment", "status", "pruebas-2026"]);
    assert!(made.contains("25") && !made.contains("50"), "{made}");
    assert_eq!((pdf.status, pdf.header("content-type")), (200, "application/pdf"), "{}", pdf.body);
    assert!(pdf.bytes.starts_with(b"%PDF"));
    let paper = client.get("/c/a/pruebas-2026/paper/staff-perception?l=pt");
    assert!(paper.bytes.starts_with(b"%PDF"));
    for (n, code) in support::rounds::cards(&server, "pruebas-2026", "staff-perception", 24).iter().enumerate() {
        let mut one = server.client();
        one.headers.push(("authorization".to_owned(), format!("Code {code}")));
        let body = serde_json::json!({ "answers": support::rounds::staff_answers(n) });
        assert_eq!(one.json("POST", "/api/v1/responses", Some(&body)).status, 200);
    }
    let page = client.get("/c/a/pruebas-2026");
    assert!(page.body.contains("menos de 5"), "no live count of an anonymous round");
    client.get("/c/a/pruebas-2026/release");
    assert_eq!(client.post("/c/a/pruebas-2026/close", &[("word", "cierra"), ("when", "now")]).status, 422);
    let page = client.send("/c/a/pruebas-2026/close", &[("word", "cerrar"), ("when", "now")]);
    assert!(page.body.contains("La llave se destruyó"), "{}", page.body);
    assert!(client.get("/c/a/pruebas-2026/preview").bytes.starts_with(b"%PDF"));
    let csv = client.get("/c/a/pruebas-2026/export/staff-perception?format=csv");
    assert_eq!(csv.body.lines().count(), 25);
    // A draft whose public edition leaves out what groups say: no document of it has a figure of a group.
    let offered = client.get("/c/a/pruebas-2026/release").between("name=\"offered\" value=\"", "\"");
    assert!(["6", "7", "10"].iter().all(|page| offered.iter().any(|own| own == page)), "{offered:?}");
    let mut form = vec![("stage", "draft")];
    form.extend(offered.iter().map(|page| ("offered", page.as_str())));
    form.extend(offered.iter().filter(|page| *page != "7").map(|page| ("page", page.as_str())));
    let page = client.send("/c/a/pruebas-2026/publish", &form);
    let draft = page.between("name=\"release\" value=\"", "\"")[0].clone();
    let page = client.post("/c/a/pruebas-2026/share", &[("release", &draft), ("once", "3MZ8T1QC")]);
    let key = page.between("/s#", "<")[0].clone();
    server.secret(&key);
    let mut other = server.client();
    other.get("/s");
    other.send("/s", &[("code", &key)]);
    let of = |client: &mut support::web::Client, document: &str| client.get(&format!("/s/{draft}/{document}"));
    let csv = of(&mut other, "data.es.csv").body;
    assert!(csv.contains("staff") && !csv.contains("gender="), "{csv}");
    assert_eq!(of(&mut other, "release.public.json").status, 404);
    assert_eq!(of(&mut other, "release.json").status, 404);
    let internal = client.get(&format!("/c/a/pruebas-2026/internal/{draft}"));
    let public = of(&mut other, "scorecard.es.pdf");
    assert!(internal.bytes.starts_with(b"%PDF") && public.bytes.starts_with(b"%PDF"));
    if let (Some(all), Some(part)) = (support::pdf_text(&internal.bytes), support::pdf_text(&public.bytes)) {
        assert!(all.contains("Por grupo") && !part.contains("Por grupo"), "{part}");
    }
    assert_eq!(other.get(&format!("/c/a/pruebas-2026/internal/{draft}")).status, 303, "to the sign-in");
    client.get("/c/a/pruebas-2026/release");
    let page = client.send("/c/a/pruebas-2026/publish", &[("stage", "final")]);
    let release = page.between("name=\"release\" value=\"", "\"").into_iter().find(|id| *id != draft).unwrap();
    let form = [("release", release.as_str()), ("once", "5RT0PW2A")];
    let key = |page: &support::web::Page| page.between("id=\"share-link\">", "<");
    let first = client.post("/c/a/pruebas-2026/share", &form);
    let page = client.post("/c/a/pruebas-2026/share", &form);
    assert_eq!(key(&first), key(&page));
    let key = page.between("/s#", "<")[0].clone();
    server.secret(&key);
    // Who has the key sees it; who has the address alone does not.
    let mut reader = server.client();
    assert_eq!(reader.get(&format!("/s/{release}")).status, 404);
    reader.get("/s");
    let page = reader.send("/s", &[("code", &key)]);
    assert_eq!(page.path, format!("/s/{release}"), "{}", page.body);
    assert!(page.body.contains("Ministerio de Pruebas"));
    for document in ["scorecard.es.pdf", "scorecard.fr.png", "card.en.png", "data.pt.csv", "data.es.xlsx"] {
        let file = reader.get(&format!("/s/{release}/{document}"));
        assert!(file.status == 200 && file.header("content-disposition").starts_with("attachment"), "{document}");
        assert_eq!(file.header("x-content-type-options"), "nosniff");
    }
    client.get("/c/a/pruebas-2026/release");
    client.send("/c/a/pruebas-2026/unshare", &[("release", &release)]);
    assert_eq!(reader.get(&format!("/s/{release}")).status, 404, "a withdrawn key shows nothing more");
    // Everything stands in the log, and the chain holds.
    let log = client.get("/c/audit").body;
    for act in [
        "assessment-created",
        "round-opened",
        "cards-made",
        "round-closed",
        "key-destroyed",
        "release-published",
        "scorecard-shared",
        "shares-revoked",
    ] {
        assert!(log.contains(act), "{act}");
    }
    let said = server.done(&["audit", "verify"]);
    let last = said.split_whitespace().last().unwrap().to_owned();
    server.done(&["audit", "verify", "--known", &last]);
    assert_eq!(server.run(&["audit", "verify", "--known", "00"]).code, 1);
    assert_eq!(server.run(&["doctor"]).code, 0, "{}", server.run(&["doctor"]).stderr);
}
