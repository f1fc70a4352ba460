//! What is read from whole pages: channel pages, home pages, imprint pages.
//!
//! The pages under `tests/fixtures/` are models made for these tests; no real channel page is at hand.

#![expect(clippy::unwrap_used, reason = "a test may panic, also in its helpers")]

use std::{fs, path::PathBuf};

use bytes::Bytes;
use kanalbarometer::{
    collect::{CheckStatus, Document, Fetch, Hop, Purpose, Subject, Target},
    count::Count,
    extract::{Criterion, Extraction, ImprintGrade, Observation, extract, inspect},
    fact::Fact,
    source::Source,
};
use url::Url;

const CHANNEL: &str = "https://www.whatsapp.com/channel/0029VaModelOfACode000001";

fn fixture(path: &str) -> Vec<u8> {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(path);
    fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn document(purpose: Purpose, asked: &str, answered: &str, body: Vec<u8>) -> Document {
    let target = Target {
        purpose,
        subject: Subject { authority_id: "kreis-00000-musterland".to_owned(), channel_id: None },
        url: Url::parse(asked).unwrap(),
    };
    let url = Url::parse(answered).unwrap();
    Document {
        source: Source::Collected,
        fetch: Fetch {
            run_id: "20261122T031500Z".to_owned(),
            target,
            observed_at: "2026-11-22T03:15:00Z".parse().unwrap(),
            status: CheckStatus::Ok,
            hops: vec![Hop { url: url.clone(), http_status: 200 }],
            document_sha256: None,
            unchanged: false,
            body_bytes: body.len() as u64,
            detail: None,
        },
        url,
        headers: vec![("content-type".to_owned(), "text/html; charset=utf-8".to_owned())],
        body: Bytes::from(body),
    }
}

fn channel(name: &str) -> Extraction {
    extract(&document(Purpose::WhatsappChannel, CHANNEL, CHANNEL, fixture(&format!("whatsapp/{name}.html"))))
}

#[track_caller]
fn observed(name: &str) -> Observation {
    let extraction = channel(name);
    extraction
        .observation
        .unwrap_or_else(|| panic!("{name}: {:?} {:?}", extraction.status, extraction.issues))
}

fn site(purpose: Purpose, name: &str) -> Extraction {
    let address = "https://www.landkreis-musterland.example/start/";
    extract(&document(purpose, address, address, fixture(&format!("website/{name}.html"))))
}

/// What a channel page says, in one line of values to compare.
#[track_caller]
fn check(name: &str, status: CheckStatus, followers: Option<Count>, badge: Fact, imprint: ImprintGrade) {
    let extraction = channel(name);
    let seen = extraction.observation.as_ref().map(|seen| (seen.followers, seen.badge, seen.imprint));
    assert_eq!((extraction.status, seen), (status, Some((followers, badge, imprint))), "{extraction:#?}");
}

#[test]
fn both_layouts_are_read_whatever_their_classes_are_called() {
    use {
        CheckStatus::Ok,
        Fact::*,
        ImprintGrade::{LabelledLink, None, UnlabelledLink},
    };
    let exact = Some(Count::exact(7648));
    check("layout_2026_verified", Ok, exact, Met, LabelledLink);
    check("classes_renamed", Ok, exact, Met, LabelledLink);
    check("classes_none", Ok, exact, Met, LabelledLink);
    check("layout_2026_unverified", Ok, Some(Count::exact(434)), Unmet, UnlabelledLink);
    check("layout_2023", Ok, Some(Count::rounded(8300, 100)), Unknown, None);
    check("metas_only", Ok, exact, Unknown, LabelledLink);
}

#[test]
fn renamed_classes_change_no_value() {
    let (plain, renamed) = (observed("layout_2026_verified"), observed("classes_renamed"));
    assert_eq!((plain.name, plain.description), (renamed.name, renamed.description));
}

#[test]
fn the_description_keeps_its_lines_and_marks() {
    let expected = "Nachrichten aus dem *Landkreis Musterland*.\nVerkehr & Wetter • Termine | Tipps\n\n\
                    Impressum: https://www.landkreis-musterland.example/impressum";
    assert_eq!(observed("layout_2026_verified").description.as_deref(), Some(expected));
    assert_eq!(observed("layout_2023").description.as_deref(), Some("Nachrichten • Termine | Tipps"));
    let from_meta =
        "Nachrichten • Termine | Tipps.\nImpressum: https://www.landkreis-musterland.example/impressum";
    assert_eq!(observed("metas_only").description.as_deref(), Some(from_meta));
}

#[test]
fn an_empty_description_is_known_to_be_empty() {
    use {CheckStatus::Ok, Fact::Unmet};
    check("no_description", Ok, Some(Count::exact(0)), Unmet, ImprintGrade::None);
    check("emoji_in_heading", Ok, Some(Count::exact(1202)), Unmet, ImprintGrade::None);
    assert_eq!(observed("no_description").description.as_deref(), Some(""));
}

#[test]
fn an_emoji_in_the_heading_is_a_part_of_the_name_and_no_badge() {
    assert_eq!(observed("emoji_in_heading").name.as_deref(), Some("Stadt Beispiel 🌻"));
    assert_eq!(observed("emoji_in_heading").badge, Fact::Unmet);
}

#[test]
fn each_language_is_read_by_its_own_rules() {
    use {CheckStatus::*, Fact::*, ImprintGrade::LabelledLink};
    check("english_rounded", Ok, Some(Count::rounded(7600, 100)), Met, LabelledLink);
    check("italian", Ok, Some(Count::exact(7648)), Met, LabelledLink);
    check("turkish", Ok, Some(Count::rounded(60_000, 1_000)), Unmet, LabelledLink);
    check("unknown_suffix", NoCount, None, Met, LabelledLink);
    let issues = channel("unknown_suffix").issues;
    assert_eq!(issues[0].code, "unknown_magnitude_suffix");
    assert_eq!(observed("turkish").locale.as_deref(), Some("tr"));
}

#[test]
fn a_page_without_a_number_is_never_zero_followers() {
    check("no_count", CheckStatus::NoCount, None, Fact::Met, ImprintGrade::LabelledLink);
}

/// A channel page of nothing but its headings, as they stand below the name.
fn headings(below: &str) -> Extraction {
    let page = format!("<html lang=de><title>X | WhatsApp-Kanal</title><h1>X</h1>{below}</html>");
    inspect(page.as_bytes(), Some(Purpose::WhatsappChannel), None)
}

#[test]
fn numbers_in_a_description_are_no_followers() {
    for description in
        ["Wetter | 112 Notruf", "100 Prozent anonym", "Seit 1998 für Sie da", "12345 Musterstadt", "24/7"]
    {
        let alone = headings(&format!("<h5>{description}</h5>"));
        let seen = alone.observation.unwrap();
        assert_eq!(
            (alone.status, seen.followers, seen.badge),
            (CheckStatus::NoCount, None, Fact::Unknown),
            "{description}"
        );
        assert_eq!(alone.issues[0].code, "no_followers_shown");
        let both =
            headings(&format!("<h5>{description}</h5><h5>Kanal | 7.648 Follower</h5>")).observation.unwrap();
        assert_eq!(both.followers, Some(Count::exact(7648)), "{description}");
        assert_eq!(both.description.as_deref(), Some(description));
    }
}

#[test]
fn an_endless_description_is_cut_and_said() {
    let extraction = headings(&format!("<h5>Kanal | 5 Follower</h5><h5>{}</h5>", "ä".repeat(30_000)));
    let description = extraction.observation.unwrap().description.unwrap();
    assert_eq!(
        (description.chars().count(), extraction.issues[0].code.as_str()),
        (20_000, "description_too_long")
    );
}

#[test]
fn a_number_split_into_elements_is_one_number() {
    let seen = headings("<h5>Kanal | <span>7.648</span><span>Follower</span></h5>").observation.unwrap();
    assert_eq!(seen.followers, Some(Count::exact(7648)));
}

#[test]
fn a_picture_that_may_be_anything_decides_nothing() {
    let badge = |picture: &str| {
        let page = format!(
            "<html lang=de><title>X | WhatsApp-Kanal</title><h1>X{picture}</h1><h5>Kanal | 5 Follower</h5></html>"
        );
        inspect(page.as_bytes(), Some(Purpose::WhatsappChannel), None).observation.unwrap().badge
    };
    assert_eq!(badge("<img src=/b.png alt=Đã-xác-minh>"), Fact::Met);
    assert_eq!(badge("<svg><title>Verified</title></svg>"), Fact::Met);
    assert_eq!(badge("<svg></svg>"), Fact::Unknown);
    assert_eq!(badge("<img alt=✔>"), Fact::Unknown);
    assert_eq!(badge("<img alt=❤️>"), Fact::Unmet);
    assert_eq!(badge("<img src=https://pps.whatsapp.net/x.jpg alt=''>"), Fact::Unmet);
    assert_eq!(badge(""), Fact::Unmet);
}

#[test]
fn another_channel_than_the_one_asked_for_is_noted() {
    let other = CHANNEL.replace("0001", "0002");
    let page = fixture("whatsapp/layout_2026_verified.html");
    let extraction = extract(&document(Purpose::WhatsappChannel, &other, CHANNEL, page));
    assert_eq!(extraction.issues[0].code, "other_channel");
}

#[test]
fn the_element_wins_over_a_meta_that_contradicts_it() {
    assert_eq!(observed("contradiction").followers, Some(Count::exact(7648)));
    assert_eq!(channel("contradiction").issues[0].code, "followers_disagree");
}

#[test]
fn names_are_data_whatever_they_hold() {
    assert_eq!(observed("bar_in_name").name.as_deref(), Some("Musterland | Bürger & Service"));
    assert_eq!(observed("bar_in_name").imprint, ImprintGrade::UnlabelledLink);
    let name = "=HYPERLINK(\"http://x\")<script>alert(1)</script>\u{202e}\u{7}";
    assert_eq!(observed("hostile_name").name.as_deref(), Some(name));
    assert_eq!(observed("hostile_name").imprint, ImprintGrade::FullText);
}

#[test]
fn every_value_leads_back_to_its_place() {
    let observation = observed("layout_2026_verified");
    let fields: Vec<&str> = observation.evidence.iter().map(|evidence| evidence.field.as_str()).collect();
    assert_eq!(fields, ["followers", "name", "description", "badge", "imprint", "picture_url"]);
    let badge = &observation.evidence[3];
    assert_eq!(badge.quote, "Verifiziert");
    assert!(badge.place.starts_with("h1 > img (line "), "{}", badge.place);
}

#[test]
fn whole_extractions_can_be_reviewed() {
    insta::assert_json_snapshot!("channel_page", channel("layout_2026_verified"));
    insta::assert_json_snapshot!("home_page", site(Purpose::WebsiteHome, "home_gsb"));
    insta::assert_json_snapshot!("imprint_page", site(Purpose::WebsiteImprint, "imprint_full"));
}

#[test]
fn pages_that_are_no_channel_are_told_apart() {
    use CheckStatus::{NotFound, PageChanged};
    for (name, status, code) in [
        ("gone", NotFound, "channel_gone"),
        ("suspended", NotFound, "channel_suspended"),
        ("generic", PageChanged, "not_found_or_changed"),
        ("login", PageChanged, "login_page"),
        ("consent", PageChanged, "consent_page"),
        ("group_invite", PageChanged, "group_invite"),
        ("community_invite", PageChanged, "group_invite"),
        ("geo_suspended", PageChanged, "channel_geo_suspended"),
    ] {
        let extraction = channel(name);
        let codes: Vec<&str> = extraction.issues.iter().map(|issue| issue.code.as_str()).collect();
        assert_eq!((extraction.status, codes, extraction.observation), (status, vec![code], None), "{name}");
    }
    let empty = extract(&document(Purpose::WhatsappChannel, CHANNEL, CHANNEL, Vec::new()));
    assert_eq!((empty.status, empty.issues[0].code.as_str()), (PageChanged, "empty_page"));
}

#[test]
fn a_landing_page_with_one_channel_leads_on() {
    let asked = "https://www.landkreis-musterland.example/whatsapp";
    let landing = fixture("whatsapp/landing.html");
    let extraction = extract(&document(Purpose::WhatsappChannel, asked, asked, landing));
    let leads: Vec<&str> = extraction.leads.iter().map(|lead| lead.url.as_str()).collect();
    assert_eq!((extraction.status, leads), (CheckStatus::Ok, vec![CHANNEL]));
    assert!(extraction.observation.is_none() && extraction.issues.is_empty());
}

#[test]
fn what_the_server_calls_missing_stays_missing() {
    let mut gone =
        document(Purpose::WhatsappChannel, CHANNEL, CHANNEL, fixture("whatsapp/layout_2026_verified.html"));
    gone.fetch.hops[0].http_status = 404;
    assert_eq!(extract(&gone).status, CheckStatus::NotFound);
    assert_eq!(extract(&gone).observation, None);
}

/// What a home page says: channel, its address, imprint, its address.
#[track_caller]
fn check_home(name: &str, channel: (Fact, Option<&str>), imprint: (Fact, Option<&str>)) {
    let extraction = site(Purpose::WebsiteHome, name);
    let seen: Vec<_> =
        extraction.findings.iter().map(|found| (found.state, found.detail.as_deref())).collect();
    assert_eq!(seen[..2], [channel, imprint], "{name}");
    let mut leads = extraction.leads.iter().filter(|lead| lead.purpose == Purpose::WebsiteImprint);
    assert_eq!(leads.next().map(|lead| lead.url.as_str()), imprint.1, "{name}");
}

#[test]
fn a_home_page_leads_to_channel_and_imprint() {
    use Fact::*;
    let site = "https://www.landkreis-musterland.example";
    check_home(
        "home_gsb",
        (Met, Some(CHANNEL)),
        (Met, Some(&format!("{site}/DE/Service/Impressum/impressum_node.html"))),
    );
    check_home("home_no_channel", (Unmet, None), (Met, Some("https://verband.example/5435_Impressum")));
    check_home("home_own_link", (Unknown, Some(&format!("{site}/whatsapp"))), (Unmet, None));
    check_home("home_script_rendered", (Unknown, None), (Unknown, None));
}

/// What an imprint page says, in the order name, address, representative, e-mail, telephone.
#[track_caller]
fn check_imprint(name: &str, expected: [(Fact, Option<&str>); 5]) {
    let extraction = site(Purpose::WebsiteImprint, name);
    let seen: Vec<_> =
        extraction.findings.iter().map(|found| (found.state, found.detail.as_deref())).collect();
    assert_eq!(seen, expected, "{name}");
}

#[test]
fn an_imprint_page_is_checked_item_by_item() {
    use Fact::*;
    check_imprint(
        "imprint_full",
        [
            (Met, Some("Landkreis Musterland")),
            (Met, Some("Musterstraße 1, 12345 Musterstadt")),
            (Met, Some("Landrätin")),
            (Met, Some("poststelle@landkreis-musterland.example")),
            (Met, Some("found")),
        ],
    );
    check_imprint("imprint_poor", [(Unmet, None); 5]);
    check_imprint(
        "imprint_hidden_mail",
        [
            (Met, Some("Stadt Beispiel")),
            (Met, Some("Am Markt 3-5, 12345 Beispiel")),
            (Met, Some("Oberbürgermeister")),
            (Unknown, Some("an address may be hidden by a script")),
            (Met, Some("found")),
        ],
    );
    check_imprint(
        "imprint_person_mail",
        [
            (Met, Some("Gemeinde Leerfeld")),
            (Unknown, Some("postcode and town without a street")),
            (Unknown, Some("a role, but not as representative")),
            (Met, Some("found")),
            (Unmet, None),
        ],
    );
}

#[test]
fn no_person_and_no_number_leaves_an_imprint_page() {
    for name in ["imprint_full", "imprint_hidden_mail", "imprint_person_mail"] {
        let extraction = site(Purpose::WebsiteImprint, name);
        for finding in &extraction.findings {
            if matches!(finding.criterion, Criterion::ImprintName | Criterion::ImprintAddress) {
                continue;
            }
            let told = format!(
                "{:?} {:?}",
                finding.detail,
                finding.evidence.as_ref().map(|evidence| &evidence.quote)
            );
            let is_silent = ["Beispielfrau", "beispielfrau", "Beispielmann", "00000"]
                .iter()
                .all(|word| !told.contains(word));
            assert!(is_silent, "{name}: {told}");
        }
    }
}
