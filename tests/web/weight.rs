//! Weight: what comes over the line, compressed, as a browser asks for it; and what every answer carries.

use support::rounds::{cards, open};
use support::server::{Start, TestServer};

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

#[test]
fn sixty_questions_on_one_page_are_light() {
    let content = tempfile::tempdir().unwrap();
    let words = |text: &str| serde_json::json!({ "es": text, "en": text, "pt": text, "fr": text });
    let items: Vec<serde_json::Value> = (1..=60)
        .map(|n| {
            let text = format!("Frase {n} sobre cómo trabaja la institución por la igualdad en su área de cada día.");
            serde_json::json!({ "id": format!("Q{n:02}"), "type": "scale", "scale": "agreement", "text": words(&text) })
        })
        .collect();
    let labels = ["Nada de acuerdo", "Poco de acuerdo", "Ni sí ni no", "De acuerdo", "Muy de acuerdo"];
    let options: Vec<serde_json::Value> = labels
        .iter()
        .enumerate()
        .map(|(n, label)| serde_json::json!({ "value": n + 1, "label": words(label) }))
        .collect();
    let document = serde_json::json!({
        "id": "sixty", "version": "1.0.0", "framework": "dpg@1", "source": "staff", "mode": "individual",
        "privacy": ["anonymous"], "languages": ["es", "en", "pt", "fr"], "title": words("Sesenta"),
        "scales": [{ "id": "agreement", "options": options, "absent": ["dont_know", "prefer_not"] }],
        "sections": [{ "id": "all", "title": words("Todas"), "layout": "matrix", "items": items }],
    });
    std::fs::create_dir_all(content.path().join("sixty")).unwrap();
    std::fs::write(content.path().join("sixty/1.0.0.json"), document.to_string()).unwrap();
    let folder = content.path().to_str().unwrap();
    let server = TestServer::start(BINARY, &Start { arguments: &["--instruments", folder], ..Start::default() });
    let file = server.data.join("a.json");
    std::fs::write(&file, support::rounds::document("sesenta-2026", &["sixty@1"]).to_string()).unwrap();
    server.done(&["assessment", "create", file.to_str().unwrap(), "--instruments", folder]);
    server.done(&["assessment", "open", "sesenta-2026", "--instruments", folder]);
    let code = server.done(&[
        "assessment",
        "cards",
        "sesenta-2026",
        "--instrument",
        "sixty",
        "--amount",
        "1",
        "--instruments",
        folder,
    ]);
    let mut plain = server.client();
    plain.enter(&code);
    plain.send("/q/consent", &[("agree", "yes"), ("go", "yes")]);
    let page = plain.get("/q/s/1");
    assert_eq!(page.body.matches("role=\"radiogroup\"").count(), 60);
    let mut client = server.client();
    client.cookies.clone_from(&plain.cookies);
    client.headers.push(("accept-encoding".to_owned(), "gzip".to_owned()));
    let mut whole = client.get("/q/s/1").bytes.len();
    for asset in page.between("\"/assets/", "\"") {
        whole += client.get(&format!("/assets/{asset}")).bytes.len();
    }
    println!("sixty questions with everything {whole} bytes");
    assert!(whole < 50 * 1024, "{whole}");
}
