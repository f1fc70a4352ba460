//! What a row of the message pane says.

use super::*;

const NOTED: &str = "text/html; charset=utf-8; zone=Europe/Berlin; order=day-first";

fn read_noted(rows: &str, noted: &str) -> Extraction {
    let page = format!("<html lang=de><header><span>Kreis</span></header>{rows}</html>");
    read(&Page::decode(page.as_bytes(), Some(noted), None))
}

fn row(inside: &str) -> String {
    format!("<div role=\"row\"><div data-id=\"3EB0\"><div class=\"message-in\">{inside}</div></div></div>\n")
}

fn said(stamp: &str, text: &str) -> String {
    let text = format!("<span class=\"selectable-text\">{text}</span>");
    format!("<div class=\"copyable-text\" data-pre-plain-text=\"[{stamp}] \">{text}</div>")
}

/// Reads one row: media, text and whether it was deleted and edited.
#[track_caller]
fn check(inside: &str, expected: (&str, Option<&str>, Fact, Fact)) {
    let read = read_noted(&row(inside), NOTED);
    let [post] = &*read.posts else { panic!("{} posts", read.posts.len()) };
    let media: Vec<&str> = post.media.iter().map(|media| media.kind.as_str()).collect();
    let found = (&*media.join(" "), post.text.as_deref(), post.deleted, post.edited);
    assert_eq!(found, expected, "{inside}");
}

#[test]
fn the_markup_tells_what_a_post_carries() {
    use Fact::{Met, Unknown, Unmet};
    let dated = |before: &str| format!("{before}{}", said("14:32, 28.9.2026", "Text"));
    check(&dated(""), ("", Some("Text"), Unmet, Unknown));
    check("<div data-testid=\"image-thumb\"><img></div>", ("photo", None, Unknown, Unknown));
    let album = "<div data-testid=\"image-thumb\"><img></div>".repeat(3);
    check(&album, ("photo photo photo", None, Unknown, Unknown));
    check(&dated("<span data-icon=\"media-play\"></span><img>"), ("video", Some("Text"), Unmet, Unknown));
    check("<span data-icon=\"audio-play\"></span>", ("audio", None, Unknown, Unknown));
    check("<div data-testid=\"document-thumb\"></div>", ("document", None, Unknown, Unknown));
    check("<div data-testid=\"sticker\"><img></div>", ("sticker", None, Unknown, Unknown));
    check("<img>", ("other", None, Unknown, Unknown));
    check(
        &dated("<button role=button><img class=emoji alt=👍>12</button>"),
        ("", Some("Text"), Unmet, Unknown),
    );
    check("<span data-icon=\"recalled\"></span>", ("", None, Met, Unknown));
    check(
        &dated("<div data-testid=msg-meta><span>Bearbeitet</span><span>14:32</span></div>"),
        ("", Some("Text"), Unmet, Met),
    );
    // The word in the text itself means nothing.
    check(&said("14:32, 28.9.2026", "Bearbeitet"), ("", Some("Bearbeitet"), Unmet, Unknown));
}

#[test]
fn half_a_text_is_no_text() {
    use Fact::{Unknown, Unmet};
    let cut = ("", None, Unmet, Unknown);
    let text = said("14:32, 28.9.2026", "Ein Anfang");
    check(&format!("{text}<div role=\"button\" class=\"read-more\">Mehr lesen</div>"), cut);
    check(&text.replace("</span>", "</span><span role=\"button\">Mehr lesen</span>"), cut);
    let open = said("14:32, 28.9.2026", "Ein Anfang…");
    check(&format!("{open}<div role=\"button\">Alles zeigen</div>"), cut);
    check(&open, ("", Some("Ein Anfang…"), Unmet, Unknown));
    check(
        &format!("{text}<div role=\"button\">Weiterleiten</div>"),
        ("", Some("Ein Anfang"), Unmet, Unknown),
    );
    check(&text.replace("Anfang", &"<b>".repeat(300)), cut);
}

/// Reads rows: each post's id, time and precision, and the codes of the issues.
#[track_caller]
fn timed(rows: &[&str], noted: &str, expected: &[&str], issues: &[&str]) {
    let rows: Vec<String> =
        rows.iter().enumerate().map(|(n, r)| row(r).replace("3EB0", &format!("{n}A"))).collect();
    let read = read_noted(&rows.concat(), noted);
    let shown = read.posts.iter().map(|post| match post.posted_at {
        Some(at) => format!("{} {at} {}", post.post_id, post.posted_precision.as_str()),
        None => format!("{} unknown", post.post_id),
    });
    assert_eq!(shown.collect::<Vec<_>>(), expected);
    assert_eq!(read.issues.iter().map(|issue| &*issue.code).collect::<Vec<_>>(), issues);
}

#[test]
fn a_time_is_stated_or_follows_or_is_unknown() {
    let morning = said("08:00, 28.9.2026", "a");
    let evening = said("20:00, 28.9.2026", "b");
    let photo = "<img><div data-testid=\"msg-meta\"><span>12:30</span></div>";
    timed(
        &[&morning, photo, &evening],
        NOTED,
        &[
            "0A 2026-09-28T06:00:00Z minute",
            "1A 2026-09-28T10:30:00Z minute",
            "2A 2026-09-28T18:00:00Z minute",
        ],
        &["times_derived"],
    );
    timed(
        &[&morning, "<img><span>0:42</span><span>12:30</span>", &evening, photo],
        NOTED,
        &[
            "0A 2026-09-28T06:00:00Z minute",
            "1A 2026-09-27T22:00:00Z day",
            "2A 2026-09-28T18:00:00Z minute",
            "3A unknown",
        ],
        &["times_derived", "times_unknown"],
    );
    timed(&[&morning], "text/html", &["0A unknown"], &["no_zone"]);
    let slashes = said("08:00, 3/9/2026", "a");
    timed(&[&slashes], NOTED, &["0A 2026-09-03T06:00:00Z minute"], &[]);
    timed(&[&slashes], "text/html; zone=Europe/Berlin", &["0A unknown"], &["times_unknown"]);
    timed(
        &[&said("下午2:32, 2026/9/28", "a")],
        NOTED,
        &["0A unknown"],
        &["unknown_time_form", "times_unknown"],
    );
    timed(
        &[&evening, &morning],
        NOTED,
        &["0A 2026-09-28T18:00:00Z minute", "1A 2026-09-28T06:00:00Z minute"],
        &["order_of_times"],
    );
}

#[test]
fn a_change_of_the_clock_is_said() {
    timed(
        &[&said("02:30, 29.3.2026", "a"), &said("02:30, 25.10.2026", "b")],
        NOTED,
        &["0A 2026-03-28T23:00:00Z day", "1A 2026-10-24T22:00:00Z day"],
        &["skipped_local_time", "ambiguous_local_time"],
    );
}

#[test]
fn no_post_is_lost_and_none_counted_twice() {
    let plain = |inside: &str| row(inside).replace(" data-id=\"3EB0\"", "");
    let same = plain(&said("14:32, 28.9.2026", "Text"));
    let without_name = plain("<img>");
    let rows = [row("<img>"), row("<img>"), same.clone(), same, without_name].concat();
    let read = read_noted(&rows, NOTED);
    let ids: Vec<&str> = read.posts.iter().map(|post| &*post.post_id).collect();
    assert_eq!(ids.len(), 3, "{ids:?}");
    assert_eq!(format!("{}-2", ids[1]), ids[2]);
    let codes: Vec<&str> = read.issues.iter().map(|issue| &*issue.code).collect();
    assert!(codes.contains(&"post_twice") && codes.contains(&"post_without_name"), "{codes:?}");
}

#[test]
fn a_note_of_the_platform_is_no_post() {
    let note = row("<span>Der Kanal wurde erstellt</span>").replace("message-in", "").replace("3EB0", "9F");
    let read = read_noted(&[note, row(&said("14:32, 28.9.2026", "Text"))].concat(), NOTED);
    assert_eq!(
        read.posts.iter().map(|post| post.kind).collect::<Vec<_>>(),
        [PostKind::Service, PostKind::Own]
    );
    let window =
        read.observation.unwrap().evidence.into_iter().find(|found| found.field == "window").unwrap();
    assert!(window.quote.starts_with("1 posts in view"), "{}", window.quote);
}
