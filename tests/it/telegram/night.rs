//! A night over Telegram: registry, plan, scripted answers, archive, tables.

use std::{collections::BTreeMap, fs, path::Path};

use kanalbarometer::{
    collect::Playback,
    language::Lang,
    pipeline,
    project::Project,
    tables::{IssueRow, LinkRow, ObservationRow, SightRow, Table, TableStore},
};

use super::fixture;

/// A project with two authorities: one with a preview of two pages, one without a preview.
fn project(root: &Path) -> Project {
    let registry = root.join("data/registry");
    fs::create_dir_all(&registry).unwrap();
    let write = |name: &str, text: &str| fs::write(registry.join(name), text).unwrap();
    fs::write(
        root.join("kanalbarometer.toml"),
        "[project]\ninvented = true\n[collect]\ncontact = \"tests@musterland.example\"\n",
    )
    .unwrap();
    write(
        "authorities.csv",
        "authority_id;name;level;land;population;population_as_of;website;source;source_date\n\
         kreis-ni-musterland;Landkreis Musterland;kreis;NI;184320;2025-12-31;;invented for tests;2026-05-01\n\
         kreis-ni-leerfeld;Landkreis Leerfeld;kreis;NI;97450;2025-12-31;;invented for tests;2026-05-01\n",
    );
    write(
        "channels.csv",
        "channel_id;authority_id;platform;name;url;source;source_date\n\
         telegram-musterland;kreis-ni-musterland;telegram;;https://t.me/Musterland;invented for tests;2026-05-01\n\
         telegram-leerfeld;kreis-ni-leerfeld;telegram;;https://t.me/leerfeld;invented for tests;2026-05-01\n",
    );
    write(
        "published.csv",
        "figure_id;channel_id;followers;followers_wording;as_of;badge;started;source_url;source_kind\n",
    );
    Project::open(root).unwrap()
}

fn playback() -> Playback {
    let older = String::from_utf8(fixture("preview_start")).unwrap().replace("land/10", "land/5");
    let leerfeld = String::from_utf8(fixture("card_no_preview")).unwrap().replace("Musterland", "Leerfeld");
    let pages = [
        ("https://t.me/robots.txt", "User-agent: *\nAllow: /\n".to_owned()),
        ("https://t.me/musterland", String::from_utf8(fixture("card_channel")).unwrap()),
        ("https://t.me/s/musterland", String::from_utf8(fixture("preview_2026")).unwrap()),
        ("https://t.me/s/musterland?before=101", older),
        ("https://t.me/leerfeld", leerfeld),
    ];
    let mut files = BTreeMap::new();
    let mut script = "[[answer]]\nfrom = \"2026-05-01\"\nurl = \"https://t.me/s/leerfeld\"\nstatus = 302\nlocation = \"/leerfeld\"\n".to_owned();
    for (number, (url, page)) in pages.into_iter().enumerate() {
        let entry = format!(
            "[[answer]]\nfrom = \"2026-05-01\"\nurl = \"{url}\"\nstatus = 200\nbody = \"{number}.html\"\n"
        );
        script.push_str(&entry);
        files.insert(format!("{number}.html"), page.into_bytes());
    }
    files.insert("answers.toml".to_owned(), script.into_bytes());
    Playback::new(&files, "2026-05-21T01:30:00Z".parse().unwrap()).unwrap()
}

/// Columns of a table as lines of words, in order.
fn rows<Row: Table>(tables: &TableStore, columns: &[&str]) -> Vec<String> {
    let frame = tables.scan::<Row>().unwrap().collect().unwrap();
    let mut rows: Vec<String> = (0..frame.height())
        .map(|row| {
            let cells = columns.iter().map(|name| {
                let cell = frame.column(name).unwrap().get(row).unwrap();
                cell.get_str().map_or_else(|| cell.to_string(), str::to_owned)
            });
            cells.collect::<Vec<_>>().join(" ")
        })
        .collect();
    rows.sort();
    rows
}

#[test]
fn card_posts_and_links_reach_the_tables() {
    let folder = tempfile::tempdir().unwrap();
    let (project, playback) = (project(folder.path()), playback());
    let night = pipeline::nightly(&project, Some(&playback), None, Lang::De, &()).unwrap();
    assert!(night.problems.is_empty(), "{:?}", night.problems);
    let asked: Vec<String> = playback.asked().into_iter().map(|(_, url)| url.to_string()).collect();
    assert_eq!(asked.iter().filter(|url| url.contains("before=")).count(), 1, "{asked:?}");

    let tables = TableStore::new(project.tables());
    let observations = rows::<ObservationRow>(
        &tables,
        &["channel_id", "purpose", "status", "followers", "followers_precision", "badge"],
    );
    assert_eq!(
        observations,
        [
            "telegram-leerfeld telegram_card ok 1 exact unverified",
            "telegram-leerfeld telegram_preview not_supported null null unknown",
            "telegram-musterland telegram_card ok 1286994 exact verified",
            "telegram-musterland telegram_preview ok 11300000 rounded verified",
        ]
    );
    let posts = rows::<SightRow>(&tables, &["post_id", "kind", "month"]);
    assert_eq!(posts.len(), 18 + 2, "{posts:?}");
    assert!(
        posts.contains(&"51 service 2026-05".to_owned())
            && posts.contains(&"108 forwarded 2026-05".to_owned()),
        "{posts:?}"
    );
    let links = rows::<LinkRow>(&tables, &["channel_id", "purpose", "leads_to", "handle"]);
    let website =
        |purpose: &str| format!("telegram-musterland {purpose} website landkreis-musterland.example");
    assert_eq!(links, [website("telegram_card"), website("telegram_preview")]);
    let issues = rows::<IssueRow>(&tables, &["code"]);
    assert_eq!(issues.iter().filter(|code| *code == "no_preview").count(), 2, "{issues:?}");
}
