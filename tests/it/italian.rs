//! German first, Italian where German does not print the whole number: asked once more, both answers kept apart.

use crate::canary::Nights;

const URL: &str = "https://www.whatsapp.com/channel/0029VaMUSTERitalian00001";

/// Model page made for tests, shape after facts/whatsapp.md section 1.2.
fn page(lang: &str, followers: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"{lang}\"><head><meta charset=\"utf-8\"><title>Stadt Muster | WhatsApp</title></head>\
         <body><h1><span>Stadt Muster</span></h1><h5 class=\"_9scy\">{followers}</h5></body></html>"
    )
}

/// Plays two nights in which the German page says one thing and the Italian one another; `asked` is how often the page
/// is asked for in a night, `count` what the report then says.
#[track_caller]
fn check(german: &str, italian: &str, asked: usize, count: u64) {
    let nights = Nights::of("whatsapp", &[("Stadt Muster", URL.to_owned())]);
    let pages = [(URL.to_owned(), "de-DE", german), (URL.to_owned(), "it-IT", italian)];
    // In the second night each language is compared with its own answer of the first.
    for day in ["2026-10-05", "2026-10-06"] {
        let (night, urls) = nights.play_all(day, &pages);
        assert_eq!(urls.iter().filter(|url| *url == URL).count(), asked, "{day}: {urls:?}");
        assert_eq!((night.code, night.followers(0)), (0, (count, day.to_owned())), "{}", night.terminal);
    }
}

#[test]
fn a_whole_german_number_is_not_asked_for_again() {
    check(&page("de", "Kanal | 7.648 Follower"), &page("it", "Canale | 1 follower"), 1, 7_648);
}

#[test]
fn a_rounded_number_is_asked_for_once_more_in_italian() {
    check(&page("en", "Channel | 7.6K followers"), &page("it", "Canale | 7.648 follower"), 2, 7_648);
}

#[test]
fn italian_that_rounds_too_ends_the_asking() {
    let rounded = page("en", "Channel | 7.6K followers");
    check(&rounded, &rounded, 2, 7_600);
}

#[test]
fn millions_are_rounded_everywhere() {
    check(&page("de", "Kanal | 1,3\u{a0}Mio. Follower"), &page("it", "Canale | 1 follower"), 1, 1_300_000);
}
