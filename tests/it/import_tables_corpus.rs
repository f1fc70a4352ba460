//! The real series of the corpus, where it is at hand: every row with its status and precision.

use std::{collections::BTreeMap, fs};

use kanalbarometer::{
    extract::ImprintGrade,
    import::{ImportOptions, Preview, preview},
};

use crate::corpus::corpus;

/// Rows of each file by status and precision, counted with a spreadsheet, not with this program.
const EXPECTED: [(&str, &[(&str, usize)]); 4] = [
    ("2024-05.csv", EXPECTED_2024_05),
    ("2024-11.csv", EXPECTED_2024_11),
    ("2025-06.csv", EXPECTED_2025_06),
    ("2026-03.csv", EXPECTED_2026_03),
];

const EXPECTED_2024_05: &[(&str, usize)] = &[("ok exact", 7), ("ok rounded", 11)];
const EXPECTED_2024_11: &[(&str, usize)] = &[("ok exact", 3), ("ok rounded", 13)];
const EXPECTED_2025_06: &[(&str, usize)] = &[("ok exact", 4), ("ok rounded", 12)];
const EXPECTED_2026_03: &[(&str, usize)] = &[("ok rounded", 8)];

fn documents(folder: &std::path::Path, file: &str) -> Vec<Preview> {
    let bytes = fs::read(folder.join("datasets/party-channels").join(file)).unwrap();
    let (documents, unread) = preview(file, &bytes, &ImportOptions::default()).unwrap();
    assert_eq!(unread, [], "{file}");
    documents
}

#[test]
fn every_reading_keeps_status_and_precision() {
    let Some(folder) = corpus("whatools") else { return };
    for (file, expected) in EXPECTED {
        let mut rows: BTreeMap<String, usize> = BTreeMap::new();
        for dated in
            documents(&folder, &format!("observations/{file}")).iter().flat_map(|of| &of.read.history)
        {
            let precision = dated.observation.followers.map_or("", |count| count.precision.as_str());
            *rows.entry(format!("{} {precision}", dated.status.as_str())).or_default() += 1;
        }
        let expected: BTreeMap<String, usize> =
            expected.iter().map(|(row, number)| ((*row).to_owned(), *number)).collect();
        assert_eq!(rows, expected, "{file}");
    }
}

/// Every row once more, read by hand: the count of the file stands within the bounds, exact ones as they are.
#[test]
fn every_count_is_the_one_of_the_file() {
    let Some(folder) = corpus("whatools") else { return };
    for (file, _) in EXPECTED {
        let text =
            fs::read_to_string(folder.join("datasets/party-channels/observations").join(file)).unwrap();
        let mut of_file: Vec<(String, u64, bool)> = Vec::new();
        for line in text.lines().skip(1) {
            let cells: Vec<&str> = line.split(',').collect();
            if let (Ok(followers), Some(precision)) = (cells[4].parse(), cells.get(5)) {
                of_file.push((cells[0].to_owned(), followers, *precision == "exact"));
            }
        }
        let mut read: Vec<(String, u64, bool)> = Vec::new();
        for dated in
            documents(&folder, &format!("observations/{file}")).iter().flat_map(|of| &of.read.history)
        {
            if let Some(count) = dated.observation.followers {
                let is_exact = count.low == count.shown && count.high == Some(count.shown);
                read.push((dated.at.to_string(), count.shown, is_exact));
            }
        }
        of_file.sort();
        read.sort();
        assert_eq!(read, of_file, "{file}");
    }
}

#[test]
fn profiles_give_badge_description_and_imprint() {
    let Some(folder) = corpus("whatools") else { return };
    let text = fs::read_to_string(folder.join("datasets/party-channels/profiles.json")).unwrap();
    let file: serde_json::Value = serde_json::from_str(&text).unwrap();
    let channels: Vec<&serde_json::Value> = file["profiles"]
        .as_object()
        .unwrap()
        .values()
        .filter(|profile| profile["kind"] == "channel")
        .collect();
    let documents = documents(&folder, "profiles.json");
    let read: Vec<_> = documents.iter().flat_map(|of| &of.read.history).collect();
    assert_eq!(read.len(), channels.len());
    let verified =
        channels.iter().filter(|profile| profile["status"] == "ok" && profile["verified"] == true).count();
    let met = read.iter().filter(|dated| dated.observation.badge == kanalbarometer::fact::Fact::Met).count();
    assert_eq!(met, verified);
    let described =
        channels.iter().filter(|profile| profile["status"] == "ok" && profile["description"].is_string());
    let graded = read.iter().filter(|dated| dated.observation.imprint != ImprintGrade::Unknown).count();
    assert_eq!(graded, described.count());
}
