//! `paridad verify`: the engine against what others published, seen by whoever runs it.

use insta::assert_snapshot;

use super::bench;

#[test]
fn anybody_sees_that_the_literature_is_met() {
    let said = bench().run(&["verify"]);
    assert_eq!(said.code, 0, "{}{}", said.stdout, said.stderr);
    assert!(said.stderr.contains("agree with what is published"), "{}", said.stderr);
    assert_snapshot!("verify", said.stdout);
    let json = bench().run(&["--json", "verify"]);
    let proofs: serde_json::Value = serde_json::from_str(&json.stdout).unwrap();
    assert!(proofs.as_array().unwrap().iter().all(|proof| proof["holds"] == true));
    assert_eq!(proofs[0]["proof"]["cases"][0]["what"], "yes everywhere");
}

#[test]
fn every_set_of_a_folder_is_told_and_one_wrong_figure_ends_with_one() {
    let Some(golden) = support::shared("golden") else { return };
    let said = bench().run(&["verify", "--golden", golden.to_str().unwrap()]);
    assert_eq!(said.code, 0, "{}", said.stdout);
    for set in ["HDI: 204/204", "GDI: 193/193", "IHDI: 176/176", "GII: 177/177", "Not computed"] {
        assert!(said.stdout.contains(set), "{set}");
    }
    let bench = bench();
    let text = std::fs::read_to_string(golden.join("ordinal_consensus_agrmt.json")).unwrap();
    bench.write("golden/ordinal_consensus_agrmt.json", text.replace("0.35", "0.36"));
    let said = bench.run(&["verify", "--golden", "golden"]);
    assert_eq!(said.code, 1, "{}", said.stdout);
    assert!(said.stdout.contains("MISSES  Consensus and agreement: 9/10"), "{}", said.stdout);
    assert!(said.stdout.contains("published 0.36, computed 0.35"), "{}", said.stdout);
    assert_eq!(said.stderr, "One value does not agree with what is published.\n");
    assert_eq!(bench.run(&["verify", "--golden", "nowhere"]).code, 1);
}
