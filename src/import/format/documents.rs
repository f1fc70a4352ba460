//! Lines of a table, gathered into one document for each channel.

use std::collections::BTreeMap;

use serde::Serialize;
use url::Url;

use super::{Dropped, Reduced, Refusal, Unread};
use crate::{
    collect::Purpose,
    extract::Issue,
    platform::{ChannelAddress, Platform},
};

/// How many rows that could not be read are listed one by one.
const MOST_LISTED: usize = 50;

/// Whose a line is, as the table says.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Whose {
    /// What the table calls the channel: its name, address or key; `None` where it does not say.
    pub(super) called: Option<String>,
    /// The platform, where the table tells.
    pub(super) platform: Option<Platform>,
    /// The address of the channel's page, where the table tells.
    pub(super) address: Option<Url>,
}

impl Whose {
    /// Returns the channel that a cell names; an empty one names none.
    pub(super) fn called(cell: &str) -> Self {
        let cell = cell.trim();
        if cell.is_empty() {
            return Self::default();
        }
        let address = Url::parse(cell).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
        // People leave out what browsers do not show.
        let address = address.or_else(|| {
            let is_address = cell.contains('.') && cell.contains('/') && !cell.contains(char::is_whitespace);
            is_address.then(|| Url::parse(&format!("https://{cell}")).ok()).flatten()
        });
        let found = address.as_ref().and_then(ChannelAddress::of);
        Self { called: Some(cell.to_owned()), platform: found.map(|found| found.platform), address }
    }

    /// Returns the channel of an address.
    pub(super) fn at(address: &str) -> Option<Self> {
        let found = ChannelAddress::of(&Url::parse(address).ok()?)?;
        Some(Self { called: Some(found.handle), platform: Some(found.platform), address: Some(found.url) })
    }
}

/// The documents that a table comes to, while its rows are read.
pub(super) struct Documents {
    purpose: Purpose,
    content_type: String,
    of: BTreeMap<Whose, (csv::Writer<Vec<u8>>, u64)>,
    unread: Vec<Unread>,
    more_unread: usize,
}

impl Documents {
    /// Begins with none. `noted` is what the reader must know besides the lines, such as `zone=Europe/Berlin`.
    pub(super) fn new(purpose: Purpose, noted: &str) -> Self {
        let content_type = format!("text/csv; charset=utf-8; {noted}");
        Self { purpose, content_type, of: BTreeMap::new(), unread: Vec::new(), more_unread: 0 }
    }

    /// Takes a line.
    pub(super) fn add(&mut self, whose: Whose, line: &impl Serialize) -> Result<(), Refusal> {
        let (writer, _) = self.of.entry(whose).or_insert_with(|| (csv::Writer::from_writer(Vec::new()), 0));
        writer.serialize(line).map_err(|error| Refusal::new(error.to_string(), "please report this"))
    }

    /// Counts a row that is somebody else's and left out.
    pub(super) fn drop_message(&mut self, whose: Whose) {
        self.of.entry(whose).or_insert_with(|| (csv::Writer::from_writer(Vec::new()), 0)).1 += 1;
    }

    /// Notes a row that could not be read.
    pub(super) fn unread(&mut self, place: String, why: String, hint: &str) {
        if self.unread.len() == MOST_LISTED {
            self.more_unread += 1;
        } else {
            self.unread.push(Unread { place, refusal: Refusal::new(why, hint) });
        }
    }

    /// Notes a row that its reader did not understand.
    pub(super) fn not_understood(&mut self, issue: Issue) {
        let hint = hint(&issue.code);
        self.unread(issue.place, issue.detail, hint);
    }

    /// Returns the documents, and what in the table could not be read; a single one is the whole table, not a part.
    pub(super) fn finish(mut self) -> Result<(Vec<Reduced>, Vec<Unread>), Refusal> {
        if self.more_unread > 0 {
            let place = format!("{} more rows", self.more_unread);
            let refusal = Refusal::new("could not be read either", "mend the rows above first");
            self.unread.push(Unread { place, refusal });
        }
        let mut documents = Vec::new();
        for (whose, (writer, messages)) in self.of {
            let body =
                writer.into_inner().map_err(|error| Refusal::new(error.to_string(), "please report this"))?;
            if body.is_empty() {
                continue;
            }
            documents.push(Reduced {
                part: whose.called.as_deref().map(crate::typed::shown),
                platform: whose.platform,
                purpose: self.purpose,
                content_type: self.content_type.clone(),
                body,
                address: whose.address,
                name: whose.called,
                saved_at: None,
                dropped: Dropped { messages, ..Dropped::default() },
            });
        }
        if let [only] = documents.as_mut_slice() {
            only.part = None;
        }
        Ok((documents, self.unread))
    }
}

/// Returns what to do about a row that was not understood.
fn hint(code: &str) -> &'static str {
    match code {
        "not_a_date" => {
            "write the day in full, such as 31.12.2026, and a time behind it or in a column of its own"
        }
        "not_a_count" => {
            "write a whole number such as 1.234, or rund 1.200, über 500, 1,2 Tsd.; leave the cell empty if unknown"
        }
        "unknown_answer" => "write ja, nein or unbekannt; leave the cell empty if unknown",
        "count_of_failure" => "a check that failed has no count: empty the cell, or correct the status",
        _ => "correct the cell, save the table, and import it once more",
    }
}
