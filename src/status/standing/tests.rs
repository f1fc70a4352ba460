//! Every way in which a channel can stand, as a table that a person can read.

use super::*;
use crate::{collect::CheckStatus, source::Source};

fn day(text: &str) -> Option<StatedDate> {
    StatedDate::read(text)
}

fn nothing() -> Known {
    Known::nothing("Landkreis Musterland", "2026-10-19".parse().unwrap())
}

fn told<Value>(value: Value, source: Source, date: &str) -> Told<Value> {
    Told { date: day(date), ..Told::new(value, source) }
}

fn statement(value: Fact, source: Source, date: &str, otherwise_until: Option<&str>) -> BadgeStatement {
    BadgeStatement {
        said: told(value, source, date),
        since: day(date).map(|date| date.from),
        otherwise_until: otherwise_until.map(|date| date.parse().unwrap()),
    }
}

fn declare(known: &mut Known, requirement: Requirement, value: Fact) {
    known.declared.insert(requirement, vec![told(value, Source::Declared, "2026-10-01")]);
}

/// What a source says, which, on which day, and when it last said otherwise.
type Said = (Fact, Source, &'static str, Option<&'static str>);

const BADGES: [(&str, &[Said]); 7] = [
    ("badge unknown", &[]),
    ("page: verified", &[(Fact::Met, Source::Collected, "2026-10-12", None)]),
    ("page: verified after not", &[(Fact::Met, Source::Collected, "2026-10-12", Some("2026-10-05"))]),
    ("page: not verified", &[(Fact::Unmet, Source::Collected, "2026-10-12", None)]),
    ("page: no longer", &[(Fact::Unmet, Source::Collected, "2026-10-12", Some("2026-10-05"))]),
    (
        "page: not, press before: verified",
        &[
            (Fact::Unmet, Source::Collected, "2026-10-12", None),
            (Fact::Met, Source::Published, "2026-03", None),
        ],
    ),
    (
        "page: not, press since: verified",
        &[
            (Fact::Unmet, Source::Collected, "2026-10-12", None),
            (Fact::Met, Source::Published, "2026-10-15", None),
        ],
    ),
];

const CHECKS: [(&str, Option<CheckStatus>); 4] = [
    ("never checked", None),
    ("ok", Some(CheckStatus::Ok)),
    ("rate limited", Some(CheckStatus::RateLimited)),
    ("not found", Some(CheckStatus::NotFound)),
];

/// The day of an application, `None` for none, and the day of the answer.
type Applied = (Option<&'static str>, &'static str);

const APPLICATIONS: [(&str, &[Applied]); 4] = [
    ("no answer", &[]),
    ("applied in September", &[(Some("2026-09-01"), "2026-10-01")]),
    ("applied after the loss", &[(Some("2026-10-14"), "2026-10-15")]),
    ("withdrawn", &[(Some("2026-09-01"), "2026-10-01"), (None, "2026-10-10")]),
];

#[test]
fn every_stage_follows_from_what_is_known() {
    let mut table = Vec::new();
    for (badge_words, badge) in BADGES {
        for (check_words, check) in CHECKS {
            for (applied_words, applied) in APPLICATIONS {
                let mut stages = Vec::new();
                for prerequisites in [Fact::Unknown, Fact::Unmet, Fact::Met] {
                    let mut known = nothing();
                    let statements = badge.iter();
                    known.badge =
                        statements.map(|(fact, by, on, until)| statement(*fact, *by, on, *until)).collect();
                    known.last_check = check.map(|status| told(status, Source::Collected, "2026-10-19"));
                    let answers = applied.iter();
                    known.applications =
                        answers.map(|(on, said)| told(on.and_then(day), Source::Declared, said)).collect();
                    for one in PREREQUISITES {
                        declare(&mut known, one, prerequisites);
                    }
                    stages.push(shown(&standing(&known)));
                }
                stages.dedup();
                table.push(format!(
                    "{badge_words} | {check_words} | {applied_words} | {}",
                    stages.join(" / ")
                ));
            }
        }
    }
    insta::assert_snapshot!(table.join("\n"));
}

fn shown(standing: &Standing) -> String {
    let since = standing.since.map(|date| format!(" {date}")).unwrap_or_default();
    let until = standing.otherwise_until.map(|date| format!(" (otherwise {date})")).unwrap_or_default();
    let days = standing.waiting_days.map(|days| format!(", {days} days")).unwrap_or_default();
    format!("{}{since}{until}{days}", standing.stage.as_str())
}

#[track_caller]
fn check_next(change: impl FnOnce(&mut Known), expected: Step) {
    let mut known = nothing();
    known.badge = vec![statement(Fact::Unmet, Source::Collected, "2026-10-12", None)];
    change(&mut known);
    assert_eq!(standing(&known).next, expected);
}

#[test]
fn the_next_step_is_what_stands_in_the_way() {
    use Requirement::{ProfileBadge, ProfileLinksChannel, TwoStepVerification};
    check_next(|_| {}, Step::FindOut(ProfileBadge));
    check_next(|known| declare(known, TwoStepVerification, Fact::Unmet), Step::Meet(TwoStepVerification));
    check_next(
        |known| {
            declare(known, ProfileBadge, Fact::Met);
            declare(known, TwoStepVerification, Fact::Met);
        },
        Step::FindOut(ProfileLinksChannel),
    );
    let all = |known: &mut Known| PREREQUISITES.into_iter().for_each(|one| declare(known, one, Fact::Met));
    check_next(all, Step::Apply);
    check_next(|known| known.badge.clear(), Step::LookAtBadge);
    let verified = |known: &mut Known| {
        known.badge = vec![statement(Fact::Met, Source::Collected, "2026-10-12", None)];
    };
    check_next(verified, Step::Keep);
    check_next(
        |known| {
            verified(known);
            declare(known, Requirement::TwoAdmins, Fact::Unmet);
            declare(known, Requirement::ImprintInDescription, Fact::Unmet);
        },
        Step::Meet(Requirement::ImprintInDescription),
    );
    check_next(
        |known| known.applications = vec![told(day("2026-10-01"), Source::Declared, "2026-10-02")],
        Step::Wait,
    );
}

#[test]
fn no_answer_is_ever_read_as_no() {
    let standing = standing(&nothing());
    assert_eq!(standing.stage, Stage::BadgeUnknown);
    assert_eq!(standing.criteria_in(Fact::Unmet).count(), 0);
    assert_eq!(standing.criteria_in(Fact::Met).count(), 0);
    assert_eq!(standing.criteria_in(Fact::Unknown).count(), Requirement::ALL.len() - 1);
}

#[test]
fn an_application_of_a_day_to_come_is_none_yet() {
    check_next(
        |known| known.applications = vec![told(day("2026-12-01"), Source::Declared, "2026-10-02")],
        Step::FindOut(Requirement::ProfileBadge),
    );
}

#[test]
fn what_another_source_says_after_the_change_is_no_time_before_it() {
    let mut known = nothing();
    let mut seen = statement(Fact::Unmet, Source::Collected, "2026-10-12", None);
    seen.since = Some("2026-10-05".parse().unwrap());
    known.badge = vec![seen, statement(Fact::Met, Source::Published, "2026-10-08", None)];
    assert_eq!(standing(&known).stage, Stage::Unverified);
    // A loss within one day is a loss.
    known.badge = vec![statement(Fact::Unmet, Source::Collected, "2026-10-12", Some("2026-10-12"))];
    assert_eq!(standing(&known).stage, Stage::Lost);
}
