//! Weight: what comes over the line, compressed, as a browser asks for it; and what every answer carries.

use support::rounds::{cards, open};
use support::server::TestServer;

use crate::BINARY;

#[test]
fn the_first_visit_and_every_next_page_are_light_and_ask_nobody_else() {
    let server = TestServer::new(BINARY);
    open(&server, "peso-2026", &["staff-perception@1"], &[]);
    let code = cards(&server, "peso-2026", "staff-perception", 1).remove(0);
    let mut client = server.client();
    client.headers.push(("accept-encoding".to_owned(), "gzip".to_owned()));
    let mut plain = server.client();
    let page = plain.get("/e");
    let assets: Vec<String> = page.between("\"/assets/", "\"");
    let mut first = client.get("/e").bytes.len();
    for asset in &assets {
        let answer = client.get(&format!("/assets/{asset}"));
        assert!(answer.header("cache-control").contains("immutable"));
        first += answer.bytes.len();
    }
    println!("first visit {first} bytes, {} assets", assets.len());
    assert!(first <= 25 * 1024, "{first}");
    plain.enter(&code);
    client.cookies.clone_from(&plain.cookies);
    plain.send("/q/consent", &[("agree", "yes"), ("device", "me"), ("go", "yes")]);
    client.cookies.clone_from(&plain.cookies);
    let pages = [
        "/q?all",
        "/q/s/1",
        "/q/s/5",
        "/q/s/7",
        "/q/s/8",
        "/q/s/9",
        "/q/review",
        "/q/withdraw",
        "/q/pin",
        "/ayuda",
        "/",
    ];
    for path in pages {
        let light = client.get(path);
        assert_eq!(light.status, 200, "{path}");
        assert_eq!(light.header("content-encoding"), "gzip");
        println!("{path} {} bytes", light.bytes.len());
        assert!(light.bytes.len() <= 6 * 1024, "{path}: {}", light.bytes.len());
        let policy = light.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
        assert_eq!(light.header("referrer-policy"), "no-referrer");
        assert_eq!(light.header("cache-control"), "no-store");
        let whole = plain.get(path).body;
        assert!(!whole.contains("style=") && !whole.contains("<style") && !whole.contains("onclick"), "{path}");
        for link in ["src=\"http", "href=\"http"] {
            assert!(!whole.contains(link), "{path} asks another host");
        }
    }
    // The answer to saving as one goes.
    let mut script = server.client();
    script.cookies.clone_from(&plain.cookies);
    script.token = {
        plain.get("/q/s/1");
        plain.token.clone()
    };
    script.headers.push(("accept".to_owned(), "application/json".to_owned()));
    let saved = script.post("/q/s/1", &[("in", "A1"), ("i.A1", "3"), ("base", "99"), ("go", "stay")]);
    assert_eq!(saved.status, 200, "{}", saved.body);
    assert!(saved.bytes.len() <= 300 && saved.body.contains("Guardado a las"), "{}", saved.body);
}
