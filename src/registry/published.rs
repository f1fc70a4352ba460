//! Published figures: what the press or an authority's own page said about a channel on a day.

use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};
use url::Url;

use super::{
    StatedDate,
    reading::{Reading, Rows},
    sheet::Format,
};
use crate::{
    count::Count,
    fact::Fact,
    typed::{answer, word, worded},
};

/// How near a source is to the authority it speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// The authority's own page.
    Own,
    /// A press release, as printed by a release service.
    Release,
    /// A newspaper, broadcaster or trade publication.
    Press,
    /// A page that repeats or rewrites releases: carried as unconfirmed.
    Secondary,
}

impl SourceKind {
    /// Returns the word that registry files and tables use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Release => "release",
            Self::Press => "press",
            Self::Secondary => "secondary",
        }
    }

    /// Every kind, nearest first.
    pub const ALL: [Self; 4] = [Self::Own, Self::Release, Self::Press, Self::Secondary];

    /// Returns the kind of a word that people write for it, in English or German.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        Some(match word(text).as_str() {
            "own" | "eigene" | "eigene_seite" => Self::Own,
            "release" | "pressemitteilung" | "mitteilung" => Self::Release,
            "press" | "presse" | "zeitung" => Self::Press,
            "secondary" | "sekundaer" | "zweitverwertung" => Self::Secondary,
            _ => return None,
        })
    }
}

/// One dated statement about a channel. What the source does not say is `None` or unknown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedFigure {
    /// Stable key, such as `published-0012`.
    pub figure_id: String,
    /// The channel it speaks of.
    pub channel_id: String,
    /// Subscribers, with the bounds that the wording allows.
    pub followers: Option<Count>,
    /// The words beside the number, such as `rund` or `mehr als`; short.
    pub followers_wording: Option<String>,
    /// What it says of the badge on that day.
    pub badge: Fact,
    /// When the channel started, if stated.
    pub started: Option<StatedDate>,
    /// The day the figures are for: the day named with the number, else the day of the page.
    pub as_of: Option<StatedDate>,
    /// Address of the page.
    pub source_url: Url,
    /// How near the source is.
    pub source_kind: SourceKind,
}

/// The file of the published figures.
pub(super) const FORMAT: Format = Format {
    file: "published.csv",
    needed: &[
        "figure_id",
        "channel_id",
        "followers",
        "as_of",
        "badge",
        "started",
        "source_url",
        "source_kind",
    ],
    optional: &["followers_wording"],
};

/// Reads one row of the file of published figures; `channels` are the rows of the channels' file and
/// `is_channel` tells which of them can be used.
pub(super) fn read(
    mut row: Reading,
    seen: &mut Rows,
    channels: &Rows,
    is_channel: impl Fn(&str) -> bool,
) -> Option<PublishedFigure> {
    let figure_id = row.key("figure_id", seen);
    let channel_id = row.reference("channel_id", super::channel::FORMAT.file, channels, is_channel);
    let (followers, followers_wording) = followers(&mut row);
    let badge = badge(&mut row);
    let started = started(&mut row);
    let as_of = as_of(&mut row, followers.is_some() || badge != Fact::Unknown);
    let source_url = source_url(&mut row);
    let source_kind = row.one_of("source_kind", SourceKind::read, &SourceKind::ALL.map(SourceKind::as_str));
    let figure = || {
        Some(PublishedFigure {
            figure_id: figure_id?,
            channel_id: channel_id?,
            followers,
            followers_wording,
            badge,
            started,
            as_of,
            source_url: source_url?,
            source_kind: source_kind?,
        })
    };
    let figure = figure();
    row.finish(figure)
}

fn followers(row: &mut Reading) -> (Option<Count>, Option<String>) {
    let wording = row.row.text("followers_wording");
    if row.row.text("followers").is_none() {
        if wording.is_some() {
            let hint = "write the number in the column followers, or empty this cell";
            row.warning("followers_wording", "words beside a number that is missing", hint);
        }
        return (None, None);
    }
    let Some(shown) = row.whole("followers") else { return (None, None) };
    let count = worded(shown, wording);
    if count.is_none() {
        let hint = "write one of: rund, etwa, ungefähr, knapp, fast, über, mehr als, bereits, inzwischen, genau; or nothing";
        row.warning("followers_wording", "words that are not known; the number is read as a rough one", hint);
    }
    (Some(count.unwrap_or_else(|| Count::about(shown))), wording.map(str::to_owned))
}

fn badge(row: &mut Reading) -> Fact {
    let Some(text) = row.row.text("badge") else { return Fact::Unknown };
    answer(text).unwrap_or_else(|| {
        let hint = "write yes or no as the page says; leave it empty if the page does not say";
        row.warning("badge", "neither yes nor no; it is left unknown", hint);
        Fact::Unknown
    })
}

/// The day on which channels were announced, first outside Germany; nothing started earlier.
const FIRST_CHANNELS: Date = date(2023, 6, 8);

fn started(row: &mut Reading) -> Option<StatedDate> {
    let started = row.date("started")?;
    if started.to < FIRST_CHANNELS {
        let message = "a start before WhatsApp had channels (June 2023); it is left unknown";
        row.warning("started", message, "check the page; leave it empty if it says nothing else");
        return None;
    }
    Some(started)
}

fn as_of(row: &mut Reading, dated: bool) -> Option<StatedDate> {
    const HINT: &str = "write the day of the figure or of the page; write unknown if the source gives none";
    match row.row.text("as_of").map(word).as_deref() {
        Some("unknown" | "unbekannt") => None,
        Some(_) => row.date("as_of"),
        None => {
            if dated {
                row.warning("as_of", "a figure or badge without its date", HINT);
            }
            None
        }
    }
}

fn source_url(row: &mut Reading) -> Option<Url> {
    row.required("source_url", "write the address of the page that says so")?;
    match row.web("source_url")? {
        Ok(url) => Some(url),
        Err(bad) => {
            row.error("source_url", bad.message(), bad.hint());
            None
        }
    }
}
