//! The tables for spreadsheets.

use kanalbarometer::language::Lang;

use super::{mock, tables, written};

#[test]
fn the_status_table_opens_in_a_german_spreadsheet() {
    let text = &written(&mock::rich(), Lang::De)["status.csv"];
    assert!(
        text.starts_with("\u{feff}Alle Behörden, Kanäle und Zahlen"),
        "the invented example says so first"
    );
    assert!(text.ends_with("\r\n") && text.matches('\n').count() == text.matches("\r\n").count());
    insta::assert_snapshot!("status_de", text.replace("\r\n", "\n"));
}

#[test]
fn english_tables_use_commas_and_points() {
    insta::assert_snapshot!(
        "status_en",
        written(&mock::rich(), Lang::En)["status.csv"].replace("\r\n", "\n")
    );
}

#[test]
fn the_other_tables_hold_what_the_page_shows() {
    let files = written(&mock::rich(), Lang::De);
    for table in [
        "criteria",
        "followers",
        "published-followers",
        "shares",
        "alerts",
        "issues",
        "platform-channels",
        "two-way-links",
        "conflicts",
        "unconfirmed-channels",
        "found-channels",
        "users-reached",
        "growth",
        "launch-curves",
        "growth-around-badge",
        "cadence",
        "promised-rhythm",
    ] {
        insta::assert_snapshot!(table, files[&format!("{table}.csv")].replace("\r\n", "\n"));
    }
}

#[test]
fn every_table_has_rows_of_one_length() {
    let files = written(&mock::large(), Lang::De);
    for (file, rows) in tables(&files) {
        // The first line says that the example is invented.
        assert!(rows.len() > 2 && rows[1..].iter().all(|row| row.len() == rows[1].len()), "{file}");
    }
}
