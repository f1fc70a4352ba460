//! Criterion: there are posts of the last thirty days, which is as far back as newcomers can read.

use jiff::{ToSpan, civil::Date};

use super::{Evidence, Known};
use crate::{fact::Fact, registry::StatedDate};

/// How far back WhatsApp shows posts.
const SHOWN_DAYS: i32 = 30;

/// How far up to the day of the report posts must have been looked for before silence is told from not looking.
const UNWATCHED_DAYS: i32 = 7;

pub(super) fn evidence(known: &Known) -> Vec<Evidence> {
    let Some(posts) = &known.posts else { return Vec::new() };
    let before = |days: i32| known.as_of.saturating_sub(days.days());
    let on = |day: Date, state| Evidence { date: Some(StatedDate::day(day)), ..posts.newest.with(state) };
    if posts.newest.value > before(SHOWN_DAYS) {
        return vec![on(posts.newest.value, Fact::Met)];
    }
    let watched = posts.watched_to.filter(|day| *day > before(UNWATCHED_DAYS));
    watched.map(|day| on(day, Fact::Unmet)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        source::Source,
        status::criteria::{Posts, Told},
    };

    #[track_caller]
    fn check(newest: Option<&str>, watched_to: Option<&str>, expected: Option<(Fact, &str)>) {
        let day = |text: &str| text.parse::<Date>().expect("a day");
        let mut known = Known::nothing("Landkreis Musterland", day("2026-10-31"));
        known.posts = newest.map(|newest| Posts {
            newest: Told::new(day(newest), Source::Imported),
            watched_to: watched_to.map(day),
        });
        let said = evidence(&known);
        let said: Vec<_> = said.iter().map(|one| (one.value, one.date)).collect();
        let expected = expected.map(|(state, on)| (state, StatedDate::read(on)));
        assert_eq!(said, expected.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn silence_is_told_only_from_time_that_was_watched() {
        check(None, None, None);
        check(Some("2026-10-02"), None, Some((Fact::Met, "2026-10-02")));
        check(Some("2026-10-01"), None, None);
        check(Some("2026-10-01"), Some("2026-10-24"), None);
        check(Some("2026-10-01"), Some("2026-10-25"), Some((Fact::Unmet, "2026-10-25")));
    }
}
