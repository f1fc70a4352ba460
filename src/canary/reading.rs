//! What is kept of a page for the nights after it.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::{Alarm, AlarmKind, Page};
use crate::{
    collect::{CheckStatus, Purpose, Subject},
    count::Count,
    extract::{
        PostKind,
        canary::{Field, expectations},
    },
};

/// What became of a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is plausible, or the first of its channel.
    Accepted,
    /// It is kept back.
    Withheld,
    /// It is far from the last accepted one, and two nights before said the same.
    Confirmed,
}

impl Verdict {
    /// Returns the word that tables use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Withheld => "withheld",
            Self::Confirmed => "confirmed",
        }
    }

    /// Returns the verdict of that word; `None` for a word that is none.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        [Self::Accepted, Self::Withheld, Self::Confirmed].into_iter().find(|verdict| verdict.as_str() == word)
    }
}

/// What one page of one night showed, as far as later nights are compared with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The kind of page.
    pub purpose: Purpose,
    /// Whose page.
    pub subject: Subject,
    /// When it was received.
    pub observed_at: Timestamp,
    /// How reading it ended, before anything was withheld.
    pub status: CheckStatus,
    /// The fields it showed.
    pub shown: BTreeSet<Field>,
    /// The fields it should show and did not; one that it says nothing about is in neither set.
    pub lacking: BTreeSet<Field>,
    /// The fields that were withheld from all pages of the kind.
    pub withheld: BTreeSet<Field>,
    /// True when most pages of the kind could not be read any more.
    pub turned: bool,
    /// Posts on it, notes of the platform left out.
    pub posts: u64,
    /// The count as read, withheld or not.
    pub followers: Option<Count>,
    /// What became of the count.
    pub verdict: Verdict,
}

impl Reading {
    pub(super) fn of(purpose: Purpose, page: &Page<'_>) -> Self {
        let extraction = &*page.extraction;
        let watched = expectations(purpose).iter().map(|expected| expected.field).chain([Field::Verified]);
        let (mut shown, mut lacking) = (BTreeSet::new(), BTreeSet::new());
        for field in watched {
            match field.is_shown(extraction) {
                Some(true) => _ = shown.insert(field),
                Some(false) => _ = lacking.insert(field),
                None => {}
            }
        }
        Self {
            purpose,
            subject: page.fetch.target.subject.clone(),
            observed_at: page.fetch.observed_at,
            status: extraction.status,
            shown,
            lacking,
            withheld: BTreeSet::new(),
            turned: false,
            posts: extraction.posts.iter().filter(|post| post.kind != PostKind::Service).count() as u64,
            followers: extraction.observation.as_ref().and_then(|observation| observation.followers),
            verdict: Verdict::Accepted,
        }
    }

    /// Says whether the page was understood, wholly or but for its count.
    pub(super) fn was_read(&self) -> bool {
        matches!(self.status, CheckStatus::Ok | CheckStatus::NoCount)
    }

    /// Takes note of an alarm about all pages of the kind.
    pub(super) fn doubt(&mut self, alarm: &Alarm) {
        self.withheld.extend(alarm.field);
        self.turned |= alarm.kind == AlarmKind::PagesTurned;
        if alarm.field == Some(Field::Followers) && self.followers.is_some() {
            self.verdict = Verdict::Withheld;
        }
    }
}
