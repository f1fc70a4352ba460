//! The JSON: the view, letter for letter, and nothing that acts.

use kanalbarometer::report::json;

use super::mock;

#[test]
fn one_authority_in_json() {
    let mut report = mock::rich();
    report.authorities.truncate(1);
    report.ranking.truncate(1);
    report.published_followers.truncate(1);
    report.density.truncate(1);
    report.shares_by_level.truncate(1);
    report.shares_by_land.truncate(1);
    report.shares_by_population.truncate(1);
    report.alerts.truncate(1);
    report.stages_over_time.truncate(1);
    report.stages_by_level.truncate(1);
    report.stages_by_land.truncate(1);
    report.issues.truncate(1);
    report.cadence.channels.truncate(1);
    report.cadence.promises.truncate(1);
    report.cadence.hours_of.clear();
    report.exclusivity.channels.truncate(1);
    report.exclusivity.channels[0].exclusive.truncate(1);
    insta::assert_snapshot!(json(&report));
}

#[test]
fn what_json_says_can_be_read_back() {
    let report = mock::rich();
    let read: serde_json::Value = serde_json::from_str(&json(&report)).unwrap();
    let text = |value: &serde_json::Value| value.as_str().map(str::to_owned);
    let names: Vec<_> =
        read["authorities"].as_array().unwrap().iter().filter_map(|row| text(&row["name"])).collect();
    let expected: Vec<_> = report.authorities.iter().map(|row| row.name.clone()).collect();
    assert_eq!(names, expected, "hostile names are kept letter for letter");
    let statuses: u64 =
        read["statuses"].as_object().unwrap().values().filter_map(serde_json::Value::as_u64).sum();
    assert_eq!(Some(statuses), read["run"]["targets"].as_u64());
}
