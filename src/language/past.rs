//! The words for what changed and for what would complete the register.

use super::{Language, words::message_id};
use crate::{
    fact::Fact,
    view::{Aspect, Bodies, DaysToBadge, FollowerDrop, TaskKind},
};

impl Language {
    /// Returns the name of what can change, such as `Haken`.
    #[must_use]
    pub fn aspect(&self, aspect: Aspect) -> String {
        self.text(&message_id("aspect", aspect.as_str()))
    }

    /// Returns a value as readers know it: a word of the program in the language, text from outside as it is.
    #[must_use]
    pub fn change_value(&self, aspect: Aspect, value: &str) -> String {
        match aspect {
            Aspect::Badge => self.badge(match value {
                "verified" => Fact::Met,
                "unverified" => Fact::Unmet,
                _ => Fact::Unknown,
            }),
            Aspect::Imprint => self.text(&message_id("imprint", value)),
            Aspect::Reachable if value == "reachable" => self.text("reachable-yes"),
            Aspect::Reachable => self.text("reachable-no"),
            Aspect::Link | Aspect::Name | Aspect::Description => value.to_owned(),
        }
    }

    /// Returns how long the badge took: `337 bis 343 Tage`, `höchstens 977 Tage`.
    #[must_use]
    pub fn days_to_badge(&self, row: &DaysToBadge) -> String {
        let to = row.days_to.into();
        match row.days_from {
            None if row.days_to == 0 => self.text("days-none"),
            None => self.text_with("days-at-most", &[("n", to)]),
            Some(from) if from == row.days_to => self.text_with("days-exactly", &[("n", to)]),
            Some(from) => self.text_with("days-between", &[("from", from.into()), ("n", to)]),
        }
    }

    /// Returns how many were there before and how many are now, with the bounds that decide.
    #[must_use]
    pub fn follower_drop(&self, row: &FollowerDrop) -> String {
        let high = row.later.count.high.unwrap_or(row.later.count.shown);
        self.text_with(
            "drop-words",
            &[("low", row.earlier.count.low.into()), ("high", high.into()), ("days", row.span_days.into())],
        )
    }

    /// Returns the name of a kind of authorities, such as `Kreise und kreisfreie Städte`.
    #[must_use]
    pub fn bodies(&self, bodies: Bodies) -> String {
        self.text(&message_id("bodies", bodies.as_str()))
    }

    /// Returns what to do for the register, as a short phrase.
    #[must_use]
    pub fn task(&self, task: TaskKind) -> String {
        self.text(&message_id("task", task.as_str()))
    }

    /// Returns how to do it, as a sentence.
    #[must_use]
    pub fn task_advice(&self, task: TaskKind) -> String {
        self.text(&message_id("task-advice", task.as_str()))
    }
}
