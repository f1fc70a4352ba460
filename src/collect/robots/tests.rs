//! RFC 9309 in vectors, and in properties against a matcher so naive that it can be trusted.

use proptest::{prelude::*, sample::Index};
use robotxt::Robots;
use url::Url;

use super::*;

/// A name for what is tested, a file, and which paths it allows us.
type Vector = (&'static str, &'static str, &'static [(&'static str, bool)]);

/// Which group is ours (RFC 9309, section 2.2.1).
const GROUPS: &[Vector] = &[
    (
        "our token beats the star, in any case",
        "User-agent: *\nDisallow: /\n\nUser-agent: kanalBAROMETER\nDisallow: /intern\n",
        &[("/channel/x", true), ("/intern/x", false)],
    ),
    (
        "our group may stand first",
        "User-agent: KANALBAROMETER\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n",
        &[("/a", false), ("/b", true)],
    ),
    ("without a group of ours the star's holds", "User-agent: *\nDisallow: /\n", &[("/channel/x", false)]),
    ("other people's groups are not ours", "User-agent: Scrapy\nDisallow: /\n", &[("/channel/x", true)]),
    (
        "a longer token is another robot",
        "User-agent: Kanalbarometer-Images\nDisallow: /\n\nUser-agent: Kanalbarometer\nDisallow: /b\n",
        &[("/a", true), ("/b", false)],
    ),
    ("a shorter token is another robot", "User-agent: Kanal\nDisallow: /\n", &[("/a", true)]),
    (
        "several groups of ours are merged",
        "User-agent: Kanalbarometer\nDisallow: /a\n\nUser-agent: other\nDisallow: /b\n\n\
         User-agent: kanalbarometer\nDisallow: /c\n",
        &[("/a", false), ("/b", true), ("/c", false)],
    ),
    (
        "several groups of the star are merged",
        "User-agent: *\nDisallow: /a\n\nUser-agent: other\nDisallow: /b\n\nUser-agent: *\nDisallow: /c\n",
        &[("/a", false), ("/b", true), ("/c", false)],
    ),
    (
        "our group and the star's are not merged",
        "User-agent: *\nDisallow: /a\n\nUser-agent: Kanalbarometer\nDisallow: /b\n",
        &[("/a", true), ("/b", false)],
    ),
    (
        "a group of ours without rules frees us from the star's",
        "User-agent: *\nDisallow: /\n\nUser-agent: Kanalbarometer\nDisallow:\n",
        &[("/a", true)],
    ),
    (
        "agents in a row share their rules",
        "User-agent: other\nUser-agent: Kanalbarometer\nDisallow: /a\n",
        &[("/a", false)],
    ),
    (
        "an empty line or a comment does not end a row of agents",
        "User-agent: Kanalbarometer\n\nUser-agent: other\n# why\nDisallow: /a\n",
        &[("/a", false)],
    ),
    (
        "an agent behind a rule begins a new group",
        "User-agent: Kanalbarometer\nDisallow: /a\nUser-agent: other\nDisallow: /b\n",
        &[("/a", false), ("/b", true)],
    ),
    (
        "records that are not known do not disturb a group",
        "User-agent: Kanalbarometer\nSitemap: https://x.example/s.xml\nNoindex: /b\nDisallow: /a\n",
        &[("/a", false), ("/b", true)],
    ),
    ("a rule in front of every group is nobody's", "Disallow: /\n", &[("/a", true)]),
];

/// Lines, marks and comments (section 2.2).
const LINES: &[Vector] = &[
    ("LF", "User-agent: *\nDisallow: /a\n", &[("/a", false), ("/b", true)]),
    ("CR LF", "User-agent: *\r\nDisallow: /a\r\n", &[("/a", false), ("/b", true)]),
    ("CR", "User-agent: *\rDisallow: /a\r", &[("/a", false), ("/b", true)]),
    ("no line end at the end", "User-agent: *\nDisallow: /a", &[("/a", false)]),
    ("byte order mark", "\u{feff}User-agent: *\r\nDisallow: /a\r\n", &[("/a", false)]),
    ("byte order mark before a comment", "\u{feff}# hello\nUser-agent: *\nDisallow: /a\n", &[("/a", false)]),
    ("comment behind a rule", "User-agent: * # all\nDisallow: /a # why\n", &[("/a", false), ("/b", true)]),
    ("comment glued to a rule", "User-agent: *\nDisallow: /a#why\n", &[("/a", false), ("/ab", false)]),
    ("blanks around", "  User-agent :  *  \n\tDisallow\t:\t/a\t\n", &[("/a", false), ("/b", true)]),
    ("keys in any case", "USER-AGENT: *\ndISALLOW: /Intern\n", &[("/Intern", false), ("/intern", true)]),
    ("empty rule", "User-agent: *\nDisallow:\n", &[("/a", true)]),
    ("empty file", "", &[("/a", true)]),
    ("no robots.txt at all", "<html><body>Not found</body></html>", &[("/a", true)]),
    ("robots.txt itself", "User-agent: *\nDisallow: /\n", &[("/robots.txt", true), ("/", false)]),
];

/// Which rule wins (section 2.2.2), `*` and `$` (2.2.3), and encoded paths.
const RULES: &[Vector] = &[
    (
        "the longest match wins",
        "User-agent: *\nDisallow: /example/\nAllow: /example/page.html\n",
        &[("/example/page.html", true), ("/example/other.html", false)],
    ),
    (
        "the order does not matter",
        "User-agent: *\nAllow: /p\nDisallow: /\n",
        &[("/page", true), ("/q", false)],
    ),
    ("allow wins a tie", "User-agent: *\nDisallow: /tie\nAllow: /tie\n", &[("/tie", true)]),
    (
        "a star counts as an octet",
        "User-agent: *\nAllow: /page\nDisallow: /*.html\n",
        &[("/page.html", false), ("/page", true)],
    ),
    (
        "the query belongs to the path",
        "User-agent: *\nDisallow: /*cursor=\n",
        &[("/channel/x?cursor=1", false)],
    ),
    (
        "star inside",
        "User-agent: *\nDisallow: /path/*/end\n",
        &[("/path/a/b/end", false), ("/path/end", true)],
    ),
    ("star matches nothing, too", "User-agent: *\nDisallow: /a*b\n", &[("/ab", false), ("/a-b-c", false)]),
    ("two stars", "User-agent: *\nDisallow: /*a*b$\n", &[("/xaxb", false), ("/xaxbx", true), ("/ab", false)]),
    ("star at the end", "User-agent: *\nDisallow: /a*\n", &[("/a", false), ("/ab", false), ("/b", true)]),
    (
        "dollar at the end",
        "User-agent: *\nDisallow: /*.gif$\n",
        &[("/x.gif", false), ("/x.gif?a", true), ("/x.gif.html", true)],
    ),
    ("only the root", "User-agent: *\nDisallow: /$\n", &[("/", false), ("/a", true)]),
    ("dollar inside is a dollar", "User-agent: *\nDisallow: /a$b\n", &[("/a$b", false), ("/a", true)]),
    (
        "escaped star and dollar stand for themselves",
        "User-agent: *\nDisallow: /path/file-with-a-%2A.html\nDisallow: /path/foo-%24\n",
        &[
            ("/path/file-with-a-*.html", false),
            ("/path/file-with-a-b.html", true),
            ("/path/foo-$", false),
            ("/path/foo-", true),
        ],
    ),
    (
        "reserved characters in a query",
        "User-agent: *\nDisallow: /foo/bar?baz=https://foo.bar\n",
        &[("/foo/bar?baz=https://foo.bar", false)],
    ),
    (
        "an encoded rule",
        "User-agent: *\nDisallow: /foo/bar/%E3%83%84\n",
        &[("/foo/bar/ツ", false), ("/foo/bar/%E3%83%84", false), ("/foo/bar/%e3%83%84", false)],
    ),
    (
        "an unencoded rule",
        "User-agent: *\nDisallow: /foo/bar/ツ\nDisallow: /straße\n",
        &[("/foo/bar/%E3%83%84", false), ("/stra%c3%9fe", false)],
    ),
    (
        "letters encoded without need",
        "User-agent: *\nDisallow: /foo/bar/%62%61%7A\n",
        &[("/foo/bar/baz", false), ("/foo/bar/%62az", false)],
    ),
    ("an encoded slash is no slash", "User-agent: *\nDisallow: /a/b\n", &[("/a%2Fb", true), ("/a/b", false)]),
    ("paths keep their case", "User-agent: *\nDisallow: /Intern\n", &[("/intern", true)]),
];

/// What `robotxt` alone reads otherwise.
const BEYOND_THE_CRATE: &[Vector] = &[
    (
        "an agent line with more than the token",
        "User-agent: Kanalbarometer/0.1 (statistics)\nDisallow: /\n",
        &[("/a", false)],
    ),
    (
        "a crawl delay between two agents",
        "User-agent: Kanalbarometer\nCrawl-delay: 5\nUser-agent: other\nDisallow: /a\n",
        &[("/a", false)],
    ),
    ("an escaped star", "User-agent: *\nDisallow: /file-%2A.html\n", &[("/file-*.html", false)]),
];

fn url(path: &str) -> Url {
    Url::parse(&format!("https://www.example.org{path}")).unwrap()
}

#[track_caller]
fn check(vectors: &[Vector]) {
    for (what, file, paths) in vectors {
        let rules = RobotsRules::parse(file.as_bytes());
        for (path, allowed) in *paths {
            assert_eq!(rules.allow(&url(path)), *allowed, "{what}: {path} under\n{file}");
        }
    }
}

#[test]
fn the_right_group_is_chosen() {
    check(GROUPS);
}

#[test]
fn lines_are_read_however_they_end() {
    check(LINES);
}

#[test]
fn the_right_rule_wins() {
    check(RULES);
}

#[test]
fn what_the_crate_gets_wrong() {
    check(BEYOND_THE_CRATE);
    for (what, file, paths) in BEYOND_THE_CRATE {
        let alone = Robots::parse(file.as_bytes(), PRODUCT_TOKEN);
        for (path, allowed) in *paths {
            assert_ne!(alone.is_url_allowed(&url(path)), *allowed, "{what} is mended: take it out of `tidy`");
        }
    }
}

#[test]
fn what_stands_beyond_500_kib_is_cut_at_a_line() {
    let filler = "# filler filler filler filler\n";
    let mut file = String::from("User-agent: *\nDisallow: /early\n");
    file.push_str(&filler.repeat((MAX_ROBOTS_BYTES - file.len()) / filler.len()));
    // The limit falls behind the first slash of this rule, which must not come to mean everything.
    file.push_str(&"#".repeat(MAX_ROBOTS_BYTES - file.len() - "\nDisallow: /".len()));
    file.push_str("\nDisallow: /late\n");
    assert_eq!(&file[..MAX_ROBOTS_BYTES][MAX_ROBOTS_BYTES - 3..], ": /");
    let received = &file.as_bytes()[..usize::try_from(ASKED_ROBOTS_BYTES).unwrap()];
    for file in [file.as_bytes(), received] {
        let rules = RobotsRules::parse(file);
        assert!(!rules.allow(&url("/early")));
        assert!(rules.allow(&url("/late")) && rules.allow(&url("/other")));
    }
    // A file of exactly the limit is whole.
    let rules = RobotsRules::parse(&file.as_bytes()[..MAX_ROBOTS_BYTES]);
    assert!(!rules.allow(&url("/other")));
}

#[test]
fn bytes_that_are_no_text_do_no_harm() {
    let rules = RobotsRules::parse(b"\xff\xfe\x00User-agent: *\nDisallow: /\xff\n");
    assert!(rules.allow(&url("/a")));
}

#[test]
fn a_crawl_delay_is_a_wish_we_know() {
    let rules = RobotsRules::parse(b"User-agent: *\nCrawl-delay: 10\nDisallow: /a\n");
    assert_eq!(rules.crawl_delay(), Some(Duration::from_secs(10)));
}

/// Reads a pattern character by character, trying every length for each star.
fn matches_naively(pattern: &[u8], path: &[u8]) -> bool {
    match pattern {
        [] => true,
        [b'$'] => path.is_empty(),
        [b'*', rest @ ..] => (0..=path.len()).any(|skipped| matches_naively(rest, &path[skipped..])),
        [first, rest @ ..] => path.first() == Some(first) && matches_naively(rest, &path[1..]),
    }
}

/// Octets of a pattern in its encoded form: a dollar that is no anchor is escaped.
fn octets(pattern: &str) -> usize {
    pattern.len() + 2 * pattern.trim_end_matches('$').matches('$').count()
}

/// A rule: whether it allows, and its pattern.
type Rule = (bool, String);

fn rules() -> impl Strategy<Value = Vec<Rule>> {
    prop::collection::vec((any::<bool>(), "/[ab*/.]{0,6}(\\$a|\\$)?"), 1..6)
}

fn path() -> impl Strategy<Value = String> {
    "/[ab*$/]{0,3}[ab/][ab*$/.]{0,3}[ab*$]"
}

/// A group: one agent and its rules.
type Group = (&'static str, Vec<Rule>);

fn groups() -> impl Strategy<Value = Vec<Group>> {
    let agent = prop::sample::select(vec!["*", "Kanalbarometer", "kanalbarometer/2", "other", "Kanal"]);
    prop::collection::vec((agent, rules()), 0..5)
}

fn written(groups: &[Group]) -> String {
    let mut file = String::new();
    for (agent, rules) in groups {
        file.extend(["User-agent: ", agent, "\n"]);
        for (allow, pattern) in rules {
            file.extend([if *allow { "Allow: " } else { "Disallow: " }, pattern, "\n"]);
        }
        file.push('\n');
    }
    file
}

fn allows(file: &str, path: &str) -> bool {
    RobotsRules::parse(file.as_bytes()).allow(&url(path))
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_panic(file: Vec<u8>, path in "/[a-zA-Z0-9/?=%*$.-]{0,40}") {
        let _ = RobotsRules::parse(&file).allow(&url(&path));
    }

    #[test]
    fn any_lines_are_read_without_panic(
        file in "(\u{feff}?(user-agent|Disallow|allow|Crawl-delay|sitemap)? ?:? ?[/*$%#a-f0-9 é]{0,9}[\r\n\0]{0,2}){0,9}",
        path in "/[a-f0-9/?=%*$.-]{0,40}",
    ) {
        let _ = RobotsRules::parse(file.as_bytes()).allow(&url(&path));
    }

    #[test]
    fn the_longest_match_is_found_as_by_hand(rules in rules(), path in path()) {
        // Dots are resolved before anything is asked.
        let path = url(&path).path().to_owned();
        let matching = rules.iter().filter(|(_, pattern)| matches_naively(pattern.as_bytes(), path.as_bytes()));
        let wins = matching.max_by_key(|(allow, pattern)| (octets(pattern), *allow));
        let expected = wins.is_none_or(|(allow, _)| *allow);
        let file = written(&[("*", rules.clone())]);
        prop_assert_eq!(allows(&file, &path), expected, "{} under\n{}", path, file);
    }

    #[test]
    fn a_group_of_another_robot_changes_nothing(
        groups in groups(), rules in rules(), place: Index, path in path(),
    ) {
        let mut more = groups.clone();
        more.insert(place.index(groups.len() + 1), ("somebody-else", rules));
        prop_assert_eq!(allows(&written(&groups), &path), allows(&written(&more), &path));
    }

    #[test]
    fn the_order_of_groups_and_rules_does_not_matter(
        (groups, shuffled) in groups().prop_flat_map(|groups| (Just(groups.clone()), Just(groups).prop_shuffle())),
        path in path(),
    ) {
        let turned: Vec<Group> = shuffled
            .into_iter()
            .map(|(agent, rules)| (agent, rules.into_iter().rev().collect()))
            .collect();
        prop_assert_eq!(allows(&written(&groups), &path), allows(&written(&turned), &path));
    }

    #[test]
    fn a_literal_path_is_denied_with_everything_below_it(path in "/[a-z0-9/]{1,20}", below in "[a-z0-9/]{0,10}") {
        let file = format!("User-agent: *\nDisallow: {path}\n");
        prop_assert!(!allows(&file, &(path + &below)));
    }
}
