//! The shipped registry of real authorities: no problem in it, and no figure that its sources lack.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use jiff::civil::date;
use kanalbarometer::{
    count::Precision,
    fact::Fact,
    registry::{Level, Registry, Rules, SourceKind},
};

fn shipped() -> Registry {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/registry");
    let rules = Rules { as_of: Some(date(2026, 11, 22)), ..Rules::default() };
    let (registry, problems) = Registry::load_with(&dir, &rules).unwrap();
    let problems: Vec<String> = problems.iter().take(10).map(ToString::to_string).collect();
    assert_eq!(problems, Vec::<String>::new());
    registry
}

#[test]
fn the_shipped_registry_has_no_problem_and_these_counts() {
    let registry = shipped();
    let mut levels = BTreeMap::new();
    for authority in &registry.authorities {
        *levels.entry(authority.level.as_str()).or_insert(0u32) += 1;
    }
    let with_channel: BTreeSet<&str> = registry.channels.iter().map(|c| c.authority_id.as_str()).collect();
    let count = |holds: &dyn Fn(&kanalbarometer::registry::PublishedFigure) -> bool| {
        registry.published.iter().filter(|figure| holds(figure)).count()
    };
    let counts = serde_json::json!({
        "authorities": registry.authorities.len(),
        "levels": levels,
        "with_population": registry.authorities.iter().filter(|a| a.population.is_some()).count(),
        "with_website": registry.authorities.iter().filter(|a| a.website.is_some()).count(),
        "with_channel": with_channel.len(),
        "channels": registry.channels.len(),
        "channels_with_url": registry.channels.iter().filter(|c| c.url.is_some()).count(),
        "published": registry.published.len(),
        "followers": count(&|f| f.followers.is_some()),
        "badge": [count(&|f| f.badge == Fact::Met), count(&|f| f.badge == Fact::Unmet)],
        "started": count(&|f| f.started.is_some()),
        "source_kinds": SourceKind::ALL.map(|kind| (kind.as_str(), count(&|f| f.source_kind == kind))),
    });
    insta::assert_json_snapshot!(counts);
}

#[test]
fn names_are_as_people_say_them() {
    let registry = shipped();
    let name = |key: &str| registry.authority(key).map(|authority| authority.name.as_str());
    assert_eq!(name("kreis-05162-rhein-kreis-neuss"), Some("Rhein-Kreis Neuss"));
    assert_eq!(name("kreis-09372-cham"), Some("Landkreis Cham"));
    assert_eq!(name("kreis-05974-soest"), Some("Kreis Soest"));
    assert_eq!(name("kreisfreie-stadt-01001-flensburg"), Some("Flensburg"));
    assert_eq!(name("gemeinde-03360025-uelzen"), Some("Uelzen"));
    for authority in &registry.authorities {
        let official = authority.name.contains(", ") && authority.level != Level::Bund;
        assert!(!official && !authority.name.contains('\u{ad}'), "{}", authority.name);
    }
}

#[test]
fn the_mayors_channel_belongs_to_the_town() {
    let registry = shipped();
    let channels: Vec<&str> = registry
        .channels_of("gemeinde-05978028-schwerte")
        .map(|channel| channel.channel_id.as_str())
        .collect();
    assert_eq!(channels, ["whatsapp-schwerte", "whatsapp-schwerte-buergermeister"]);
}

#[test]
fn wording_becomes_bounds() {
    let registry = shipped();
    let mut counts: Vec<String> = Vec::new();
    for figure in &registry.published {
        if let Some(count) = figure.followers {
            let wording = figure.followers_wording.as_deref().unwrap_or("–");
            let high = count.high.map_or("∞".to_owned(), |high| high.to_string());
            let (channel, precision) = (&figure.channel_id, count.precision.as_str());
            let as_of = figure.as_of.map_or("unknown".to_owned(), |date| date.to_string());
            let kind = figure.source_kind.as_str();
            let shown = count.shown;
            counts.push(format!(
                "{channel}: {wording} {shown} = {precision} {}..{high}, {as_of}, {kind}",
                count.low
            ));
        }
    }
    let counts = counts.join("\n");
    insta::assert_snapshot!(counts);
}

/// Returns the folder of real material, or says that it is not here.
#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
fn corpus() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    let corpus = std::env::var_os("KANALBAROMETER_CORPUS").map_or(beside, PathBuf::from);
    if corpus.is_dir() {
        return Some(corpus);
    }
    eprintln!("skipped: no corpus at {}", corpus.display());
    None
}

fn table(path: &Path) -> Vec<BTreeMap<String, String>> {
    csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect()
}

#[test]
fn every_district_town_and_land_is_there_with_its_population() {
    let Some(corpus) = corpus() else { return };
    let registry = shipped();
    let by_ags: BTreeMap<&str, _> =
        registry.authorities.iter().filter_map(|a| Some((a.ags.as_deref()?, a))).collect();
    let land_of: BTreeMap<&str, &str> = by_ags
        .iter()
        .filter_map(|(ags, a)| (a.level == Level::Land).then_some((*ags, a.land.as_deref()?)))
        .collect();

    let districts = table(&corpus.join("registry/districts.csv"));
    assert_eq!(districts.len(), 400);
    for district in &districts {
        let ags = district["ags"].as_str();
        // Berlin and Hamburg are Länder; they stand there once.
        if matches!(ags, "02000" | "11000") {
            assert!(!by_ags.contains_key(ags));
            continue;
        }
        let authority = by_ags[ags];
        let population = authority.population.as_ref().unwrap();
        assert_eq!(population.inhabitants.to_string(), district["population"], "{}", authority.name);
        assert_eq!(population.as_of.to_string(), district["population_as_of"]);
        assert_eq!(authority.land.as_deref(), Some(district["state_abbr"].as_str()));
        assert_eq!(authority.ars.as_deref(), Some(district["ars12"].as_str()));
        let word = district["name"].split([',', ' ']).next().unwrap();
        assert!(authority.name.contains(word), "{} {word}", authority.name);
        let city = matches!(district["type"].as_str(), "Kreisfreie Stadt" | "Stadtkreis");
        assert_eq!(authority.level, if city { Level::KreisfreieStadt } else { Level::Kreis });
    }

    let towns = table(&corpus.join("registry/cities_20000plus.csv"));
    let mut within_districts = 0;
    for town in &towns {
        let ags = town["ags8"].as_str();
        if let Some(district) = ags.strip_suffix("000") {
            let once = [district, &ags[..2]].iter().filter(|ags| by_ags.contains_key(**ags)).count();
            assert!(once >= 1, "{ags}");
            continue;
        }
        within_districts += 1;
        let authority = by_ags[ags];
        assert_eq!(authority.level, Level::Gemeinde);
        assert_eq!(authority.ars.as_deref(), Some(town["ars12"].as_str()));
        assert_eq!(authority.population.as_ref().unwrap().inhabitants.to_string(), town["population"]);
    }
    assert_eq!((towns.len(), within_districts), (673, 567));

    for land in table(&corpus.join("registry/states.csv")) {
        assert_eq!(land_of[land["state_key"].as_str()], land["abbr"]);
        let population = by_ags[land["state_key"].as_str()].population.as_ref().unwrap();
        assert_eq!(population.inhabitants.to_string(), land["population_2024_12_31"]);
    }
}

#[test]
fn every_published_figure_stands_in_its_source_row() {
    let Some(corpus) = corpus() else { return };
    let registry = shipped();
    let rows = table(&corpus.join("registry/authorities_whatsapp.csv"));
    assert_eq!(rows.len(), 158);
    let stated = |column: &str| rows.iter().filter(|row| !row[column].is_empty()).count();
    let published = |holds: &dyn Fn(&kanalbarometer::registry::PublishedFigure) -> bool| {
        registry.published.iter().filter(|figure| holds(figure)).count()
    };
    assert_eq!((stated("subscribers"), published(&|f| f.followers.is_some())), (23, 23));
    assert_eq!((stated("verified"), published(&|f| f.badge != Fact::Unknown)), (11, 11));
    // 14 starts have no year, one lies before channels existed.
    assert_eq!((stated("started"), published(&|f| f.started.is_some())), (97, 97 - 15));

    let mut used = BTreeSet::new();
    for figure in &registry.published {
        // `published-0012` is row 12 of the source table as a spreadsheet counts.
        let number: usize = figure.figure_id.split('-').nth(1).unwrap().parse().unwrap();
        used.insert(number);
        let row = &rows[number - 2];
        assert_eq!(figure.source_url.as_str(), url::Url::parse(&row["source_url"]).unwrap().as_str());
        let shown = figure.followers.map(|count| count.shown.to_string()).unwrap_or_default();
        assert_eq!(shown, row["subscribers"], "{}", figure.figure_id);
        let badge = match figure.badge {
            Fact::Met => "yes",
            Fact::Unmet => "no",
            Fact::Unknown => "",
        };
        assert_eq!(badge, row["verified"], "{}", figure.figure_id);
        if let Some(started) = figure.started {
            let start = &row["started"];
            assert!(start.starts_with(&started.from.year().to_string()), "{}: {start}", figure.figure_id);
            if started.from == started.to {
                assert!(start.starts_with(&started.from.to_string()), "{}: {start}", figure.figure_id);
            }
        }
        let exact = figure.followers.filter(|count| count.precision == Precision::Exact);
        assert!(exact.is_none_or(|count| count.shown % 10 != 0), "{}", figure.figure_id);
        let channel = registry.channel(&figure.channel_id).unwrap();
        if !row["channel_url"].is_empty() {
            let url = url::Url::parse(&row["channel_url"]).unwrap();
            assert_eq!(channel.url.as_ref(), Some(&url), "{}", figure.figure_id);
        }
    }
    let unused: Vec<usize> = (2..rows.len() + 2).filter(|number| !used.contains(number)).collect();
    // Row 45 does not say "channel", row 72 has no address of a page.
    assert_eq!(unused, [45, 72]);

    let addresses: BTreeSet<&str> = rows.iter().map(|row| row["channel_url"].as_str()).collect();
    for channel in &registry.channels {
        if let Some(url) = &channel.url {
            assert!(addresses.contains(url.as_str()), "{url}");
        }
    }
    assert_eq!(addresses.len() - 1, registry.channels.iter().filter(|c| c.url.is_some()).count());
}
