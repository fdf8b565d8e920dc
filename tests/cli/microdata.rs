//! `paridad microdata`: rows for research centres, and what is refused.

use super::with_demo;

#[test]
fn rows_leave_with_their_codebook_and_what_was_lost() {
    let bench = with_demo(&["valdeluna-trabajo-2026"]);
    let said = bench.run(&["microdata", "valdeluna-trabajo-2026", "--out", "given", "--lang", "en"]);
    assert_eq!(said.code, 0, "{}", said.stderr);
    assert!(said.stderr.contains("Left out: B4; G1; G2; G3"), "{}", said.stderr);
    let files: Vec<&str> = said.stdout.lines().collect();
    for name in
        ["staff-perception.csv", "staff-perception.parquet", "staff-perception.en.xlsx", "women-organisations.csv"]
    {
        assert!(files.contains(&format!("given/microdata.{name}").as_str()), "{files:?}");
    }
    let text = std::fs::read_to_string(bench.path("given/microdata.staff-perception.csv")).unwrap();
    let mut lines = text.lines();
    let head = lines.next().unwrap();
    assert!(head.ends_with(
        "gender,seniority,years,A1,A2,A3,B1,B2,B3,C1,C2,C3,C4,D1,D2,D3,D4,E1,E2,E3,E4,E5,F1,F2,F3,F4,F5,G4"
    ));
    let mut classes = std::collections::BTreeMap::new();
    let rows: Vec<&str> = lines.collect();

    rows.iter().for_each(|row| *classes.entry(row.split(',').take(3).collect::<Vec<_>>()).or_insert(0) += 1);
    assert!(classes.values().all(|people| *people >= 5), "{classes:?}");
    let loss = bench.json("given/loss.json");
    assert_eq!(loss[0]["merged"]["gender"][0], "another");
    assert!(loss[0].get("smallest_class_before").is_none(), "what is small is told to nobody");
    // The same again: the same bytes.
    let before = std::fs::read(bench.path("given/microdata.staff-perception.en.xlsx")).unwrap();
    assert_eq!(bench.run(&["microdata", "valdeluna-trabajo-2026", "--out", "given", "--lang", "en"]).code, 0);
    assert_eq!(std::fs::read(bench.path("given/microdata.staff-perception.en.xlsx")).unwrap(), before);
}

#[test]
fn of_four_people_nothing_is_given() {
    let bench = with_demo(&["valdeluna-trabajo-2026"]);
    let table = "valdeluna-trabajo-2026/responses/staff-perception.csv";
    let text = std::fs::read_to_string(bench.path(table)).unwrap();
    bench.write(table, text.lines().take(5).collect::<Vec<_>>().join("\n"));
    let said = bench.run(&["microdata", "valdeluna-trabajo-2026", "--out", "given"]);
    assert_eq!(said.code, 1);
    assert!(said.stderr.contains("Fewer than 5 people answered “staff-perception”"), "{}", said.stderr);
    assert!(!bench.path("given").exists());
    assert_eq!(super::bench().run(&["microdata", "nowhere"]).code, 1);
}
