//! Page 1 and the card, through the public face: each named state in four languages stands whole on one page.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stderr)]
#![allow(clippy::disallowed_methods, clippy::disallowed_types)]

mod invented;

use instrument::words::Lang;

/// For eyes, not for the suite: writes pages and cards to `SCORECARD_LOOK`, a folder.
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
            let start = std::time::Instant::now();
            let pdf = scorecard::pdf(&state.release, lang).unwrap_or_else(|why| panic!("{name}: {why}"));
            let pdf_took = start.elapsed();
            let page = scorecard::png(&state.release, lang).unwrap_or_else(|why| panic!("{name}: {why}"));
            std::fs::write(folder.join(format!("{name}.png")), page).unwrap();
            let png_took = start.elapsed() - pdf_took;
            std::fs::write(folder.join(format!("{name}.pdf")), pdf).unwrap();
            let card = scorecard::card(&state.release, lang).unwrap_or_else(|why| panic!("{name}: {why}"));
            std::fs::write(folder.join(format!("{name}-card.png")), card).unwrap();
            let card_took = start.elapsed() - png_took - pdf_took;
            eprintln!("{name}: pdf {pdf_took:?}, png {png_took:?}, card {card_took:?}");
        }
    }
}
