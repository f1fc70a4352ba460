//! The words for how followers grew, and for the study that estimated users rest on.

use super::Language;
use crate::{
    registry::Usage,
    view::{Change, Pace, Study},
};

impl Language {
    /// Returns a gain or loss in people, and says so where nobody can tell.
    #[must_use]
    pub fn gained(&self, direction: Change, low: Option<f64>, high: Option<f64>) -> String {
        let between = self.signed_between(low, high, 0);
        match direction {
            Change::Grown | Change::Shrunk => between,
            Change::Unchanged => self.text("growth-unchanged"),
            Change::NotDistinguishable => {
                self.text_with("growth-not-distinguishable", &[("gain", (&between).into())])
            }
        }
    }

    /// Returns what can be said about the direction of a growth.
    #[must_use]
    pub fn direction(&self, direction: Change) -> String {
        self.text(match direction {
            Change::Grown => "direction-grown",
            Change::Shrunk => "direction-shrunk",
            Change::Unchanged => "growth-unchanged",
            Change::NotDistinguishable => "pace-not-distinguishable",
        })
    }

    /// Returns whether followers grew faster after than before.
    #[must_use]
    pub fn pace(&self, pace: Pace) -> String {
        self.text(match pace {
            Pace::Faster => "pace-faster",
            Pace::Slower => "pace-slower",
            Pace::NotDistinguishable => "pace-not-distinguishable",
        })
    }

    /// Returns which share of people a study found, and between which bounds reports reckon with it, as a sentence.
    #[must_use]
    pub fn study_share(&self, study: &Study) -> String {
        let registered = &study.registered;
        let id = match registered.usage {
            Usage::Daily => "study-daily",
            Usage::Weekly => "study-weekly",
            Usage::Used => "study-used",
        };
        // A year has no thousands separator, hence the text.
        let year = registered.year.to_string();
        let share = self.decimal(study.share.value, usize::from(registered.percent.half_step < 0.5));
        let low = self.decimal(study.share.low, 1);
        let high = self.decimal(study.share.high.unwrap_or(100.0), 1);
        let arguments = [("year", &year), ("share", &share), ("low", &low), ("high", &high)];
        self.text_with(id, &arguments.map(|(name, value)| (name, value.into())))
    }
}
