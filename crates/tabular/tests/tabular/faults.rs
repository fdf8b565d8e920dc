//! The broken tables in `fixtures/invalid/tables`, one a fault, and what a facilitator reads about each.

use instrument::Lang;
use tabular::{Format, Options, read, responses};

use crate::build::{instrument, said};

#[test]
fn each_broken_table_says_what_to_mend() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures/invalid/tables");
    let mut names: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert!(names.len() >= 11, "{names:?}");
    for name in names {
        let bytes = std::fs::read(format!("{folder}/{name}")).unwrap();
        assert!(bytes.len() < 20_000, "{name} is small on disk");
        let sheet = read(&bytes, Format::of_file_name(&name).unwrap(), Options::default());
        let faults = sheet.and_then(|sheet| responses(&sheet, &instrument(), None)).unwrap_err();
        let faults: Vec<_> = faults.into_iter().map(|fault| fault.in_file(&name)).collect();
        for (fault, lang) in faults.iter().flat_map(|fault| Lang::ALL.map(|lang| (fault, lang))) {
            // What cannot be said shows its id instead.
            assert!(
                !fault.cause(lang).contains(fault.code()) && !fault.remedy(lang).contains(fault.code()),
                "{fault:?}"
            );
        }
        let mut settings = insta::Settings::clone_current();
        settings.set_omit_expression(true);
        settings.set_prepend_module_to_snapshot(false);
        settings.bind(|| insta::assert_snapshot!(name.replace('.', "-"), said(&faults, &[Lang::Es, Lang::En])));
    }
}

#[test]
fn every_cause_is_said_in_four_languages_with_its_remedy() {
    for (id, _) in instrument::words::Table::IDS {
        for lang in ["es", "en", "pt", "fr"] {
            let path = format!("{}/../instrument/locales/{lang}/table.ftl", env!("CARGO_MANIFEST_DIR"));
            let text = std::fs::read_to_string(path).unwrap();
            let (_, after) = text.split_once(&format!("\n{id} = ")).unwrap_or_else(|| panic!("{lang}: {id}"));
            let own = after.split("\n\n").next().unwrap();
            assert!(own.contains("\n    .remedy = "), "{lang}: {id}");
        }
    }
}
