//! Deliberately broken registries, in the encodings that spreadsheets write.
//!
//! Model files made for tests; every authority in them is invented.

use std::collections::BTreeMap;

use jiff::civil::date;
use kanalbarometer::registry::{Problem, Registry, RegistryError, Rules};
use proptest::prelude::*;

/// Windows-1252 with semicolons: what German Excel saves as "CSV".
const AUTHORITIES: &str = "\
authority_id;Name;level;land;ags;ars;population;population_as_of;website;source;source_date;Notiz
kreis-musterland;Landkreis Müsterland;Landkreis;Niedersachsen;3999;03 9 99 0000 000;123.456;31.12.2022;https://www.musterland.example/;Erfunden;31.12.2022;gut

gemeinde-probedorf;Probedorf;Gemainde;NI;;;900;2022-12-31;;Erfunden;;
kreis-anderland;Landkreis Anderland;Kreis;Lummerland;;;50000;2022-12-31;;Erfunden;;
kreis-musterland;Landkreis Doppelland;Kreis;NI;;;50000;2022-12-31;;Erfunden;;
Kreis Größe;Kreis Größe;Kreis;NW;;;50000;2022-12-31;;Erfunden;;
kreis-ohne-namen;;Kreis;NW;;;50000;2022-12-31;;Erfunden;;
kreis-falsches-land;Kreis Falschland;Kreis;NW;03998;;50000;2022-12-31;;Erfunden;;
kreis-kurz;Kreis Kurz;Kreis;NW;059;;50000;2022-12-31;;Erfunden;;
kreis-buchstaben;Kreis Buchstaben;Kreis;NW;05x98;;50000;2022-12-31;;Erfunden;;
kreis-doppelter-ags;Kreis Doppel;Kreis;NI;03999;;50000;2022-12-31;;Erfunden;;
kreis-ars;Kreis Ars;Kreis;NW;05997;5,9997E+10;50000;2022-12-31;;Erfunden;;
kreis-ohne-einwohner;Kreis Leer;Kreis;NW;;;;;;Erfunden;;
kreis-null;Kreis Null;Kreis;NW;;;0;2022-12-31;;Erfunden;;
kreis-minus;Kreis Minus;Kreis;NW;;;-5;2022-12-31;;Erfunden;;
kreis-komma;Kreis Komma;Kreis;NW;;;12.345,6;2022-12-31;;Erfunden;;
kreis-ohne-datum;Kreis Undatiert;Kreis;NW;;;50000;;;Erfunden;;
kreis-jahr;Kreis Jahr;Kreis;NW;;;50000;2022;;Erfunden;;
kreis-zukunft;Kreis Zukunft;Kreis;NW;;;50000;31.12.2030;;Erfunden;;
kreis-unmoeglich;Kreis Unmöglich;Kreis;NW;;;50000;31.02.2022;;Erfunden;;
kreis-intern;Kreis Intern;Kreis;NW;;;50000;2022-12-31;http://192.168.0.1/;Erfunden;;
kreis-ohne-quelle;Kreis Quellenlos;Kreis;NW;;;50000;2022-12-31;;;;
kreis-gleichnamig;Kreis Intern;Kreis;NW;;;50000;2022-12-31;;Erfunden;;
bund-musteramt;Musteramt des Bundes;Bund;BY;;;;;;Erfunden;;
polizei-musterland;Polizei Musterland;Polizei;;;;;;;Erfunden;;
gemeinde-komma;Probestadt;Gemeinde;NW;;;;;;Erfunden;;;eine Zelle zu viel
gemeinde-anfuehrung;\"Probestadt;Gemeinde;NW;;;;;;Erfunden;;
gemeinde-ort;Ortsteil Probe;Ortsteil;NW;;;;;;Erfunden;;
alles-falsch;Alles Falsch;Stadt;Lummerland;4711;1;-5;irgendwann;gopher://alt.example/;;gestern;
";

/// UTF-16 with tabs: what Excel saves as "Unicode text". German words, columns in another order.
const CHANNELS: &str = "\
platform\tchannel_id\tauthority_id\turl\tname\tsource\tsource_date\tpromised_rhythm\tpromised_source
WhatsApp\twhatsapp-musterland\tkreis-musterland\thttps://www.whatsapp.com/channel/0029VaMUSTERMUSTERMUSTER\tMüsterland „aktuell“\thttps://www.musterland.example/presse\tMrz 24\twerktags eine Meldung
whatsapp\twhatsapp-ohne-adresse\tkreis-musterland\t\t\thttps://www.musterland.example/presse\t\tfast täglich
Telegramm\ttelegram-musterland\tkreis-musterland\t\t\thttps://www.musterland.example/presse\t
whatsapp\twhatsapp-niemand\tkreis-niemand\t\t\thttps://www.musterland.example/presse\t
whatsapp\twhatsapp-kaputt\tkreis-falsches-land\t\t\thttps://www.musterland.example/presse\t
whatsapp\twhatsapp-doppelt\tkreis-musterland\thttps://whatsapp.com/channel/0029VaMUSTERMUSTERMUSTER?x=1\t\thttps://www.musterland.example/presse\t
whatsapp\twhatsapp-gruppe\tkreis-musterland\thttps://chat.whatsapp.com/MUSTERMUSTERMUSTER\t\thttps://www.musterland.example/presse\t
whatsapp\twhatsapp-schema\tkreis-musterland\twww.musterland.example/whatsapp\t\thttps://www.musterland.example/presse\t\t\thttps://www.musterland.example/kanal
whatsapp\twhatsapp-leer\tkreis-musterland\thttps://www.musterland.example/ whatsapp\t\thttps://www.musterland.example/presse\t
whatsapp\twhatsapp-geheim\tkreis-musterland\thttps://name:wort@www.musterland.example/\t\thttps://www.musterland.example/presse\t
whatsapp\twhatsapp-lokal\tkreis-musterland\thttp://127.0.0.1:8080/channel\t\thttps://www.musterland.example/presse\t
whatsapp\twhatsapp-ohne-quelle\tkreis-musterland\t\t\t\tbald
";

/// UTF-8 with byte order mark and commas.
const PUBLISHED: &str = "\
figure_id,channel_id,followers,followers_wording,as_of,badge,started,source_url,source_kind
published-1,whatsapp-musterland,1.650,rund,21.05.2025,ja,2025-05,https://www.musterland.example/presse,own
published-2,whatsapp-niemand,457,,2025-05,,,https://www.musterland.example/presse,press
published-3,whatsapp-nirgends,457,,2025-05,,,https://www.musterland.example/presse,press
published-4,whatsapp-musterland,457,,,,,https://www.musterland.example/presse,press
published-5,whatsapp-musterland,457,,unbekannt,,,https://www.musterland.example/presse,press
published-6,whatsapp-musterland,457,gefühlt,2025-05,vielleicht,19.12.2022,https://www.musterland.example/presse,press
published-7,whatsapp-musterland,viele,,2025-05,,,https://www.musterland.example/presse,press
published-8,whatsapp-musterland,,rund,2027-01-01,,05-01,https://www.musterland.example/presse,Gerücht
published-9,whatsapp-musterland,457,,2025-05,,,,press
published-9,whatsapp-musterland,457,,2025-05,,,presse,press
published-10,whatsapp-musterland,=HYPERLINK(1)\u{202e}\u{7},,2025-05,,,https://www.musterland.example/presse,press
";

fn broken() -> BTreeMap<String, Vec<u8>> {
    let (windows, _, lost) = encoding_rs::WINDOWS_1252.encode(AUTHORITIES);
    assert!(!lost);
    let utf16 =
        std::iter::once(0xfeff).chain(CHANNELS.replace('\n', "\r\n").encode_utf16().collect::<Vec<_>>());
    let file = |name: &str, bytes: Vec<u8>| (name.to_owned(), bytes);
    BTreeMap::from([
        file("authorities.csv", windows.into_owned()),
        file("channels.csv", utf16.flat_map(u16::to_le_bytes).collect()),
        file("published.csv", [b"\xef\xbb\xbf", PUBLISHED.as_bytes()].concat()),
    ])
}

fn listed(problems: &[Problem]) -> String {
    let line =
        |problem: &Problem| format!("{}: {problem}\n    -> {}", problem.severity.as_str(), problem.hint);
    problems.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_violation_is_named_with_its_place_and_how_to_mend_it() {
    let rules = Rules { as_of: Some(date(2026, 10, 1)), ..Rules::default() };
    let (_, problems) = Registry::from_files_with(&broken(), &rules).unwrap();
    insta::assert_snapshot!(listed(&problems));
}

#[test]
fn what_is_not_broken_is_kept() {
    let (registry, _) = Registry::from_files(&broken()).unwrap();
    let kept = serde_json::json!({
        "authorities": registry.authorities.iter().map(|a| &a.authority_id).collect::<Vec<_>>(),
        "first": registry.authority("kreis-musterland"),
        "channels": registry.channels,
        "published": registry.published,
    });
    insta::assert_json_snapshot!(kept);
}

#[test]
fn loopback_addresses_are_kept_when_tests_ask_for_it() {
    let rules = Rules { loopback: true, ..Rules::default() };
    let (registry, _) = Registry::from_files_with(&broken(), &rules).unwrap();
    let local = registry.channel("whatsapp-lokal").unwrap();
    assert_eq!(local.url.as_ref().unwrap().as_str(), "http://127.0.0.1:8080/channel");
}

#[test]
fn a_missing_column_is_named_once_and_the_other_files_are_still_read() {
    let mut files = broken();
    files.insert("published.csv".to_owned(), b"figure_id,chanel_id\na,b\nc,d\n".to_vec());
    let (registry, problems) = Registry::from_files(&files).unwrap();
    assert!(!registry.channels.is_empty());
    let problems: Vec<Problem> =
        problems.into_iter().filter(|problem| problem.file == "published.csv").collect();
    insta::assert_snapshot!(listed(&problems));
}

#[track_caller]
fn check_shape(authorities: &str, expected: &str) {
    let files = BTreeMap::from([
        ("authorities.csv".to_owned(), authorities.as_bytes().to_vec()),
        ("channels.csv".to_owned(), b"channel_id;authority_id;platform;url;source".to_vec()),
    ]);
    let (_, problems) = Registry::from_files(&files).unwrap();
    assert_eq!(problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"), expected);
}

#[test]
fn odd_files_are_told_apart_from_broken_ones() {
    const HEADER: &str = "authority_id;name;level;land;population;population_as_of;source";
    check_shape("", "authorities.csv:1: the file is empty");
    check_shape("\n \n", "authorities.csv:1: the file is empty");
    check_shape(HEADER, "");
    check_shape(&format!("\n{HEADER}\n;;;;;;\n"), "");
    check_shape(
        &format!("{HEADER};name\n"),
        "authorities.csv:1:name: \"name\": this column occurs twice; the first is read",
    );
    // The row number is the spreadsheet's, empty rows counted.
    check_shape(
        &format!("{HEADER}\n\n\nbund-amt;Musteramt;Bundt;;;;Erfunden\n"),
        "authorities.csv:4:level: \"Bundt\": a word that is not known here",
    );
}

#[test]
fn a_missing_folder_or_file_is_an_error_and_not_an_empty_registry() {
    let dir = tempfile::tempdir().unwrap();
    let missing = Registry::load(&dir.path().join("nowhere")).unwrap_err();
    assert!(matches!(missing, RegistryError::Unreadable { .. }), "{missing}");
    let empty = Registry::load(dir.path()).unwrap_err();
    assert_eq!(empty.to_string(), "the registry has no authorities.csv");
}

proptest! {
    #[test]
    fn no_damage_makes_reading_fail_and_every_problem_has_a_place(
        edits in prop::collection::vec((0..3usize, any::<prop::sample::Index>(), prop::collection::vec(any::<u8>(), 0..4)), 1..8),
    ) {
        let mut files = broken();
        let names = ["authorities.csv", "channels.csv", "published.csv"];
        for (file, place, bytes) in edits {
            let file = files.get_mut(names[file]).unwrap();
            let place = place.index(file.len());
            file.splice(place..file.len().min(place + 2), bytes);
        }
        let (registry, problems) = Registry::from_files(&files).unwrap();
        for problem in &problems {
            let lines = files[problem.file].iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count() + 1;
            prop_assert!((1..=lines).contains(&problem.row), "{problem}");
            prop_assert!(!problem.hint.is_empty() && problem.found.chars().count() <= 81 * 8, "{problem}");
        }
        for channel in &registry.channels {
            prop_assert!(registry.authority(&channel.authority_id).is_some());
        }
        for figure in &registry.published {
            prop_assert!(registry.channel(&figure.channel_id).is_some());
        }
    }
}
