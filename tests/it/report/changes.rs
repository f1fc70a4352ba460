//! The lists of changes beside the report: what each says, and that nothing in them acts.

use kanalbarometer::language::Lang;

use super::{mock, written};

#[test]
fn the_changes_to_read_are_as_reviewed() {
    for (lang, name) in [(Lang::De, "changes_de"), (Lang::En, "changes_en")] {
        insta::assert_snapshot!(name, written(&mock::rich(), lang)["changes.md"]);
    }
}

#[test]
fn the_feed_is_as_reviewed() {
    insta::assert_snapshot!("changes_atom", written(&mock::rich(), Lang::De)["changes.atom"]);
}

/// What RFC 4287 asks of a feed and its entries (sections 4.1.1 and 4.1.2).
#[test]
fn the_feed_is_atom() {
    for lang in [Lang::De, Lang::En] {
        for report in [mock::empty(), mock::rich()] {
            let text = &written(&report, lang)["changes.atom"];
            let document = roxmltree::Document::parse(text).expect("a feed is XML");
            let feed = document.root_element();
            assert!(feed.has_tag_name(("http://www.w3.org/2005/Atom", "feed")));
            let text = |node: roxmltree::Node<'_, '_>, name: &str| {
                let found: Vec<_> = node.children().filter(|child| child.tag_name().name() == name).collect();
                assert_eq!(found.len(), 1, "{name}");
                found[0].text().unwrap_or_default().to_owned()
            };
            let author =
                feed.children().find(|child| child.tag_name().name() == "author").expect("an author");
            assert_eq!(text(author, "name"), "Kanalbarometer");
            let entries: Vec<_> =
                feed.children().filter(|child| child.tag_name().name() == "entry").collect();
            assert_eq!(entries.len(), report.history.changes.len());
            let mut ids = vec![text(feed, "id")];
            let mut times: Vec<jiff::Timestamp> = Vec::new();
            for entry in entries {
                ids.push(text(entry, "id"));
                times.push(text(entry, "updated").parse().expect("a moment"));
                assert!(!text(entry, "title").is_empty() && !text(entry, "content").is_empty());
            }
            assert!(times.is_sorted_by(
                |one, other| one.strftime("%F").to_string() >= other.strftime("%F").to_string()
            ));
            let updated: jiff::Timestamp = text(feed, "updated").parse().expect("a moment");
            assert!(times.iter().all(|time| *time <= updated));
            assert!(ids.iter().all(|id| id.starts_with("urn:uuid:") && id.len() == 45), "{ids:?}");
            let all = ids.len();
            ids.sort();
            ids.dedup();
            assert_eq!(ids.len(), all, "an id is there twice");
        }
    }
}

/// A change that falls out of a later report keeps its id and its time in the reports that have it.
#[test]
fn an_entry_stays_what_it_was() {
    let entries = |report| -> Vec<String> {
        let text = written(&report, Lang::De).remove("changes.atom").expect("a feed");
        text.split("<entry>").skip(1).map(|entry| entry.replace("</feed>", "").trim().to_owned()).collect()
    };
    let all = entries(mock::rich());
    let mut later = mock::rich();
    later.as_of = later.as_of.tomorrow().unwrap();
    later.history.changes.remove(0);
    assert_eq!(entries(later), all[1..]);
}

#[test]
fn a_feed_is_bounded_and_the_table_is_not() {
    let mut report = mock::rich();
    let one = report.history.changes[0].clone();
    report.history.changes = (0..5000u64)
        .map(|number| kanalbarometer::view::ChannelChange {
            channel_id: format!("whatsapp-{number}"),
            ..one.clone()
        })
        .collect();
    let files = written(&report, Lang::De);
    assert_eq!(files["changes.atom"].matches("<entry>").count(), 200);
    assert_eq!(files["changes.md"].lines().filter(|line| line.starts_with("- ")).count(), 200);
    assert!(files["changes.md"].contains("4.800 weitere"));
    assert_eq!(files["changes.csv"].lines().count(), 5002);
    assert_eq!(files["changes.json"].matches("\"gap_days\"").count(), 5000);
}

/// No sign of a name or description is markup: what a Markdown reader shows is the text.
#[test]
fn markdown_holds_no_markup_from_outside() {
    let text = &written(&mock::rich(), Lang::De)["changes.md"];
    for line in text.lines().filter(|line| line.starts_with(['-', ' '])) {
        let unescaped = line.replace("\\\\", "");
        for sign in ['<', '[', '`', '#'] {
            for (at, _) in unescaped.match_indices(sign) {
                let is_ours = unescaped[at..].starts_with("<https://");
                assert!(is_ours || unescaped[..at].ends_with('\\'), "{line}");
            }
        }
    }
}
