//! Tests of what is kept of a chat, and of what is not.

use std::collections::BTreeSet;

use jiff::tz::TimeZone;
use proptest::prelude::*;

use super::*;
use crate::{
    extract::{self, Extraction, TimePrecision},
    import::Dropped,
};

const KANAL: &str = "Landkreis Musterland";

/// What a person may say.
#[derive(Clone, Copy, Default)]
struct Said<'a> {
    name: &'a str,
    sender: Option<&'a str>,
    known: &'a [&'a str],
    date_order: Option<DateOrder>,
}

fn reduce_bytes(bytes: &[u8], said: Said<'_>) -> Result<Reduction, Refusal> {
    let zone = TimeZone::get("Europe/Berlin").unwrap();
    let known_names: BTreeSet<&str> = said.known.iter().copied().collect();
    let handed = Handed {
        name: said.name,
        sender: said.sender,
        date_order: said.date_order,
        ..Handed::plain(bytes, &zone, &known_names)
    };
    assert!(matches!(likeness(&handed), Likeness::Is), "it is not told to be a chat");
    reduce(&handed)
}

fn kept(text: &str, said: Said<'_>) -> Reduction {
    reduce_bytes(text.as_bytes(), said).unwrap_or_else(|refusal| panic!("{refusal:?}: {text}"))
}

fn read(part: &Reduced) -> Extraction {
    extract::read_handed_over(&part.body, part.purpose, None, &part.content_type)
}

#[track_caller]
fn refused(text: &str, said: Said<'_>, why: &str, hint: &str) {
    match reduce_bytes(text.as_bytes(), said) {
        Ok(_) => panic!("not refused: {text}"),
        Err(refusal) => {
            assert!(refusal.why.contains(why) && refusal.hint.contains(hint), "{refusal:?}");
        }
    }
}

/// The bodies of all parts as one text.
fn bodies(reduction: &Reduction) -> String {
    reduction.parts.iter().map(|part| String::from_utf8(part.body.clone()).unwrap()).collect()
}

#[test]
fn a_month_is_a_document_in_one_form() {
    let text = "31.01.26, 23:59 - Landkreis Musterland: Guten\r\nAbend\n01.02.26, 00:00 - Landkreis Musterland: Tag\n";
    let reduction = kept(text, Said { known: &[KANAL], ..Said::default() });
    let parts: Vec<_> = reduction
        .parts
        .iter()
        .map(|part| (part.part.as_deref().unwrap(), std::str::from_utf8(&part.body).unwrap()))
        .collect();
    let expected = [
        ("2026-01", "[2026-01-31, 23:59] channel: Guten\nAbend\r\n"),
        ("2026-02", "[2026-02-01, 00:00] channel: Tag\r\n"),
    ];
    assert_eq!(parts, expected);
    assert_eq!(
        reduction.parts[0].content_type,
        "text/plain; charset=utf-8; zone=Europe/Berlin; order=day-first"
    );
    assert_eq!(reduction.parts[0].name.as_deref(), Some(KANAL));
}

/// Hostile on purpose: names and numbers wherever a chat can hold them. All invented.
const GROUP: &str = "\u{feff}\
[28.03.26, 09:00:00] Musterland intern: \u{200e}Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Niemand kann sie lesen.\r
[28.03.26, 09:00:01] Musterland intern: \u{200e}Erika Beispiel hat die Gruppe „Musterland intern“ erstellt.\r
[28.03.26, 09:00:02] Landkreis Musterland 🏛: \u{200e}Landkreis Musterland 🏛 hat \u{202a}+49 000 0000001\u{202c} hinzugefügt\r
\u{200e}[28.03.26, 09:01:00] Landkreis Musterland 🏛: Der Bus fährt wieder.\nDanke an @\u{2068}Erika Beispiel\u{2069} und @490000000002! @Max, danke\r
[28.03.26, 09:02:00] Erika Beispiel: Meine Nummer: +49 000 0000003\nund privat\r
[28.03.26, 09:03:00] ~\u{202f}Max: Landkreis Musterland: Der Bus fährt nicht.\r
[28.03.26, 09:04:00] \u{202a}+49 000 0000001\u{202c}: Hallo\r
[28.03.26, 09:05:00] Landkreis Musterland 🏛: Frage war:\n[28.03.26, 09:02:00] Erika Beispiel: Wann?\n28.03.26, 09:04 - +49 000 0000001: Wo?\nMorgen.\r
\u{200e}[28.03.26, 09:06:00] Landkreis Musterland 🏛: \u{200e}<Anhang: 00000007-Erika Beispiel.vcf>\r
[28.03.26, 09:07:00] Landkreis Musterland 🏛: \u{200e}Erika Beispiel hat den Betreff zu „Max: weg“ geändert\r
[28.03.26, 09:08:00] Landkreis Musterland 🏛: Bürgertelefon: 115\r
";

#[test]
fn nothing_of_others_is_kept() {
    let reduction = kept(GROUP, Said { known: &[KANAL, "Kreis Beispielland"], ..Said::default() });
    let body = bodies(&reduction);
    for private in
        ["Erika", "Beispiel", "Max", "000000", "privat", "Hallo", "intern", "verschlüsselt", "Betreff"]
    {
        assert!(!body.contains(private), "{private} in {body}");
    }
    let posts = read(&reduction.parts[0]).posts;
    let texts: Vec<_> = posts.iter().map(|post| post.text.as_deref().unwrap()).collect();
    let expected = [
        "Der Bus fährt wieder.\nDanke an @… und @…! @…, danke",
        "Frage war:\n[28.03.26, 09:02:00] …: Wann?\n28.03.26, 09:04 - …: Wo?\nMorgen.",
        "",
        "Bürgertelefon: 115",
    ];
    assert_eq!(texts, expected);
    // Two notes of the group, two under the channel's name, three messages of others; the group, Erika, Max and their
    // number, and what was left out of the channel's words.
    let dropped = Dropped { messages: 7, telephone_numbers: 3, names: 7, pictures: 0 };
    assert_eq!(reduction.parts[0].dropped, dropped);
}

#[test]
fn who_the_channel_is_must_be_known_and_nobody_is_named() {
    let text = "01.02.26, 10:00 - Erika Beispiel: a\n01.02.26, 10:01 - Max Beispiel: b\n";
    let none = Said::default();
    refused(text, none, "2 senders write in it", "--sender");
    let Err(Refusal { why, hint, .. }) = reduce_bytes(text.as_bytes(), none) else { panic!("not refused") };
    assert!(!why.contains("Erika") && !hint.contains("Erika"));
    refused(text, Said { sender: Some("Moritz"), ..none }, "none of its 2 senders", "--sender");
    assert_eq!(bodies(&kept(text, Said { sender: Some("erika beispiel"), ..none })).lines().count(), 1);
    // The only sender needs no name, and a known name wins over others.
    let only = kept("01.02.26, 10:00 - Erika Beispiel: a\n01.02.26, 10:01 - Ihr wurdet hinzugefügt\n", none);
    assert_eq!(bodies(&only), "[2026-02-01, 10:00] channel: a\r\n");
    refused("01.02.26, 10:00 - Ihr wurdet hinzugefügt\n", none, "notes of the app only", "export");
    let two = "01.02.26, 10:00 - A: a\n01.02.26, 10:01 - B: b\n";
    refused(two, Said { known: &["A", "B"], ..none }, "2 senders", "--for");
    assert_eq!(bodies(&kept(two, Said { known: &["a"], ..none })), "[2026-02-01, 10:00] channel: a\r\n");
}

#[test]
fn a_name_with_a_colon_is_known_whole() {
    let text = "01.02.26, 10:00 - Kreis: Presse: Guten Tag\n01.02.26, 10:01 - Kreis: nichts\n";
    let expected = "[2026-02-01, 10:00] channel: Guten Tag\r\n";
    assert_eq!(bodies(&kept(text, Said { known: &["Kreis: Presse"], ..Said::default() })), expected);
    assert_eq!(bodies(&kept(text, Said { sender: Some("Kreis: Presse"), ..Said::default() })), expected);
}

#[test]
fn the_order_of_dates_is_told_or_asked_for() {
    let text = "03/04/26, 10:00 - A: a\n04/04/26, 10:00 - A: b\n";
    refused(text, Said::default(), "which number of a date is the day", "--date-order day-first");
    let months = |order| {
        let reduction = kept(text, Said { date_order: Some(order), ..Said::default() });
        reduction.parts.iter().map(|part| part.part.clone().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(months(DateOrder::DayFirst), ["2026-04"]);
    assert_eq!(months(DateOrder::MonthFirst), ["2026-03", "2026-04"]);
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_kept() {
    let mut text = b"Ende von etwas, von Erika\n".to_vec();
    text.extend_from_slice(
        "13/01/26, 10:00 - A: \u{e4}a\n31/02/26, 10:00 - A: b\n01/03/26, 10:00 - A: ".as_bytes(),
    );
    text.extend_from_slice(b"c\xf0\x9f\n01/03/26, 10:01 - A: d");
    let reduction = reduce_bytes(&text, Said::default()).ok().unwrap();
    let places: Vec<_> = reduction.unread.iter().map(|unread| unread.place.as_str()).collect();
    assert_eq!(places, ["line 3", "line 1", "bytes"]);
    assert!(reduction.unread.iter().all(|unread| !unread.refusal.why.contains("Erika")));
    let expected = "[2026-01-13, 10:00] channel: äa\r\n\
                    [2026-03-01, 10:00] channel: c\u{fffd}\r\n[2026-03-01, 10:01] channel: d\r\n";
    assert_eq!(bodies(&reduction), expected);
}

#[test]
fn encodings_of_editors_are_read() {
    let text = "01.02.26, 10:00 - A: Grüße – schöne\n01.02.26, 10:01 - A: b\n";
    let expected = "[2026-02-01, 10:00] channel: Grüße – schöne\r\n[2026-02-01, 10:01] channel: b\r\n";
    let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    let little: Vec<u8> =
        [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    for bytes in [text.as_bytes(), &windows, &little, &big] {
        let reduction = reduce_bytes(bytes, Said::default()).ok().unwrap();
        assert_eq!(bodies(&reduction), expected);
        assert!(reduction.unread.is_empty());
    }
}

#[test]
fn several_exports_in_one_file_are_not_mixed() {
    let first = "01.02.26, 10:00 - A: a\n01.02.26, 10:01 - A: b\n";
    let second = "[01.02.26, 10:00:00] Erika: privat\n".repeat(10);
    refused(&format!("{first}{second}"), Said::default(), "several exports in one file", "of its own");
}

#[test]
fn the_name_of_the_file_tells_the_chat() {
    let text = "01.02.26, 10:00 - Erika: a\n";
    let name = |name| kept(text, Said { name, ..Said::default() }).parts[0].name.clone();
    assert_eq!(name("a/WhatsApp Chat mit Landkreis Musterland.txt").as_deref(), Some(KANAL));
    assert_eq!(name("a/WhatsApp Chat - Landkreis Musterland.zip › _chat.txt").as_deref(), Some(KANAL));
    assert_eq!(name("_chat.txt"), None);
}

#[test]
fn other_texts_are_no_chats() {
    let zone = TimeZone::UTC;
    let known_names = BTreeSet::new();
    let is = |bytes: &[u8]| {
        let handed = Handed::plain(bytes, &zone, &known_names);
        matches!(likeness(&handed), Likeness::Is)
    };
    for text in [
        "",
        "Bitte noch einlesen",
        "<html><body>03.08.21, 12:30 - A: b</body></html>",
        "{\"a\": \"03.08.21, 12:30 - A: b\"}",
        "Datum;Follower\n03.08.2021;12\n04.08.2021;13\n",
        "Protokoll\n03.08.21, 12:30 - Beginn\n",
        "\u{200e}\u{200f}\u{202a}\u{feff}",
    ] {
        assert!(!is(text.as_bytes()), "{text:?}");
    }
    assert!(is(b"\n\n03.08.21, 12:30 - A: b"));
}

/// How a phone writes: everything in which exports differ.
#[derive(Debug, Clone)]
struct Dialect {
    brackets: bool,
    date: &'static str,
    /// Between date and time.
    between: &'static str,
    time: &'static str,
    half: Option<(&'static str, &'static str)>,
    line_end: &'static str,
    mark: &'static str,
    byte_order_mark: bool,
}

fn dialects() -> impl Strategy<Value = Dialect> {
    const DATES: [&str; 8] = [
        "%d.%m.%y",
        "%-d.%-m.%Y",
        "%d/%m/%Y",
        "%-m/%-d/%y",
        "%Y-%m-%d",
        "%d-%m-%y",
        "%Y/%m/%d",
        "%-d. %-m. %Y",
    ];
    let halves = [
        None,
        Some(("\u{202f}AM", "\u{202f}PM")),
        Some((" am", " pm")),
        Some(("\u{a0}a.\u{a0}m.", "\u{a0}p.\u{a0}m.")),
    ];
    (
        any::<bool>(),
        prop::sample::select(&DATES[..]),
        prop::sample::select(&[", ", " ", " klo "][..]),
        any::<(bool, bool)>(),
        prop::sample::select(halves.to_vec()),
        prop::sample::select(&["\n", "\r\n"][..]),
        prop::sample::select(&["", "\u{200e}", "\u{200f}", "\u{202a}"][..]),
        any::<bool>(),
    )
        .prop_map(|(brackets, date, between, (seconds, dots), half, line_end, mark, byte_order_mark)| {
            let time = match (half.is_some(), seconds, dots) {
                (true, true, _) => "%-I:%M:%S",
                (true, false, _) => "%-I:%M",
                (false, true, true) => "%H.%M.%S",
                (false, true, false) => "%H:%M:%S",
                (false, false, true) => "%H.%M",
                (false, false, false) => "%H:%M",
            };
            Dialect { brackets, date, between, time, half, line_end, mark, byte_order_mark }
        })
}

/// Texts as people write them: several lines, colons, emoji; none that a phone would write for something else.
fn texts() -> impl Strategy<Value = String> {
    let line = "[A-Za-zÄÖÜäöüß0-9 .,:;!?()🚒👩‍🚒–-]{0,40}";
    prop::collection::vec(line, 1..4).prop_map(|lines| {
        let lines: Vec<_> = lines.iter().map(|line| line.trim().to_owned()).collect();
        lines.join("\n").trim().to_owned()
    })
}

/// A message: minutes after the one before, whether the channel wrote it, and its text.
type Written = (u32, bool, String);

fn export(dialect: &Dialect, messages: &[Written]) -> (String, Vec<(String, String)>) {
    let mut file = String::from(if dialect.byte_order_mark { "\u{feff}" } else { "" });
    // The day is above 12, so that the order can be told; no clock change is near.
    let mut at = jiff::civil::date(2026, 4, 14).at(9, 58, 7, 0);
    let mut expected = Vec::new();
    for (minutes, is_own, text) in messages {
        at = at.checked_add(jiff::Span::new().minutes(*minutes)).unwrap();
        let half = dialect.half.map_or("", |(before, after)| if at.hour() < 12 { before } else { after });
        let (date, time) = (at.strftime(dialect.date), at.strftime(dialect.time));
        let stamp = format!("{date}{}{time}{half}", dialect.between);
        let head = if dialect.brackets { format!("[{stamp}] ") } else { format!("{stamp} - ") };
        let sender = if *is_own { "Landkreis Musterland 🏛" } else { "Erika: Beispiel" };
        let end = dialect.line_end;
        let inside = text.replace('\n', if dialect.brackets { "\n" } else { end });
        let mark = dialect.mark;
        file.extend([mark, head.as_str(), mark, sender, ": ", inside.as_str(), end]);
        if *is_own {
            let seconds = dialect.time.contains("%S");
            let pattern = if seconds { "%Y-%m-%dT%H:%M:%S" } else { "%Y-%m-%dT%H:%M:00" };
            expected.push((at.strftime(pattern).to_string(), text.clone()));
        }
    }
    (file, expected)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn what_was_written_is_what_is_read(
        dialect in dialects(),
        messages in prop::collection::vec((1u32..5_000, any::<bool>(), texts()), 1..20),
    ) {
        let (file, expected) = export(&dialect, &messages);
        prop_assume!(!expected.is_empty());
        let reduction = kept(&file, Said { known: &[KANAL], ..Said::default() });
        prop_assert!(!bodies(&reduction).contains("Erika"));
        prop_assert!(reduction.unread.is_empty());
        let posts: Vec<_> = reduction.parts.iter().flat_map(|part| read(part).posts).collect();
        let found: Vec<_> = posts
            .iter()
            .map(|post| {
                let zoned = post.posted_at.unwrap().to_zoned(TimeZone::get("Europe/Berlin").unwrap());
                (zoned.strftime("%Y-%m-%dT%H:%M:%S").to_string(), post.text.clone().unwrap())
            })
            .collect();
        prop_assert_eq!(found, expected);
        let precision =
            if dialect.time.contains("%S") { TimePrecision::Second } else { TimePrecision::Minute };
        prop_assert!(posts.iter().all(|post| post.posted_precision == precision));
    }

    #[test]
    fn any_text_ends(text in "(\\PC|\n|\r|\u{200e}|03\\.08\\.21, 12:30 - A: |\\[3/8/21, 1:11:11 PM\\] B: |<|>|@){0,60}") {
        let zone = TimeZone::UTC;
        let known_names = BTreeSet::new();
        let handed = Handed { sender: Some("A"), ..Handed::plain(text.as_bytes(), &zone, &known_names) };
        if let Ok(reduction) = reduce(&handed) {
            for part in &reduction.parts {
                prop_assert!(read(part).status == crate::collect::CheckStatus::Ok);
                prop_assert!(!part.body.is_empty());
            }
        }
    }
}
