//! Studies: which rows can be used, and which shipped one is in force.

use std::{collections::BTreeMap, path::Path};

use jiff::civil::date;
use kanalbarometer::registry::{Registry, Rules, Usage};

const HEADER: &str = "study_id;study;publisher;year;survey_period;usage;percent;population_base;sample_size;\
                      source_url;source_kind;in_force_from\n";

/// Returns the keys of the rows that can be used, then what is wrong with the file.
#[track_caller]
fn check(rows: &str, kept: &[&str], problems: &[&str]) {
    let file = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
    let files = BTreeMap::from([
        file("authorities.csv", "authority_id;name;level;land;population;population_as_of;source"),
        file("channels.csv", "channel_id;authority_id;platform;url;source"),
        file("studies.csv", &format!("{HEADER}{rows}")),
    ]);
    let rules = Rules { as_of: Some(date(2026, 10, 1)), ..Rules::default() };
    let (registry, found) = Registry::from_files_with(&files, &rules).unwrap();
    let ids: Vec<&str> = registry.studies.iter().map(|study| study.study_id.as_str()).collect();
    assert_eq!(ids, kept);
    assert_eq!(found.iter().map(ToString::to_string).collect::<Vec<_>>(), problems);
}

const PAGE: &str = "https://studie.example/;own";

#[test]
fn a_study_may_lack_what_its_source_does_not_say() {
    check(
        &format!("muster;Musterstudie;Institut;2024;;mindestens wöchentlich;81,6 %;;;{PAGE};\n"),
        &["muster"],
        &[],
    );
    check(
        &format!("muster;Musterstudie;Institut;2024;Februar;daily;81;alle;1.500;{PAGE};1.3.2024\n"),
        &["muster"],
        &[],
    );
}

#[test]
fn a_study_without_share_source_or_year_cannot_be_used() {
    check(
        &format!(
            "a;Musterstudie;Institut;2024;;weekly;;;;{PAGE};\n\
             b;Musterstudie;Institut;2024;;oft;82;;;{PAGE};\n\
             c;Musterstudie;Institut;1999;;weekly;182;;;{PAGE};\n\
             d;;;2024;;weekly;82;;;studie;own;\n\
             d;Musterstudie;Institut;2024;;weekly;82;;;{PAGE};\n"
        ),
        &[],
        &[
            "studies.csv:2:percent: nothing stands here",
            "studies.csv:3:usage: \"oft\": a word that is not known here",
            "studies.csv:4:year: \"1999\": not a year in which WhatsApp existed",
            "studies.csv:4:percent: \"182\": not a share from 0 to 100",
            "studies.csv:5:study: nothing stands here",
            "studies.csv:5:publisher: nothing stands here",
            "studies.csv:5:source_url: \"studie\": not a web address",
            "studies.csv:6:study_id: \"d\": the same key as in row 5",
        ],
    );
}

#[test]
fn a_day_that_cannot_be_read_puts_nothing_in_force() {
    check(
        &format!(
            "a;Musterstudie;Institut;2024;;weekly;82;;viele;{PAGE};2024\n\
             b;Musterstudie;Institut;2024;;weekly;82;;;{PAGE};2027-01-01\n"
        ),
        &["a", "b"],
        &[
            "studies.csv:2:sample_size: \"viele\": not a whole number; it is left unknown",
            "studies.csv:2:in_force_from: \"2024\": not a single day; it is left unknown",
            "studies.csv:3:in_force_from: \"2027-01-01\": a date after 2026-10-01; it is left unknown",
        ],
    );
}

#[test]
fn of_the_shipped_studies_the_weekly_use_of_2022_is_in_force() {
    let (registry, _) = Registry::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data/registry")).unwrap();
    let in_force: Vec<_> = registry.studies.iter().filter(|study| study.in_force_from.is_some()).collect();
    let [study] = in_force.as_slice() else { panic!("{in_force:?}") };
    assert_eq!((study.usage, study.year, study.sample_size), (Usage::Weekly, 2022, Some(1500)));
    assert!((study.percent.value - 82.0).abs() < 1e-9, "{study:?}");
    assert!(study.population_base.is_some(), "a share of nobody knows whom is no share of the population");
}
