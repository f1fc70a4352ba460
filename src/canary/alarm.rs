//! What the canaries say: which kind of page, which field, what was found and what was expected.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::range::Jump;
use crate::{
    collect::{Purpose, Subject},
    extract::canary::Field,
};

/// What a canary noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AlarmKind {
    /// Most pages of a kind could be read before and cannot be read now.
    PagesTurned,
    /// Fewer pages than expected show a field.
    FieldMissing,
    /// Many channels have the same value.
    ValuesAlike,
    /// Many counts are outside their plausible range at once.
    ValuesJumped,
    /// One channel's count is outside its plausible range.
    Jump,
}

impl AlarmKind {
    /// Every kind, most urgent first.
    pub const ALL: [Self; 5] =
        [Self::PagesTurned, Self::FieldMissing, Self::ValuesAlike, Self::ValuesJumped, Self::Jump];

    /// Returns the word that tables use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PagesTurned => "pages_turned",
            Self::FieldMissing => "field_missing",
            Self::ValuesAlike => "values_alike",
            Self::ValuesJumped => "values_jumped",
            Self::Jump => "jump",
        }
    }
}

/// One thing that needs a person: a reader to be mended, or a value to be looked up.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Alarm {
    /// What was noticed.
    pub kind: AlarmKind,
    /// In which kind of page.
    pub purpose: Purpose,
    /// In which field; `None` when it is the page as a whole.
    pub field: Option<Field>,
    /// For [`AlarmKind::Jump`]: of whom.
    pub subject: Option<Subject>,
    /// Pages on which all is as it should be.
    pub pages_fine: u64,
    /// Pages that were looked at.
    pub pages: u64,
    /// The smallest share of fine pages that is normal, in whole percent.
    pub expected_percent: Option<u8>,
    /// What was seen, where that is a value: a count, or what all have in common. Text from outside.
    pub seen: Option<String>,
    /// For [`AlarmKind::Jump`]: the smallest plausible count.
    pub plausible_from: Option<u64>,
    /// For [`AlarmKind::Jump`]: the largest plausible count; `None` when nothing bounds it.
    pub plausible_to: Option<u64>,
    /// For [`AlarmKind::Jump`]: the last accepted count, and when it was read.
    pub before: Option<(u64, Timestamp)>,
}

impl Alarm {
    /// Returns an alarm about a kind of page as a whole.
    pub(super) fn of_pages(
        kind: AlarmKind,
        purpose: Purpose,
        field: Option<Field>,
        (pages_fine, pages): (u64, u64),
        expected_share: f64,
    ) -> Self {
        Self {
            kind,
            purpose,
            field,
            subject: None,
            pages_fine,
            pages,
            expected_percent: percent(expected_share),
            seen: None,
            plausible_from: None,
            plausible_to: None,
            before: None,
        }
    }

    /// Returns the alarm about one channel's count.
    pub(super) fn jump(purpose: Purpose, subject: &Subject, jump: &Jump) -> Self {
        Self {
            kind: AlarmKind::Jump,
            purpose,
            field: Some(Field::Followers),
            subject: Some(subject.clone()),
            pages_fine: 0,
            pages: 1,
            expected_percent: None,
            seen: Some(jump.seen.shown.to_string()),
            plausible_from: Some(jump.range.0),
            plausible_to: jump.range.1,
            before: Some((jump.before.0.shown, jump.before.1)),
        }
    }

    /// Says in English what was found and what was expected, for issues and the terminal.
    #[must_use]
    pub fn in_words(&self) -> String {
        let Self { pages_fine, pages, .. } = self;
        let (purpose, field) = (self.purpose.as_str(), self.field.map_or("page", Field::as_str));
        let found = match self.kind {
            AlarmKind::PagesTurned => {
                format!("{pages_fine} of {pages} pages that could be read before can be read now")
            }
            AlarmKind::FieldMissing => format!("{field} on {pages_fine} of {pages} pages"),
            AlarmKind::ValuesAlike => {
                let same = pages - pages_fine;
                format!("{field} is the same on {same} of {pages} pages of different channels")
            }
            AlarmKind::ValuesJumped => {
                format!("{field} in its plausible range on {pages_fine} of {pages} pages")
            }
            AlarmKind::Jump => {
                let channel = self.subject.as_ref().and_then(|subject| subject.channel_id.as_deref());
                let seen = self.seen.as_deref().unwrap_or("unknown");
                let bound = |bound: Option<u64>| bound.map_or_else(String::new, |bound| bound.to_string());
                let (from, to) = (bound(self.plausible_from), bound(self.plausible_to));
                format!("{field} of {} is {seen}, expected {from}..{to}", channel.unwrap_or("unknown"))
            }
        };
        let expected = self.expected_percent.map(|percent| format!(", at least {percent} % expected"));
        format!("{purpose}: {found}{}", expected.as_deref().unwrap_or(""))
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=100 first")]
fn percent(share: f64) -> Option<u8> {
    share.is_finite().then(|| (share * 100.0).round().clamp(0.0, 100.0) as u8)
}
