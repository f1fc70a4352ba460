//! What the canaries found, as one sentence.

use super::{Arg, Language};
use crate::{
    status::AlertKind,
    view::{Alert, Drift},
};

impl Language {
    /// Returns what was found and what was expected; `None` for alerts that canaries have no part in.
    ///
    /// Holds text from outside where many pages have it in common.
    #[must_use]
    pub fn drift(&self, alert: &Alert) -> Option<String> {
        let drift = alert.drift.as_ref()?;
        let page = self.purpose(drift.purpose);
        let field = drift.field.map_or_else(String::new, |field| self.field(field));
        let expected =
            drift.expected_percent.map_or_else(String::new, |percent| self.percent_of(percent, 100));
        let found = self.percent_of(drift.pages_fine, drift.pages);
        let seen = drift.seen.as_deref().map_or_else(String::new, |seen| self.seen(seen));
        let same = drift.pages.saturating_sub(drift.pages_fine);
        let arguments: [(&str, Arg<'_>); 8] = [
            ("page", (&page).into()),
            ("field", (&field).into()),
            ("fine", drift.pages_fine.into()),
            ("pages", drift.pages.into()),
            ("found", (&found).into()),
            ("expected", (&expected).into()),
            ("seen", (&seen).into()),
            ("same", same.into()),
        ];
        let id = match alert.kind {
            AlertKind::PagesTurned => "drift-pages-turned",
            AlertKind::FieldMissing => "drift-field-missing",
            AlertKind::ValuesAlike => "drift-values-alike",
            AlertKind::ValuesJumped => "drift-values-jumped",
            _ => return self.jump(drift, &page, &seen),
        };
        Some(self.text_with(id, &arguments))
    }

    fn jump(&self, drift: &Drift, page: &str, seen: &str) -> Option<String> {
        let date = self.short_date(drift.before_on?);
        let from = drift.plausible_from?;
        let mut arguments: Vec<(&str, Arg<'_>)> = vec![
            ("page", page.into()),
            ("seen", seen.into()),
            ("from", from.into()),
            ("before", drift.followers_before?.into()),
            ("date", (&date).into()),
        ];
        let id = match drift.plausible_to {
            None => "drift-jump-open",
            Some(to) => {
                arguments.push(("to", to.into()));
                "drift-jump"
            }
        };
        Some(self.text_with(id, &arguments))
    }

    /// A number as the language prints it, anything else as it is.
    fn seen(&self, seen: &str) -> String {
        seen.parse().map_or_else(|_| seen.to_owned(), |number| self.integer(number))
    }

    #[expect(clippy::cast_precision_loss, reason = "numbers of pages of one night are far below 2^52")]
    fn percent_of(&self, part: u64, whole: u64) -> String {
        self.percent(part as f64 / whole.max(1) as f64)
    }
}
