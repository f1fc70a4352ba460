//! Each authority among those that are comparable, from a table that was handed over to report and terminal.

use std::{fs, path::Path};

use serde_json::Value;

use crate::{
    handing_over::{printed, project_of, run},
    night::demo,
};

/// Twelve invented Kreise: seven in Niedersachsen and three in Bayern of one size, two larger ones; and a town.
const KREISE: [(&str, &str, u32, &str); 13] = [
    ("musterland", "NI", 200_000, "genau 4000"),
    ("beispielgau", "NI", 200_000, "genau 2000"),
    ("schablonental", "NI", 200_000, "genau 6000"),
    ("probekreis", "NI", 200_000, "genau 8000"),
    ("vorlagen", "NI", 200_000, "genau 10000"),
    ("entwurf", "NI", 200_000, "genau 12000"),
    ("skizzen", "NI", 150_000, "mehr als 250"),
    ("modell", "BY", 220_000, "genau 1100"),
    ("exempel", "BY", 180_000, "genau 5400"),
    ("attrappen", "BY", 200_000, ""),
    ("urbild", "BY", 300_000, "genau 9000"),
    ("abbild", "NI", 400_000, "genau 2000"),
    ("stadt", "NI", 200_000, "genau 7000"),
];

/// A project with the table imported and measured.
fn project() -> tempfile::TempDir {
    let level = |name: &str| if name == "stadt" { "kreisfreie_stadt" } else { "kreis" };
    let authorities = KREISE.map(|(name, land, population, _)| {
        format!("{name};Kreis {name};{};{land};{population};2025-12-31;;invented", level(name))
    });
    let channels = KREISE.map(|(name, ..)| format!("whatsapp-{name};{name};whatsapp;Kanal {name};;invented"));
    let strings = |rows: &'static [String; 13]| rows.each_ref().map(String::as_str);
    let (authorities, channels) = (Box::leak(Box::new(authorities)), Box::leak(Box::new(channels)));
    let folder = project_of(&strings(authorities), &strings(channels));
    // What is only published is compared with nobody.
    let published = folder.path().join("data/registry/published.csv");
    let header = fs::read_to_string(&published).unwrap();
    let figure = "f1;whatsapp-attrappen;3000;;2026-11-20;;;https://zeitung.example/a;press";
    fs::write(&published, format!("{}\n{figure}\n", header.trim())).unwrap();
    let mut table = "Kanal;Stand;Follower\n".to_owned();
    for (name, _, _, followers) in KREISE.iter().filter(|row| !row.3.is_empty()) {
        table.push_str(&format!("whatsapp-{name};20.11.2026;{followers}\n"));
    }
    hand_over(folder.path(), "Zahlen.csv", &table);
    printed(folder.path(), &["extract"]);
    printed(folder.path(), &["measure", "--as-of", "2026-11-22"]);
    folder
}

fn hand_over(project: &Path, name: &str, table: &str) {
    let path = project.join(name);
    fs::write(&path, table).unwrap();
    let import = ["import", path.to_str().unwrap()];
    printed(project, &import);
    let mappings = fs::read_dir(project.join("data/mappings")).unwrap();
    for mapping in mappings.map(|entry| entry.unwrap().path()) {
        let proposed = fs::read_to_string(&mapping).unwrap();
        fs::write(&mapping, proposed.replace("confirmed = false", "confirmed = true")).unwrap();
    }
    printed(project, &import);
}

fn compared(project: &Path, name: &str) -> Value {
    run(project, &["compare", name, "--as-of", "2026-11-22"]).1["followers_per_1000"].clone()
}

/// Per 1,000 in Niedersachsen at that size: 20, 10, 30, 40, 50, 60; the seventh is open above. In Bayern 5 and 30.
#[test]
fn the_group_is_as_narrow_as_five_known_values_allow() {
    let folder = project();
    // Six are known in the Land: 20 has rank 5 of 6 and (1 + 0.5) / 6 = 25 percent; the median is 35.
    let own = compared(folder.path(), "Kreis musterland");
    let placement = &own["placement"];
    assert_eq!(placement["group"]["land"], "NI");
    assert_eq!(placement["is_wider"], false);
    assert_eq!(placement["rank"], serde_json::json!({"best": 5, "worst": 5, "among": 6}));
    assert_eq!(placement["percentile"], serde_json::json!({"low": 25.0, "high": 25.0}));
    assert_eq!(placement["quartiles"][1], serde_json::json!({"low": 35.0, "high": 35.0}));
    assert_eq!(placement["left_out"], serde_json::json!({"published": 0, "other_days": 0, "open": 1}));
    // In Bayern two are known: all Länder, eight values, 30 is there twice.
    let own = compared(folder.path(), "exempel");
    let placement = &own["placement"];
    assert_eq!(placement["group"]["land"], Value::Null);
    assert_eq!(placement["is_wider"], true);
    assert_eq!(placement["rank"], serde_json::json!({"best": 4, "worst": 5, "among": 8}));
    assert_eq!(placement["left_out"], serde_json::json!({"published": 1, "other_days": 0, "open": 1}));
    // Of its size two are known: all Kreise.
    let own = compared(folder.path(), "urbild");
    assert_eq!(own["placement"]["group"]["population_class"], Value::Null);
    assert_eq!(own["placement"]["rank"]["among"], 10);
}

#[test]
fn what_cannot_be_compared_says_why() {
    let folder = project();
    let refusal = |name: &str| compared(folder.path(), name)["refusal"].clone();
    assert_eq!(refusal("attrappen"), "published");
    assert_eq!(refusal("skizzen"), "open");
    assert_eq!(refusal("stadt"), "too_few");
    let (_, said) = printed(folder.path(), &["compare", "attrappen", "--as-of", "2026-11-22"]);
    assert!(said.contains("Die Zahl ist nur veröffentlicht"), "{said}");
}

#[test]
fn a_count_of_another_month_is_left_out_of_the_group() {
    let folder = project();
    hand_over(folder.path(), "Neu.csv", "Kanal;Stand;Follower\nwhatsapp-musterland;22.12.2026;5000\n");
    printed(folder.path(), &["extract"]);
    printed(folder.path(), &["measure", "--as-of", "2026-12-22"]);
    let (_, told) = run(folder.path(), &["compare", "beispielgau", "--as-of", "2026-12-22"]);
    let placement = &told["followers_per_1000"]["placement"];
    assert_eq!(placement["left_out"]["other_days"], 1);
    assert_eq!(placement["rank"]["among"], 5);
    let (_, told) = run(folder.path(), &["compare", "musterland", "--as-of", "2026-12-22"]);
    assert_eq!(told["followers_per_1000"]["refusal"], "too_few");
}

#[test]
fn the_most_alike_are_named_and_the_report_shows_all_of_it() {
    let folder = project();
    let (_, said) = printed(folder.path(), &["compare", "musterland", "--as-of", "2026-11-22"]);
    insta::assert_snapshot!("compare_musterland", said);
    printed(folder.path(), &["report", "--as-of", "2026-11-22"]);
    let report = folder.path().join("reports/2026-11-22");
    let file = |name: &str| fs::read_to_string(report.join(name)).unwrap().replace("\r\n", "\n");
    let without_digests =
        |text: String| regex::Regex::new("[0-9a-f]{64}").unwrap().replace_all(&text, "SHA256").into_owned();
    insta::assert_snapshot!("comparison_csv", without_digests(file("comparison.csv")));
    insta::assert_snapshot!("comparison_groups_csv", file("comparison-groups.csv"));
    let page = file("index.html");
    for words in [
        "Vergleich mit ähnlichen Behörden",
        "5 von 6",
        "kanalbarometer explain musterland followers_per_1000",
        "Weniger als fünf vergleichbare Werte, deshalb ohne Angabe: kreisfreie Stadt.",
    ] {
        assert!(page.contains(words), "the page does not say {words}");
    }
    assert!(file("charts/peers-reach.svg").contains("Kreis musterland"));
    // Nobody was watched: there is no chart of posts, and no row for them.
    assert!(!report.join("charts/peers-posts.svg").exists());
}

#[test]
fn posts_are_compared_with_the_watched_days_beside_them() {
    let (_folder, project) = demo();
    let (_, told) = run(&project, &["compare", "Landkreis Musterland"]);
    let row = &told["posting_rate"];
    let days = row["watched_days"].as_f64().unwrap();
    assert!(days > 7.0 && days <= 28.1, "{days}");
    let value = |end: &str| row["value"][end].as_f64().unwrap();
    assert!(value("low") < value("value") && value("value") < value("high"));
    assert_eq!(row["refusal"], "too_few");
}
