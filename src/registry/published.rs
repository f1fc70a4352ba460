//! Published figures: what the press or an authority's own page said about a channel on a day.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use url::Url;

use crate::{count::Count, fact::Fact};

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
}

/// A date as precise as its source: a day, a month or a year, kept as first and last possible day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatedDate {
    /// The first day it can mean.
    pub from: Date,
    /// The last day it can mean; equal to `from` for a day.
    pub to: Date,
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
