//! What earlier runs showed of each channel: a fold over their readings, in order.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::{Reading, Verdict};
use crate::{
    collect::{CheckStatus, Purpose, Subject},
    count::Count,
    extract::canary::Field,
};

/// What earlier runs showed of each channel and authority, kind of page by kind of page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Memory {
    pages: BTreeMap<(Purpose, Subject), Remembered>,
}

/// What is known of one page from before. What was withheld from all pages leaves no trace here, so that an alarm
/// sounds again each night until the reader is mended.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Remembered {
    /// How reading it ended last, but for nights on which most pages of the kind could not be read.
    pub(super) status: Option<CheckStatus>,
    /// The fields that it showed last.
    pub(super) shown: BTreeSet<Field>,
    /// The last count that was accepted.
    pub(super) followers: Option<(Count, Timestamp)>,
    /// Counts withheld since then that agree with each other, oldest first.
    pub(super) doubted: Vec<(Count, Timestamp)>,
}

impl Memory {
    /// Takes in the readings of one run; runs must come in their order.
    pub fn take<'r>(&mut self, readings: impl IntoIterator<Item = &'r Reading>) {
        for reading in readings {
            let page = self.pages.entry((reading.purpose, reading.subject.clone())).or_default();
            page.take(reading);
        }
    }

    pub(super) fn of(&self, reading: &Reading) -> Option<&Remembered> {
        self.pages.get(&(reading.purpose, reading.subject.clone()))
    }
}

impl Remembered {
    fn take(&mut self, reading: &Reading) {
        if !reading.turned {
            self.status = Some(reading.status);
        }
        if reading.was_read() {
            self.shown.extend(reading.shown.difference(&reading.withheld));
            for field in reading.lacking.difference(&reading.withheld) {
                self.shown.remove(field);
            }
        }
        let Some(count) = reading.followers else { return };
        let counted = (count, reading.observed_at);
        match reading.verdict {
            Verdict::Accepted | Verdict::Confirmed => {
                self.followers = Some(counted);
                self.doubted.clear();
            }
            // A value that is wrong on many pages at once is no reading of the channel.
            Verdict::Withheld if reading.withheld.contains(&Field::Followers) => {}
            Verdict::Withheld => {
                if self.doubted.last().is_some_and(|(before, _)| !super::range::agree(*before, count)) {
                    self.doubted.clear();
                }
                if self
                    .doubted
                    .last()
                    .is_none_or(|(_, at)| super::range::is_another_night(*at, reading.observed_at))
                {
                    self.doubted.push(counted);
                }
            }
        }
    }
}
