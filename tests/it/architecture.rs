//! The rules of ARCHITECTURE.md that a compiler does not know, read from the source itself.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// What each module may use besides itself and the small ideas; the order of `src/lib.rs`.
const ORDER: &[(&str, &[&str])] = &[
    ("registry", &[]),
    ("collect", &["archive"]),
    ("archive", &["collect"]),
    ("extract", &["collect"]),
    ("canary", &["collect", "extract"]),
    ("import", &["registry", "collect", "archive", "extract"]),
    ("reconcile", &["extract"]),
    ("counterpart", &[]),
    ("tables", &["registry", "collect", "extract", "canary", "reconcile", "counterpart"]),
    ("measure", &["tables"]),
    ("compare", &["registry", "measure"]),
    ("status", &["registry", "collect", "extract"]),
    (
        "view",
        &[
            "registry",
            "collect",
            "extract",
            "canary",
            "counterpart",
            "tables",
            "measure",
            "compare",
            "status",
            "language",
        ],
    ),
    ("language", &["registry", "collect", "extract", "status", "view", "compare"]),
    ("chart", &["registry", "collect", "extract", "measure", "compare", "status", "view", "language"]),
    (
        "report",
        &[
            "registry", "collect", "extract", "measure", "compare", "status", "view", "language", "chart",
            "manifest",
        ],
    ),
    ("dossier", &["registry", "status", "view", "language"]),
    ("export", &["tables", "measure", "language", "manifest"]),
    ("explain", &["registry", "collect", "archive", "extract", "tables", "measure", "language", "project"]),
];

const IDEAS: [&str; 8] = ["count", "disk", "fact", "hint", "platform", "requirement", "source", "typed"];

/// Every source file below `src/` with its text up to its unit tests.
fn sources() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = BTreeMap::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") && !is_test(&path) {
                let text = fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(&text).to_owned();
                files.insert(path.strip_prefix(&root).unwrap().to_string_lossy().into_owned(), code);
            }
        }
    }
    assert!(files.len() > 50, "the source was not found");
    files
}

/// Files that are compiled for tests only.
fn is_test(path: &Path) -> bool {
    ["tests.rs", "reference.rs"].iter().any(|name| path.file_name().is_some_and(|file| file == *name))
}

/// The code without its comments.
fn code(text: &str) -> String {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// Checks that a word is used only in files whose path begins in one of the ways named.
#[track_caller]
fn only_in(word: &str, places: &[&str]) {
    let found: Vec<String> = sources()
        .into_iter()
        .filter(|(path, text)| {
            code(text).contains(word) && !places.iter().any(|place| path.starts_with(place))
        })
        .map(|(path, _)| path)
        .collect();
    assert!(found.is_empty(), "`{word}` belongs to {places:?} and stands in {found:?}");
}

#[test]
fn only_collect_opens_connections() {
    only_in("reqwest", &["collect/"]);
    only_in("TcpStream", &["collect/"]);
    only_in("UdpSocket", &[]);
}

#[test]
fn the_clock_is_read_at_the_edge_only() {
    only_in("Timestamp::now", &["collect/internet", "cli/", "pipeline.rs"]);
    only_in("SystemTime::now", &[]);
    // The archive syncs every so often; that never reaches what is written.
    only_in("Instant::now", &["collect/internet", "archive/write"]);
    only_in("Zoned::now", &[]);
}

#[test]
fn frames_stay_between_tables_and_measure() {
    only_in("polars", &["tables/", "measure/"]);
}

#[test]
fn only_the_printer_prints() {
    for word in ["println!", "eprintln!", "print!("] {
        only_in(word, &["cli/printer.rs", "cli/progress.rs"]);
    }
    only_in("process::exit", &[]);
}

#[test]
fn every_module_uses_only_what_stands_above_it() {
    let sources = sources();
    for (module, may_use) in ORDER {
        let mut used = BTreeSet::new();
        for (_, text) in sources.iter().filter(|(path, _)| path.starts_with(&format!("{module}/"))) {
            used.extend(uses(&code(text)));
        }
        let stray: Vec<&String> = used
            .iter()
            .filter(|used| {
                *used != module && !IDEAS.contains(&used.as_str()) && !may_use.contains(&used.as_str())
            })
            .collect();
        assert!(stray.is_empty(), "`{module}` must not use {stray:?}");
    }
}

/// The modules of this crate that a text names: `crate::name::...` and the first words of `use crate::{...}`.
fn uses(text: &str) -> BTreeSet<String> {
    let word =
        |text: &str| text.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect::<String>();
    let mut found = BTreeSet::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        if !rest.starts_with('{') {
            found.insert(word(rest));
            continue;
        }
        let mut depth = 0usize;
        let mut expects_word = false;
        for (place, c) in rest.char_indices() {
            match c {
                '{' => {
                    depth += 1;
                    expects_word = depth == 1;
                }
                '}' => depth -= 1,
                ',' => expects_word = depth == 1,
                c if c.is_whitespace() => {}
                _ if expects_word => {
                    found.insert(word(&rest[place..]));
                    expects_word = false;
                }
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
    }
    found
}

#[test]
fn every_file_says_its_role_and_holds_one_idea() {
    for (path, text) in sources() {
        assert!(text.starts_with("//!"), "{path} does not open with a module comment");
        let lines = text.lines().count();
        assert!(lines <= 600, "{path} has {lines} lines: does it hold more than one idea?");
    }
}

#[test]
fn nothing_names_a_drawer() {
    for path in sources().keys() {
        for drawer in ["utils", "common", "helpers", "types", "misc"] {
            assert!(!path.split(['/', '.']).any(|part| part == drawer), "{path} is a drawer");
        }
    }
}
