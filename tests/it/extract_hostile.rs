//! Whatever bytes a server sends, reading them ends, and says nothing that the page does not say.

use std::{fs, path::Path};

use kanalbarometer::{
    collect::{CheckStatus, Purpose},
    extract::{Criterion, Extraction, inspect},
    fact::Fact,
};
use proptest::prelude::*;

const KINDS: [Option<Purpose>; 7] = [
    Some(Purpose::WhatsappChannel),
    Some(Purpose::WebsiteHome),
    Some(Purpose::WebsiteContact),
    Some(Purpose::WebsiteImprint),
    Some(Purpose::FacebookPage),
    Some(Purpose::WhatsappWeb),
    None,
];

/// Reads a page as every kind and checks what must hold of any page.
fn check(page: &[u8]) {
    for kind in KINDS {
        let extraction = inspect(page, kind, None);
        check_channel(&extraction);
        let places = extraction.findings.iter().filter_map(|finding| finding.evidence.as_ref());
        let observed = extraction.observation.iter().flat_map(|seen| &seen.evidence);
        let linked = extraction.links.iter().map(|link| &link.evidence);
        assert!(places.chain(observed).chain(linked).all(|evidence| evidence.quote.chars().count() <= 200));
        for finding in extraction.findings.iter().filter(|found| found.criterion == Criterion::ImprintPhone) {
            let told = format!(
                "{:?} {:?}",
                finding.detail,
                finding.evidence.as_ref().map(|evidence| &evidence.quote)
            );
            assert!(!told.contains(|character: char| character.is_ascii_digit()), "{told}");
        }
    }
}

fn check_channel(extraction: &Extraction) {
    let Some(seen) = &extraction.observation else { return };
    assert_eq!(extraction.status == CheckStatus::Ok, seen.followers.is_some());
    if let Some(count) = seen.followers {
        assert!(count.low <= count.shown && count.high.is_none_or(|high| count.shown <= high), "{count:?}");
    }
    assert!(seen.name.as_ref().is_none_or(|name| !name.is_empty() && name.trim() == name), "{:?}", seen.name);
    assert!(seen.badge == Fact::Unknown || seen.name.is_some());
}

#[test]
fn pages_made_to_hurt_are_read_in_one_pass() {
    let (deep, many) = (100_000, 10_000);
    let head = "<html lang=de><title>Kreis X | WhatsApp-Kanal</title>";
    // Ten megabytes once, for the reader that looks closest; the others share its pass.
    let brackets = inspect("<".repeat(10_000_000).as_bytes(), KINDS[0], None);
    assert_eq!(brackets.status, CheckStatus::PageChanged);
    check(format!("{head}{}", "<div>".repeat(deep)).as_bytes());
    check(&vec![0; 100_000]);
    check(format!("{head}<h1>{}", "<b i=1><p>x".repeat(many)).as_bytes());
    check(format!("{head}<h1>Kreis X{}", "<img src=x>".repeat(many)).as_bytes());
    check(format!("{head}<h1>Kreis X</h1>{}", "<h5>7.648 Follower</h5>".repeat(many)).as_bytes());
    check("<table><tr><td>".repeat(many).as_bytes());
    check("<a href=x>Impressum".repeat(many).as_bytes());
    check(
        format!("<base href='https://x.example/{}'>{}", "a/".repeat(500_000), "<a href=b>".repeat(many))
            .as_bytes(),
    );
    check("<!--".repeat(deep).as_bytes());
    check("<script>".repeat(deep).as_bytes());
    check("<title></titl".repeat(many).as_bytes());
    check("<p a='".repeat(many).as_bytes());
    check("&".repeat(many).as_bytes());
    check(format!("<p>&{}", "a".repeat(deep)).as_bytes());
    check(format!("<p>&#{};", "9".repeat(deep)).as_bytes());
    check("&lt;p&gt;&#38;#60;".repeat(many).as_bytes());
    check("<meta name=description content='1 Follower'>".repeat(many).as_bytes());
    check("<a href=https://t.me/musterland rel=me>".repeat(many).as_bytes());
    let channels: Vec<_> = (0..many).map(|n| format!("<a href=//social.example/@a{n}>Kontakt</a>")).collect();
    check(format!("<base href=https://x.example>{}", channels.concat()).as_bytes());
    check("<link rel=alternate type=application/rss+xml href=https://x.example/a>".repeat(many).as_bytes());
}

#[test]
fn long_texts_are_read_in_one_pass() {
    let imprint = "<html lang=de><title>Impressum</title><h1>Impressum</h1><p>";
    let channel = "<html lang=de><title>X | WhatsApp-Kanal</title><h1>X</h1><h5>Kanal | 5 Follower</h5><h5>";
    let texts = [
        "a.",
        "a@",
        "a.de ",
        "1 ",
        "Am Markt 1, 12345 Ort, ",
        "www.",
        "Impressum: ",
        "Tel. ",
        "x(at)",
        "vertreten durch ",
        "t.me/abcd ",
        "\u{fdfa}",
    ];
    for text in texts {
        let long = text.repeat(5_000);
        check(format!("{imprint}{long}</p></html>").as_bytes());
        check(format!("{channel}{long}</h5></html>").as_bytes());
    }
}

fn fixtures() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    [
        "whatsapp/layout_2026_verified",
        "whatsapp/layout_2023",
        "whatsapp/metas_only",
        "website/home_gsb",
        "website/home_channels",
        "website/imprint_full",
    ]
    .iter()
    .map(|name| fs::read(folder.join(format!("{name}.html"))).expect("a fixture"))
    .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn arbitrary_bytes_are_read(page in proptest::collection::vec(any::<u8>(), 0..4096)) {
        check(&page);
    }

    #[test]
    fn arbitrary_markup_is_read(
        page in proptest::collection::vec(
            prop_oneof![
                Just("<h1>".to_owned()), Just("</h1>".to_owned()), Just("<h5>".to_owned()), Just("<a href=x>".to_owned()), Just("<a rel=me href=https://t.me/".to_owned()),
                Just("</a".to_owned()), Just("<!--".to_owned()), Just("-->".to_owned()), Just("<title>".to_owned()),
                Just("</title>".to_owned()), Just("<script>".to_owned()), Just("</script>".to_owned()),
                Just("<meta name=description content=\"".to_owned()), Just("\">".to_owned()), Just("7.648 Follower".to_owned()),
                Just("Impressum".to_owned()), Just("Am Markt 1, 12345 Ort".to_owned()), Just("&#x".to_owned()), ".{0,6}",
            ],
            0..60,
        )
    ) {
        check(page.concat().as_bytes());
    }

    #[test]
    fn damaged_pages_are_read(which in 0usize..6, cuts in proptest::collection::vec((any::<u16>(), 0usize..40, any::<u8>()), 1..12)) {
        let mut page = fixtures().swap_remove(which);
        for (at, length, byte) in cuts {
            let at = usize::from(at) % page.len().max(1);
            let end = (at + length).min(page.len());
            match byte % 3 {
                0 => { page.drain(at..end); }
                1 => { let copy = page[at..end].to_vec(); page.splice(at..at, copy); }
                _ => { page[at..end].fill(byte); }
            }
        }
        check(&page);
    }
}

#[test]
fn a_cut_page_never_says_what_the_whole_does_not() {
    let page = &fixtures()[0];
    let whole = inspect(page, Some(Purpose::WhatsappChannel), None).observation.expect("a channel");
    for length in 0..page.len() {
        let Some(seen) = inspect(&page[..length], Some(Purpose::WhatsappChannel), None).observation else {
            continue;
        };
        assert!(seen.name.is_none() || seen.name == whole.name, "{length}: {:?}", seen.name);
        assert!(
            seen.followers.is_none() || seen.followers == whole.followers,
            "{length}: {:?}",
            seen.followers
        );
        assert!(seen.badge == Fact::Unknown || seen.badge == whole.badge, "{length}: {:?}", seen.badge);
        assert_ne!(seen.description.as_deref(), Some(""), "{length}");
    }
}
