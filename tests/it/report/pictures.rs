//! The invented reports as files, for a person to look at.

use std::{fs, path::Path};

use kanalbarometer::{language::Lang, report::write_all};

use super::mock;

/// Writes the invented reports when `KANALBAROMETER_WRITE_MOCK` names a folder.
#[test]
fn the_invented_reports_can_be_written_for_the_eye() {
    let Some(folder) = std::env::var_os("KANALBAROMETER_WRITE_MOCK") else {
        eprintln!("nothing written: KANALBAROMETER_WRITE_MOCK names no folder");
        return;
    };
    for (name, report) in [
        ("large", mock::large()),
        ("rich", mock::rich()),
        ("empty", mock::empty()),
        ("first", mock::before_the_first_run()),
    ] {
        for lang in [Lang::De, Lang::En] {
            let folder = Path::new(&folder).join(format!("{name}-{}", lang.tag()));
            fs::create_dir_all(&folder).unwrap();
            assert!(!write_all(&report, lang, &folder).unwrap().is_empty());
        }
    }
}
