//! From a figure back to the stored page, through the real command line and over every metric of the demo.

use std::{collections::BTreeSet, fs, path::Path};

use assert_cmd::Command;
use kanalbarometer::{
    archive::Archive,
    explain::{self, ExplainError, Known, Question, Standing},
    language::Lang,
    measure::{METRICS, Metrics},
    pipeline,
    project::Project,
    tables::TableStore,
};
use serde_json::Value;

use crate::night::{demo, tree};

fn run(arguments: &[&str], project: &Path) -> (i32, String, String) {
    let mut command = Command::cargo_bin("kanalbarometer").unwrap();
    let output = command.arg("explain").args(arguments).arg("--project").arg(project).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[track_caller]
fn check(arguments: &[&str], project: &Path, exit: i32, stdout_has: &[&str], stderr_has: &[&str]) {
    let (code, stdout, stderr) = run(arguments, project);
    assert_eq!(code, exit, "{arguments:?}\n{stdout}\n{stderr}");
    for words in stdout_has {
        assert!(stdout.contains(words), "{words} is not in\n{stdout}");
    }
    for words in stderr_has {
        assert!(stderr.contains(words), "{words} is not in\n{stderr}");
    }
}

#[test]
fn a_figure_leads_to_the_words_on_the_stored_page() {
    let (_folder, project) = demo();
    let said = [
        "Bedeutung:      Die neueste Zahl der Abonnierten je 1.000 Menschen",
        "SQL:            src/measure/followers_per_1000.sql",
        "per_1000          20,681",
        "Beruht auf followers (Abonnierte)",
        "https://www.whatsapp.com/channel/0029VaMUSTERmusterland01",
        "data/archive/2026/10/20261019T013000Z.warc.gz, ab Byte",
        "[Kanal | 3.812 Follower]",
        "12.10.2026  whatsapp-landkreis-musterland  followers = 3590  abgerufen: älter",
        "Beruht auf authorities",
    ];
    check(&["Landkreis Musterland", "followers_per_1000"], &project, 0, &said, &[]);
    let said = ["Definition:", "Rests on posts", "whatsapp-landkreis-musterland"];
    check(&["kreis-ni-musterland", "posting_rate", "--lang", "en"], &project, 0, &said, &[]);
    // Of a published figure only the address is known.
    let said = ["whatsapp-zweckverband-musterwasser", "nur mit Adresse verzeichnet"];
    check(&["Zweckverband Musterwasser", "followers"], &project, 0, &said, &[]);
    // Without a row the definition says what that means.
    check(&["Ohnenetz", "badge"], &project, 0, &["Unbekannt:", "Keine Zeile"], &[]);
}

#[test]
fn programs_get_rows_documents_and_places() {
    let (_folder, project) = demo();
    let (_, stdout, _) = run(&["kreis-ni-musterland", "followers", "--format", "json"], &project);
    let explanation: Value = serde_json::from_str(&stdout).unwrap();
    let row = &explanation["steps"][0]["rows"][1];
    assert_eq!(row["cells"]["followers"], 3812);
    let citation = &row["citations"][0];
    assert_eq!(citation["standing"], "held");
    assert_eq!(citation["quotes"][0]["passage"]["quote"], "Kanal | 3.812 Follower");
    // Where the record begins is true: a gzip member begins there.
    let stored = &citation["stored"];
    let file = fs::read(project.join(stored["file"].as_str().unwrap())).unwrap();
    let offset = usize::try_from(stored["offset"].as_u64().unwrap()).unwrap();
    assert_eq!(file[offset..offset + 2], [0x1f, 0x8b]);
}

#[test]
fn what_cannot_be_explained_says_why_and_what_to_do() {
    let (_folder, project) = demo();
    let hint = "the nearest are: Landkreis Musterland (kreis-ni-musterland)";
    check(&["Landkreis Musterlnd", "followers"], &project, 1, &[], &["no authority", hint]);
    check(
        &["Probekreis", "follower"],
        &project,
        1,
        &[],
        &["no metric is called follower", "followers_per_1000"],
    );
    check(
        &["Probekreis", "run_targets"],
        &project,
        1,
        &[],
        &["says nothing of a single authority", "hint: "],
    );
    let never = ["Probekreis", "followers", "--as-of", "2020-01-01"];
    check(&never, &project, 1, &[], &["has not been measured", "kanalbarometer measure --as-of 2020-01-01"]);
}

#[test]
fn a_page_that_is_gone_is_named_and_ends_with_3() {
    let (_folder, project) = demo();
    let newest = tree(&project.join("data/archive"))
        .into_keys()
        .find(|path| path.ends_with("20261019T013000Z.warc.gz"));
    fs::remove_file(project.join("data/archive").join(newest.unwrap())).unwrap();
    let as_of = ["Landkreis Musterland", "followers", "--as-of", "2026-10-19"];
    check(
        &as_of,
        &project,
        3,
        &["im Archiv nicht zu finden", "3.812"],
        &["the archive does not hold this page"],
    );
}

#[test]
fn a_page_of_an_import_that_was_taken_back_is_named_and_ends_with_3() {
    let (_folder, project) = demo();
    let archive = Archive::open_for_reading(&project.join("data/archive")).unwrap();
    let imports: Vec<String> = archive
        .runs()
        .iter()
        .filter(|run| !run.source.is_collected())
        .map(|run| run.run_id.clone())
        .collect();
    for import in &imports {
        let mut command = Command::cargo_bin("kanalbarometer").unwrap();
        command.args(["import", "--undo", import]).arg("--project").arg(&project).assert().success();
    }
    let as_of = ["Landkreis Musterland", "launch_curve", "--as-of", "2026-10-19"];
    check(&as_of, &project, 3, &["der zurückgenommen wurde"], &["import that was taken back"]);
}

/// Whatever metrics come: each explains itself for every authority, and what it names is in the archive.
#[test]
fn every_metric_leads_every_authority_to_pages_that_are_there() {
    let (_folder, root) = demo();
    let project = Project::open(&root).unwrap();
    let (registry, _) = pipeline::registry(&project).unwrap();
    let archive = pipeline::archive(&project).unwrap();
    let as_of = pipeline::report_day(&archive, &registry, None).unwrap();
    let tables = TableStore::new(project.tables());
    let metrics = Metrics::read(&tables, as_of).unwrap().unwrap();
    let known = Known {
        project: &project,
        registry: &registry,
        tables: &tables,
        metrics: &metrics,
        archive: &archive,
    };
    let (mut quotes, mut found, mut missed) = (0, 0, BTreeSet::new());
    for metric in METRICS {
        for authority in registry.authorities.iter().step_by(3) {
            let question = Question { authority, metric, as_of, lang: Lang::De };
            let explanation = match explain::explain(question, known) {
                Ok(explanation) => explanation,
                Err(ExplainError::NotOfAuthorities { .. }) => continue,
                Err(error) => panic!("{} of {}: {error}", metric.name, authority.name),
            };
            assert_eq!(explanation.steps[0].name, metric.name);
            for citation in explanation.citations() {
                assert!(
                    matches!(citation.standing, Standing::Held | Standing::NotKept),
                    "{} of {}: {citation:?}",
                    metric.name,
                    authority.name
                );
                // A picture without a word has no quote.
                for quote in citation.quotes.iter().filter(|quote| !quote.quote.is_empty()) {
                    quotes += 1;
                    found += usize::from(quote.passage.is_some());
                    if quote.passage.is_none() {
                        missed.insert(format!("{:?} at {:?}", quote.quote, quote.place));
                    }
                }
            }
        }
    }
    // What a reader put together of several places does not stand in the page in one piece.
    assert!(
        quotes > 500 && found * 100 >= quotes * 95,
        "{found} of {quotes} quotes were found again: {missed:#?}"
    );
}
