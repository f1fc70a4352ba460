//! The open data set, through the real command line: whole, the same twice, and nothing in it that must not leave the house.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use assert_cmd::Command;
use serde_json::Value;

use crate::night::{demo, tree};

fn run(arguments: &[&str], project: &Path) -> std::process::Output {
    Command::cargo_bin("kanalbarometer")
        .unwrap()
        .args(arguments)
        .arg("--project")
        .arg(project)
        .output()
        .unwrap()
}

#[track_caller]
fn done(arguments: &[&str], project: &Path) -> String {
    let output = run(arguments, project);
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(matches!(output.status.code(), Some(0 | 3)), "{arguments:?}: {stderr}");
    String::from_utf8(output.stdout).unwrap()
}

#[track_caller]
fn refused(arguments: &[&str], project: &Path, says: &str) {
    let output = run(arguments, project);
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{arguments:?}: {stderr}");
    assert!(stderr.contains(says) && stderr.contains("hint: "), "{arguments:?}: {stderr}");
}

/// The data set of a project, in a folder beside it.
fn exported(project: &Path) -> PathBuf {
    let folder = project.with_extension("data-set");
    done(&["export", "--frictionless", folder.to_str().unwrap()], project);
    folder
}

fn package(folder: &Path) -> Value {
    serde_json::from_slice(&fs::read(folder.join("datapackage.json")).unwrap()).unwrap()
}

fn text<'v>(value: &'v Value, field: &str) -> &'v str {
    value[field].as_str().unwrap_or_else(|| panic!("no {field} in {value}"))
}

fn list<'v>(value: &'v Value, field: &str) -> &'v [Value] {
    value[field].as_array().map_or(&[], Vec::as_slice)
}

/// The rows of a table, each as its cells by column.
fn rows(folder: &Path, path: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(folder.join(path)).unwrap();
    let header = reader.headers().unwrap().clone();
    let named = |record: csv::StringRecord| {
        header.iter().zip(&record).map(|(name, cell)| (name.to_owned(), cell.to_owned())).collect()
    };
    reader.records().map(|record| named(record.unwrap())).collect()
}

/// Checks what the schema promises: columns, numbers of rows, required cells, words, forms, keys, references.
#[track_caller]
fn check(folder: &Path) {
    let package = package(folder);
    let resources = list(&package, "resources");
    let cells = |path: &str, column: &str| -> BTreeSet<String> {
        rows(folder, path).into_iter().map(|mut row| row.remove(column).unwrap()).collect()
    };
    for resource in resources {
        let path = text(resource, "path");
        let schema = &resource["schema"];
        let rows = rows(folder, path);
        assert_eq!(resource["rows"].as_u64(), Some(rows.len() as u64), "{path}");
        let header = csv::Reader::from_path(folder.join(path)).unwrap().headers().unwrap().clone();
        let names: Vec<&str> = list(schema, "fields").iter().map(|field| text(field, "name")).collect();
        assert_eq!(header.iter().collect::<Vec<_>>(), names, "{path}");
        for field in list(schema, "fields") {
            check_field(path, field, &rows);
        }
        let key: Vec<&str> = list(schema, "primaryKey").iter().filter_map(Value::as_str).collect();
        let keys: BTreeSet<Vec<&String>> =
            rows.iter().map(|row| key.iter().map(|column| &row[*column]).collect()).collect();
        assert!(key.is_empty() || keys.len() == rows.len(), "{path}: {key:?} does not tell rows apart");
        for reference in list(schema, "foreignKeys") {
            let column = text_of(&reference["fields"][0]);
            let table = text(&reference["reference"], "resource");
            let table = resources.iter().find(|resource| text(resource, "name") == table).unwrap();
            let known = cells(text(table, "path"), column);
            let stray = rows.iter().find(|row| !row[column].is_empty() && !known.contains(&row[column]));
            assert!(stray.is_none(), "{path}: {stray:?}");
        }
    }
}

fn text_of(value: &Value) -> &str {
    value.as_str().unwrap()
}

#[track_caller]
fn check_field(path: &str, field: &Value, rows: &[BTreeMap<String, String>]) {
    let name = text(field, "name");
    assert!(!text(field, "title").is_empty() && text(field, "description").len() > 10, "{path}: {name}");
    let constraints = &field["constraints"];
    let words: Vec<&str> = list(constraints, "enum").iter().map(text_of).collect();
    let pattern = constraints["pattern"].as_str().map(|pattern| regex::Regex::new(pattern).unwrap());
    for cell in rows.iter().map(|row| &row[name]) {
        assert!(!cell.is_empty() || constraints["required"] == false, "{path}: {name} is empty");
        if cell.is_empty() {
            continue;
        }
        assert!(words.is_empty() || words.contains(&cell.as_str()), "{path}: {name} is {cell}");
        assert!(pattern.as_ref().is_none_or(|pattern| pattern.is_match(cell)), "{path}: {name} is {cell}");
        let fits = match text(field, "type") {
            // Only a gain may be negative: what counts says so by its least value.
            "integer" => {
                let is_gain = constraints["minimum"].is_null() && name.starts_with("gained");
                cell.parse::<i64>().is_ok_and(|number| number >= 0 || is_gain)
            }
            "number" => cell.parse::<f64>().is_ok(),
            "boolean" => cell == "true" || cell == "false",
            "date" => cell.parse::<jiff::civil::Date>().is_ok(),
            "datetime" => cell.len() == 20 && cell.parse::<jiff::Timestamp>().is_ok(),
            other => other == "string",
        };
        assert!(fits, "{path}: {name} is {cell}");
    }
}

#[test]
fn the_data_set_of_the_demo_keeps_what_its_schema_promises() {
    let (_folder, project) = demo();
    let folder = exported(&project);
    check(&folder);
    let resources = list(&package(&folder), "resources").len();
    // Tables, and what describes them: nothing else.
    assert_eq!(tree(&folder).len(), resources + 4);
}

#[test]
fn what_was_handed_over_is_in_it_and_named_as_such() {
    let (_folder, project) = demo();
    let imported = |folder: &Path| {
        let rows = rows(folder, "observations.csv").into_iter();
        rows.filter(|row| row["source"] == "imported").collect::<Vec<_>>()
    };
    let before = imported(&exported(&project));
    let page =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/whatsapp/layout_2026_verified.html");
    let channel = ["--for", "kreis-ni-musterland", "--channel", "whatsapp-landkreis-musterland"];
    let import = [&["import", page.to_str().unwrap(), "--saved-on", "2026-10-18"], &channel[..]].concat();
    done(&import, &project);
    for stage in ["extract", "measure"] {
        done(&[stage], &project);
    }
    let folder = exported(&project);
    check(&folder);
    let mut imported = imported(&folder);
    let handed_over = format!("(`source` is `imported`): {}.", imported.len());
    let readme = fs::read_to_string(folder.join("README.md")).unwrap();
    assert!(readme.contains(&handed_over), "{readme}");
    imported.retain(|row| !before.contains(row));
    assert_eq!(imported.len(), 1);
    assert_eq!(imported[0]["date"], "2026-10-18");
    let file_name = page.to_str().unwrap();
    for (path, bytes) in tree(&folder) {
        assert!(!String::from_utf8(bytes).unwrap().contains(file_name), "{} names the file", path.display());
    }
}

/// One line a field: what a reviewer wants to see change.
fn outline(package: &Value) -> String {
    let mut lines = Vec::new();
    for resource in list(package, "resources") {
        let words = |values: &[Value]| values.iter().map(text_of).collect::<Vec<_>>().join(", ");
        let schema = &resource["schema"];
        let refers: Vec<&str> =
            list(schema, "foreignKeys").iter().map(|key| text(&key["reference"], "resource")).collect();
        let key = words(list(schema, "primaryKey"));
        lines.push(format!("{}: key [{key}], refers to {refers:?}", text(resource, "path")));
        for field in list(schema, "fields") {
            let constraints = &field["constraints"];
            let required = if constraints["required"] == true { " required" } else { "" };
            let values = match (list(constraints, "enum").len(), constraints["pattern"].as_str()) {
                (0, None) if constraints["minimum"] == 0 => " from 0".to_owned(),
                (0, None) => String::new(),
                (0, Some(pattern)) => format!(" {pattern}"),
                (words, _) => format!(" one of {words} words"),
            };
            lines.push(format!("    {} {}{required}{values}", text(field, "name"), text(field, "type")));
        }
    }
    lines.join("\n")
}

#[test]
fn the_description_of_the_demo_is_as_reviewed() {
    let (_folder, project) = demo();
    let mut package = package(&exported(&project));
    insta::assert_snapshot!("export_outline", outline(&package));
    // The first table in full stands for all: the outline above has the others.
    package["resources"].as_array_mut().unwrap().truncate(1);
    for changing in ["/version", "/generator/version", "/resources/0/bytes", "/resources/0/hash"] {
        *package.pointer_mut(changing).unwrap() = "[changes]".into();
    }
    insta::assert_snapshot!("export_package", serde_json::to_string_pretty(&package).unwrap());
}

#[test]
fn the_same_archive_gives_the_same_bytes_and_an_earlier_data_set_is_replaced() {
    let (_folder, project) = demo();
    let folder = exported(&project);
    let before = tree(&folder);
    fs::remove_dir_all(project.join("data/tables")).unwrap();
    for stage in ["extract", "measure"] {
        done(&[stage], &project);
    }
    exported(&project);
    assert!(before == tree(&folder), "an export after a replay differs");
    let beside: Vec<_> = fs::read_dir(folder.parent().unwrap()).unwrap().collect();
    assert_eq!(beside.len(), 2, "something is left beside project and data set: {beside:?}");
}

#[test]
fn a_foreign_folder_is_refused_and_untouched() {
    let (_folder, project) = demo();
    let folder = exported(&project);
    fs::write(folder.join("notes.txt"), "mine").unwrap();
    let before = tree(&folder);
    refused(&["export", "--frictionless", folder.to_str().unwrap()], &project, "notes.txt");
    refused(&["export", "--frictionless", project.to_str().unwrap()], &project, "nothing was changed");
    assert!(before == tree(&folder));
    let output = run(&["export"], &project);
    assert_eq!(output.status.code(), Some(2), "where to is not guessed");
}

#[test]
fn a_day_that_was_not_measured_is_refused_and_an_earlier_one_knows_nothing_newer() {
    let (_folder, project) = demo();
    let folder = project.with_extension("data-set");
    let export = ["export", "--as-of", "2026-10-06", "--frictionless", folder.to_str().unwrap()];
    refused(&export, &project, "2026-10-06 has not been measured");
    assert!(!folder.exists());
    let newest = rows(&exported(&project), "observations.csv");
    done(&["measure", "--as-of", "2026-10-06"], &project);
    done(&export, &project);
    check(&folder);
    for (path, bytes) in tree(&folder) {
        let text = String::from_utf8(bytes).unwrap();
        assert!(
            !text.contains("2026-10-12") && !text.contains("2026-10-19"),
            "{} knows more",
            path.display()
        );
    }
    // A row keeps its key.
    let earlier = rows(&folder, "observations.csv");
    assert!(earlier.len() > 10 && earlier.len() < newest.len());
    assert!(earlier.iter().all(|row| newest.contains(row)));
}

#[test]
fn a_failed_check_is_a_row_with_its_status_and_without_a_number() {
    let (_folder, project) = demo();
    let folder = exported(&project);
    let observations = rows(&folder, "observations.csv");
    let failed = |status: &str| observations.iter().filter(|row| row["status"] == status).count();
    for status in ["not_found", "no_count", "page_changed", "rate_limited"] {
        assert!(failed(status) > 0, "the demo has a check that ended in {status}");
    }
    for row in observations.iter().filter(|row| row["status"] != "ok") {
        assert_eq!((row["followers"].as_str(), row["followers_low"].as_str()), ("", ""), "{row:?}");
        assert!(row["badge"] == "unknown" || row["status"] == "no_count", "{row:?}");
    }
    // Every target of every run is there, with one status each.
    let result: Value = serde_json::from_str(&done(&["report", "--format", "json"], &project)).unwrap();
    assert_eq!(rows(&folder, "fetches.csv").len() as u64, result["tables"]["fetches"].as_u64().unwrap());
    let of_figures = rows(&folder, "published_figures.csv").len() as u64;
    let all = result["tables"]["observations"].as_u64().unwrap();
    assert_eq!(observations.len() as u64 + of_figures, all, "no observation is lost between the two tables");
}

#[test]
fn text_from_outside_is_no_formula_and_comes_back() {
    let (_folder, project) = demo();
    let folder = exported(&project);
    let mut undone = BTreeSet::new();
    for resource in list(&package(&folder), "resources") {
        for row in rows(&folder, text(resource, "path")) {
            for (column, cell) in row {
                // Less than nothing is a number, and a number is no formula.
                let is_number = cell.parse::<f64>().is_ok() && !cell.starts_with('+');
                let acts = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number;
                assert!(!acts, "{column}: {cell}");
                assert!(!cell.contains(|c: char| c.is_control() && c != '\n'), "{column}: {cell:?}");
                undone.extend(cell.strip_prefix('\'').map(str::to_owned));
            }
        }
    }
    assert!(undone.iter().any(|text| text.starts_with("=HYPERLINK(\"http://x\")")), "{undone:?}");
    for file in ["README.md", "CITATION.cff", ".zenodo.json", "datapackage.json"] {
        let text = fs::read_to_string(folder.join(file)).unwrap();
        assert!(
            !text.contains("HYPERLINK") && !text.contains(|c: char| c.is_control() && c != '\n'),
            "{file}"
        );
    }
}

#[test]
fn posts_quotes_pictures_and_leads_stay_in_the_house() {
    let (_folder, project) = demo();
    let folder = exported(&project);
    let everything: String =
        tree(&folder).into_values().map(|bytes| String::from_utf8(bytes).unwrap()).collect();
    // Words of posts, of a quote and of an address in the demo's pages: they are read, so they could leak.
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/demo/pages");
    let read: String =
        tree(&pages).into_values().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).collect();
    for word in PRIVATE {
        assert!(read.contains(word), "the demo no longer has `{word}`");
        assert!(!everything.contains(word), "`{word}` has left the house");
    }
    for column in ["quote", "evidence", "picture_url", "detail", "text", "seen"] {
        for resource in list(&package(&folder), "resources") {
            let names = list(&resource["schema"], "fields").iter().map(|field| text(field, "name"));
            assert!(names.into_iter().all(|name| name != column), "{column} in {}", text(resource, "path"));
        }
    }
    assert!(!folder.join("metrics/found_channels.csv").exists());
}

const PRIVATE: [&str; 4] =
    ["Bitte nutzen Sie die Umleitung", "Erika Mustermann", "bilder.whatsapp.example", "+49 000 000000"];

#[test]
fn what_is_invented_says_so_and_a_publisher_with_a_doi_is_named() {
    let (_folder, project) = demo();
    let folder = exported(&project);
    let read = |file: &str| fs::read_to_string(folder.join(file)).unwrap();
    for file in ["README.md", "CITATION.cff", ".zenodo.json", "datapackage.json"] {
        let text = read(file);
        assert!(text.contains("invented") && text.contains("Erfundenes Beispiel"), "{file}: {text}");
    }
    assert!(package(&folder)["name"].as_str().unwrap().contains("invented"));
    assert!(!read("CITATION.cff").contains("\ndoi:") && read("CITATION.cff").contains("# No DOI yet"));

    let settings = |doi: &str| {
        let export = "publisher = \"Landkreis Musterland\"\nhomepage = \"https://daten.musterland.example/\"";
        let text =
            format!("[collect]\ncontact = \"a@musterland.example\"\n[export]\n{export}\ndoi = \"{doi}\"\n");
        fs::write(project.join("kanalbarometer.toml"), text).unwrap();
    };
    settings("will be given");
    refused(&["export", "--frictionless", folder.to_str().unwrap()], &project, "is no DOI");
    settings("10.5072/musterland.1");
    exported(&project);
    let names_it = |file: &str, word: &str| assert!(read(file).contains(word), "{file}: {}", read(file));
    names_it("CITATION.cff", "\ndoi: \"10.5072/musterland.1\"\n");
    names_it("CITATION.cff", "  - name: \"Landkreis Musterland\"\n");
    names_it("README.md", "https://doi.org/10.5072/musterland.1");
    names_it("datapackage.json", "\"id\": \"https://doi.org/10.5072/musterland.1\"");
    names_it(".zenodo.json", "\"name\": \"Landkreis Musterland\"");
    assert!(!read("README.md").contains("invented example"), "what is not invented does not say so");
    assert!(!read("README.md").contains("Destatis"), "no data of Destatis are in this registry");
}

#[test]
fn rows_about_what_has_left_the_registry_are_left_out_and_counted() {
    let (_folder, project) = demo();
    let before = rows(&exported(&project), "observations.csv");
    let channels = project.join("data/registry/channels.csv");
    let kept: Vec<String> = fs::read_to_string(&channels)
        .unwrap()
        .lines()
        .filter(|line| !line.contains("hinterlist"))
        .map(str::to_owned)
        .collect();
    fs::write(&channels, kept.join("\n")).unwrap();
    for stage in ["extract", "measure"] {
        done(&[stage], &project);
    }
    let folder = exported(&project);
    check(&folder);
    let package = package(&folder);
    let resource =
        list(&package, "resources").iter().find(|resource| resource["name"] == "observations").unwrap();
    let left_out = resource["rowsLeftOut"].as_u64().unwrap();
    assert_eq!(left_out, 4, "one check a night");
    let after = rows(&folder, "observations.csv");
    assert_eq!(before.len() as u64, after.len() as u64 + left_out);
    assert!(after.iter().all(|row| before.contains(row)), "the others keep their keys");
    assert!(fs::read_to_string(folder.join("README.md")).unwrap().contains("rowsLeftOut"));
}

#[test]
fn the_result_is_json_when_asked_for_and_its_digests_are_those_of_the_files() {
    let (_folder, project) = demo();
    let folder = project.with_extension("data-set");
    let stdout = done(&["export", "--frictionless", folder.to_str().unwrap(), "--format", "json"], &project);
    let result: Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!((text(&result, "as_of"), &result["invented"]), ("2026-10-19", &Value::Bool(true)));
    let files = tree(&folder);
    assert_eq!(list(&result, "files").len(), files.len());
    for file in list(&result, "files") {
        let bytes = &files[Path::new(text(file, "path"))];
        let digest = kanalbarometer::manifest::FileDigest::of(String::new(), bytes);
        assert_eq!(
            (text(file, "sha256"), file["bytes"].as_u64()),
            (digest.sha256.as_str(), Some(digest.bytes))
        );
    }
}
