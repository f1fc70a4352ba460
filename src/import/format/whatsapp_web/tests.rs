//! Which saved pages get in, and what of them.

use std::collections::BTreeSet;

use jiff::{Timestamp, tz::TimeZone};

use super::*;

const CHANNEL: &str = "false_120363000000000001@newsletter_3EB0";

/// A page of WhatsApp Web, made for tests, with a list of other chats beside its pane.
fn page(header: &str, rows: &str, box_to_write: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=en><title>WhatsApp</title><div id=\"app\"><div id=\"side\"><div role=row>Anna \
         Beispiel</div></div><div id=\"main\"><header>{header}</header><div>{rows}</div>{box_to_write}</div></div></html>"
    )
}

fn row(id: &str, stamp: &str, sender: &str) -> String {
    format!(
        "<div role=row><div data-id=\"{id}\"><div class=\"message-in\"><div class=\"copyable-text\" \
         data-pre-plain-text=\"[{stamp}] {sender}: \"><span class=\"selectable-text\">Text</span></div></div></div></div>"
    )
}

fn handed<'a>(page: &'a str, zone: &'a TimeZone, known_names: &'a BTreeSet<&'a str>) -> Handed<'a> {
    Handed {
        name: "WhatsApp.html",
        saved_by: Some("2027-01-01T00:00:00Z".parse::<Timestamp>().unwrap()),
        ..Handed::plain(page.as_bytes(), zone, known_names)
    }
}

/// Reduces a page; gives what is noted in the content type, or why it is refused.
fn outcome(page: &str) -> Result<String, String> {
    let (zone, known) = (TimeZone::get("Europe/Berlin").unwrap(), BTreeSet::from(["Stadt Beispiel"]));
    let handed = handed(page, &zone, &known);
    assert!(matches!(likeness(&handed), Likeness::Is), "{page}");
    let reduced = reduce(&handed).map_err(|refusal| refusal.why)?;
    let [part] = &*reduced.parts else { panic!("one page, one document") };
    let body = String::from_utf8_lossy(&part.body);
    assert!(!body.contains("Anna"), "{body}");
    Ok(part.content_type.split_once("zone=Europe/Berlin").unwrap().1.to_owned())
}

#[track_caller]
fn check(page: &str, expected: Result<&str, &str>) {
    match (outcome(page), expected) {
        (Ok(found), Ok(expected)) => assert_eq!(found, expected, "{page}"),
        (Err(why), Err(expected)) => assert!(why.contains(expected), "{why}"),
        (found, expected) => panic!("{found:?} instead of {expected:?}: {page}"),
    }
}

fn dated(stamps: &[&str]) -> String {
    let rows = stamps.iter().enumerate();
    let rows: String = rows.map(|(n, stamp)| row(&format!("{CHANNEL}{n}"), stamp, "Kreis")).collect();
    page("<span>Kreis</span>", &rows, "")
}

#[test]
fn the_order_of_dates_is_noted_or_the_page_refused() {
    check(&dated(&["14:32, 28.9.2026"]), Ok(""));
    check(&dated(&["18:45, 2026-09-03"]), Ok(""));
    check(&dated(&["1:25\u{202f}PM, 11/24/2025"]), Ok("; order=month-first"));
    check(&dated(&["14:32, 03/09/2026", "14:32, 13/09/2026"]), Ok("; order=day-first"));
    // Twelve hours alone say nothing.
    check(&dated(&["1:25 PM, 9/11/2026"]), Err("two ways"));
    check(&dated(&["14:32, 13/9/2026", "14:32, 9/13/2026"]), Err("contradict"));
    // It was saved on New Year's day.
    check(&dated(&["14:32, 3/2/2027"]), Err("two ways"));
    check(&dated(&["14:32, 1/12/2026", "14:32, 2/1/2027"]), Ok("; order=day-first"));
}

#[test]
fn chats_and_groups_are_refused() {
    let channel =
        [row("3EB0A", "14:32, 28.9.2026", "Kreis"), row("3EB0B", "14:33, 28.9.2026", "Kreis")].concat();
    let with_followers = "<span>Kreis</span><span>1.234 Follower</span>";
    let group = "false_120363000000000002@g.us_3EB0_490000000001@c.us";
    let box_to_write = "<footer><div contenteditable=\"true\"></div></footer>";
    check(&page(with_followers, &channel, ""), Ok(""));
    check(&page(with_followers, &channel, box_to_write), Ok(""));
    check(&page("<span>Kreis</span>", &row(CHANNEL, "14:32, 28.9.2026", "Kreis"), box_to_write), Ok(""));
    check(&page("<span>Elternrat</span>", &row(group, "14:32, 28.9.2026", "Anna"), ""), Err("a group"));
    let person = "false_490000000001@c.us_3EB0";
    check(
        &page("<span>Anna</span>", &row(person, "14:32, 28.9.2026", "Anna"), ""),
        Err("a chat with a person"),
    );
    // Ids alone: everything must fit together.
    check(&page("<span>Kreis</span>", &channel, box_to_write), Err("a box to write in"));
    check(&page("<span>Kreis</span>", &channel, ""), Err("nothing in it says"));
    let out = channel.replace("message-in", "message-out");
    check(&page("<span>Kreis</span>", &out, ""), Err("a chat"));
    let two = [channel.clone(), row("3EB0C", "14:34, 28.9.2026", "Anna")].concat();
    check(&page(with_followers, &two, ""), Err("several people"));
    let other = row("3EB0A", "14:32, 28.9.2026", "Anna");
    check(
        &page("<span>Elternrat</span><span>Anna, Bernd</span>", &other, ""),
        Err("not whom its header names"),
    );
    // The registry knows this one.
    check(
        &page("<span>Stadt Beispiel</span>", &row("3EB0A", "14:32, 28.9.2026", "Stadt Beispiel"), ""),
        Ok(""),
    );
}

#[test]
fn pages_without_a_channel_say_what_they_are() {
    let no_channel = "<html><title>(3) WhatsApp</title><div id=\"app\"><div id=\"pane-side\"><div role=row>Anna</div></div>";
    check(no_channel, Err("without an opened channel"));
    let login = "<html><title>WhatsApp Web</title><div id=\"app\"><div data-ref=\"2@x\"><canvas></canvas></div></div>";
    check(login, Err("asks to log in"));
    let program = "<html><title>WhatsApp Web</title><div id=\"app\"></div><script>x</script>";
    check(program, Err("saved the program"));
    check(&page("<span>Kreis</span>", "<div role=row>HEUTE</div>", ""), Err("no message is in it"));
}

#[test]
fn messages_of_other_chats_are_left_out() {
    let rows = [
        row(CHANNEL, "14:32, 28.9.2026", "Kreis"),
        row("false_490000000001@c.us_3EB1", "14:33, 28.9.2026", "Anna"),
        row("false_120363000000000009@newsletter_3EB2", "14:34, 28.9.2026", "Anna"),
        row("3EB3", "14:35, 28.9.2026", "Anna"),
    ];
    let page = page("<span>Kreis</span><span>Anna, Bernd</span>", &rows.concat(), "");
    let (zone, known) = (TimeZone::UTC, BTreeSet::new());
    let reduced = reduce(&handed(&page, &zone, &known)).unwrap();
    let body = String::from_utf8_lossy(&reduced.parts[0].body).into_owned();
    assert_eq!(reduced.parts[0].dropped.messages, 3);
    for gone in ["Anna", "Bernd", "490000000001", "3EB1", "3EB2", "3EB3"] {
        assert!(!body.contains(gone), "{gone} in {body}");
    }
}

#[test]
fn pages_made_to_hurt_end_in_a_word() {
    let row = row(CHANNEL, "14:32, 28.9.2026", "Kreis");
    let header = "<span>Kreis</span>";
    check(&page(header, &"<div>".repeat(100_000), ""), Err("nested in each other"));
    check(
        &page(header, &format!("<div role=row>{}", "<b>".repeat(100_000)), ""),
        Err("nested in each other"),
    );
    let drawing = format!("<svg>{}</svg>Text", "<path/>".repeat(1_000));
    check(&page(header, &row.replace("Text", &drawing), ""), Ok(""));
    check(&page(header, &row.replace("Text", &"<br>".repeat(50_000)), ""), Ok(""));
    check(&page(header, &row.replace("Text", &format!("<i a='{}'>", "x".repeat(1_000_000))), ""), Ok(""));
    check(&page(&"<span>x</span>".repeat(20_000), &row, ""), Ok(""));
    let many: String = (0..5_000).map(|n| row.replace("3EB0", &format!("3EB0{n}"))).collect();
    check(&page(header, &many, ""), Ok(""));
    let whole = page(header, &[row.clone(), row.replace("3EB0", "3EB1")].concat(), "");
    let start = whole.find("<header").unwrap();
    for end in start..whole.len() {
        let _ = outcome(&whole[..end]);
    }
}

#[test]
fn a_row_in_which_the_file_ends_is_left_out() {
    let rows = [
        row(CHANNEL, "14:32, 28.9.2026", "Kreis"),
        row("false_120363000000000001@newsletter_3EB1", "14:33, 28.9.2026", "Kreis"),
    ];
    let whole = page("<span>Kreis</span>", &rows.concat(), "");
    let (zone, known) = (TimeZone::UTC, BTreeSet::new());
    let cut = &whole[..whole.rfind("Text").unwrap() + 2];
    let reduced = reduce(&handed(cut, &zone, &known)).unwrap();
    let body = String::from_utf8_lossy(&reduced.parts[0].body).into_owned();
    assert_eq!(body.matches("role=\"row\"").count(), 1, "{body}");
    assert_eq!(reduced.unread.len(), 1);
}
