//! One post from several documents, through the real command line: handed over, read, made one, and taken back.

use std::{collections::BTreeMap, fs, path::Path, path::PathBuf};

use kanalbarometer::tables::{PostDisagreementRow, PostRow, SightRow, Table, TableStore, scan_of_day};
use polars::prelude::DataFrame;
use serde_json::Value;

use crate::{
    handing_over::{self, project_of},
    night::{demo, tree},
};

const DAY: &str = "2026-05-30";

/// A project with one invented authority and its Telegram channel.
fn project() -> tempfile::TempDir {
    let authority = "kreis-ni-musterland;Landkreis Musterland;kreis;NI;184320;2025-12-31;;invented for tests";
    let channel =
        "telegram-musterland;kreis-ni-musterland;telegram;;https://t.me/Musterland;invented for tests";
    project_of(&[authority], &[channel])
}

fn run(project: &Path, arguments: &[&str]) -> Value {
    handing_over::run(project, arguments).1
}

/// Hands a page over that was saved on a day; returns the import.
fn import(project: &Path, name: &str, page: &str, saved_on: &str, channel: &str) -> String {
    let handed_over = tempfile::tempdir().unwrap();
    let path = handed_over.path().join(name);
    fs::write(&path, page).unwrap();
    let path = path.to_str().unwrap();
    let summary = run(project, &["import", path, "--channel", channel, "--saved-on", saved_on]);
    assert_eq!(summary["files"][0]["outcome"], "imported", "{summary}");
    summary["run_id"].as_str().unwrap().to_owned()
}

fn import_telegram(project: &Path, page: &str, saved_on: &str) -> String {
    import(project, "Vorschau.html", page, saved_on, "telegram-musterland")
}

fn work_out(project: &Path, as_of: &[&str]) {
    for stage in ["extract", "measure", "report"] {
        run(project, &[&[stage], as_of].concat());
    }
}

/// Model page of a Telegram channel with one text and one view count as they are to be.
fn preview(text: &str, views: &str) -> String {
    let page = format!("{}/tests/fixtures/telegram/preview_2026.html", env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(page).unwrap();
    assert!(page.contains("Ein langes Video") && page.contains("505.9K"));
    page.replace("Ein langes Video", text).replace("505.9K", views)
}

/// The row of the post that [`preview`] changes, column by column.
fn the_post(frame: &DataFrame) -> BTreeMap<String, String> {
    let texts = frame.column("text").unwrap().str().unwrap();
    let row = texts.iter().position(|text| text.is_some_and(|text| text.contains("Video"))).unwrap();
    let cell = |column: &polars::prelude::Column| {
        let cell = column.get(row).unwrap();
        (column.name().to_string(), cell.get_str().map_or_else(|| cell.to_string(), str::to_owned))
    };
    frame.columns().iter().map(cell).collect()
}

fn of_day<Row: Table>(project: &Path) -> DataFrame {
    let tables = TableStore::new(project.join("data/tables"));
    scan_of_day::<Row>(&tables, DAY.parse().unwrap()).unwrap().collect().unwrap()
}

#[test]
fn one_post_in_two_pages_is_one_row_that_names_both() {
    let folder = project();
    let project = folder.path();
    import_telegram(project, &preview("Ein langes Video", "505.9K"), "2026-05-20");
    import_telegram(project, &preview("Ein langes Video", "512345"), "2026-05-21");
    work_out(project, &["--as-of", DAY]);
    let posts = of_day::<PostRow>(project);
    let sights = TableStore::new(project.join("data/tables")).rows::<SightRow>().unwrap();
    assert_eq!(usize::try_from(sights).unwrap(), 2 * posts.height(), "each page shows each post");
    let post = the_post(&posts);
    assert_eq!((post["sights"].as_str(), post["views"].as_str()), ("2", "512345"));
    let documents: Vec<String> = serde_json::from_str(&post["documents"]).unwrap();
    assert_eq!(documents.len(), 2);
    assert_eq!(documents[1], post["document_sha256"], "the newer page is the better sight");
    assert_eq!(post["sources"], "[\"imported\"]");
    assert_eq!(of_day::<PostDisagreementRow>(project).height(), 0);
    // What was known on the day of the first page.
    run(project, &["measure", "--as-of", "2026-05-20"]);
    let tables = TableStore::new(project.join("data/tables"));
    let before = scan_of_day::<PostRow>(&tables, "2026-05-20".parse().unwrap()).unwrap().collect().unwrap();
    let post = the_post(&before);
    assert_eq!((post["sights"].as_str(), post["views_low"].as_str()), ("1", "505850"));
}

#[test]
fn pages_of_one_day_that_disagree_are_shown_with_both_values() {
    let folder = project();
    let project = folder.path();
    import_telegram(project, &preview("Ein langes Video", "512345"), "2026-05-20");
    import_telegram(project, &preview("Ein kurzes Video", "512399"), "2026-05-20");
    work_out(project, &["--as-of", DAY]);
    let noted = of_day::<PostDisagreementRow>(project);
    let column = |name: &str| -> Vec<String> {
        let cells = noted.column(name).unwrap().str().unwrap().iter();
        cells.map(|cell| cell.unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(column("field"), ["text", "views"]);
    let mut texts = [column("one_value")[0].clone(), column("other_value")[0].clone()];
    texts.sort();
    assert_eq!(texts, ["Ein kurzes Video", "Ein langes Video"]);
    assert_eq!((column("one_value")[1].as_str(), column("other_value")[1].as_str()), ("512399", "512345"));
    assert_ne!(column("one_document"), column("other_document"));
    let report = project.join("reports").join(DAY);
    for file in ["issues.csv", "report.json", "index.html"] {
        let text = fs::read_to_string(report.join(file)).unwrap();
        assert!(text.contains("posts_disagree"), "{file}");
        assert!(text.contains("Ein kurzes Video") && text.contains("Ein langes Video"), "{file}");
    }
}

/// The tables and reports of a project.
fn worked_out(project: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let files = tree(project).into_iter();
    files.filter(|(path, _)| path.starts_with("data/tables") || path.starts_with("reports")).collect()
}

#[track_caller]
fn assert_same(one: &BTreeMap<PathBuf, Vec<u8>>, other: &BTreeMap<PathBuf, Vec<u8>>) {
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    for (path, bytes) in one {
        assert!(bytes == &other[path], "{} differs", path.display());
    }
}

#[test]
fn the_order_of_importing_does_not_matter() {
    let pages = [
        (preview("Ein langes Video", "505.9K"), "2026-05-20"),
        (preview("Ein kurzes Video", "512345"), "2026-05-20"),
        (preview("Ein langes Video", "512345"), "2026-05-22"),
    ];
    let posts = |order: [usize; 3]| {
        let folder = project();
        for number in order {
            import_telegram(folder.path(), &pages[number].0, pages[number].1);
        }
        work_out(folder.path(), &["--as-of", DAY]);
        let names_runs = |path: &Path| path.ends_with("runs_known.parquet");
        let of_day = worked_out(folder.path())
            .into_iter()
            .filter(|(path, _)| path.starts_with("data/tables/metrics") && !names_runs(path));
        of_day.collect::<BTreeMap<_, _>>()
    };
    let first = posts([0, 1, 2]);
    assert!(first.keys().any(|path| path.ends_with("posts.parquet")), "{:?}", first.keys());
    let other = posts([2, 1, 0]);
    // Followers and badges name the import that they come from.
    let names_no_run = |path: &&PathBuf| {
        ["posts.parquet", "post_disagreements.parquet", "platform_channels.parquet", "run_issues.parquet"]
            .iter()
            .any(|name| path.ends_with(name))
    };
    assert_eq!(first.keys().filter(names_no_run).count(), 4);
    for path in first.keys().filter(names_no_run) {
        assert!(first[path] == other[path], "{} differs", path.display());
    }
}

#[test]
fn what_is_taken_back_leaves_everything_as_it_was_before() {
    let (_folder, project) = demo();
    let before = worked_out(&project);
    let page = fs::read_to_string(format!(
        "{}/tests/fixtures/whatsapp/layout_2026_verified.html",
        env!("CARGO_MANIFEST_DIR")
    ))
    .unwrap();
    let preview = preview("Ein langes Video", "512345");
    // On the day of the import itself, and on the day of the report that stands there.
    for as_of in [&[][..], &["--as-of", "2026-10-19"]] {
        let whatsapp = import(&project, "Kanal.html", &page, "2026-10-19", "whatsapp-schaustadt");
        let telegram = import(&project, "Vorschau.html", &preview, "2026-10-19", "telegram-schaustadt");
        work_out(&project, as_of);
        let with_imports = worked_out(&project);
        assert_ne!(with_imports, before, "the import shows");
        for run_id in [&whatsapp, &telegram] {
            assert!(
                with_imports.keys().any(|path| path.to_string_lossy().contains(run_id.as_str())),
                "{run_id} was read"
            );
            run(&project, &["import", "--undo", run_id]);
        }
        work_out(&project, &[]);
        assert_same(&before, &worked_out(&project));
    }
}
