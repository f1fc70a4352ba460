//! What a spreadsheet does to the shipped registry when somebody opens and saves it.

use std::{collections::BTreeMap, path::Path};

use kanalbarometer::registry::Registry;

const FILES: [&str; 4] = ["authorities.csv", "channels.csv", "published.csv", "studies.csv"];

fn shipped() -> BTreeMap<String, Vec<u8>> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/registry");
    FILES.iter().map(|name| ((*name).to_owned(), std::fs::read(dir.join(name)).unwrap())).collect()
}

/// Returns a cell as German Excel shows it, which is what it saves: numbers without leading zeros,
/// days as `31.12.2022`, months as `Mrz 24`.
fn as_excel_saves(cell: &str) -> String {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mrz", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"];
    let parts: Vec<&str> = cell.split('-').collect();
    let digits = |text: &str, length| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    match parts.as_slice() {
        [year, month, day] if digits(year, 4) && digits(month, 2) && digits(day, 2) => {
            format!("{day}.{month}.{year}")
        }
        [year, month] if digits(year, 4) && digits(month, 2) => {
            format!("{} {}", MONTHS[month.parse::<usize>().unwrap() - 1], &year[2..])
        }
        [number] if digits(number, number.len()) => number.trim_start_matches('0').to_owned(),
        _ => cell.to_owned(),
    }
}

fn resaved(bytes: &[u8], separator: u8, encode: impl Fn(&str) -> Vec<u8>) -> Vec<u8> {
    let text = std::str::from_utf8(bytes).unwrap().trim_start_matches('\u{feff}');
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text.as_bytes());
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator)
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(Vec::new());
    for record in reader.records() {
        let record = record.unwrap();
        writer.write_record(record.iter().map(as_excel_saves)).unwrap();
    }
    encode(&String::from_utf8(writer.into_inner().unwrap()).unwrap())
}

#[track_caller]
fn check(separator: u8, encode: impl Fn(&str) -> Vec<u8>) {
    let before = shipped();
    let after =
        before.iter().map(|(name, bytes)| (name.clone(), resaved(bytes, separator, &encode))).collect();
    let (before, _) = Registry::from_files(&before).unwrap();
    let (after, problems) = Registry::from_files(&after).unwrap();
    assert_eq!(problems.iter().take(5).map(ToString::to_string).collect::<Vec<_>>(), Vec::<String>::new());
    assert_eq!(before.authorities, after.authorities);
    assert_eq!(before.channels, after.channels);
    assert_eq!(before.published, after.published);
    assert_eq!(before.studies, after.studies);
}

#[test]
fn the_registry_survives_being_saved_as_csv_by_german_excel() {
    check(b';', |text| {
        let (bytes, _, lost) = encoding_rs::WINDOWS_1252.encode(text);
        assert!(!lost);
        bytes.into_owned()
    });
}

#[test]
fn the_registry_survives_being_saved_as_unicode_text() {
    check(b'\t', |text| {
        std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
    });
}

#[test]
fn the_registry_survives_being_saved_as_csv_utf_8() {
    check(b',', |text| [b"\xef\xbb\xbf", text.as_bytes()].concat());
}
