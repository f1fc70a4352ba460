//! Which press release says what a post says: the labelled posts, the real texts where they are, and a night of both through
//! the real command line.

use std::{fs, path::Path};

use assert_cmd::Command;
use kanalbarometer::{
    counterpart::{Habits, Message, Moment, Release, Releases, THRESHOLD},
    tables::{CounterpartRow, Grid, Table, TableStore, file_of_day, scan_of_day},
};
use serde_json::Value;

use crate::handing_over::{LANDKREIS, WHATSAPP, project_of, run};

const LABELLED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/counterpart");

fn inspected(arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::cargo_bin("kanalbarometer").unwrap();
    let output = command.args(["inspect", "counterpart"]).args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn labelled_posts_are_judged_as_docs_exclusive_says() {
    let (code, said, stderr) = inspected(&["--evaluate", LABELLED, "--format", "json"]);
    assert_eq!(code, 0, "{stderr}");
    let evaluation: Value = serde_json::from_str(&said).unwrap();
    insta::assert_json_snapshot!("labelled_posts", evaluation["sets"]);
    // Whoever changes the rules may change single verdicts, but not how good they are.
    for (name, set) in evaluation["sets"].as_object().unwrap() {
        let number = |field: &str| set[field].as_f64().unwrap();
        assert!(number("correct") >= 0.9 * number("posts"), "{name}: {set}");
        assert!(number("false_alarms") <= 1.0 && number("wrong_release") == 0.0, "{name}: {set}");
    }
    // The figures of the document are these.
    let document = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/exclusive.md")).unwrap();
    for set in evaluation["sets"].as_object().unwrap().values() {
        let figure = format!("{} von {}", set["correct"], set["posts"]);
        assert!(document.contains(&figure), "docs/exclusive.md does not state {figure}");
    }
    assert!(document.contains(&THRESHOLD.to_string().replace('.', ",")));
}

#[test]
fn people_see_which_release_and_which_words_decided() {
    let (_, said, _) = inspected(&["--explain", LABELLED]);
    let first: Vec<&str> = said.lines().take(6).collect();
    assert_eq!(first[0], "posts.csv:3: met");
    assert!(first[4].starts_with("  words: k01 \"Kreisstraße 17 zwischen"), "{first:?}");
    assert!(first[5].contains("Mitteldorf"), "{first:?}");
    let (_, said, _) = inspected(&[LABELLED]);
    let lines: Vec<Value> = said.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 204);
    assert_eq!(lines[0]["release"], "k01");
}

#[test]
fn what_cannot_be_read_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let check = |expected: &str| {
        let (code, _, stderr) = inspected(&[folder.path().to_str().unwrap()]);
        assert_eq!(code, 1);
        assert!(stderr.contains(expected) && stderr.contains("hint: "), "{stderr}");
    };
    check("no posts are there");
    fs::write(folder.path().join("posts.csv"), "authority,text\na,b\n").unwrap();
    check("posted");
    fs::write(folder.path().join("posts.csv"), "authority,posted,text\na,gestern,b\n").unwrap();
    check("cannot take posts and releases from");
}

/// Releases of the Bavarian police of August 2026: no labels, but each release has itself as a counterpart, and none without.
///
/// Nothing of them is kept here; the test says so where they are not there.
#[test]
fn real_releases_find_themselves() {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    let corpus = std::env::var_os("KANALBAROMETER_CORPUS").map_or(beside, std::path::PathBuf::from);
    let path = corpus.join("formality/polizei_bayern_press_items_2026.json");
    let Ok(bytes) = fs::read(path) else {
        eprintln!("skipped: the corpus is not here");
        return;
    };
    let items: Vec<Value> = serde_json::from_slice(&bytes).unwrap();
    let text = |item: &Value| {
        let lines = item["body"].as_array().unwrap().iter().skip(1);
        lines.filter_map(Value::as_str).collect::<Vec<_>>().join("\n")
    };
    let texts: Vec<String> = items.iter().map(text).collect();
    // A post as such channels write them: the title and two sentences.
    let posts: Vec<String> = items
        .iter()
        .zip(&texts)
        .map(|(item, text)| {
            let begin: Vec<&str> = text.split(". ").take(2).collect();
            format!("{}\n{}", item["title"].as_str().unwrap(), begin.join(". "))
        })
        .collect();
    let mut habits = Habits::default();
    for post in &posts {
        habits.add(None, Some(post));
    }
    let second = |item: &Value| item["published_ts"].as_i64().unwrap();
    let made_of = |is_in: &dyn Fn(usize) -> bool| {
        let releases = items.iter().zip(&texts).enumerate().filter(|(key, _)| is_in(*key));
        let releases = releases.map(|(key, (item, text))| Release {
            published: Moment::at(second(item)),
            title: item["title"].as_str(),
            text: Some(text),
            url: None,
            key,
        });
        Releases::of(releases.collect(), &habits)
    };
    let counterpart = |releases: &Releases<'_>, key: usize| {
        let posted = Some(Moment::at(second(&items[key]) + 3_600));
        let message = Message { posted, title: None, text: Some(&posts[key]), links: Vec::new() };
        releases.judge(&message, &[], None).counterpart().map(|found| found.key)
    };
    let all = made_of(&|_| true);
    let found = (0..posts.len()).filter(|key| counterpart(&all, *key) == Some(*key)).count();
    // Without its own release and, to build few indexes, a fifteenth of the others.
    let mut others = 0;
    for fold in 0..15 {
        let without = made_of(&|key| key % 15 != fold);
        others += (fold..posts.len()).step_by(15).filter(|key| counterpart(&without, *key).is_some()).count();
    }
    eprintln!("of {} posts, {found} found their release; without it, {others} found another", posts.len());
    assert!(found * 100 >= posts.len() * 98, "{found} of {}", posts.len());
    // A good part of them is true: follow-ups of the same case, the same case by two offices.
    assert!(others * 100 <= posts.len() * 16, "{others} of {}", posts.len());
}

const PRESS: &str =
    "press-musterland;landkreis-musterland;press;;https://www.musterland.example/presse.xml;invented";

/// A feed as content management systems write it.
fn feed() -> String {
    let items = [
        (
            "Kreisstraße 17 zwischen Oberdorf und Unterdorf gesperrt",
            "05 Oct 2026 09:00:00 +0200",
            "17",
            "Die Kreisstraße 17 wird ab 12. Oktober voll gesperrt. Eine Umleitung über Mitteldorf ist ausgeschildert.",
        ),
        (
            "Kreistag berät über den Nahverkehrsplan",
            "01 Oct 2026 09:00:00 +0200",
            "16",
            "Die Sitzung ist öffentlich.",
        ),
        ("Herbstferien im Kreismuseum", "20 Oct 2026 09:00:00 +0200", "18", "Kinder basteln Drachen."),
    ];
    let item = |(title, date, number, text): (&str, &str, &str, &str)| {
        format!(
            "<item><title>{title}</title><link>https://www.musterland.example/presse/{number}</link>\
             <guid>https://www.musterland.example/presse/{number}</guid><pubDate>{date}</pubDate>\
             <description>{text}</description></item>"
        )
    };
    let items: String = items.into_iter().map(item).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>Landkreis Musterland</title>\
         <link>https://www.musterland.example/</link><description>Presse</description>{items}</channel></rss>"
    )
}

const POSTS: &str = "Datum;Uhrzeit;Text
06.10.2026;10:00;🚧 Ab 12. Oktober ist die K 17 zwischen Oberdorf und Unterdorf dicht. Die Umleitung führt über Mitteldorf.
06.10.2026;12:00;🚧 Ab 19. Oktober ist die K 21 zwischen Neudorf und Altdorf dicht. Die Umleitung führt über Mitteldorf.
07.10.2026;08:00;Guten Morgen! ☕
08.10.2026;08:00;Wie fahren die Busse? Darüber berät der Kreistag: www.musterland.example/presse/16
09.10.2026;08:00;Schmökern im Kreisarchiv: Alle Fotos der Ausstellung stehen auf www.musterland.example/archiv/fotos
19.10.2026;08:00;Laternenumzug in Seeburg: Treffpunkt am Hafen, danach gibt es Kinderpunsch am Feuerwehrhaus.
";

#[test]
fn a_night_tells_which_posts_have_no_counterpart() {
    let folder = project_of(&[LANDKREIS], &[WHATSAPP, PRESS]);
    let project = folder.path();
    let import = |name: &str, text: &str, channel: &str| {
        let path = project.join(name);
        fs::write(&path, text).unwrap();
        let arguments = ["import", path.to_str().unwrap(), "--channel", channel, "--saved-on", "2026-10-21"];
        let (_, summary) = run(project, &arguments);
        assert_eq!(summary["files"][0]["outcome"], "imported", "{summary}");
    };
    import("presse.xml", &feed(), "press-musterland");
    // The columns of a table are confirmed by a person, once.
    let table = project.join("beitraege.csv");
    fs::write(&table, POSTS).unwrap();
    let mut command = Command::cargo_bin("kanalbarometer").unwrap();
    let propose = ["import", table.to_str().unwrap(), "--channel", "whatsapp-musterland"];
    command.args(propose).arg("--project").arg(project).output().unwrap();
    let mapping = fs::read_dir(project.join("data/mappings")).unwrap().next().unwrap().unwrap().path();
    let confirmed = fs::read_to_string(&mapping).unwrap().replace("confirmed = false", "confirmed = true");
    fs::write(mapping, confirmed).unwrap();
    import("beitraege.csv", POSTS, "whatsapp-musterland");
    run(project, &["extract"]);
    run(project, &["measure", "--as-of", "2026-10-22"]);
    let tables = TableStore::new(project.join("data/tables"));
    let day = "2026-10-22".parse().unwrap();
    let rows = scan_of_day::<CounterpartRow>(&tables, day).unwrap().collect().unwrap();
    let told: Vec<String> = rows_of(&Grid::of(&rows), &["state", "reason", "how", "counterpart_url"]);
    assert_eq!(
        told,
        [
            "met||words|https://www.musterland.example/presse/17",
            "unmet|||",
            "unknown|too_few_words||",
            "met||link|https://www.musterland.example/presse/16",
            "unknown|own_page_not_read||",
            "unknown|not_watched||",
        ]
    );
    let metric = |name: &str, columns: &[&str]| {
        let frame = tables.scan_file("metrics", &file_of_day(name, day)).unwrap().collect().unwrap();
        rows_of(&Grid::of(&frame), columns)
    };
    let counts = [
        "channel_id",
        "posts",
        "posts_judged",
        "posts_with_counterpart",
        "posts_with_link",
        "posts_exclusive",
        "posts_unknown",
        "posts_not_watched",
        "posts_own_page_not_read",
        "posts_too_few_words",
    ];
    assert_eq!(metric("exclusivity", &counts), ["whatsapp-musterland|6|3|2|1|1|3|1|1|1"]);
    let share: f64 = metric("exclusivity", &["counterpart_share"])[0].parse().unwrap();
    assert!((share - 2.0 / 3.0).abs() < 1e-12);
    assert_eq!(
        metric("exclusive_posts", &["posted_on", "nearest_url"]),
        ["2026-10-06|https://www.musterland.example/presse/17"]
    );
    assert!(metric("exclusive_posts", &["post_text"])[0].contains("K 21"));
    // On the day itself, the time around the post was not over.
    run(project, &["measure", "--as-of", "2026-10-07"]);
    let before =
        scan_of_day::<CounterpartRow>(&tables, "2026-10-07".parse().unwrap()).unwrap().collect().unwrap();
    assert_eq!(before.height(), 0, "nothing had been handed over yet");
    assert_eq!(CounterpartRow::NAME, "counterparts");
}

/// Some columns of each row, joined; empty is unknown.
fn rows_of(grid: &Grid, columns: &[&str]) -> Vec<String> {
    let names = grid.columns();
    let place = |wanted: &&str| names.iter().position(|(name, _)| name == wanted).unwrap();
    let places: Vec<usize> = columns.iter().map(place).collect();
    let row = |row: usize| {
        places.iter().map(|at| grid.cell(*at, row).unwrap_or_default()).collect::<Vec<_>>().join("|")
    };
    (0..grid.rows()).map(row).collect()
}
