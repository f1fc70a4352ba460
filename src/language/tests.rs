//! The message files are complete in both languages, and numbers and dates read as people write them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use jiff::civil::{Date, date};

use super::{
    words::{LANDS, message_id},
    *,
};
use crate::{
    collect::{CheckStatus, NotAsked, Purpose},
    count::{Count, Precision},
    dossier::{Item, Problem},
    extract::{Criterion, ImprintGrade, canary::Field},
    fact::Fact,
    platform::Platform,
    registry::{Level, PopulationClass, SourceKind, StatedDate},
    requirement::Requirement,
    source::Source,
    status::{AlertKind, PREREQUISITES, Stage, Step},
    view::{Aspect, Bodies, TaskKind},
};

/// Message ids with their texts, read line by line: our files have one-line values and plurals only.
fn messages(lang: Lang) -> BTreeMap<&'static str, String> {
    let mut messages: BTreeMap<&str, String> = BTreeMap::new();
    let mut current = None;
    for line in lang.messages().lines() {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            let (id, text) = line.split_once('=').expect("a message line has an equals sign");
            let before = messages.insert(id.trim(), text.trim().to_owned());
            assert_eq!(before, None, "{id} stands twice");
            current = Some(id.trim());
        } else if let Some(id) = current.filter(|_| line.starts_with(' ')) {
            messages.get_mut(id).expect("was just inserted").push_str(line);
        }
    }
    messages
}

fn variables(text: &str) -> BTreeSet<String> {
    text.split('$')
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect())
        .collect()
}

/// Every id that words are asked for by a value's table word.
fn ids_of_values() -> BTreeSet<String> {
    use Fact::{Met, Unknown, Unmet};
    use ImprintGrade as Grade;
    use Precision::{About, AtLeast, Exact, Rounded};
    use Source::{Collected, Declared, Imported, Published};
    use SourceKind::{Own, Press, Release, Secondary};
    let mut ids = BTreeSet::new();
    let mut add = |families: &[&str], keys: Vec<&str>| {
        for family in families {
            ids.extend(keys.iter().map(|key| message_id(family, key)));
        }
    };
    add(&["stage", "stage-meaning", "stage-advice"], Stage::ALL.map(Stage::as_str).to_vec());
    add(&["requirement", "step-meet"], Requirement::ALL.map(Requirement::as_str).to_vec());
    add(&["step-find-out"], PREREQUISITES.map(Requirement::as_str).to_vec());
    add(&["step"], Step::GENERAL.map(Step::as_str).to_vec());
    add(&["dossier-item", "dossier-gap"], Item::ALL.map(Item::as_str).to_vec());
    add(&["dossier-problem"], Problem::ALL.map(Problem::as_str).to_vec());
    add(&["dossier-confirmed"], [Met, Unmet].map(Fact::as_str).to_vec());
    add(&["status", "status-meaning", "status-advice"], CheckStatus::ALL.map(CheckStatus::as_str).to_vec());
    add(&["plan-not-asked"], NotAsked::ALL.map(NotAsked::as_str).to_vec());
    let columns = ["host", "due", "not-due", "requests", "robots", "leads", "budget", "pause", "time"];
    add(&["plan-column"], columns.to_vec());
    add(&["level"], Level::ALL.map(Level::as_str).to_vec());
    add(&["alert", "alert-advice"], AlertKind::ALL.map(AlertKind::as_str).to_vec());
    add(&["aspect"], Aspect::ALL.map(Aspect::as_str).to_vec());
    add(&["bodies"], Bodies::ALL.map(Bodies::as_str).to_vec());
    add(&["task", "task-advice"], TaskKind::ALL.map(TaskKind::as_str).to_vec());
    add(&["platform"], Platform::ALL.map(Platform::as_str).to_vec());
    add(&["fact", "badge", "link", "two-way"], [Met, Unmet, Unknown].map(Fact::as_str).to_vec());
    let grades = [Grade::FullText, Grade::LabelledLink, Grade::UnlabelledLink, Grade::None, Grade::Unknown];
    add(&["field"], Field::ALL.map(Field::as_str).to_vec());
    add(&["purpose"], Purpose::ALL.map(Purpose::as_str).to_vec());
    add(&["criterion"], Criterion::ALL.map(Criterion::as_str).to_vec());
    add(&["imprint"], grades.map(Grade::as_str).to_vec());
    add(&["source"], [Collected, Declared, Imported, Published].map(Source::as_str).to_vec());
    add(&["source-kind"], [Own, Press, Release, Secondary].map(SourceKind::as_str).to_vec());
    add(&["precision"], [About, AtLeast, Exact, Rounded].map(Precision::as_str).to_vec());
    let classes = [None, Some(1), Some(20_000), Some(50_000), Some(100_000), Some(250_000), Some(500_000)];
    add(&["population"], classes.map(|n| PopulationClass::of(n).as_str()).to_vec());
    ids.extend(LANDS.iter().map(|code| message_id("land", &code.to_lowercase())));
    ids
}

/// The text of every source file and template outside tests and message files.
fn sources(folder: &Path, all: &mut String) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            sources(&path, all);
        } else if name != "tests.rs" && [".rs", ".html"].iter().any(|end| name.ends_with(end)) {
            all.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn both_languages_say_the_same_things() {
    let (german, english) = (messages(Lang::De), messages(Lang::En));
    let ids = |messages: &BTreeMap<&'static str, String>| messages.keys().copied().collect::<Vec<_>>();
    assert_eq!(ids(&german), ids(&english));
    for (id, text) in &german {
        assert!(!text.is_empty(), "{id} is empty in German");
        assert_eq!(variables(text), variables(&english[id]), "{id} names other values");
    }
}

#[test]
fn no_message_has_errors() {
    for lang in [Lang::De, Lang::En] {
        let language = Language::new(lang);
        for (id, text) in messages(lang) {
            let variables = variables(&text);
            for number in [0, 1, 2, 1000] {
                let arguments: Vec<_> =
                    variables.iter().map(|name| (name.as_str(), Arg::Number(number))).collect();
                let said = language.text_with(id, &arguments);
                assert!(!said.is_empty() && !said.contains(['⟦', '{']), "{lang:?} {id}: {said}");
            }
        }
    }
}

#[test]
fn every_value_has_its_words_and_no_words_lie_unused() {
    let known: BTreeSet<String> = messages(Lang::De).keys().map(|id| (*id).to_owned()).collect();
    let of_values = ids_of_values();
    let missing: Vec<_> = of_values.difference(&known).collect();
    assert!(missing.is_empty(), "without words: {missing:?}");

    let mut code = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut code);
    let unused: Vec<_> =
        known.difference(&of_values).filter(|id| !code.contains(&format!("\"{id}\""))).collect();
    assert!(unused.is_empty(), "nobody says: {unused:?}");
}

#[test]
fn every_status_says_what_it_means_and_what_to_do() {
    for lang in [Lang::De, Lang::En] {
        let language = Language::new(lang);
        let mut said = BTreeSet::new();
        for status in CheckStatus::ALL {
            let (meaning, advice) = (language.status_meaning(status), language.status_advice(status));
            for sentence in [&meaning, &advice] {
                assert!(sentence.ends_with('.'), "{status:?} is no sentence: {sentence}");
                assert!(sentence.chars().count() <= 110, "{status:?} takes too long: {sentence}");
            }
            assert!(said.insert(meaning), "{status:?} means the same as another");
            if status.needs_a_look() {
                assert!(said.insert(advice.clone()), "{status:?} repeats another's advice");
                assert!(lang == Lang::En || advice.contains("Sie"), "{status:?} addresses nobody: {advice}");
            }
        }
    }
}

#[test]
fn counts_read_as_their_precision_asks() {
    #[track_caller]
    fn check(count: Count, german: &str, english: &str) {
        assert_eq!(Language::new(Lang::De).count(&count), german);
        assert_eq!(Language::new(Lang::En).count(&count), english);
    }
    check(Count::exact(0), "0", "0");
    check(Count::exact(7648), "7.648", "7,648");
    check(Count::exact(1_234_567), "1.234.567", "1,234,567");
    check(Count::about(10_000), "rund 10.000", "about 10,000");
    check(Count::almost(1000), "knapp 1.000", "just under 1,000");
    check(Count::rounded(7600, 100), "7.550 bis 7.649", "7,550 to 7,649");
    check(Count::at_least(250), "mehr als 250", "more than 250");
}

#[test]
fn decimals_and_shares_claim_no_more_than_they_know() {
    let german = Language::new(Lang::De);
    assert_eq!(german.decimal(1234.56, 1), "1.234,6");
    assert_eq!(german.decimal(-0.04, 1), "0,0");
    assert_eq!(german.decimal(f64::NAN, 1), "–");
    assert_eq!(german.percent(0.456), "46\u{a0}%");
    assert_eq!(german.percent(0.0), "0\u{a0}%");
    assert_eq!(german.percent(0.001), "unter 1\u{a0}%");
    assert_eq!(german.percent(0.999), "über 99\u{a0}%");
    assert_eq!(german.percent(1.0), "100\u{a0}%");
    assert_eq!(Language::new(Lang::En).percent(0.456), "46%");
}

#[test]
fn dates_are_as_precise_as_their_source() {
    #[track_caller]
    fn check(from: Date, to: Date, german: &str, english: &str) {
        let stated = StatedDate { from, to };
        assert_eq!(Language::new(Lang::De).stated_date(&stated), german);
        assert_eq!(Language::new(Lang::En).stated_date(&stated), english);
    }
    check(date(2024, 3, 5), date(2024, 3, 5), "05.03.2024", "5 Mar 2024");
    check(date(2025, 5, 1), date(2025, 5, 31), "Mai 2025", "May 2025");
    check(date(2024, 1, 1), date(2024, 12, 31), "2024", "2024");
    check(date(2025, 1, 1), date(2025, 3, 31), "01.01.2025 bis 31.03.2025", "1 Jan 2025 to 31 Mar 2025");
    assert_eq!(Language::new(Lang::De).date(date(2024, 3, 5)), "5. März 2024");
    assert_eq!(Language::new(Lang::En).date(date(2024, 3, 5)), "5 March 2024");
}

#[test]
fn moments_are_told_in_german_time() {
    let summer = "2026-07-01T22:30:00Z".parse().unwrap();
    assert_eq!(Language::new(Lang::De).moment(summer), "2. Juli 2026, 00:30 Uhr");
    assert_eq!(Language::new(Lang::De).day_of(summer), "02.07.2026");
}

#[test]
fn names_sort_as_readers_expect() {
    let german = Language::new(Lang::De);
    let mut names = ["Zwickau", "Özdorf", "Ahlen", "Ährenfeld", "Ostheim", "Oberau"];
    names.sort_by(|left, right| german.compare(left, right));
    assert_eq!(names, ["Ahlen", "Ährenfeld", "Oberau", "Ostheim", "Özdorf", "Zwickau"]);
}

#[test]
fn numbers_in_messages_choose_the_plural_and_are_grouped() {
    let said = |n: u64| Language::new(Lang::De).text_with("targets-heading", &[("n", n.into())]);
    assert_ne!(said(1), said(2).replace('2', "1"));
    assert!(said(1000).contains("1.000"), "{}", said(1000));
}

#[test]
fn a_language_has_a_tag() {
    assert_eq!("de".parse(), Ok(Lang::De));
    assert_eq!("en".parse(), Ok(Lang::En));
    assert_eq!("fr".parse::<Lang>().unwrap_err().to_string(), "language `fr` is not known");
}
