//! From what is known of a channel to where it stands: its stage with its day, what is missing, the next step.

use jiff::civil::Date;
use serde::Serialize;

use super::{
    PREREQUISITES, Stage, Step,
    criteria::{BadgeStatement, Evidence, Finding, Known, Told, findings},
};
use crate::{fact::Fact, registry::StatedDate, requirement::Requirement};

/// Where a channel stands on the way to the badge.
#[derive(Debug, Clone, Serialize)]
pub struct Standing {
    /// The stage.
    #[serde(skip)]
    pub stage: Stage,
    /// Verified since, lost on, applied on; `None` at other stages, and when no source says.
    ///
    /// What pages show dates from the first day on which it was seen.
    pub since: Option<StatedDate>,
    /// The last day on which the opposite was said, so that the change lies between; `None` when nobody saw it.
    pub otherwise_until: Option<Date>,
    /// Whole days since the application.
    pub waiting_days: Option<i32>,
    /// What to do next.
    pub next: Step,
    /// Every criterion with its evidence.
    pub findings: Vec<Finding>,
}

impl Standing {
    /// Returns the criteria that are in a state, what Meta asks for first; the badge itself is the stage.
    pub fn criteria_in(&self, state: Fact) -> impl Iterator<Item = Requirement> {
        let others = Requirement::ALL.into_iter().filter(|one| !PREREQUISITES.contains(one));
        let ordered = PREREQUISITES.into_iter().chain(others);
        ordered.filter(move |one| *one != Requirement::ChannelBadge && self.state(*one) == state)
    }

    /// Returns the outcome of a criterion.
    #[must_use]
    pub fn state(&self, requirement: Requirement) -> Fact {
        state(&self.findings, requirement)
    }
}

/// Returns where a channel stands.
///
/// A dead address outweighs what was said before; a failed check (network, 429, changed page) does not, since it says
/// nothing about the channel.
#[must_use]
pub fn standing(known: &Known) -> Standing {
    let findings = findings(known);
    let badge = findings.iter().find(|finding| finding.requirement == Requirement::ChannelBadge);
    let badge_state = badge.map_or(Fact::Unknown, |finding| finding.state);
    let said = badge.and_then(|finding| finding.decided_by.as_ref());
    let change = said.map(|said| Change::of(said, &known.badge)).unwrap_or_default();
    let applied = application(&known.applications).filter(|day| day.from <= known.as_of);
    let is_lost = badge_state == Fact::Unmet && change.was_otherwise;
    let applied = applied.filter(|day| !is_lost || change.since.is_some_and(|since| since.to < day.from));
    let is_ready = PREREQUISITES.iter().all(|one| state(&findings, *one) == Fact::Met);
    let stage = match badge_state {
        _ if state(&findings, Requirement::ChannelReachable) == Fact::Unmet => Stage::NotReachable,
        Fact::Met => Stage::Verified,
        _ if applied.is_some() => Stage::Applied,
        Fact::Unmet if is_lost => Stage::Lost,
        Fact::Unmet if is_ready => Stage::ReadyToApply,
        Fact::Unmet => Stage::Unverified,
        Fact::Unknown => Stage::BadgeUnknown,
    };
    let (since, otherwise_until) = match stage {
        Stage::Verified | Stage::Lost => (change.since, change.otherwise_until),
        Stage::Applied => (applied, None),
        _ => (None, None),
    };
    let waiting = since.filter(|_| stage == Stage::Applied);
    Standing {
        stage,
        since,
        otherwise_until,
        waiting_days: waiting.map(|day| days_between(day.from, known.as_of)),
        next: Step::next(stage, &findings),
        findings,
    }
}

fn state(findings: &[Finding], requirement: Requirement) -> Fact {
    let finding = findings.iter().find(|finding| finding.requirement == requirement);
    finding.map_or(Fact::Unknown, |finding| finding.state)
}

/// When the badge came or went, as far as it is known.
#[derive(Default)]
struct Change {
    since: Option<StatedDate>,
    otherwise_until: Option<Date>,
    /// A source that speaks for itself said the opposite on an earlier day.
    was_otherwise: bool,
}

impl Change {
    /// What the deciding source itself says of the time before comes first, then what others said earlier.
    fn of(said: &Evidence, statements: &[BadgeStatement]) -> Self {
        let own = statements.iter().find(|statement| statement.said == *said);
        let since = own.and_then(|own| own.since).map(StatedDate::day).or(said.date);
        let others =
            statements.iter().filter(|other| other.said.first_hand && other.said.value != said.value);
        let earlier = others.filter(|other| other.said.is_before(said)).filter_map(|other| other.said.date);
        // A later day than the change itself is a contradiction, not a time before.
        let earlier =
            earlier.map(|date| date.to).filter(|until| since.is_none_or(|since| *until < since.from));
        let otherwise_until = own.and_then(|own| own.otherwise_until).max(earlier.max());
        Self { since, otherwise_until, was_otherwise: otherwise_until.is_some() }
    }
}

/// Returns the day of the application that is in force: the newest answer counts, and of one day the later one.
fn application(answers: &[Told<Option<StatedDate>>]) -> Option<StatedDate> {
    let newest = answers.iter().max_by_key(|answer| {
        let days = |date: StatedDate| (date.from, date.to);
        (answer.date.map(days), answer.value.map(days))
    });
    newest.and_then(|answer| answer.value)
}

fn days_between(from: Date, to: Date) -> i32 {
    i32::try_from(from.duration_until(to).as_hours() / 24).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests;
