//! Hosts that are asked with written permission only, and what a permission sets aside.

use kanalbarometer::{
    archive::Archive,
    collect::{CheckStatus, CollectSettings},
};

use super::{FIRST_NIGHT, channel, night, ok};

const PERMITTED: &str = "[permission.\"www.instagram.com\"]\nreference = \"Az. 12/2026\"\n\
                         date = \"2026-10-01\"\nscope = [\"/landkreis.musterland/\"]";

#[test]
fn without_a_permission_instagram_and_facebook_are_never_contacted() {
    let dir = tempfile::tempdir().unwrap();
    let page = ok("page");
    let rows = [
        ("https://a.example/robots.txt", "status = 404"),
        ("https://a.example/", "status = 302\nlocation = \"https://www.facebook.com/musterland\""),
        ("https://b.example/robots.txt", "status = 301\nlocation = \"https://www.instagram.com/robots.txt\""),
        ("https://b.example/", page.as_str()),
        ("https://www.instagram.com/robots.txt", page.as_str()),
        ("https://www.instagram.com/landkreis.musterland/", page.as_str()),
        ("https://www.facebook.com/musterland", page.as_str()),
    ];
    let plan = [
        "https://www.instagram.com/landkreis.musterland/",
        "https://www.facebook.com/musterland",
        "https://a.example/",
        "https://b.example/",
    ]
    .map(channel);
    let night = night(dir.path(), FIRST_NIGHT, &rows, plan.to_vec(), &CollectSettings::default());
    let permission_only = "with written permission only, and none covers this address";
    night.check(
        "https://www.instagram.com/landkreis.musterland/",
        CheckStatus::RobotsDenied,
        permission_only,
    );
    night.check("https://www.facebook.com/musterland", CheckStatus::RobotsDenied, permission_only);
    night.check("https://a.example/", CheckStatus::RobotsDenied, "www.facebook.com");
    night.check("https://b.example/", CheckStatus::RobotsDenied, "www.instagram.com");
    assert_eq!(
        night.urls(),
        ["https://a.example/robots.txt", "https://b.example/robots.txt", "https://a.example/"]
    );
    assert!(Archive::open_for_reading(dir.path()).unwrap().runs()[0].permissions.is_empty());
}

#[test]
fn a_permission_sets_robots_txt_aside_for_its_scope_and_nothing_else() {
    let dir = tempfile::tempdir().unwrap();
    let (page, robots) = (ok("page"), ok("User-agent: *\nCrawl-delay: 30\nDisallow: /\n"));
    let rows = [
        ("https://www.instagram.com/robots.txt", robots.as_str()),
        ("https://www.instagram.com/landkreis.musterland/", page.as_str()),
        ("https://www.instagram.com/landkreis.musterland/2", "status = 429"),
        ("https://www.instagram.com/landkreis.musterland/3", page.as_str()),
        (
            "https://www.instagram.com/landkreis.musterland/out",
            "status = 302\nlocation = \"/accounts/login/\"",
        ),
        ("https://www.instagram.com/accounts/login/", page.as_str()),
        ("https://www.instagram.com/other/", page.as_str()),
        ("https://instagram.com/landkreis.musterland/", page.as_str()),
    ];
    let plan: Vec<_> = [
        "https://www.instagram.com/landkreis.musterland/",
        "https://www.instagram.com/landkreis.musterland/out",
        "https://www.instagram.com/other/",
        "https://instagram.com/landkreis.musterland/",
        "https://www.instagram.com/landkreis.musterland/2",
        "https://www.instagram.com/landkreis.musterland/3",
    ]
    .into_iter()
    .map(channel)
    .collect();
    let settings: CollectSettings = toml::from_str(PERMITTED).unwrap();
    let night = night(dir.path(), FIRST_NIGHT, &rows, plan, &settings);
    night.check("https://www.instagram.com/landkreis.musterland/", CheckStatus::Ok, "");
    night.check(
        "https://www.instagram.com/landkreis.musterland/out",
        CheckStatus::RobotsDenied,
        "permission",
    );
    night.check("https://www.instagram.com/other/", CheckStatus::RobotsDenied, "permission");
    night.check("https://instagram.com/landkreis.musterland/", CheckStatus::RobotsDenied, "permission");
    night.check("https://www.instagram.com/landkreis.musterland/2", CheckStatus::RateLimited, "429");
    night.check(
        "https://www.instagram.com/landkreis.musterland/3",
        CheckStatus::RateLimited,
        "asked us to stop",
    );
    let times: Vec<f64> = night.asked.iter().map(|(at, _)| at.as_secs_f64()).collect();
    assert_eq!(times.len(), 4, "{:?}", night.urls());
    assert!(times.windows(2).all(|pair| pair[1] - pair[0] >= 30.0), "the pace stays: {times:?}");

    // Which permissions were in force stands in the archive.
    let archive = Archive::open_for_reading(dir.path()).unwrap();
    assert_eq!(archive.runs()[0].permissions, settings.permission);
    assert_eq!(archive.runs()[0].permissions["www.instagram.com"].reference, "Az. 12/2026");
}

#[test]
fn a_permission_for_another_host_is_as_good_as_robots_txt_needs() {
    let dir = tempfile::tempdir().unwrap();
    let (page, robots) = (ok("page"), ok("User-agent: *\nDisallow: /intern\n"));
    let rows = [
        ("https://a.example/robots.txt", robots.as_str()),
        ("https://a.example/intern/presse", page.as_str()),
        ("https://b.example/robots.txt", "status = 503"),
    ];
    let settings: CollectSettings = toml::from_str(
        "[permission.\"a.example\"]\nreference = \"letter of 1 October\"\ndate = \"2026-10-01\"\nscope = [\"/intern/presse\"]\n\
         [permission.\"b.example\"]\nreference = \"letter\"\ndate = \"2026-10-01\"\nscope = [\"/\"]",
    )
    .unwrap();
    let plan =
        ["https://a.example/intern/presse", "https://a.example/intern/a", "https://b.example/"].map(channel);
    let night = night(dir.path(), FIRST_NIGHT, &rows, plan.to_vec(), &settings);
    night.check("https://a.example/intern/presse", CheckStatus::Ok, "");
    night.check("https://a.example/intern/a", CheckStatus::RobotsDenied, "does not allow");
    // A server in trouble is left alone, whatever it permits in better times.
    night.check("https://b.example/", CheckStatus::RobotsDenied, "503");
}
