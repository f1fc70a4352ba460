//! What sights come to, case by case, and what must hold whatever they hold.

use jiff::Timestamp;
use proptest::prelude::*;

use super::*;
use crate::{
    count::Count,
    extract::{Post, PostKind, TimePrecision},
    fact::Fact,
    source::Source,
};

/// A sight in a document that was received at noon of a day of November 2026; both by number.
fn sight(document: u8, line: u32, post_id: &str) -> Sight {
    Sight {
        origin: SightOrigin {
            observed_at: noon(document),
            document_sha256: Some(format!("document {document}")),
            place: format!("line {line}"),
            source: if document.is_multiple_of(2) { Source::Collected } else { Source::Imported },
            extractor_version: 1,
        },
        post_id: post_id.to_owned(),
        other_ids: Vec::new(),
        url: None,
        kind: PostKind::Own,
        posted_at: None,
        posted_precision: TimePrecision::Second,
        deleted: Fact::Unknown,
        edited: Fact::Unknown,
        edited_at: None,
        text: None,
        title: None,
        language: None,
        links: None,
        media: String::new(),
        photos: 0,
        photos_described: Some(0),
        forwarded_from: None,
        views: None,
        reactions: None,
        reactions_total: None,
        replies: None,
        shares: None,
        poll: None,
    }
}

fn noon(day: u8) -> Timestamp {
    time(&format!("2026-11-{day:02}T12:00:00Z"))
}

fn time(at: &str) -> Timestamp {
    at.parse().expect("a time")
}

/// A sight of a post that its document names.
fn named(document: u8, post_id: &str, posted_at: &str, text: &str) -> Sight {
    Sight { posted_at: Some(time(posted_at)), text: Some(text.to_owned()), ..sight(document, 1, post_id) }
}

/// A sight of a post that a chat shows, to the minute and without a name.
fn line(document: u8, line: u32, minute: &str, text: &str) -> Sight {
    let at = time(&format!("{minute}:00Z"));
    let post = Post::unnamed(PostKind::Own, at, Some(text), "");
    Sight {
        posted_at: Some(at),
        posted_precision: TimePrecision::Minute,
        text: Some(text.to_owned()),
        ..sight(document, line, &post.post_id)
    }
}

/// A picture in a chat, whose words the chat does not show.
fn picture(document: u8, at_line: u32, minute: &str) -> Sight {
    Sight { text: None, media: "photo".to_owned(), photos: 1, ..line(document, at_line, minute, "") }
}

/// Checks how many sights come to which posts, and what is said about it.
#[track_caller]
fn check(sights: &[Sight], posts: &[(&str, u64)], said: &[(&str, &str)]) -> Reconciled {
    let reconciled = reconcile(sights.iter().cloned());
    let shown: Vec<(&str, u64)> =
        reconciled.posts.iter().map(|post| (post.known.post_id.as_str(), post.sights)).collect();
    assert_eq!(shown, posts);
    let noted: Vec<(&str, &str)> =
        reconciled.disagreements.iter().map(|noted| (noted.kind.as_str(), noted.field)).collect();
    assert_eq!(noted, said);
    reconciled
}

const MORNING: &str = "2026-10-05T08:00";

#[test]
fn one_name_is_one_post_and_so_are_names_said_to_be_the_same() {
    let other = |document, post_id: &str, other_ids: &[&str]| Sight {
        other_ids: other_ids.iter().map(|id| (*id).to_owned()).collect(),
        ..sight(document, 1, post_id)
    };
    check(&[sight(1, 1, "17"), sight(2, 1, "17"), sight(2, 2, "18")], &[("17", 2), ("18", 1)], &[]);
    let joined = check(
        &[
            other(1, "3EB0A1", &["101"]),
            other(2, "101", &[]),
            other(3, "false_x@newsletter_3EB0A1", &["3EB0A1"]),
        ],
        &[("101", 3)],
        &[],
    );
    assert_eq!(joined.posts[0].known.other_ids, ["3EB0A1", "false_x@newsletter_3EB0A1"]);
    assert_eq!(joined.posts[0].documents, ["document 1", "document 2", "document 3"]);
}

#[test]
fn names_that_would_make_one_post_of_all_are_not_believed() {
    // One document shows both, so they are two, whatever names say.
    let mut both = [sight(1, 1, "1"), sight(1, 2, "2"), sight(2, 1, "3")];
    both[2].other_ids = vec!["1".to_owned(), "2".to_owned()];
    check(&both, &[("1", 1), ("2", 1), ("3", 1)], &[("names_contradict", "other_ids")]);
    // A chain through a whole channel, a document each.
    let chain: Vec<Sight> = (1..=20)
        .map(|n| Sight { other_ids: vec![(n + 1).to_string()], ..sight(n, 1, &n.to_string()) })
        .collect();
    let reconciled = reconcile(chain);
    assert_eq!(reconciled.posts.len(), 20);
    assert_eq!(reconciled.disagreements[0].posts, 20);
}

#[test]
fn a_line_of_a_chat_is_the_post_of_that_minute_with_the_same_words() {
    let post = named(2, "17", "2026-10-05T08:00:41Z", "Straße *gesperrt*");
    let joined = check(&[post.clone(), line(3, 5, MORNING, "Straße gesperrt")], &[("17", 2)], &[]);
    assert_eq!(joined.posts[0].known.posted_at, post.posted_at, "the second stays, however new the chat is");
    assert_eq!(joined.posts[0].sources, [Source::Collected, Source::Imported]);
    assert_eq!(joined.posts[0].known.origin.place, "line 1");
    let later = line(3, 5, "2026-10-05T08:01", "Straße gesperrt");
    check(&[post.clone(), later.clone()], &[("17", 1), (&later.post_id, 1)], &[]);
    let other = line(3, 5, MORNING, "Straße frei");
    check(&[post, other.clone()], &[(&other.post_id, 1), ("17", 1)], &[]);
}

#[test]
fn equal_lines_of_one_minute_stay_as_many_as_one_document_shows() {
    let greeting = |document, at| line(document, at, MORNING, "Guten Morgen");
    let one = [greeting(1, 9), greeting(1, 10)];
    let name = one[0].post_id.clone();
    let second = format!("{name}-2");
    check(&one, &[(&name, 1), (&second, 1)], &[]);
    let twice = [one.clone(), [greeting(3, 4), greeting(3, 5)]].concat();
    let both = check(&twice, &[(&name, 2), (&second, 2)], &[]);
    assert_eq!(both.posts[1].known.origin.place, "line 5", "the second is the second");
    check(&[&one[..], &[greeting(3, 4)]].concat(), &[(&name, 2), (&second, 1)], &[]);
}

#[test]
fn two_named_posts_and_one_line_leave_a_choice() {
    let posts = [
        named(2, "17", "2026-10-05T08:00:05Z", "Guten Morgen"),
        Sight { origin: sight(2, 2, "").origin, ..named(2, "18", "2026-10-05T08:00:40Z", "Guten Morgen") },
    ];
    let greeting = |at| line(3, at, MORNING, "Guten Morgen");
    let made_up = greeting(1).post_id;
    check(
        &[&posts[..], &[greeting(1)]].concat(),
        &[(&made_up, 1), ("17", 1), ("18", 1)],
        &[("posts_maybe_same", "post")],
    );
    // As many lines as posts leave none.
    check(&[&posts[..], &[greeting(1), greeting(2)]].concat(), &[("17", 2), ("18", 2)], &[]);
}

#[test]
fn a_cut_text_finds_its_whole_and_the_whole_stays() {
    let whole = "Die Kreisstraße 7 ist ab Montag wegen Bauarbeiten gesperrt.";
    let post = named(2, "17", "2026-10-05T08:00:41Z", whole);
    let joined = check(&[post, line(3, 5, MORNING, "Die Kreisstraße 7 ist ab Montag …")], &[("17", 2)], &[]);
    assert_eq!(joined.posts[0].known.text.as_deref(), Some(whole));
}

#[test]
fn a_day_is_enough_when_only_one_post_has_the_words() {
    let day =
        Sight { posted_precision: TimePrecision::Day, ..line(5, 2, "2026-10-04T22:00", "Straße gesperrt") };
    check(&[named(2, "17", "2026-10-05T08:00:41Z", "Straße gesperrt"), day], &[("17", 2)], &[]);
}

#[test]
fn pictures_match_when_there_is_one_candidate() {
    let post = Sight {
        media: "photo".to_owned(),
        photos: 1,
        photos_described: Some(1),
        ..named(2, "17", "2026-10-05T08:00:41Z", "Mit Unterschrift")
    };
    let joined = check(&[post.clone(), picture(3, 5, MORNING)], &[("17", 2)], &[]);
    assert_eq!(joined.posts[0].known.text.as_deref(), Some("Mit Unterschrift"));
    assert_eq!(joined.posts[0].known.photos_described, Some(1));
    // An album in a chat and one post: which of them?
    let album = [picture(3, 5, MORNING), picture(3, 6, MORNING)];
    let name = album[0].post_id.clone();
    let second = format!("{name}-2");
    check(
        &[&[post], &album[..]].concat(),
        &[(&name, 1), (&second, 1), ("17", 1)],
        &[("posts_maybe_same", "post")],
    );
    // The same album in two exports; and a part of it.
    let again = [picture(5, 105, MORNING), picture(5, 106, MORNING)];
    check(&[album.clone(), again.clone()].concat(), &[(&name, 2), (&second, 2)], &[]);
    let third = format!("{name}-3");
    check(
        &[&album[..], &again[..1]].concat(),
        &[(&name, 1), (&second, 1), (&third, 1)],
        &[("posts_maybe_same", "post")],
    );
}

#[test]
fn the_unknown_erases_nothing() {
    let known = Sight {
        url: Some("https://social.example/17".to_owned()),
        views: Some(Count::exact(7)),
        language: Some("de".to_owned()),
        ..named(2, "17", "2026-10-05T08:00:41Z", "Straße gesperrt")
    };
    let gone = Sight { deleted: Fact::Met, ..sight(9, 3, "17") };
    let joined = check(&[known.clone(), gone], &[("17", 2)], &[]);
    let Sight { deleted, origin, .. } = &joined.posts[0].known;
    assert_eq!(*deleted, Fact::Met);
    assert_eq!(origin, &known.origin, "the sight that knows the time is the best one");
    assert_eq!(Sight { deleted: Fact::Unknown, ..joined.posts[0].known.clone() }, known);
    assert_eq!(joined.posts[0].last_seen_at, noon(9));
}

#[test]
fn counts_grow_and_exact_ones_say_it_better() {
    let views = |document, views| Sight { views: Some(views), ..sight(document, 1, "17") };
    let check = |sights: &[Sight], expected: Count, said: &[(&str, &str)]| {
        let reconciled = check(sights, &[("17", 2)], said);
        assert_eq!(reconciled.posts[0].known.views, Some(expected));
        reconciled
    };
    let rounded = Count::rounded(1200, 100);
    check(&[views(2, Count::exact(998)), views(9, rounded)], rounded, &[]);
    check(&[views(2, Count::exact(1180)), views(9, rounded)], Count::exact(1180), &[]);
    check(&[views(9, Count::exact(1300)), views(2, rounded)], Count::exact(1300), &[]);
    let mut other = views(2, Count::exact(5));
    other.origin.document_sha256 = Some("another document".to_owned());
    let disagree =
        check(&[views(2, Count::exact(7)), other], Count::exact(7), &[("posts_disagree", "views")]);
    let Disagreement { one, other, .. } = &disagree.disagreements[0];
    assert_eq!((one.value.as_str(), other.value.as_str()), ("7", "5"), "the one that is used comes first");
    assert_eq!(other.document_sha256.as_deref(), Some("another document"));
}

#[test]
fn what_documents_state_differently_is_said_with_both_values() {
    let at = |document, second: &str| named(document, "17", &format!("2026-10-05T{second}Z"), "Text");
    check(&[at(2, "08:00:41"), at(3, "08:00:42")], &[("17", 2)], &[("posts_disagree", "posted_at")]);
    let an_hour_off = Sight { post_id: "17".to_owned(), ..line(3, 1, "2026-10-05T07:00", "Text") };
    check(&[at(2, "08:00:41"), an_hour_off], &[("17", 2)], &[("posts_disagree", "posted_at")]);
    let forwarded = Sight { kind: PostKind::Forwarded, ..at(3, "08:00:41") };
    check(&[at(2, "08:00:41"), forwarded], &[("17", 2)], &[("posts_disagree", "kind")]);
}

#[test]
fn other_words_are_an_edit_or_a_disagreement() {
    let says = |document, text| named(document, "17", "2026-10-05T08:00:41Z", text);
    // Later words are an edit, whether the document marks it or not.
    let edited = check(&[says(2, "Montag"), says(4, "Dienstag")], &[("17", 2)], &[]);
    assert_eq!(edited.posts[0].known.text.as_deref(), Some("Dienstag"));
    // The old words are seen again after the new ones.
    let back = [says(2, "Montag"), says(4, "Dienstag"), says(6, "Montag")];
    check(&back, &[("17", 3)], &[("posts_disagree", "text")]);
    let mut same_day = [says(2, "Montag"), says(2, "Dienstag")];
    same_day[1].origin.document_sha256 = Some("export".to_owned());
    check(&same_day, &[("17", 2)], &[("posts_disagree", "text")]);
    same_day[1].edited = Fact::Met;
    same_day[0].edited = Fact::Met;
    check(&same_day, &[("17", 2)], &[]);
}

#[test]
fn hostile_sights_take_their_time_but_not_more() {
    let flood: Vec<Sight> = (0..100_000).map(|at| line(1, at, MORNING, "Guten Morgen")).collect();
    assert_eq!(reconcile(flood.iter().cloned()).posts.len(), 100_000);
    let both = flood.into_iter().chain((0..50_000).map(|at| line(3, at, MORNING, "Guten Morgen")));
    assert_eq!(reconcile(both).posts.len(), 100_000);
    let chain = (0..100_000u32)
        .map(|n| Sight { other_ids: vec![(n + 1).to_string()], ..sight(1, n, &n.to_string()) });
    let chained = reconcile(chain);
    assert_eq!((chained.posts.len(), chained.disagreements.len()), (100_000, 1));
    let everywhere = (0..20_000u32).map(|n| {
        let mut seen = line(1, 1, MORNING, "Guten Morgen");
        seen.origin.document_sha256 = Some(n.to_string());
        seen
    });
    assert_eq!(reconcile(everywhere).posts.len(), 1);
    let cut =
        (0..50_000u32).map(|n| line(1, n, MORNING, &format!("Ein recht langer Anfang und dann {}…", n % 7)));
    assert_eq!(reconcile(cut).posts.len(), 50_000);
}

/// Sights of a small channel: few names, times, words and documents, so that they meet.
fn any_sight() -> impl Strategy<Value = Sight> {
    let name = prop_oneof![
        3 => Just(None),
        2 => prop_oneof![Just("1"), Just("2"), Just("3")].prop_map(Some),
    ];
    let other = prop_oneof![4 => Just(vec![]), 1 => prop_oneof![Just("1"), Just("2"), Just("3")].prop_map(|id| vec![id.to_owned()])];
    let text = prop_oneof![
        Just(None),
        Just(Some("")),
        Just(Some("Guten Morgen")),
        Just(Some("Die Kreisstraße 7 ist ab Montag gesperrt")),
        Just(Some("Die Kreisstraße 7 ist ab Montag …")),
    ];
    let precision = prop_oneof![
        (0i64..3).prop_map(|n| (TimePrecision::Second, n * 25)),
        (0i64..2).prop_map(|n| (TimePrecision::Minute, n * 60)),
        Just((TimePrecision::Day, -43_200)),
    ];
    let media = prop_oneof![Just(""), Just("photo"), Just("other")];
    let views = prop_oneof![
        Just(None),
        (0u64..3).prop_map(|n| Some(Count::exact(n))),
        Just(Some(Count::rounded(1000, 100))),
    ];
    let fact = || prop_oneof![3 => Just(Fact::Unknown), 1 => Just(Fact::Met), 1 => Just(Fact::Unmet)];
    (1u8..5, name, other, text, precision, media, views, fact(), fact()).prop_map(
        |(document, name, other_ids, text, (posted_precision, seconds), media, views, edited, deleted)| {
            // 12:00 in Berlin, so that the day begins twelve hours before.
            let at = time("2026-11-02T11:00:00Z") + jiff::SignedDuration::from_secs(seconds);
            let made_up = Post::unnamed(PostKind::Own, at, text, "").post_id;
            Sight {
                other_ids: if name.is_some() { other_ids } else { Vec::new() },
                text: text.map(str::to_owned),
                posted_at: Some(at),
                posted_precision,
                media: media.to_owned(),
                views,
                edited,
                deleted,
                ..sight(document, 1, name.unwrap_or(&made_up))
            }
        },
    )
}

/// At least so many sights, each at a place of its own.
fn any_sights(least: usize) -> impl Strategy<Value = Vec<Sight>> {
    prop::collection::vec(any_sight(), least..14).prop_map(|mut sights| {
        for (line, sight) in sights.iter_mut().enumerate() {
            sight.origin.place = format!("line {line}");
        }
        sights
    })
}

/// Posts in a line each, for a message.
fn brief<Seen: Into<KnownPost>>(posts: impl IntoIterator<Item = Seen>) -> String {
    let line = |post: Seen| {
        let KnownPost { known, documents, sights, .. } = post.into();
        format!(
            "{} {:?} {:?} {:?} {:?} {} {documents:?} {} x{sights}",
            known.post_id,
            known.other_ids,
            known.posted_at.map(|at| at.to_string()),
            known.posted_precision,
            known.text,
            known.media,
            known.origin.place
        )
    };
    posts.into_iter().map(line).collect::<Vec<_>>().join("\n")
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_000) })]

    #[test]
    fn their_order_does_not_matter((sights, shuffled) in any_sights(0).prop_flat_map(|sights| (Just(sights.clone()), Just(sights).prop_shuffle()))) {
        prop_assert_eq!(reconcile(sights), reconcile(shuffled));
    }

    #[test]
    fn a_sight_twice_changes_nothing(sights in any_sights(1), which in any::<prop::sample::Index>()) {
        let twice = [sights.clone(), vec![which.get(&sights).clone()]].concat();
        prop_assert_eq!(reconcile(sights), reconcile(twice));
    }

    #[test]
    fn the_reconciled_stays_as_it_is(sights in any_sights(0)) {
        let once = reconcile(sights.iter().cloned()).posts;
        let again = reconcile(once.iter().cloned()).posts;
        prop_assert!(again == once, "{}\nfirst gives\n{}\nthen\n{}", brief(sights), brief(once), brief(again));
    }

    #[test]
    fn no_sight_is_lost_or_counted_twice(sights in any_sights(0)) {
        let mut different: Vec<KnownPost> = sights.iter().cloned().map(KnownPost::from).collect();
        for post in &mut different {
            post.known.tidy_names();
        }
        different.sort_by(KnownPost::by_age);
        different.dedup();
        let reconciled = reconcile(sights);
        prop_assert_eq!(reconciled.posts.iter().map(|post| post.sights).sum::<u64>(), different.len() as u64);
        let names: BTreeSet<&str> = reconciled.posts.iter().map(|post| post.known.post_id.as_str()).collect();
        prop_assert_eq!(names.len(), reconciled.posts.len(), "each post has a name of its own");
    }

    #[test]
    fn an_unknown_changes_no_known(mut sights in any_sights(1)) {
        sights[0].post_id = "1".to_owned();
        let unknown = Sight { kind: PostKind::Own, ..sight(20, 1, "1") };
        let before = reconcile(sights.clone());
        let after = reconcile([sights.clone(), vec![unknown]].concat());
        let known = |reconciled: &Reconciled| reconciled.posts.iter().map(|post| post.known.clone()).collect::<Vec<_>>();
        prop_assert!(known(&before) == known(&after), "{}\ngives {:#?}\nthen {:#?}", brief(sights), known(&before), known(&after));
    }
}
