//! The data package of `WhaTools` (Frictionless): series of public WhatsApp channels, and what their pages said last.
//!
//! Its tables are taken one by one, from a folder or an archive, and each channel's lines become a document of its own.
//! The package's own description and its list of parties hold nothing of a channel.

use std::ops::ControlFlow;

use serde::Deserialize;

use super::{
    Format, Handed, Likeness, Reduction, Refusal,
    documents::{Documents, Whose},
    sheet::{self, Book, Row},
};
use crate::{collect::Purpose, extract::FollowerLine};

pub(super) const FORMAT: Format = Format { name: "data_package", likeness, reduce };

/// The columns by which a file of readings is known.
const COLUMNS: [&str; 6] = ["checked_at", "channel_id", "status", "followers", "precision", "locale"];

fn likeness(handed: &Handed<'_>) -> Likeness {
    if let Some(json) = json_beginning(handed.bytes) {
        let is_profiles = json.contains("\"profiles\"") && json.contains("\"seenAt\"");
        let is_description = json.contains("\"data-package\"") || json.contains("\"resources\"");
        let is_registry = json.contains("\"parties\"");
        return if is_profiles || is_description || is_registry { Likeness::Is } else { Likeness::No };
    }
    match header(handed.bytes) {
        Some(_) => Likeness::Is,
        None => Likeness::No,
    }
}

/// Returns the first characters of what may be an object in JSON.
fn json_beginning(bytes: &[u8]) -> Option<String> {
    let head = &bytes[..bytes.len().min(4_096)];
    let text = String::from_utf8_lossy(head).into_owned();
    text.trim_start_matches('\u{feff}').trim_start().starts_with('{').then_some(text)
}

/// Returns where each column of readings stands; `None` for other files.
fn header(bytes: &[u8]) -> Option<[usize; 6]> {
    let head = Book::open(sheet::beginning(bytes), &is_column).ok()?.head("", 1).ok()?;
    let cells = head.first()?.cells.as_ref().ok()?;
    let places = COLUMNS.map(|column| cells.iter().position(|cell| cell.text() == column));
    let mut found = [0; 6];
    for (place, at) in found.iter_mut().zip(places) {
        *place = at?;
    }
    Some(found)
}

fn is_column(cell: &str) -> bool {
    COLUMNS.contains(&cell)
}

fn reduce(handed: &Handed<'_>) -> Result<Reduction, Refusal> {
    let mut documents = Documents::new(Purpose::FollowerTable, "zone=UTC");
    if json_beginning(handed.bytes).is_none() {
        readings(handed.bytes, &mut documents)?;
    } else {
        profiles(handed.bytes, &mut documents)?;
    }
    let (parts, unread) = documents.finish()?;
    Ok(Reduction { parts, unread })
}

/// Takes a file of readings; newer rows have more cells than the header, which is no harm.
fn readings(bytes: &[u8], documents: &mut Documents) -> Result<(), Refusal> {
    let not_readings = || {
        Refusal::new("no readings of a data package", format!("it has the columns {}", COLUMNS.join(", ")))
    };
    let columns = header(bytes).ok_or_else(not_readings)?;
    let mut book = Book::open(bytes, &is_column)?;
    let head = book.head("", 1)?;
    let cells = head.first().and_then(|row| row.cells.as_ref().ok());
    let place = |column: &str| cells.and_then(|cells| cells.iter().position(|cell| cell.text() == column));
    let (name, kind) = (place("channel_name"), place("kind"));
    let mut outcome = Ok(());
    book.rows("", &mut |row| {
        if row.number > 1 && !row.is_empty() {
            outcome = reading(&row, columns, name, kind, documents);
        }
        if outcome.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    outcome
}

fn reading(
    row: &Row,
    [checked_at, channel_id, status, followers, precision, locale]: [usize; 6],
    name: Option<usize>,
    kind: Option<usize>,
    documents: &mut Documents,
) -> Result<(), Refusal> {
    let place = format!("row {}", row.number);
    if let Err(why) = &row.cells {
        documents.unread(place, (*why).to_owned(), "fetch the package once more");
        return Ok(());
    }
    let kind = kind.map_or("channel", |at| row.text(at));
    // The id of a group is an invitation, that of an account a telephone number.
    if !matches!(kind, "" | "channel") {
        return Ok(());
    }
    let line = FollowerLine {
        place,
        date: row.text(checked_at).to_owned(),
        status: row.text(status).to_owned(),
        followers: worded(row.text(followers), row.text(precision)),
        locale: row.text(locale).to_owned(),
        name: name.map_or("", |at| without_apostrophe(row.text(at))).to_owned(),
        ..FollowerLine::default()
    };
    take(row.text(channel_id), &line, documents)
}

/// Returns a count with the word for how precisely the page printed it.
fn worded(followers: &str, precision: &str) -> String {
    match (followers, precision) {
        ("", _) => String::new(),
        (followers, "exact") => format!("genau {followers}"),
        (followers, "rounded") => format!("gerundet {followers}"),
        (followers, _) => followers.to_owned(),
    }
}

/// Takes away the apostrophe that keeps a spreadsheet from reading `+Europa` as a formula.
fn without_apostrophe(name: &str) -> &str {
    let inner = name.strip_prefix('\'').filter(|inner| inner.starts_with(['=', '+', '-', '@']));
    inner.unwrap_or(name)
}

fn take(channel_id: &str, line: &FollowerLine, documents: &mut Documents) -> Result<(), Refusal> {
    let Some(whose) = Whose::at(&format!("https://www.whatsapp.com/channel/{channel_id}")) else {
        let why = format!("\"{}\" is no channel", crate::typed::shown(channel_id));
        documents.unread(line.place.clone(), why, "correct the id of the channel");
        return Ok(());
    };
    match line.read(&jiff::tz::TimeZone::UTC) {
        Ok(_) => documents.add(whose, line),
        Err(issue) => {
            documents.not_understood(issue);
            Ok(())
        }
    }
}

#[derive(Deserialize)]
struct Profiles {
    #[serde(default)]
    profiles: std::collections::BTreeMap<String, serde_json::Value>,
}

/// What the page of a channel said last; pictures are not read.
#[derive(Deserialize)]
struct Profile {
    id: String,
    #[serde(default)]
    kind: String,
    title: Option<String>,
    description: Option<String>,
    followers: Option<u64>,
    #[serde(default)]
    precision: Option<String>,
    status: String,
    verified: Option<bool>,
    #[serde(rename = "seenAt")]
    seen_at: String,
}

fn profiles(bytes: &[u8], documents: &mut Documents) -> Result<(), Refusal> {
    let file: Profiles = serde_json::from_slice(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes))
        .map_err(|error| Refusal::new(format!("not JSON: {error}"), "fetch the package once more"))?;
    for (key, profile) in file.profiles {
        let place = format!("profile {}", crate::typed::shown(&key));
        let profile: Profile = match serde_json::from_value(profile) {
            Ok(profile) => profile,
            Err(error) => {
                documents.unread(place, error.to_string(), "fetch the package once more");
                continue;
            }
        };
        if !matches!(profile.kind.as_str(), "" | "channel") {
            continue;
        }
        let is_ok = profile.status == "ok";
        let text = |text: Option<String>| text.filter(|_| is_ok).unwrap_or_default();
        let line = FollowerLine {
            place,
            date: profile.seen_at,
            // A count beside a later failure is of an earlier day that nobody names.
            followers: match profile.followers.filter(|_| is_ok) {
                None => String::new(),
                Some(followers) => worded(&followers.to_string(), profile.precision.as_deref().unwrap_or("")),
            },
            badge: match profile.verified.filter(|_| is_ok) {
                None => "",
                Some(true) => "ja",
                Some(false) => "nein",
            }
            .to_owned(),
            status: profile.status,
            name: text(profile.title),
            description: text(profile.description),
            ..FollowerLine::default()
        };
        take(&profile.id, &line, documents)?;
    }
    Ok(())
}
