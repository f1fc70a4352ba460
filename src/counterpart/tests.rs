//! What the stage promises: states and reasons, the window, order, one release more, hostile texts.

use proptest::prelude::*;

use super::*;

const HOUR: i64 = 3_600;
/// 2026-10-06 10:00 in Berlin.
const POSTED: i64 = 1_791_273_600;
const WATCHED: [(i64, i64); 1] = [(POSTED - 80 * HOUR, POSTED + 80 * HOUR)];

const TITLE: &str = "Vollsperrung der Kreisstraße 17 bei Oberdorf";
const TEXT: &str = "Die Kreisstraße 17 wird vom 12. bis 23. Oktober zwischen Oberdorf und Unterdorf gesperrt. Eine \
                    Umleitung über Mitteldorf ist ausgeschildert.";
const POST: &str = "🚧 Die K 17 ist ab 12. Oktober zwischen Oberdorf und Unterdorf dicht, die Umleitung führt über Mitteldorf.";

fn release(key: usize, hours: i64) -> Release<'static> {
    Release {
        published: Moment::at(POSTED + hours * HOUR),
        title: Some(TITLE),
        text: Some(TEXT),
        url: Some("https://www.musterland.example/presse/17"),
        key,
    }
}

fn post(text: &str) -> Message<'_> {
    Message { posted: Some(Moment::at(POSTED)), title: None, text: Some(text), links: Vec::new() }
}

fn judged(releases: Vec<Release<'_>>, message: &Message<'_>, watched: &[(i64, i64)]) -> Verdict {
    let mut habits = Habits::default();
    habits.add(message.title, message.text);
    Releases::of(releases, &habits).judge(message, watched, Some("musterland.example"))
}

#[track_caller]
fn check(releases: Vec<Release<'_>>, message: &Message<'_>, state: Fact, reason: Option<Reason>) {
    let verdict = judged(releases, message, &WATCHED);
    assert_eq!((verdict.state, verdict.reason), (state, reason), "{verdict:?}");
}

#[test]
fn the_states_and_their_reasons() {
    check(vec![release(0, -2)], &post(POST), Fact::Met, None);
    check(vec![], &post(POST), Fact::Unmet, None);
    check(vec![release(0, 1)], &post("Guten Morgen! ☕"), Fact::Unknown, Some(Reason::TooFewWords));
    check(vec![release(0, 1)], &post("🚧🚧🚧"), Fact::Unknown, Some(Reason::TooFewWords));
    check(vec![], &Message { text: None, ..post("") }, Fact::Unknown, Some(Reason::TextUnknown));
    check(vec![], &Message { posted: None, ..post(POST) }, Fact::Unknown, Some(Reason::NoTime));
    let own_page = format!("{POST} https://www.musterland.example/strassen");
    check(vec![], &post(&own_page), Fact::Unknown, Some(Reason::OwnPageNotRead));
    // The front page says nothing.
    let front_page = format!("{POST} www.musterland.example");
    check(vec![], &post(&front_page), Fact::Unmet, None);
    // The same notice of another road and another week.
    let other = "🚧 Die K 21 ist ab 2. November zwischen Neudorf und Altdorf dicht, die Umleitung führt über Mitteldorf.";
    check(vec![release(0, -2)], &post(other), Fact::Unmet, None);
}

#[test]
fn the_window_has_72_hours_on_both_sides() {
    for (hours, state) in [(-72, Fact::Met), (72, Fact::Met), (-73, Fact::Unmet), (73, Fact::Unmet)] {
        check(vec![release(0, hours)], &post(POST), state, None);
    }
    let verdict = judged(vec![release(0, -72)], &post(POST), &WATCHED);
    assert_eq!(verdict.counterpart().map(|found| found.gap_hours), Some(-72.0));
    // A day that a source states without an hour is given the benefit of the doubt.
    let day = Moment { from_second: POSTED - 90 * HOUR, until_second: POSTED - 67 * HOUR };
    check(vec![Release { published: day, ..release(0, 0) }], &post(POST), Fact::Met, None);
    // That of one release widens the window of no other.
    let elsewhere = Release { published: day, title: Some("Museum"), text: Some("Drachen"), ..release(0, 0) };
    check(vec![elsewhere, release(1, -80)], &post(POST), Fact::Unmet, None);
}

#[test]
fn nothing_can_be_told_where_nobody_watched() {
    for watched in
        [&[][..], &[(POSTED - 72 * HOUR, POSTED + 71 * HOUR)], &[(POSTED - 71 * HOUR, POSTED + 72 * HOUR)]]
    {
        let verdict = judged(vec![], &post(POST), watched);
        assert_eq!((verdict.state, verdict.reason), (Fact::Unknown, Some(Reason::NotWatched)));
        // What is there is there.
        assert_eq!(judged(vec![release(0, 5)], &post(POST), watched).state, Fact::Met);
    }
}

#[test]
fn a_link_is_certain_however_old_the_release_is() {
    let text = "Mehr dazu: www.musterland.example/presse/17/";
    let verdict = judged(vec![release(4, -500)], &post(text), &[]);
    assert_eq!(verdict.counterpart().map(|found| (found.key, found.how)), Some((4, How::Link)));
    let links = Message { links: vec!["https://musterland.example/presse/17#top"], ..post("Guten Morgen!") };
    assert_eq!(judged(vec![release(4, 1)], &links, &[]).state, Fact::Met);
    assert_ne!(judged(vec![release(4, 100)], &links, &[]).state, Fact::Met);
}

#[test]
fn the_reason_can_be_shown() {
    let verdict = judged(vec![release(0, -2)], &post(POST), &WATCHED);
    let found = verdict.counterpart().expect("a counterpart");
    assert!(found.words.iter().any(|word| word == "Mitteldorf"), "{found:?}");
}

#[test]
fn hostile_texts_are_read_in_bounded_time() {
    let long = "Überschwemmungsgebietsverordnung".repeat(4_000);
    let many = "Sperrung ".repeat(20_000);
    let bidi = "\u{202e}\u{200f}Sperrung\u{202c} \u{200b}der\u{ad} K\u{2066} 17\u{2069}";
    let arabic = "تحذير من الفيضانات في المدينة القديمة اليوم وغدا";
    for text in
        [&long, &many, bidi, arabic, "", "\0\u{1}", "2026.99.99 99:99 Uhr 31.2. 0.0.", "-1 . . . .. 1.. 1::2"]
    {
        let hostile = Release { title: Some(text), text: Some(text), ..release(1, 1) };
        for message in [&post(text), &post(POST)] {
            let verdict = judged(vec![hostile.clone(), release(0, 0)], message, &WATCHED);
            if message.text == Some(POST) {
                assert_eq!(verdict.counterpart().map(|found| found.key), Some(0));
            }
        }
    }
    let extreme = Message { posted: Some(Moment::at(i64::MAX)), ..post(POST) };
    assert_eq!(judged(vec![release(0, 0)], &extreme, &WATCHED).state, Fact::Unknown);
    let extreme = Message { posted: Some(Moment::at(i64::MIN)), ..post(POST) };
    assert_eq!(judged(vec![release(0, 0)], &extreme, &WATCHED).state, Fact::Unknown);
}

/// Notices of a small vocabulary, so that they resemble each other.
fn notice() -> impl Strategy<Value = String> {
    let words = [
        "Sperrung",
        "Umleitung",
        "Oberdorf",
        "Unterdorf",
        "Hauptstraße",
        "Impfung",
        "Kreishaus",
        "Hochwasser",
        "am 12. Oktober",
        "am 19. Oktober",
        "um 18 Uhr",
        "B 51",
        "gesperrt",
        "und",
        "🚧",
        "Linie 12",
        "Linie 21",
    ];
    prop::collection::vec(prop::sample::select(words.to_vec()), 0..14).prop_map(|words| words.join(" "))
}

fn releases(texts: &[(String, i64)]) -> Vec<Release<'_>> {
    let texts = texts.iter().enumerate();
    let releases = texts.map(|(key, (text, hours))| Release {
        published: Moment::at(POSTED + hours * HOUR),
        title: None,
        text: Some(text),
        url: None,
        key,
    });
    releases.collect()
}

proptest! {
    #[test]
    fn the_order_of_releases_changes_nothing(
        texts in prop::collection::vec((notice(), -90i64..90), 0..8),
        text in notice(),
    ) {
        let there = judged(releases(&texts), &post(&text), &WATCHED);
        let turned: Vec<Release<'_>> = releases(&texts).into_iter().rev().collect();
        prop_assert_eq!(judged(turned, &post(&text), &WATCHED), there);
    }

    #[test]
    fn a_release_more_never_takes_a_counterpart_away(
        texts in prop::collection::vec((notice(), -90i64..90), 0..8),
        more in (notice(), -90i64..90),
        text in notice(),
    ) {
        let before = judged(releases(&texts), &post(&text), &WATCHED);
        let with_more: Vec<(String, i64)> = texts.into_iter().chain([more]).collect();
        let after = judged(releases(&with_more), &post(&text), &WATCHED);
        let similarity = |verdict: &Verdict| verdict.nearest.as_ref().map_or(0.0, |nearest| nearest.similarity);
        prop_assert!(similarity(&after) >= similarity(&before));
        if before.state == Fact::Met {
            prop_assert_eq!(after.state, Fact::Met);
        } else {
            prop_assert!(after.state == before.state || after.state == Fact::Met);
        }
    }

    #[test]
    fn less_watching_makes_no_answer_but_unknown(
        texts in prop::collection::vec((notice(), -90i64..90), 0..4),
        text in notice(),
    ) {
        let watched = judged(releases(&texts), &post(&text), &WATCHED);
        let blind = judged(releases(&texts), &post(&text), &[]);
        prop_assert!(blind.state == watched.state || (blind.state == Fact::Unknown && watched.state == Fact::Unmet));
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,200}", other in "\\PC{0,200}") {
        let release = Release { title: Some(&text), text: Some(&other), ..release(0, 0) };
        let verdict = judged(vec![release], &post(&other), &WATCHED);
        prop_assert!(verdict.nearest.is_none_or(|found| (0.0..=1.0).contains(&found.similarity)));
    }
}
