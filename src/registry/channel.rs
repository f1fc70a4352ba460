//! A channel: one presence of one authority on one platform.

use serde::{Deserialize, Serialize};
use url::Url;

use super::{
    address::{BadAddress, identity},
    promise::{Promise, promise},
    reading::{Reading, Rows},
    sheet::Format,
};
use crate::{platform::Platform, typed::word};

/// One channel of one authority.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Channel {
    /// Stable key, such as `whatsapp-rhein-kreis-neuss`.
    pub channel_id: String,
    /// The authority that runs it.
    pub authority_id: String,
    /// The platform it is on.
    pub platform: Platform,
    /// Name as stated by the source; `None` when no source names it.
    pub name: Option<String>,
    /// Address: the channel's page; for WhatsApp also a short link or a page of the authority that leads to it; for
    /// press releases the feed.
    /// `None` when a source says that there is a channel but not where.
    pub url: Option<Url>,
    /// The page that says so.
    pub source: String,
    /// Day, month or year of that page, as text (`2025-06-06`, `2025-06`), if known.
    pub source_date: Option<String>,
    /// How often its pages are read; `None` leaves that to the settings.
    pub check: Option<CheckRhythm>,
    /// How often it has promised to post; `None` when no promise is known.
    pub promise: Option<Promise>,
}

/// How often the pages of a channel are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckRhythm {
    /// Every night.
    Daily,
    /// Every seven days.
    Weekly,
    /// Every thirty days.
    Monthly,
}

impl CheckRhythm {
    /// Every rhythm.
    const ALL: [Self; 3] = [Self::Daily, Self::Weekly, Self::Monthly];

    /// Returns the word that registry files use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::Weekly => "weekly",
            Self::Monthly => "monthly",
        }
    }

    /// Returns the number of days between two readings.
    #[must_use]
    pub fn days(self) -> u16 {
        match self {
            Self::Daily => 1,
            Self::Weekly => 7,
            Self::Monthly => 30,
        }
    }

    fn read(text: &str) -> Option<Self> {
        let text = word(text);
        Self::ALL.into_iter().find(|rhythm| rhythm.as_str() == text)
    }
}

/// The file of the channels.
pub(super) const FORMAT: Format = Format {
    file: "channels.csv",
    needed: &["channel_id", "authority_id", "platform", "url", "source"],
    optional: &["name", "source_date", "check", "promised_rhythm", "promised_source"],
};

/// What was met in earlier rows, with the row.
#[derive(Debug, Default)]
pub(super) struct Seen {
    pub(super) ids: Rows,
    addresses: Rows,
}

/// Reads one row of the channels' file; `authorities` are the rows of the other file and `is_authority`
/// tells which of them can be used.
pub(super) fn read(
    mut row: Reading,
    seen: &mut Seen,
    authorities: &Rows,
    is_authority: impl Fn(&str) -> bool,
) -> Option<Channel> {
    let channel_id = row.key("channel_id", &mut seen.ids);
    let authority_id =
        row.reference("authority_id", super::authority::FORMAT.file, authorities, is_authority);
    let platform = row.one_of("platform", platform, &Platform::ALL.map(Platform::as_str));
    let name = row.row.text("name").map(str::to_owned);
    let url = platform.and_then(|platform| url(&mut row, platform, &mut seen.addresses));
    let source = row.required("source", "write the address of the page that names the channel");
    let source_date = row.date("source_date").map(|date| date.to_string());
    let check = check(&mut row);
    let promise = promise(&mut row);
    let channel = || {
        let source = source?.to_owned();
        let (channel_id, authority_id, platform) = (channel_id?, authority_id?, platform?);
        Some(Channel { channel_id, authority_id, platform, name, url, source, source_date, check, promise })
    };
    let channel = channel();
    row.finish(channel)
}

/// Returns how often the channel is read; a word that is not known leaves that to the settings, with a warning.
fn check(row: &mut Reading) -> Option<CheckRhythm> {
    let rhythm = CheckRhythm::read(row.row.text("check")?);
    if rhythm.is_none() {
        let hint = format!(
            "write one of: {}; or leave it empty",
            CheckRhythm::ALL.map(CheckRhythm::as_str).join(", ")
        );
        row.warning("check", "a word that is not known here; the settings decide", hint);
    }
    rhythm
}

/// Returns the platform of its name, however it is capitalised.
fn platform(text: &str) -> Option<Platform> {
    let text = word(text);
    Platform::ALL.into_iter().find(|platform| platform.as_str() == text)
}

fn url(row: &mut Reading, platform: Platform, seen: &mut Rows) -> Option<Url> {
    match row.channel("url", platform)? {
        Ok(url) => {
            let identity = identity(&url);
            if let Some(other) = seen.get(&identity) {
                let message = format!("the same address as in row {other}");
                row.error(
                    "url",
                    message,
                    "one channel is one row: remove one of the two, or correct its address",
                );
            } else {
                seen.insert(identity, row.row.number);
            }
            Some(url)
        }
        Err(bad @ BadAddress::NotAChannel(_)) => {
            row.error("url", bad.message(), bad.hint());
            None
        }
        Err(bad) => {
            row.warning(
                "url",
                format!("{}; the channel is kept without an address", bad.message()),
                bad.hint(),
            );
            None
        }
    }
}
