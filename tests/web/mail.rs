//! Letters, to a real SMTP server on loopback.

use support::rounds::{cards, open};
use support::server::{Start, TestServer};
use support::smtp::Smtp;

use crate::BINARY;

/// Quoted-printable without its soft breaks.
fn plain(text: &str) -> String {
    let text = text.replace("=\n", "").replace("=3D", "=");
    let mut out = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let hex = (bytes[at] == b'=').then(|| text.get(at + 1..at + 3)).flatten();
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[test]
fn invitations_arrive_with_their_code_and_reminders_say_to_whom_they_go() {
    let smtp = Smtp::new();
    let arguments = ["--smtp", smtp.url.as_str(), "--from", "Equipo <equipo@example.org>"];
    let server = TestServer::start(BINARY, &Start { arguments: &arguments, ..Start::default() });
    open(&server, "correo-2026", &["staff-perception@1"], &[]);
    smtp.refuse("nadie@example.org");
    let people = server.data.join("people.txt");
    std::fs::write(&people, "Ana; ana@example.org\nnadie@example.org\n").unwrap();
    let invite = [
        "assessment",
        "invite",
        "correo-2026",
        "--instrument",
        "staff-perception",
        "--people",
        people.to_str().unwrap(),
    ];
    assert_eq!(server.done(&invite), "", "anonymous: no link is printed");
    let letter = plain(&smtp.taken(1)[0].text);
    assert!(
        letter.contains("List-Unsubscribe:") && letter.contains("text/html") && letter.contains("text/plain"),
        "{letter}"
    );
    assert!(letter.contains("Hola, Ana:") && letter.contains("Subject: Un cuestionario para usted"), "{letter}");
    let code = letter.split("/e#").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
    server.secret(&code);
    server.secret("ana@example.org");
    let mut client = server.client();
    assert!(client.enter(&code).body.contains("Anónimo"));
    // The code goes with the letter: nothing of it stays in the outbox.
    server.done(&["assessment", "remind", "correo-2026", "--instrument", "staff-perception"]);
    let reminder = plain(&smtp.taken(2)[1].text);
    assert!(reminder.contains("va a todas las personas invitadas") && !reminder.contains("/e#"), "{reminder}");
    let mail = server.done(&["mail", "test", "yo@example.org", "--smtp", &smtp.url]);
    assert_eq!(mail, "");
    assert!(smtp.taken(3).iter().any(|letter| letter.to == "yo@example.org"));
    let _ = cards(&server, "correo-2026", "staff-perception", 1);
}

#[test]
fn a_letter_that_is_put_off_is_sent_later_and_a_refused_one_is_not_tried_again() {
    let smtp = Smtp::new();
    smtp.later(1);
    let arguments = ["--smtp", smtp.url.as_str()];
    let server = TestServer::start(BINARY, &Start { arguments: &arguments, ..Start::default() });
    open(&server, "correo-2026", &["staff-perception@1"], &["staff-perception=confidential"]);
    let people = server.data.join("people.txt");
    std::fs::write(&people, "Ana; ana@example.org\nEva; eva@example.org\n").unwrap();
    server.done(&[
        "assessment",
        "invite",
        "correo-2026",
        "--instrument",
        "staff-perception",
        "--people",
        people.to_str().unwrap(),
    ]);
    let taken = smtp.taken(1);
    assert_eq!(taken.len(), 1, "one is told to come later");
    let mut client = server.client();
    client.base = server.private.clone();
    let start = std::time::Instant::now();
    while !client.get("/metrics").body.contains("paridad_mail_waiting 1") {
        assert!(start.elapsed().as_secs() < 10);
    }
}
