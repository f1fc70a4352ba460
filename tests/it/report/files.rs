//! The folder that a report fills.

use std::{collections::BTreeMap, fs, path::Path};

use kanalbarometer::{language::Lang, manifest::FileDigest, report::write_all};
use sha2::{Digest, Sha256};

use super::mock;

/// Every file below a folder with its bytes.
fn read(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("the entry is readable").path();
        let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
        if path.is_dir() {
            files.extend(read(&path).into_iter().map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)));
        } else {
            files.insert(name, fs::read(&path).expect("the file is readable"));
        }
    }
    files
}

#[test]
fn the_same_view_gives_the_same_bytes_and_the_list_names_them_all() {
    let (first, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let written = write_all(&mock::rich(), Lang::De, first.path()).unwrap();
    assert_eq!(written, write_all(&mock::rich(), Lang::De, second.path()).unwrap());
    assert_eq!(written, write_all(&mock::rich(), Lang::De, first.path()).unwrap(), "written over itself");
    let files = read(first.path());
    assert_eq!(files, read(second.path()));

    let listed: Vec<_> = files
        .iter()
        .map(|(file, bytes)| FileDigest {
            path: file.clone(),
            sha256: format!("{:x}", Sha256::digest(bytes)),
            bytes: bytes.len() as u64,
        })
        .collect();
    assert_eq!(written, listed);
    insta::assert_snapshot!("names_of_files", files.into_keys().collect::<Vec<_>>().join("\n"));
}

#[test]
fn charts_of_an_earlier_report_do_not_stay_behind() {
    let folder = tempfile::tempdir().unwrap();
    write_all(&mock::rich(), Lang::De, folder.path()).unwrap();
    write_all(&mock::empty(), Lang::De, folder.path()).unwrap();
    let charts: Vec<_> = read(folder.path()).into_keys().filter(|file| file.starts_with("charts/")).collect();
    assert!(charts.is_empty(), "{charts:?}");
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let blocked = folder.path().join("report");
    fs::write(&blocked, "a file is in the way").unwrap();
    let error = write_all(&mock::empty(), Lang::De, &blocked).unwrap_err().to_string();
    assert!(error.starts_with("cannot create the folder") && error.contains("report"), "{error}");
}
