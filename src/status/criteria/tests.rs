//! What follows for each criterion from each thing that can be known; what proves nothing must give no evidence.

use jiff::civil::Date;

use super::*;
use crate::{
    collect::CheckStatus, extract::ImprintGrade, platform::Platform, registry::StatedDate, source::Source,
};

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn read<Value>(value: Value, on: &str) -> Told<Value> {
    Told { date: StatedDate::read(on), ..Told::new(value, Source::Collected) }
}

fn nothing() -> Known {
    Known::nothing("Landkreis Musterland", day("2026-10-19"))
}

#[track_caller]
fn check(requirement: Requirement, state: Fact, change: impl FnOnce(&mut Known)) {
    let mut known = nothing();
    change(&mut known);
    assert_eq!(finding(requirement, &known).state, state);
}

/// Whether a finding is met, unmet or unknown, and of which day.
#[track_caller]
fn check_dated(requirement: Requirement, expected: (Fact, &str), change: impl FnOnce(&mut Known)) {
    let mut known = nothing();
    change(&mut known);
    let finding = finding(requirement, &known);
    let on = finding.decided_by.and_then(|by| by.date);
    assert_eq!((finding.state, on), (expected.0, StatedDate::read(expected.1)));
}

#[test]
fn every_criterion_is_unknown_when_nothing_is_known() {
    let findings = findings(&nothing());
    assert_eq!(findings.iter().map(|one| one.requirement).collect::<Vec<_>>(), Requirement::ALL);
    assert!(findings.iter().all(|one| one.state == Fact::Unknown && one.contradicted_by.is_empty()));
}

#[test]
fn every_criterion_can_be_declared() {
    for requirement in Requirement::ALL {
        for state in [Fact::Met, Fact::Unmet] {
            check(requirement, state, |known| {
                known.declared.insert(requirement, vec![Told::new(state, Source::Declared)]);
            });
        }
    }
}

#[test]
fn a_channel_is_reachable_as_the_newest_telling_check_says() {
    use CheckStatus as Status;
    for status in Status::ALL {
        let state = match status {
            Status::Ok | Status::NoCount | Status::WithheldImplausible => Fact::Met,
            Status::NotFound => Fact::Unmet,
            _ => Fact::Unknown,
        };
        check(Requirement::ChannelReachable, state, |known| {
            known.last_check = Some(read(status, "2026-10-19"));
        });
    }
    let named = |known: &mut Known| known.channel_name = Some(read("Musterland".to_owned(), "2026-10-12"));
    check_dated(Requirement::ChannelReachable, (Fact::Met, "2026-10-12"), |known| {
        named(known);
        known.last_check = Some(read(Status::RateLimited, "2026-10-19"));
    });
    check_dated(Requirement::ChannelReachable, (Fact::Unmet, "2026-10-19"), |known| {
        named(known);
        known.last_check = Some(read(Status::NotFound, "2026-10-19"));
    });
    check(Requirement::ChannelReachable, Fact::Unmet, |known| {
        named(known);
        known.last_check = Some(read(Status::NotFound, "2026-10-12"));
    });
}

#[test]
fn a_badge_on_one_profile_is_enough_and_none_needs_both() {
    const MET: Option<Fact> = Some(Fact::Met);
    const UNMET: Option<Fact> = Some(Fact::Unmet);
    for (instagram, facebook, state) in [
        (None, None, Fact::Unknown),
        (MET, None, Fact::Met),
        (None, MET, Fact::Met),
        (MET, UNMET, Fact::Met),
        (UNMET, MET, Fact::Met),
        (MET, MET, Fact::Met),
        (UNMET, None, Fact::Unknown),
        (None, UNMET, Fact::Unknown),
        (UNMET, UNMET, Fact::Unmet),
    ] {
        check(Requirement::ProfileBadge, state, |known| {
            for (platform, said) in [(Platform::Instagram, instagram), (Platform::Facebook, facebook)] {
                let statement = |fact| BadgeStatement {
                    said: read(fact, "2026-10-12"),
                    since: None,
                    otherwise_until: None,
                };
                known.profile_badges.insert(platform, said.map(statement).into_iter().collect());
            }
        });
    }
}

#[test]
fn a_mention_in_a_profile_is_more_than_one_in_a_post() {
    for (platform, in_profile, entered) in [
        (Platform::Instagram, true, Fact::Met),
        (Platform::Facebook, true, Fact::Met),
        (Platform::Facebook, false, Fact::Unknown),
        (Platform::Telegram, true, Fact::Unknown),
    ] {
        let mention = |known: &mut Known| {
            known.mentions = vec![Mention { platform, in_profile, told: read((), "2026-10-12") }];
        };
        check(Requirement::ProfileLinksChannel, entered, mention);
        check(Requirement::PromotedElsewhere, Fact::Met, mention);
    }
}

const GRADES: [ImprintGrade; 5] = [
    ImprintGrade::FullText,
    ImprintGrade::LabelledLink,
    ImprintGrade::UnlabelledLink,
    ImprintGrade::None,
    ImprintGrade::Unknown,
];

#[test]
fn the_imprint_in_the_description_is_met_by_text_or_a_link_that_says_so() {
    let states = [Fact::Met, Fact::Met, Fact::Unmet, Fact::Unmet, Fact::Unknown];
    for (grade, state) in GRADES.into_iter().zip(states) {
        check(Requirement::ImprintInDescription, state, |known| {
            known.imprint = Some(read(grade, "2026-10-12"));
        });
    }
}

/// Down the grades; across: the channel links to the website or not or nobody knows, each with one click, two clicks and
/// no known way from the home page to the imprint. `+` met, `-` unmet, `?` unknown.
#[test]
fn clicks_are_counted_over_the_website_where_the_description_does_not_lead_there() {
    for (grade, expected) in
        GRADES.into_iter().zip(["+++ +++ +++", "+++ +++ +++", "+-? ??? ???", "+-? --- ???", "+-? ??? ???"])
    {
        let mut row = Vec::new();
        for back in [Some(Fact::Met), Some(Fact::Unmet), None] {
            let cells = [Some(1), Some(2), None].map(|clicks: Option<u64>| {
                let mut known = nothing();
                known.imprint = Some(read(grade, "2026-10-12"));
                known.back_link = back.map(|fact| read(fact, "2026-10-12"));
                known.imprint_clicks = clicks.map(|clicks| read(clicks, "2026-10-05"));
                match finding(Requirement::ImprintWithinTwoClicks, &known).state {
                    Fact::Met => '+',
                    Fact::Unmet => '-',
                    Fact::Unknown => '?',
                }
            });
            row.push(cells.iter().collect::<String>());
        }
        assert_eq!(row.join(" "), expected, "{grade:?}");
    }
    // Both must hold: it is as old as the older of the two.
    check_dated(Requirement::ImprintWithinTwoClicks, (Fact::Met, "2026-10-05"), |known| {
        known.imprint = Some(read(ImprintGrade::None, "2026-10-12"));
        known.back_link = Some(read(Fact::Met, "2026-10-12"));
        known.imprint_clicks = Some(read(1, "2026-10-05"));
    });
}

#[test]
fn an_imprint_is_complete_with_all_three_and_incomplete_with_one_missing() {
    let states = [Some(Fact::Met), Some(Fact::Unmet), Some(Fact::Unknown), None];
    for name in states {
        for address in states {
            for representative in states {
                let all = [name, address, representative];
                let state = if all.contains(&Some(Fact::Unmet)) {
                    Fact::Unmet
                } else if all.iter().all(|one| *one == Some(Fact::Met)) {
                    Fact::Met
                } else {
                    Fact::Unknown
                };
                check(Requirement::ImprintElements, state, |known| {
                    known.imprint_elements = all.map(|one| one.map(|fact| read(fact, "2026-10-12")));
                });
            }
        }
    }
}

#[test]
fn only_a_link_to_the_own_website_proves_whose_imprint_it_is() {
    for grade in GRADES {
        for back in [Some(Fact::Met), Some(Fact::Unmet), Some(Fact::Unknown), None] {
            let is_link = matches!(grade, ImprintGrade::LabelledLink | ImprintGrade::UnlabelledLink);
            let state = if is_link && back == Some(Fact::Met) { Fact::Met } else { Fact::Unknown };
            check(Requirement::ImprintOwn, state, |known| {
                known.imprint = Some(read(grade, "2026-10-12"));
                known.back_link = back.map(|fact| read(fact, "2026-10-12"));
            });
        }
    }
}

#[test]
fn links_both_ways_are_as_the_pages_say() {
    for state in [Fact::Met, Fact::Unmet, Fact::Unknown] {
        let told = || Some(read(state, "2026-10-12"));
        check(Requirement::WebsiteLinksChannel, state, |known| known.website_link = told());
        check(Requirement::ChannelLinksWebsite, state, |known| known.back_link = told());
    }
}

#[test]
fn a_name_and_a_short_link_are_judged_as_they_are_read() {
    for (name, state) in [("Musterland aktuell", Fact::Met), ("Warnkanal", Fact::Unmet)] {
        check(Requirement::ChannelNamed, state, |known| {
            known.channel_name = Some(read(name.to_owned(), "2026-10-12"));
        });
    }
    for (address, leads, state) in [
        ("https://muster.example/whatsapp", Fact::Met, Fact::Met),
        ("https://muster.example/x8z2q", Fact::Met, Fact::Unmet),
        ("https://muster.example/whatsapp", Fact::Unmet, Fact::Unmet),
        ("https://muster.example/whatsapp", Fact::Unknown, Fact::Unknown),
    ] {
        check(Requirement::ShortLink, state, |known| {
            known.short_link =
                Some(ShortLink { address: address.to_owned(), leads: read(leads, "2026-10-12") });
        });
    }
}
