//! The ten pages, through the public face: every named state in every language; every number of the PDF is in the release;
//! the public edition leaves no trace of what it leaves out; texts print as typed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stderr)]
#![allow(clippy::disallowed_methods, clippy::disallowed_types)]

mod invented;
mod tools;

use std::collections::BTreeSet;

use instrument::words::Lang;
use scorecard::Edition;
use scoring::Release;
use scoring::release::{Cell, Reason};
use tools::{flat, run, run_bytes};

const PAGES: [u8; 9] = [2, 3, 4, 5, 6, 7, 8, 9, 10];

fn pdf(release: &Release, lang: Lang, edition: Edition) -> Vec<u8> {
    scorecard::pdf(release, lang, edition, &PAGES).unwrap_or_else(|why| panic!("{}: {why}", release.assessment))
}

/// A release that the engine made of the demo: two rounds, staff and women's organisations, groups that are hidden.
fn demo() -> Release {
    serde_json::from_str(include_str!("releases/demo.json")).unwrap()
}

fn text(pdf: &[u8]) -> Option<String> {
    run("pdftotext", &["-", "/dev/stdout"], pdf).map(|text| flat(&text))
}

#[test]
fn every_named_state_is_set_in_every_language() {
    std::thread::scope(|scope| {
        for lang in Lang::ALL {
            scope.spawn(move || {
                assert!(pdf(&demo(), lang, Edition::Internal).len() < 450_000);
                for state in invented::states() {
                    let made = pdf(&state.release, lang, Edition::Internal);
                    assert!(made.len() < 250_000, "{} in {lang}: {} bytes", state.name, made.len());
                }
            });
        }
    });
}

#[test]
fn every_number_of_the_pdf_is_in_the_release() {
    let mut releases = vec![("demo", demo())];
    for name in ["second-round", "contradicted", "staff-only", "group-of-four", "many-not-applicable"] {
        releases.push((name, invented::state(name)));
    }
    for (name, release) in releases {
        let Some(text) = text(&pdf(&release, Lang::Es, Edition::Internal)) else { return };
        let numbers = |text: &str| -> BTreeSet<String> {
            text.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty()).map(str::to_owned).collect()
        };
        let mut known = numbers(&serde_json::to_string(&release).unwrap());
        // Page 1 prints how the hash of what was stated begins.
        known.extend(numbers(release.made.stated.trim_start_matches("sha256:").get(..8).unwrap_or_default()));
        // Made on the page: its number and how many there are, how long a list of the release is, ticks of the scales, and the
        // numbers of the rules that are words of ours.
        let pages: u32 = text.split("Página 2 de ").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
        let mut made: BTreeSet<String> = (1..=pages).map(|page| page.to_string()).collect();
        lengths(&serde_json::to_value(&release).unwrap(), &mut made);
        // How many indicators the documents were asked about.
        made.insert(release.indicators.iter().filter(|own| own.reviewed.is_some()).count().to_string());
        made.extend(["0", "25", "50", "75", "95", "100"].map(str::to_owned));
        // Hashes may be broken anywhere: the lines of versions are compared with their digits run together.
        let (before, rest) = text.rsplit_once("Versiones").unwrap();
        let (versions, after) = rest.rsplit_once("Validación").unwrap();
        let together = |text: &str| text.chars().filter(char::is_ascii_hexdigit).collect::<String>();
        for own in &release.instruments {
            assert!(together(versions).contains(&together(&own.hash)), "{name}: {}", own.hash);
        }
        for number in numbers(before).union(&numbers(after)) {
            assert!(known.contains(number) || made.contains(number), "{name}: {number} is not in the release");
        }
    }
}

fn lengths(value: &serde_json::Value, all: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Array(list) => {
            all.insert(list.len().to_string());
            list.iter().for_each(|one| lengths(one, all));
        }
        serde_json::Value::Object(members) => members.values().for_each(|one| lengths(one, all)),
        _ => {}
    }
}

#[test]
fn the_pages_come_in_their_order_with_bookmarks_and_tags() {
    let made = pdf(&demo(), Lang::Es, Edition::Internal);
    let Some(text) = text(&made) else { return };
    let titles =
        ["Contenido", "Los indicadores, uno por uno", "Quién dice qué", "Qué respondió el personal", "Por grupo"];
    let rest = ["Qué cambió", "Qué sigue", "Método y datos", "Por la institución"];
    let mut from = text.find("Contenido").unwrap();
    // Each stands in the contents first, and then over its page.
    from += "Contenido".len();
    for title in titles.iter().skip(1).chain(&rest[..3]) {
        let contents = text[from..].find(title).unwrap_or_else(|| panic!("{title} is not in the contents: {text}"));
        from += contents;
    }
    for title in titles.iter().skip(1).chain(&rest) {
        let page = text[from..].find(title).unwrap_or_else(|| panic!("{title} has no page: {text}"));
        from += page;
    }
    let Some(info) = run("pdfinfo", &["-"], &made) else { return };
    assert!(info.contains("Tagged:          yes"), "{info}");
    assert!(!info.contains("CreationDate") && !info.contains("ModDate"), "no clock: {info}");
    let Some(structure) = run("pdfinfo", &["-struct-text", "-"], &made) else { return };
    for tag in ["H1", "H2", "Table", "TH", "Figure"] {
        assert!(structure.contains(tag), "{tag} is not in the tag tree");
    }
    let Some(json) = run("qpdf", &["--json", "-"], &made) else { return };
    assert!(json.contains("u:Qué cambió"), "bookmarks name the pages");
}

#[test]
fn the_same_release_gives_the_same_bytes() {
    let release = invented::state("second-round");
    assert!(pdf(&release, Lang::Fr, Edition::Internal) == pdf(&release, Lang::Fr, Edition::Internal));
    assert!(pdf(&release, Lang::Fr, Edition::Internal) != pdf(&release, Lang::Fr, Edition::Public));
}

#[test]
fn the_public_edition_leaves_no_trace_of_what_nobody_may_see() {
    let release = invented::state("staff-hidden");
    let Some(text) = text(&pdf(&release, Lang::Es, Edition::Public)) else { return };
    for words in
        ["Qué respondió el personal", "Personal: no se muestra", "el personal no lo percibe", "Edición interna"]
    {
        assert!(!text.contains(words), "{words:?} in the public edition:\n{text}");
    }
    let mut release = invented::state("second-round");
    let words = "Palabras del equipo que se quedan en casa";
    for indicator in &mut release.indicators {
        indicator.note = Some(words.to_owned());
        indicator.finding = Some(words.to_owned());
    }
    let (inside, outside) = (
        self::text(&pdf(&release, Lang::Es, Edition::Internal)),
        self::text(&pdf(&release, Lang::Es, Edition::Public)),
    );
    assert!(inside.unwrap().contains("Palabras del equipo"));
    assert!(!outside.unwrap().contains("Palabras"));
}

#[test]
fn hidden_is_said_with_its_reason_and_is_never_zero() {
    let release = demo();
    let hidden = release.sources.iter().flat_map(|source| &source.dimensions).flat_map(|own| &own.attributes);
    let hidden = hidden.flat_map(|cells| &cells.categories);
    assert!(hidden.clone().any(|own| matches!(&own.cell, Cell::Hidden(why) if why.hidden == Reason::Few)));
    for drawing in scorecard::drawings(&release, Lang::Es, Edition::Internal).unwrap() {
        assert_eq!(drawing.svg.matches("<title>").count(), 1, "{}", drawing.name);
        for row in &drawing.table.rows {
            assert_eq!(row.len(), drawing.table.head.len(), "{}: {row:?}", drawing.name);
        }
        if drawing.name == "groups-staff-perception-gender" {
            assert!(drawing.alt.contains("no se muestra ("), "{}", drawing.alt);
        }
    }
}

#[test]
fn markup_prints_as_typed() {
    let mut release = invented::state("second-round");
    let typed = r##"#x $y$ @z [w] *v* \u _k_ `c` <b> "q""##;
    if let Some(indicator) = release.indicators.first_mut() {
        indicator.note = Some(typed.to_owned());
    }
    let Some(text) = text(&pdf(&release, Lang::Es, Edition::Internal)) else { return };
    assert!(text.contains(typed), "{text}");
}

#[test]
fn only_the_pages_that_are_asked_for() {
    let release = invented::state("second-round");
    let made = scorecard::pdf(&release, Lang::En, Edition::Internal, &[8]).unwrap();
    let Some(text) = text(&made) else { return };
    assert!(text.contains("What changed") && !text.contains("Method and data"), "{text}");
    assert!(text.contains("Page 2 of 2"), "{text}");
}

/// To look at: `cargo test -p scorecard --test whole -- --ignored` writes every named state to `target/pictures`.
#[test]
#[ignore = "writes files to look at"]
fn write_every_named_state_to_look_at() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("../pictures/whole");
    std::fs::create_dir_all(&folder).unwrap();
    for (n, state) in invented::states().into_iter().enumerate() {
        // Each in Spanish, and in one of the others by turns.
        for lang in [Lang::Es, [Lang::En, Lang::Pt, Lang::Fr][n % 3]] {
            let file = folder.join(format!("{}.{lang}.pdf", state.name));
            std::fs::write(file, pdf(&state.release, lang, Edition::Internal)).unwrap();
        }
    }
    std::fs::write(folder.join("public.es.pdf"), pdf(&demo(), Lang::Es, Edition::Public)).unwrap();
}

/// The pages of a document as small grey pictures (PGM, 14 dots an inch), one after the other.
fn pictures(pdf: &[u8]) -> Option<Vec<Vec<u8>>> {
    let all = run_bytes("pdftoppm", &["-r", "14", "-gray", "-"], pdf)?;
    let mut pages = Vec::new();
    let mut rest = all.as_slice();
    while !rest.is_empty() {
        // "P5\nWIDTH HEIGHT\n255\n", then a byte a dot.
        let head: Vec<&[u8]> = rest.splitn(4, |byte| *byte == b'\n').collect();
        let size: Vec<usize> =
            std::str::from_utf8(head[1]).unwrap().split(' ').map(|side| side.parse().unwrap()).collect();
        let (from, dots) = (rest.len() - head[3].len(), size[0] * size[1]);
        pages.push(rest[from..from + dots].to_vec());
        rest = &rest[from + dots..];
    }
    Some(pages)
}

/// One page of each kind looks as it did: `PARIDAD_PICTURES=accept` keeps what it looks like now, after somebody has looked.
#[test]
fn every_kind_of_page_looks_as_it_did() {
    let Some(pages) = pictures(&pdf(&demo(), Lang::Es, Edition::Internal)) else { return };
    let kept = std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/pictures.pgm");
    let kinds = [0, 1, 2, 4, 5, 9, 12, 13, pages.len() - 1];
    let now: Vec<u8> = kinds.iter().flat_map(|at| pages[*at].clone()).collect();
    if std::env::var("PARIDAD_PICTURES").is_ok_and(|how| how == "accept") {
        std::fs::write(&kept, &now).unwrap();
    }
    let then = std::fs::read(&kept).unwrap();
    let dots = pages[0].len();
    assert_eq!(then.len(), now.len(), "another number or size of pages");
    for (at, (then, now)) in kinds.iter().zip(then.chunks(dots).zip(now.chunks(dots))) {
        let apart = || then.iter().zip(now).map(|(one, two)| u64::from(one.abs_diff(*two)));
        let mean = apart().sum::<u64>() as f64 / dots as f64;
        let far = apart().filter(|apart| *apart > 60).count() as f64 / dots as f64;
        // Another version of the renderer moves greys a little everywhere; a text or a chart that moved moves some dots far.
        assert!(mean < 1.5 && far < 0.001, "page {} changed: {mean:.2} on average, {:.2} % far", at + 1, 100.0 * far);
    }
}
