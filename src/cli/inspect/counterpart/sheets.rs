//! Posts and releases from CSV files of a folder, judged authority by authority.

use std::{
    collections::{BTreeMap, HashMap},
    path::{Path, PathBuf},
};

use jiff::{civil::DateTime, tz::TimeZone};
use serde::Deserialize;

use crate::{
    cli::{Failure, inspect::text::decoded},
    counterpart::{Habits, Message, Moment, Release, Releases, Verdict},
    disk,
};

/// A release as its file has it.
#[derive(Debug, Deserialize)]
struct ReleaseLine {
    authority: String,
    release: String,
    /// In Berlin, as `2026-10-05 09:00`.
    published: String,
    title: Option<String>,
    text: Option<String>,
    url: Option<String>,
}

/// A post as its file has it.
#[derive(Debug, Deserialize)]
struct PostLine {
    authority: String,
    posted: String,
    kind: Option<String>,
    counterpart: Option<String>,
    text: String,
}

/// A post with the verdict on it.
#[derive(Debug)]
pub(super) struct Judged {
    /// The file that it stands in, and which half of it: the threshold was chosen with the odd half.
    pub(super) set: String,
    /// Where it stands.
    pub(super) place: String,
    pub(super) text: String,
    pub(super) kind: Option<String>,
    /// The release that says the same, by its label.
    pub(super) expected: Option<String>,
    pub(super) verdict: Verdict,
    /// The counterpart, else the release that comes nearest.
    pub(super) release: Option<String>,
    pub(super) title: Option<String>,
}

/// Reads a folder and judges its posts, in the order of the files; all releases count as watched.
pub(super) fn judged(folder: &Path) -> Result<Vec<Judged>, Failure> {
    let files = disk::files_below(folder).map_err(|(folder, error)| failure(&folder, error.into()))?;
    let named = |prefix: &str| -> Vec<&PathBuf> {
        let is_named = |file: &&PathBuf| {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with(prefix) && file.extension().is_some_and(|extension| extension == "csv")
        };
        files.iter().filter(is_named).collect()
    };
    let mut releases: BTreeMap<String, Vec<ReleaseLine>> = BTreeMap::new();
    for file in named("releases") {
        for (_, line) in lines::<ReleaseLine>(file)? {
            releases.entry(line.authority.clone()).or_default().push(line);
        }
    }
    let mut all = Vec::new();
    for file in named("posts") {
        all.extend(of_file(file, &releases)?);
    }
    if all.is_empty() {
        return Err(failure(folder, anyhow::anyhow!("no posts are there")));
    }
    Ok(all)
}

fn of_file(file: &Path, releases: &BTreeMap<String, Vec<ReleaseLine>>) -> Result<Vec<Judged>, Failure> {
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let posts = lines::<PostLine>(file)?;
    let mut habits: BTreeMap<&str, Habits> = BTreeMap::new();
    for (_, post) in &posts {
        habits.entry(&post.authority).or_default().add(None, Some(&post.text));
    }
    let mut known: HashMap<&str, (Releases<'_>, &[ReleaseLine])> = HashMap::new();
    for (authority, habits) in &habits {
        let lines = releases.get(*authority).map_or(&[][..], Vec::as_slice);
        let texts = lines.iter().enumerate().map(|(key, line)| {
            Ok(Release {
                published: moment(&line.published).map_err(|error| failure(file, error))?,
                title: line.title.as_deref(),
                text: line.text.as_deref(),
                url: line.url.as_deref(),
                key,
            })
        });
        let texts = texts.collect::<Result<Vec<_>, Failure>>()?;
        known.insert(authority, (Releases::of(texts, habits), lines));
    }
    let judge = |(at, (line, post)): (usize, &(u64, PostLine))| {
        let posted = moment(&post.posted).map_err(|error| failure(file, error))?;
        let message =
            Message { posted: Some(posted), title: None, text: Some(&post.text), links: Vec::new() };
        let always = [(i64::MIN, i64::MAX)];
        let of_authority = known.get(post.authority.as_str());
        let verdict = of_authority.map(|(known, _)| known.judge(&message, &always, None));
        let verdict = verdict.ok_or_else(|| failure(file, anyhow::anyhow!("an authority is missing")))?;
        let nearest = verdict.nearest.as_ref().zip(of_authority);
        let release = nearest.and_then(|(nearest, (_, lines))| lines.get(nearest.key));
        Ok(Judged {
            set: format!("{name}, {} half", if (at + 1).is_multiple_of(2) { "even" } else { "odd" }),
            place: format!("{name}:{line}"),
            text: post.text.clone(),
            kind: post.kind.clone(),
            expected: post.counterpart.clone(),
            release: release.map(|line| line.release.clone()),
            title: release.and_then(|line| line.title.clone()),
            verdict,
        })
    };
    posts.iter().enumerate().map(judge).collect()
}

fn lines<Line: for<'de> Deserialize<'de>>(file: &Path) -> Result<Vec<(u64, Line)>, Failure> {
    let bytes = super::super::read(file).map_err(|error| failure(file, error.into()))?;
    let text = decoded(&bytes);
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(text.as_bytes());
    let headers = reader.headers().map_err(|error| failure(file, error.into()))?.clone();
    let line = |record: Result<csv::StringRecord, csv::Error>| {
        let record = record?;
        Ok((record.position().map_or(0, csv::Position::line), record.deserialize(Some(&headers))?))
    };
    let lines = reader.records().map(line).collect::<Result<_, csv::Error>>();
    lines.map_err(|error| failure(file, error.into()))
}

fn moment(stated: &str) -> anyhow::Result<Moment> {
    let time: DateTime = stated.replace(' ', "T").parse()?;
    Ok(Moment::at(time.to_zoned(TimeZone::get("Europe/Berlin")?)?.timestamp().as_second()))
}

fn failure(path: &Path, error: anyhow::Error) -> Failure {
    let error = error.context(format!("cannot take posts and releases from {}", path.display()));
    Failure::with_hint(error, "`kanalbarometer inspect counterpart --help` says which files are read")
}
