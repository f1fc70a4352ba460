//! What is read from real material, where it is at hand.
//!
//! The corpus lies beside the checkout (`../shared/corpus`) or where `KANALBAROMETER_CORPUS` says; without
//! it these tests say so and pass. Only short facts about its pages stand here, established by reading
//! the pages; their origins and licences are in the `SOURCES.md` of each folder.

#![expect(clippy::unwrap_used, reason = "a test may panic, also in its helpers")]
#![expect(clippy::print_stderr, reason = "a test that has nothing to check says so")]

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use kanalbarometer::{
    collect::{CheckStatus, Purpose},
    count::{Count, Precision},
    extract::{Criterion, Extraction, ImprintGrade, inspect},
    fact::Fact,
};
use url::Url;

/// Returns a folder of the corpus, or says that it is not there.
pub(crate) fn corpus(folder: &str) -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    let folder = env::var_os("KANALBAROMETER_CORPUS").map_or(beside, PathBuf::from).join(folder);
    if !folder.is_dir() {
        eprintln!("{} is not there: real pages are not checked", folder.display());
        return None;
    }
    Some(folder)
}

#[track_caller]
fn state(extraction: &Extraction, criterion: Criterion) -> (Fact, Option<&str>) {
    let finding = extraction.findings.iter().find(|finding| finding.criterion == criterion);
    let finding = finding.unwrap_or_else(|| panic!("no finding for {criterion:?}"));
    (finding.state, finding.detail.as_deref())
}

/// Each page of German authorities: file, address of its imprint, whether it links to a channel.
///
/// No page of 2022 and before links to a channel. The page of bmas is drawn by a script.
#[rustfmt::skip]
const GERMAN_WEB: [(&str, Option<&str>, Fact); 15] = [
    ("htmldate/bayern.de.html", Some("https://www.bayern.de/service/impressum/"), Fact::Unmet),
    ("htmldate/stuttgart.de.html", Some("https://www.stuttgart.de/impressum"), Fact::Unmet),
    ("trafilatura/ahlen.de.reparaturcafe.html", Some("https://www.ahlen.de/start/verwaltung/impressum/"), Fact::Unmet),
    ("trafilatura/arbeitsagentur.de-arbeitsmarkt.html", Some("https://www.arbeitsagentur.de/impressum"), Fact::Unmet),
    ("trafilatura/bafa.de-mineraloelabsatz.html", Some("https://www.bafa.de/DE/Service/Impressum/impressum_node.html"), Fact::Unmet),
    ("trafilatura/bfs.de-radon.html", Some("https://www.bfs.de/DE/service/impressum/impressum_node.html"), Fact::Unmet),
    ("trafilatura/bka.de-messengerdienste.html", Some("https://www.bka.de/DE/Service/Impressum/impressum_node.html"), Fact::Unmet),
    ("trafilatura/bmas.de-anforderungen.html", None, Fact::Unknown),
    ("trafilatura/bmjv.de.konsum.html", Some("https://www.bmjv.de/DE/Service/Impressum/impressum_node.html"), Fact::Unmet),
    ("trafilatura/brandenburg.de.homo-brandenburgensis.html", Some("https://www.brandenburg.de/impressum-und-datenschutz"), Fact::Unmet),
    ("trafilatura/bsi.de-ki.html", Some("https://www.bsi.bund.de/DE/Service/Impressum/impressum_node.html"), Fact::Unmet),
    ("trafilatura/bundespraesident.de.20030331.html", Some("https://www.bundespraesident.de/DE/Footer/Impressum/impressum-node.html"), Fact::Unmet),
    ("trafilatura/bundesrat.de-erinnerungen.html", Some("https://www.bundesrat.de/DE/service-navi/impressum/impressum-node.html"), Fact::Unmet),
    ("trafilatura/duengebehoerde-niedersachsen.de-Sperrfristen.html", Some("https://www.lwk-niedersachsen.de/lwk/news/5435_Impressum"), Fact::Unmet),
    ("trafilatura/zoll.de-Tabaksteuer.html", Some("https://www.zoll.de/DE/Service_II/Impressum/impressum_node.html"), Fact::Unmet),
];

/// The address of a page is not kept with it; its host stands in the file name.
pub(crate) fn assumed_address(file: &str) -> Url {
    let name = Path::new(file).file_name().unwrap().to_str().unwrap();
    let host = &name[..name.find(".de").unwrap() + 3];
    Url::parse(&format!("https://www.{host}/seite.html")).unwrap()
}

#[test]
fn the_imprint_of_real_pages_is_found() {
    let Some(folder) = corpus("german-web") else { return };
    for (file, imprint, channel) in GERMAN_WEB {
        let Ok(page) = fs::read(folder.join(file)) else {
            eprintln!("{file} is not there");
            continue;
        };
        let extraction = inspect(&page, Some(Purpose::WebsiteHome), Some(&assumed_address(file)));
        let expected = if imprint.is_some() { Fact::Met } else { Fact::Unknown };
        assert_eq!(state(&extraction, Criterion::HomePageLinksImprint), (expected, imprint), "{file}");
        assert_eq!(state(&extraction, Criterion::HomePageLinksChannel).0, channel, "{file}");
        let mut leads = extraction.leads.iter().filter(|lead| lead.purpose == Purpose::WebsiteImprint);
        assert_eq!(leads.next().map(|lead| lead.url.as_str()), imprint, "{file}");
    }
}

#[test]
fn an_article_is_no_imprint_and_no_channel() {
    let Some(folder) = corpus("german-web") else { return };
    for (file, _, _) in GERMAN_WEB {
        let Ok(page) = fs::read(folder.join(file)) else { continue };
        let url = assumed_address(file);
        let as_imprint = inspect(&page, Some(Purpose::WebsiteImprint), Some(&url));
        let unmet = as_imprint.findings.iter().find(|finding| finding.state == Fact::Unmet);
        assert_eq!(unmet, None, "{file}: absence from an article proves nothing");
        let as_channel = inspect(&page, Some(Purpose::WhatsappChannel), Some(&url));
        assert_eq!((as_channel.status, as_channel.observation), (CheckStatus::PageChanged, None), "{file}");
    }
}

/// A channel as the collection of party channels describes it.
pub(crate) struct Profile {
    pub(crate) party: String,
    title: String,
    description: Option<String>,
    followers: u64,
    verified: bool,
}

pub(crate) fn profiles(folder: &Path) -> Vec<Profile> {
    let file = fs::read(folder.join("datasets/party-channels/profiles.json")).unwrap();
    let file: serde_json::Value = serde_json::from_slice(&file).unwrap();
    let profiles = file["profiles"].as_object().unwrap().values();
    let channels = profiles.filter(|profile| profile["kind"] == "channel" && profile["status"] == "ok");
    let text = |value: &serde_json::Value| value.as_str().map(str::to_owned);
    let channels = channels.map(|profile| Profile {
        party: text(&profile["partyId"]).unwrap(),
        title: text(&profile["title"]).unwrap(),
        description: text(&profile["description"]),
        followers: profile["followers"].as_u64().unwrap(),
        verified: profile["verified"].as_bool().unwrap(),
    });
    channels.collect()
}

/// A model page around real values, as German pages print them.
pub(crate) fn model_page(profile: &Profile) -> String {
    let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    let digits = profile.followers.to_string();
    let followers = match digits.len() {
        4.. => format!("{}.{}", &digits[..digits.len() - 3], &digits[digits.len() - 3..]),
        _ => digits,
    };
    let badge = if profile.verified { "<div><img src=\"/badge.png\" alt=\"\"></div>" } else { "" };
    let title = escape(&profile.title);
    let description = profile.description.as_deref().map(escape).unwrap_or_default().replace('\n', "<br>");
    format!(
        "<!DOCTYPE html><html lang=\"de\"><meta charset=\"utf-8\"><title>{title} | WhatsApp-Kanal</title>\
         <h1><span>{title}</span>{badge}</h1><h5>Kanal | {followers} Follower</h5><h5>{description}</h5>"
    )
}

fn words(text: &str) -> Vec<&str> {
    text.split_ascii_whitespace().collect()
}

#[test]
fn real_names_numbers_and_descriptions_survive_a_model_page() {
    let Some(folder) = corpus("whatools") else { return };
    let profiles = profiles(&folder);
    assert!(!profiles.is_empty());
    for profile in profiles {
        let extraction = inspect(model_page(&profile).as_bytes(), None, None);
        let seen =
            extraction.observation.unwrap_or_else(|| panic!("{}: {:?}", profile.party, extraction.issues));
        assert_eq!(seen.name.as_deref(), Some(profile.title.trim()), "{}", profile.party);
        assert_eq!(seen.followers, Some(Count::exact(profile.followers)), "{}", profile.party);
        let badge = if profile.verified { Fact::Met } else { Fact::Unmet };
        assert_eq!(seen.badge, badge, "{}", profile.party);
        let (shown, real) = (seen.description.unwrap(), profile.description.unwrap_or_default());
        assert_eq!(words(&shown), words(&real), "{}", profile.party);
        let breaks = |text: &str| text.trim().matches('\n').count();
        assert_eq!(breaks(&shown), breaks(&real), "{}", profile.party);
    }
}

/// The imprint of real channel descriptions as a reader would grade it; all others have no link at all.
const GRADES: [(&str, ImprintGrade); 8] = [
    ("at-grune", ImprintGrade::LabelledLink),
    ("de-grune", ImprintGrade::LabelledLink),
    ("de-ni-cdu", ImprintGrade::LabelledLink),
    ("de-sgp", ImprintGrade::LabelledLink),
    ("de-st-afd", ImprintGrade::UnlabelledLink),
    ("de-st-grune", ImprintGrade::UnlabelledLink),
    ("es-pp", ImprintGrade::UnlabelledLink),
    ("it-75-modugno-m5s-modugno", ImprintGrade::UnlabelledLink),
];

#[test]
fn the_imprint_of_real_descriptions_is_graded_as_a_reader_would() {
    let Some(folder) = corpus("whatools") else { return };
    for profile in profiles(&folder) {
        let seen = inspect(model_page(&profile).as_bytes(), None, None).observation.unwrap();
        let expected = GRADES.iter().find(|(party, _)| *party == profile.party).map(|(_, grade)| *grade);
        assert_eq!(
            seen.imprint,
            expected.unwrap_or(ImprintGrade::None),
            "{}: {:?}",
            profile.party,
            seen.description
        );
    }
}

#[test]
fn real_rounded_readings_keep_their_precision() {
    let Some(folder) = corpus("whatools") else { return };
    let file = folder.join("datasets/party-channels/observations/2024-11.csv");
    let mut rows = csv::ReaderBuilder::new().flexible(true).from_path(file).unwrap();
    let mut rounded = 0;
    for row in rows.records().map(Result::unwrap).filter(|row| &row[3] == "ok" && &row[5] == "rounded") {
        let followers: u64 = row[4].parse().unwrap();
        let shown = match followers {
            10_000.. => format!("{}K", followers / 1000),
            1_000.. => format!("{}K", followers as f64 / 1000.0),
            _ => continue,
        };
        let name = &row[7];
        let page = format!(
            "<html lang=en><title>{name} | WhatsApp Channel</title><h3>{name}</h3><h5>Channel | {shown} followers</h5>"
        );
        let seen = inspect(page.as_bytes(), Some(Purpose::WhatsappChannel), None).observation.unwrap();
        let count = seen.followers.unwrap_or_else(|| panic!("{name}: {shown}"));
        assert_eq!((count.shown, count.precision), (followers, Precision::Rounded), "{name}: {shown}");
        rounded += 1;
    }
    assert!(rounded > 0);
}
