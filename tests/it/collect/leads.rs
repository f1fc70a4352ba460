//! Where pages lead within the same night.

use kanalbarometer::collect::{CheckStatus, CollectSettings, Playback, Purpose};

use super::{FIRST_NIGHT, channel, imprint_leads, night, ok, play, script, target};

#[test]
fn leads_are_followed_in_the_same_run_and_read_after_the_plan() {
    let dir = tempfile::tempdir().unwrap();
    let home = ok("/z-impressum /impressum https://b.example/impressum");
    let page = ok("Impressum");
    let rows = [
        ("https://a.example/robots.txt", "status = 404"),
        ("https://a.example/", home.as_str()),
        ("https://a.example/impressum", page.as_str()),
        ("https://a.example/z-impressum", "status = 404"),
        ("https://b.example/robots.txt", "status = 404"),
        ("https://b.example/impressum", page.as_str()),
    ];
    let plan = vec![
        target(Purpose::WebsiteHome, "https://a.example/"),
        target(Purpose::WebsiteImprint, "https://b.example/impressum"),
    ];
    let playback = Playback::new(&script(&rows), FIRST_NIGHT.parse().unwrap()).unwrap();
    let night = play(dir.path(), &playback, plan, &CollectSettings::default(), &imprint_leads);
    let urls: Vec<&str> = night.stored.iter().map(|stored| stored.fetch.target.url.as_str()).collect();
    assert_eq!(
        urls,
        [
            "https://a.example/",
            "https://b.example/impressum",
            "https://a.example/impressum",
            "https://a.example/z-impressum"
        ],
        "a lead that is a target already is dropped"
    );
    night.check("https://a.example/impressum", CheckStatus::Ok, "");
    night.check("https://a.example/z-impressum", CheckStatus::NotFound, "");
}

#[test]
fn an_address_shared_by_two_targets_is_asked_once() {
    let dir = tempfile::tempdir().unwrap();
    let page = ok("page");
    let rows = [
        ("https://a.example/robots.txt", "status = 404"),
        ("https://a.example/", page.as_str()),
        ("https://a.example/whatsapp", "status = 302\nlocation = \"https://a.example/#top\""),
    ];
    let mut other = target(Purpose::WebsiteHome, "https://a.example/");
    other.subject.authority_id = "stadt-musterstadt".to_owned();
    let plan = vec![
        target(Purpose::WebsiteHome, "https://a.example/"),
        other,
        channel("https://a.example/whatsapp"),
    ];
    let night = night(dir.path(), FIRST_NIGHT, &rows, plan, &CollectSettings::default());
    assert_eq!(night.asked.len(), 3, "{:?}", night.asked);
    assert!(night.stored.iter().all(|stored| stored.document.is_some()));
    assert_eq!(
        night.of("https://a.example/whatsapp").document.as_ref().unwrap().url.as_str(),
        "https://a.example/"
    );
}
