//! The report seen from outside: every format of an invented report, hostile names included.

mod mock;

use std::{fs, path::Path};

use kanalbarometer::{
    language::{Lang, Language},
    report::{html, write_all},
};

/// Writes the invented reports for a person to look at, when `KANALBAROMETER_WRITE_MOCK` names a folder.
#[test]
fn the_invented_report_can_be_written_for_the_eye() {
    let Some(folder) = std::env::var_os("KANALBAROMETER_WRITE_MOCK") else {
        eprintln!("not written: KANALBAROMETER_WRITE_MOCK is not set");
        return;
    };
    for (name, report) in [("large", mock::large()), ("rich", mock::rich()), ("empty", mock::empty())] {
        for lang in [Lang::De, Lang::En] {
            let folder = Path::new(&folder).join(format!("{name}-{}", lang.tag()));
            fs::create_dir_all(&folder).unwrap();
            assert!(!write_all(&report, lang, &folder).unwrap().is_empty());
        }
    }
}

#[test]
fn a_report_as_large_as_the_real_one_stays_light() {
    let page = html(&mock::large(), &Language::new(Lang::De));
    assert!(page.len() < 1_500_000, "{} bytes", page.len());
}
