//! Page 1 and the card, through the public face: each named state stands whole on one page, says only what the release
//! says, and is the same bytes each time.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stderr)]
#![allow(clippy::disallowed_methods, clippy::disallowed_types)]

mod invented;
mod tools;

use instrument::words::Lang;
use scorecard::charts::Drawing;
use scorecard::{Edition, ScorecardError};
use scoring::Release;
use tools::{flat, text_of};

/// The chart of page 1, on its own.
fn first_chart(release: &Release, lang: Lang) -> Result<Drawing, ScorecardError> {
    scorecard::drawings(release, lang, Edition::Internal).map(|mut all| all.remove(0))
}

#[test]
fn every_named_state_stands_on_one_page_in_spanish() {
    for state in invented::states() {
        let pdf = scorecard::pdf(&state.release, Lang::Es, Edition::Internal, &[])
            .unwrap_or_else(|why| panic!("{}: {why}", state.name));
        assert!(pdf.starts_with(b"%PDF-1.7"), "{}", state.name);
        assert!(pdf.len() < 120_000, "{}: {} bytes", state.name, pdf.len());
    }
}

#[test]
fn the_fullest_and_the_emptiest_states_stand_in_the_other_languages() {
    for name in ["longest", "second-round", "staff-only", "coverage-fails"] {
        let release = invented::state(name);
        for lang in [Lang::En, Lang::Pt, Lang::Fr] {
            scorecard::pdf(&release, lang, Edition::Internal, &[])
                .unwrap_or_else(|why| panic!("{name} in {lang}: {why}"));
        }
    }
}

#[test]
fn the_page_says_where_the_institution_stands_and_what_is_asked() {
    let Some(text) = text_of(&invented::state("second-round"), Lang::Es) else { return };
    for words in [
        "Ministerio de Desarrollo Rural y Agua",
        "Guatemala · Ronda 2026 · del 1 de marzo al 30 de abril de 2026",
        "Datos inventados",
        "En marcha",
        "Cumple 19 de 46",
        "En la ronda 2024: 14 de 47, nivel «Inicio»",
        "Rango plausible: de 17 a 22",
        "Para llegar a «Consolidación» falta",
        "cumplir Asignación presupuestaria y Respuesta ante el acoso",
        "Presupuesto (19.6)",
        "Lo más alto: Conocimiento (71); lo más bajo: Presupuesto (20)",
        "Fortalezas",
        "Brechas",
        "Decisiones que se piden",
        "Personal: 132 de 310 (43 %)",
        "Declarado y no mostrado (2)",
        "Respuesta ante el acoso: 3 de 12 en el peldaño 1",
        "Retrocede (1): Seguimiento",
        "El equipo declara más de lo que el personal percibe: Mandato (31 puntos) y Conocimiento (34 puntos)",
        "Marco dpg 1.0.0 · Paridad 0.1.0",
    ] {
        assert!(text.contains(words), "{words:?} is not in:\n{text}");
    }
}

#[test]
fn every_number_of_the_page_is_in_the_release() {
    for name in ["second-round", "contradicted", "staff-only"] {
        let release = invented::state(name);
        let Some(text) = text_of(&release, Lang::Es) else { return };
        let known = serde_json::to_string(&release).unwrap();
        // Counts of lists, the scale's own numbers and the length of the ladder are made on the page.
        let made: Vec<u32> = vec![0, 25, 50, 75, 100, 95, 36];
        for number in text.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty()) {
            let count = number.parse::<u32>().ok().is_some_and(|n| n <= 47 || made.contains(&n));
            assert!(count || known.contains(number), "{name}: {number} is not in the release");
        }
    }
}

#[test]
fn a_first_round_says_nothing_of_a_round_before() {
    let Some(text) = text_of(&invented::state("first-round"), Lang::Es) else { return };
    for words in ["2024", "Avanza", "Retrocede", "En la ronda"] {
        assert!(!text.contains(words), "{words:?} in a first round:\n{text}");
    }
}

#[test]
fn without_a_team_there_is_no_level_and_no_count() {
    let Some(text) = text_of(&invented::state("staff-only"), Lang::En) else { return };
    assert!(text.contains("No level and no count of indicators"));
    assert!(text.contains("means of what staff say"));
    assert!(text.contains("no score"));
    for words in ["Meets", "Plausible range", "Still needed", "Decisions", "Target"] {
        assert!(!text.contains(words), "{words:?} without a team:\n{text}");
    }
}

#[test]
fn what_is_hidden_says_why_and_never_zero() {
    let Some(text) = text_of(&invented::state("staff-hidden"), Lang::Pt) else { return };
    assert!(text.contains("Corpo funcional: não se mostra: respostas de menos para mostrá-las sem expor ninguém"));
    let svg = first_chart(&invented::state("coverage-fails"), Lang::Es).unwrap().svg;
    assert!(svg.contains("Presupuesto sin puntaje (se calificó muy poco de la dimensión)"));
    assert!(!svg.contains("Presupuesto 0"));
}

#[test]
fn a_missing_voice_is_named_and_no_more() {
    let Some(text) = text_of(&invented::state("only-team"), Lang::Fr) else { return };
    assert!(
        text.contains("Ne figurent pas sur cette page : documents, personnel et organisations de femmes."),
        "{text}"
    );
}

#[test]
fn a_real_release_carries_no_banner() {
    let mut release = invented::state("first-round");
    release.invented = false;
    let Some(text) = text_of(&release, Lang::Es) else { return };
    assert!(!text.contains("inventados"));
}

#[test]
fn a_name_prints_as_typed_whatever_it_holds() {
    let mut release = invented::state("second-round");
    release.institution.name = "Secretaría #x $y$ @z [w] *v* <b>&amp; \"q\" // _u_ 👩🏽‍⚖️ 性别 \u{202e}fin".to_owned();
    let Some(text) = text_of(&release, Lang::Es) else { return };
    assert!(text.contains(r##"Secretaría #x $y$ @z [w] *v* <b>&amp; "q" // _u_ □□ □□ fin"##), "{text}");
    assert!(scorecard::card(&release, Lang::Es, Edition::Internal).is_ok());
}

#[test]
fn a_word_without_spaces_does_not_run_over() {
    let mut release = invented::state("second-round");
    release.institution.name = "Superintendencia".repeat(8);
    assert!(scorecard::pdf(&release, Lang::Es, Edition::Internal, &[]).is_ok());
}

#[test]
fn texts_far_longer_than_any_real_one_still_stand_on_one_page() {
    let mut release = invented::state("longest");
    release.institution.name = "Secretaría de Estado en el Despacho de Desarrollo ".repeat(5);
    for step in &mut release.next_steps {
        let long = "Acordar, por decisión del comité directivo, una medida por cada barrera hallada. ".repeat(30);
        step.recommendation = Some(instrument::Text::of(Lang::Es, long));
    }
    for indicator in &mut release.indicators {
        indicator.short =
            instrument::Text::of(Lang::Es, "Etiqueta bastante más larga que cualquiera de las publicadas");
    }
    let pdf = scorecard::pdf(&release, Lang::Es, Edition::Internal, &[]);
    assert!(pdf.is_ok(), "{}", pdf.unwrap_err());
    assert!(scorecard::card(&release, Lang::Es, Edition::Internal).is_ok());
}

#[test]
fn a_small_team_has_dissent_without_votes_and_one_is_one() {
    let case = invented::Case { team_size: Some(1), ..invented::Case::usual() };
    let mut release = case.release();
    if let Some(separates) = release.level.as_mut().and_then(|level| level.separates.as_mut()) {
        separates.more_indicators = 1;
    }
    let expected = [
        (Lang::Es, "Equipo: 1 persona ", "cumplir un indicador más.", "Política de igualdad"),
        (Lang::En, "Team: 1 person ", "meet one more indicator.", "Equality policy"),
        (Lang::Pt, "Equipe: 1 pessoa ", "cumprir mais um indicador.", "Política de igualdade"),
        (Lang::Fr, "Équipe : 1 personne ", "atteindre un indicateur de plus.", "Politique d'égalité"),
    ];
    for (lang, team, more, dissent) in expected {
        let Some(text) = text_of(&release, lang) else { return };
        assert!(text.contains(team) && text.contains(more) && text.contains(dissent), "{lang}: {text}");
        assert!(!text.contains("3 de 1") && !text.contains("3 of 1") && !text.contains("3 sur 1 à"), "{lang}: {text}");
    }
}

#[test]
fn the_chart_is_described_by_its_finding_and_then_its_numbers() {
    let described = |name: &str, lang: Lang| {
        let svg = first_chart(&invented::state(name), lang).unwrap().svg;
        svg.split_once("<desc>").unwrap().1.split_once("</desc>").unwrap().0.to_owned()
    };
    insta::assert_snapshot!(described("second-round", Lang::Es), @"Lo más alto: Conocimiento (71); lo más bajo: Presupuesto (20). Puntaje de cada dimensión, de 0 a 100: Mandato 56, declarado 69, meta 75, ronda 2024 58; Arquitectura 70, declarado 70, meta 75, ronda 2024 67; Alianzas 55, declarado 55, meta 75, ronda 2024 47; Planificación 54, declarado 54, meta 75; Presupuesto 20, declarado 20, meta 75, ronda 2024 22; Conocimiento 71, declarado 75, meta 75, ronda 2024 73; Capacidades 55, declarado 55, meta 75, ronda 2024 52; Cultura y personal 38, declarado 38, meta 75, ronda 2024 35; Comunicación 63, declarado 63, meta 75, ronda 2024 65.");
    insta::assert_snapshot!(described("staff-only", Lang::En), @"Highest: Culture and staff (75); lowest: Mandate (38). Mean by dimension, from 0 to 100: Mandate 38, interval 34 to 42; Architecture 55, interval 51 to 59; Partnerships 72, interval 68 to 76; Planning 48, interval 44 to 52; Budget no score (it was not asked); Knowledge 41, interval 37 to 45; Capacities 58, interval 54 to 62; Culture and staff 75, interval 71 to 79; Communication 51, interval 47 to 55.");
    insta::assert_snapshot!(described("coverage-fails", Lang::Pt), @"Mais alto: Conhecimento (71); mais baixo: Planejamento (54). Pontuação de cada dimensão, de 0 a 100: Mandato 56, declarado 69, meta 75, rodada 2024 58; Arquitetura 70, declarado 70, meta 75, rodada 2024 67; Alianças 55, declarado 55, meta 75, rodada 2024 47; Planejamento 54, declarado 54, meta 75; Orçamento sem pontuação (avaliou-se muito pouco da dimensão); Conhecimento 71, declarado 75, meta 75, rodada 2024 73; Capacidades 55, declarado 55, meta 75, rodada 2024 52; Cultura e pessoas sem pontuação (avaliou-se muito pouco da dimensão); Comunicação 63, declarado 63, meta 75, rodada 2024 65.");
    insta::assert_snapshot!(described("first-round", Lang::Fr), @"Le plus haut : Connaissances (71) ; le plus bas : Budget (20). Score de chaque dimension, de 0 à 100 : Mandat 56, déclaré 69, cible 75 ; Architecture 70, déclaré 70, cible 75 ; Partenariats 55, déclaré 55, cible 75 ; Planification 54, déclaré 54, cible 75 ; Budget 20, déclaré 20, cible 75 ; Connaissances 71, déclaré 75, cible 75 ; Capacités 55, déclaré 55, cible 75 ; Culture et personnel 38, déclaré 38, cible 75 ; Communication 63, déclaré 63, cible 75.");
}

#[test]
fn the_same_release_gives_the_same_bytes() {
    let release = invented::state("second-round");
    let once = scorecard::pdf(&release, Lang::Es, Edition::Internal, &[]).unwrap();
    scorecard::pdf(&invented::state("staff-only"), Lang::Fr, Edition::Internal, &[]).unwrap();
    typst::comemo::evict(0);
    assert!(once == scorecard::pdf(&release, Lang::Es, Edition::Internal, &[]).unwrap());
}

#[test]
fn pictures_have_the_sizes_they_promise() {
    let release = invented::state("longest");
    let size = |png: &[u8]| {
        let read = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        assert!(png.starts_with(b"\x89PNG"));
        (read(16), read(20))
    };
    assert_eq!(size(&scorecard::png(&release, Lang::Es, Edition::Internal).unwrap()), (1654, 2339));
    assert_eq!(size(&scorecard::card(&release, Lang::Es, Edition::Internal).unwrap()), (1200, 630));
    assert_eq!(size(&first_chart(&release, Lang::Es).unwrap().png(Lang::Es).unwrap()).0, 2 * (520 + 24));
}

#[test]
fn the_chart_has_its_name_inside() {
    let mut release = invented::state("second-round");
    release.dimensions[0].short = instrument::Text::of(Lang::En, "Law & <order>");
    let svg = first_chart(&release, Lang::En).unwrap().svg;
    assert!(svg.starts_with("<svg ") && svg.contains(r#" role="img"><title>Highest: "#), "{}", &svg[..300]);
    assert!(svg.contains("<desc>Highest: ") && svg.contains("Law &amp; &lt;order&gt; 56, claimed 69, target 75"));
    assert!(svg.contains(r#"font-family="&apos;Source Sans 3&apos;, sans-serif""#));
    assert!(svg.contains("Invented data"));
    assert!(svg.len() < 60_000, "{} bytes", svg.len());
}

#[test]
fn a_framework_without_the_language_is_refused_by_name() {
    let mut release = invented::state("second-round");
    release.dimensions[2].short = instrument::Text::of(Lang::Es, "Alianzas");
    assert_eq!(
        scorecard::pdf(&release, Lang::Fr, Edition::Internal, &[]).unwrap_err(),
        ScorecardError::NotInLanguage { id: "partnerships".to_owned(), lang: Lang::Fr }
    );
}

#[test]
fn a_framework_of_one_dimension_and_one_of_sixteen_stand_on_a_page_too() {
    let mut release = invented::state("first-round");
    let nine = release.dimensions.clone();
    release.dimensions.truncate(1);
    assert!(scorecard::pdf(&release, Lang::Es, Edition::Internal, &[]).is_ok());
    release.dimensions = nine.iter().chain(&nine).take(16).cloned().collect();
    assert!(scorecard::pdf(&release, Lang::Es, Edition::Internal, &[]).is_ok());
    assert!(scorecard::card(&release, Lang::Es, Edition::Internal).is_ok());
}

#[test]
fn outside_tools_find_a_tagged_clean_titled_document() {
    let pdf = scorecard::pdf(&invented::state("second-round"), Lang::Fr, Edition::Internal, &[]).unwrap();
    if let Some(plain) = tools::run("qpdf", &["--qdf", "--object-streams=disable", "-", "/dev/stdout"], &pdf) {
        assert!(plain.contains("/Lang (fr"), "no language");
    }
    if let Some(info) = tools::run("pdfinfo", &["-"], &pdf) {
        assert!(info.contains("Tagged:          yes"), "{info}");
        let title = "Diagnostic participatif de genre : Ministerio de Desarrollo Rural y Agua, cycle 2026";
        assert!(flat(&info).contains(&format!("Title: {title}")), "{info}");
        for absent in ["CreationDate", "ModDate"] {
            assert!(!info.contains(absent), "{info}");
        }
    }
    if let Some(tree) = tools::run("pdfinfo", &["-struct-text", "-"], &pdf) {
        for tag in ["Table", "TH", "H1", "Figure"] {
            assert!(tree.contains(tag), "no {tag}:\n{tree}");
        }
    }
    if let Some(check) = tools::run("qpdf", &["--check", "-"], &pdf) {
        assert!(check.contains("No syntax or stream encoding errors"), "{check}");
    }
}

/// For eyes, not for the suite: writes pages and cards to the folder `SCORECARD_LOOK`, of `SCORECARD_STATES` in
/// `SCORECARD_LANGS`.
#[test]
#[ignore = "writes pictures to look at"]
fn look() {
    let Some(folder) = std::env::var_os("SCORECARD_LOOK") else { return };
    let folder = std::path::PathBuf::from(folder);
    let langs = std::env::var("SCORECARD_LANGS").unwrap_or_else(|_| "es".to_owned());
    let only = std::env::var("SCORECARD_STATES").unwrap_or_default();
    for state in invented::states() {
        if !only.is_empty() && !only.split(',').any(|name| name == state.name) {
            continue;
        }
        for lang in Lang::ALL.into_iter().filter(|lang| langs.contains(lang.code())) {
            let name = format!("{}-{lang}", state.name);
            let write = |end: &str, bytes: Result<Vec<u8>, ScorecardError>| {
                let bytes = bytes.unwrap_or_else(|why| panic!("{name}: {why}"));
                std::fs::write(folder.join(format!("{name}{end}")), bytes).unwrap();
            };
            let start = std::time::Instant::now();
            write(".pdf", scorecard::pdf(&state.release, lang, Edition::Internal, &[]));
            let pdf = start.elapsed();
            write(".png", scorecard::png(&state.release, lang, Edition::Internal));
            write("-card.png", scorecard::card(&state.release, lang, Edition::Internal));
            write("-chart.png", first_chart(&state.release, lang).and_then(|chart| chart.png(lang)));
            eprintln!("{name}: pdf {pdf:?}, all {:?}", start.elapsed());
        }
    }
}
