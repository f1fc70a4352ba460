//! The archive: what is written is what is read, and a torn end costs one record.

use std::{
    collections::BTreeMap,
    fs,
    io::{BufRead, Read},
    path::{Path, PathBuf},
};

use bytes::Bytes;
use flate2::bufread::GzDecoder;
use jiff::Timestamp;
use kanalbarometer::{
    archive::{About, Archive, ArchiveError, EndReason, Exchange, Stored},
    collect::{Answer, CheckStatus, Fetch, Purpose, Target},
    hint::Hint as _,
};
use proptest::prelude::*;

use crate::collect::target;

const STARTED_AT: &str = "2026-11-22T03:15:00Z";
const RUN_ID: &str = "20261122T031500Z";

fn at(second: u32) -> Timestamp {
    format!("2026-11-22T03:16:{second:02}Z").parse().unwrap()
}

fn answer(http_status: u16, headers: &[(&str, &str)], body: &[u8]) -> Answer {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    Answer {
        ip: Some("203.0.113.7".parse().unwrap()),
        request_headers: vec![("user-agent".to_owned(), "Kanalbarometer/0".to_owned())],
        http_status,
        headers: headers.iter().map(owned).collect(),
        body: Bytes::copy_from_slice(body),
        truncated: false,
    }
}

fn fetch(target: &Target, exchange: &Exchange) -> Fetch {
    Fetch {
        run_id: RUN_ID.to_owned(),
        target: target.clone(),
        observed_at: exchange.observed_at,
        status: CheckStatus::Ok,
        hops: Vec::new(),
        document_sha256: exchange.sha256.clone(),
        unchanged: exchange.unchanged,
        body_bytes: exchange.body.len() as u64,
        detail: None,
    }
}

fn targets(count: usize) -> Vec<Target> {
    (0..count)
        .map(|n| target(Purpose::WhatsappChannel, &format!("https://www.example.org/channel/{n}")))
        .collect()
}

/// Writes a run with one answer a target; returns its file.
fn write_run(dir: &Path, plan: &[Target], answers: &[Answer], close: bool) -> PathBuf {
    let (mut archive, _) = Archive::open(dir).unwrap();
    let about = About { user_agent: "Kanalbarometer/0".to_owned() };
    let mut open = archive.begin(STARTED_AT.parse().unwrap(), plan, &about).unwrap();
    for (n, (target, answer)) in plan.iter().zip(answers).enumerate() {
        let time = at(u32::try_from(n).unwrap());
        let exchange = open.keep(&target.url, time, answer).unwrap();
        open.keep_outcome(&fetch(target, &exchange), Some(&exchange)).unwrap();
    }
    if close {
        let requests = open.requests();
        let statuses = BTreeMap::from([(CheckStatus::Ok, answers.len() as u64)]);
        open.close(at(59), EndReason::Complete, &statuses, requests).unwrap();
    }
    dir.join("2026/11").join(format!("{RUN_ID}.warc.gz"))
}

fn read(dir: &Path) -> Vec<Stored> {
    let archive = Archive::open_for_reading(dir).unwrap();
    archive.read_run(RUN_ID).unwrap().map(Result::unwrap).collect()
}

/// A folder for a test that makes hundreds of archives: in memory where the system offers that, since every
/// archive is synced.
pub(crate) fn folder_in_memory() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

/// Where each record of a file begins, by an outside decoder.
pub(crate) fn record_offsets(bytes: &[u8]) -> Vec<usize> {
    let mut rest = bytes;
    let mut offsets = Vec::new();
    while !rest.fill_buf().unwrap().is_empty() {
        offsets.push(bytes.len() - rest.len());
        GzDecoder::new(&mut rest).read_to_end(&mut Vec::new()).unwrap();
    }
    offsets
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_is_written_is_what_is_read(
        body: Vec<u8>,
        headers in prop::collection::vec(("x-[a-z]{1,8}", "[ -~äöü€]{0,30}"), 0..5),
        http_status in 200u16..208,
    ) {
        let dir = tempfile::tempdir().unwrap();
        let plan = targets(1);
        let headers: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        write_run(dir.path(), &plan, &[answer(http_status, &headers, &body)], true);
        let stored = read(dir.path());
        let document = stored[0].document.as_ref().unwrap();
        prop_assert_eq!(&document.body[..], &body[..]);
        prop_assert_eq!(&document.url, &plan[0].url);
        let kept: Vec<(&str, &str)> = document
            .headers
            .iter()
            .filter(|(name, _)| name.starts_with("x-"))
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let sent: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (*name, value.trim())).collect();
        prop_assert_eq!(kept, sent);
        prop_assert_eq!(document.header("content-length").unwrap(), body.len().to_string());
    }
}

#[test]
fn a_header_from_outside_cannot_begin_a_line_of_its_own() {
    let dir = tempfile::tempdir().unwrap();
    let hostile = answer(200, &[("x-name", "a\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK")], b"body");
    write_run(dir.path(), &targets(1), &[hostile], true);
    let document = read(dir.path()).remove(0).document.unwrap();
    assert_eq!(document.header("x-name"), Some("a  WARC-Type: response    HTTP/1.1 200 OK"));
    assert_eq!(&document.body[..], b"body");
}

#[test]
fn transfer_headers_are_noted_and_the_length_fits_what_is_kept() {
    let dir = tempfile::tempdir().unwrap();
    let headers = [("content-encoding", "gzip"), ("transfer-encoding", "chunked"), ("content-length", "9")];
    write_run(dir.path(), &targets(1), &[answer(200, &headers, b"decoded body")], true);
    let document = read(dir.path()).remove(0).document.unwrap();
    assert_eq!(document.header("content-encoding"), None);
    assert_eq!(document.header("transfer-encoding"), None);
    assert_eq!(document.header("x-archive-orig-content-encoding"), Some("gzip"));
    assert_eq!(document.header("x-archive-orig-transfer-encoding"), Some("chunked"));
    assert_eq!(document.header("x-archive-orig-content-length"), Some("9"));
    assert_eq!(document.header("content-length"), Some("12"));
}

#[test]
fn a_record_torn_at_any_byte_is_dropped_reported_and_kept_beside() {
    let whole = tempfile::tempdir().unwrap();
    let answers = [answer(200, &[], b"first page"), answer(200, &[], b"second page")];
    let file = write_run(whole.path(), &targets(2), &answers, false);
    let bytes = fs::read(&file).unwrap();
    let last = *record_offsets(&bytes).last().unwrap();
    assert!(bytes.len() - last > 100);
    for end in last + 1..bytes.len() {
        let dir = folder_in_memory();
        let torn = dir.path().join("2026/11").join(format!("{RUN_ID}.warc.gz"));
        fs::create_dir_all(torn.parent().unwrap()).unwrap();
        fs::write(&torn, &bytes[..end]).unwrap();

        let quietly = read(dir.path());
        assert_eq!(quietly.len(), 2, "reading ends before the torn record");
        assert_eq!(quietly[1].fetch.status, CheckStatus::Interrupted);
        assert_eq!(fs::read(&torn).unwrap().len(), end, "reading never writes");

        let (archive, repairs) = Archive::open(dir.path()).unwrap();
        assert_eq!(repairs.len(), 1, "torn at byte {end}");
        assert_eq!((repairs[0].offset, repairs[0].dropped_bytes), (last as u64, (end - last) as u64));
        assert_eq!(fs::read(&repairs[0].kept_as).unwrap(), &bytes[last..end]);
        assert_eq!(fs::read(&torn).unwrap(), &bytes[..last]);
        let stored: Vec<Stored> = archive.read_run(RUN_ID).unwrap().map(Result::unwrap).collect();
        assert_eq!(&stored[0].document.as_ref().unwrap().body[..], b"first page");
        assert_eq!(Archive::open(dir.path()).unwrap().1, Vec::new(), "once is enough");
    }
}

#[test]
fn what_is_kept_behind_a_torn_end_that_was_cut_off_is_found_again() {
    let dir = tempfile::tempdir().unwrap();
    let plan = targets(2);
    let file = write_run(dir.path(), &plan, &[answer(200, &[], b"first page")], false);
    let bytes = fs::read(&file).unwrap();
    fs::write(&file, &bytes[..bytes.len() - 40]).unwrap();
    let (mut archive, _) = Archive::open(dir.path()).unwrap();
    let mut open = archive.resume(RUN_ID).unwrap();
    let kept = open.keep(&plan[1].url, at(30), &answer(200, &[], b"second page")).unwrap();
    assert_eq!(open.answered(&plan[1].url, "de-DE").unwrap(), Some(kept));
}

#[test]
fn zeros_left_by_a_power_cut_are_a_torn_end() {
    let dir = tempfile::tempdir().unwrap();
    let file = write_run(dir.path(), &targets(1), &[answer(200, &[], b"page")], false);
    let bytes = fs::read(&file).unwrap();
    fs::write(&file, [&bytes[..], &[0; 512]].concat()).unwrap();
    let (_, repairs) = Archive::open(dir.path()).unwrap();
    assert_eq!((repairs[0].offset, repairs[0].dropped_bytes), (bytes.len() as u64, 512));
    assert_eq!(fs::read(&file).unwrap(), bytes);
}

#[test]
fn a_run_killed_before_its_plan_is_no_run() {
    let dir = tempfile::tempdir().unwrap();
    let file = write_run(dir.path(), &targets(1), &[], false);
    let bytes = fs::read(&file).unwrap();
    for end in [1, 20, record_offsets(&bytes)[1] + 5] {
        fs::write(&file, &bytes[..end]).unwrap();
        let (archive, repairs) = Archive::open(dir.path()).unwrap();
        assert!(archive.runs().is_empty());
        assert_eq!((repairs.len(), repairs[0].offset), (1, 0));
        assert!(!file.exists(), "its name is free again");
    }
}

#[test]
fn damage_in_the_middle_is_an_error_that_throws_nothing_away() {
    let dir = tempfile::tempdir().unwrap();
    let answers = [answer(200, &[], b"first page"), answer(200, &[], b"second page")];
    let file = write_run(dir.path(), &targets(2), &answers, true);
    let bytes = fs::read(&file).unwrap();
    let offsets = record_offsets(&bytes);
    let mut damaged = bytes.clone();
    damaged[offsets[3] + 30] ^= 0xff;
    fs::write(&file, &damaged).unwrap();
    for result in
        [Archive::open(dir.path()).map(|(archive, _)| archive), Archive::open_for_reading(dir.path())]
    {
        let error = result.unwrap_err();
        assert!(
            matches!(&error, ArchiveError::Damaged { offset, .. } if *offset == offsets[3] as u64),
            "{error}"
        );
        assert!(error.hint().unwrap().contains("backup"));
    }
    assert_eq!(fs::read(&file).unwrap(), damaged, "nothing was cut off");
}

#[test]
fn a_folder_that_cannot_be_is_a_clear_error() {
    let dir = tempfile::tempdir().unwrap();
    let blocked = dir.path().join("archive");
    fs::write(&blocked, "a file stands in the way").unwrap();
    let error = Archive::open(&blocked).unwrap_err();
    assert!(matches!(error, ArchiveError::Write { .. }), "{error}");
    assert!(error.to_string().contains("archive"));
    assert!(error.hint().is_some());
    let missing = Archive::open_for_reading(&dir.path().join("missing")).unwrap();
    assert!(missing.runs().is_empty());
    assert!(!dir.path().join("missing").exists(), "reading creates nothing");
}

#[test]
fn a_body_whose_file_is_gone_is_told_and_asked_for_anew() {
    let dir = tempfile::tempdir().unwrap();
    let plan = targets(1);
    let page = answer(200, &[("etag", "\"1\"")], b"page");
    let first = write_run(dir.path(), &plan, std::slice::from_ref(&page), true);
    let (mut archive, _) = Archive::open(dir.path()).unwrap();
    let about = About { user_agent: "Kanalbarometer/0".to_owned() };
    let mut open = archive.begin("2026-11-23T03:15:00Z".parse().unwrap(), &plan, &about).unwrap();
    let time = "2026-11-23T03:16:00Z".parse().unwrap();
    let exchange = open.keep(&plan[0].url, time, &page).unwrap();
    assert!(exchange.unchanged);
    open.keep_outcome(&fetch(&plan[0], &exchange), Some(&exchange)).unwrap();
    drop(open);
    fs::remove_file(first).unwrap();
    let archive = Archive::open_for_reading(dir.path()).unwrap();
    let result = archive.read_run("20261123T031500Z").unwrap().next().unwrap();
    assert!(matches!(result, Err(ArchiveError::BodyMissing { .. })), "{result:?}");
    assert!(
        archive.holding(&plan[0].url, "de-DE").is_none(),
        "a conditional request could never be answered"
    );
}

#[test]
fn the_records_of_a_run_are_as_reviewed() {
    let dir = tempfile::tempdir().unwrap();
    let page = answer(200, &[("content-type", "text/html; charset=utf-8")], "<p>Grüße</p>".as_bytes());
    let file = write_run(dir.path(), &targets(2), &[page.clone(), answer(404, &[], b"")], true);
    let bytes = fs::read(&file).unwrap();
    // The first record names the version, and so its digest changes with every release.
    let mut rest = &bytes[record_offsets(&bytes)[1]..];
    let mut text = String::new();
    while !rest.is_empty() {
        GzDecoder::new(&mut rest).read_to_string(&mut text).unwrap();
    }
    insta::assert_snapshot!(text.replace('\r', ""));
}
