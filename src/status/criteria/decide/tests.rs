//! Every combination of sources, days and answers, as a table that a person can read.

use super::*;
use crate::{registry::StatedDate, source::Source, status::criteria::Told};

const SOURCES: [(&str, Source, bool); 5] = [
    ("collected", Source::Collected, true),
    ("imported ", Source::Imported, true),
    ("declared ", Source::Declared, true),
    ("published", Source::Published, true),
    ("repeated ", Source::Published, false),
];

const DAYS: [(&str, Option<&str>); 3] = [("-", None), ("1", Some("2026-10-01")), ("2", Some("2026-10-02"))];

fn says(source: (&str, Source, bool), day: Option<&str>, value: Fact) -> Evidence {
    let date = day.and_then(StatedDate::read);
    Told { first_hand: source.2, date, ..Told::new(value, source.1) }
}

/// Everything that one source can say.
fn statements() -> Vec<Evidence> {
    let mut all = Vec::new();
    for source in SOURCES {
        for (_, day) in DAYS {
            for value in [Fact::Met, Fact::Unmet, Fact::Unknown] {
                all.push(says(source, day, value));
            }
        }
    }
    all
}

fn decided(evidence: &[&Evidence]) -> Finding {
    decide(Requirement::ChannelBadge, evidence.iter().map(|one| (*one).clone()).collect())
}

/// `+` met, `-` unmet, `?` unknown; `!` where the contrary is shown.
fn cell(finding: &Finding) -> String {
    let state = match finding.state {
        Fact::Met => '+',
        Fact::Unmet => '-',
        Fact::Unknown => '?',
    };
    let contrary = if finding.contradicted_by.is_empty() { ' ' } else { '!' };
    format!("{state}{contrary}")
}

#[test]
fn one_says_met_and_another_says_unmet() {
    let columns = SOURCES.into_iter().flat_map(|source| DAYS.map(|day| (source, day)));
    let mut table = vec![
        "down: says met, without a day, on day 1, on day 2; across: says unmet, in the same order".to_owned(),
    ];
    for (source, day) in columns.clone() {
        let met = says(source, day.1, Fact::Met);
        let row = columns
            .clone()
            .map(|(other, other_day)| cell(&decided(&[&met, &says(other, other_day.1, Fact::Unmet)])));
        table.push(format!("{} {}: {}", source.0, day.0, row.collect::<Vec<_>>().join(" ")));
    }
    insta::assert_snapshot!(table.join("\n"));
}

#[test]
fn alone_every_source_decides_and_unknown_never_does() {
    for one in statements() {
        let finding = decided(&[&one]);
        assert_eq!(finding.state, one.value);
        assert_eq!(finding.decided_by, (one.value != Fact::Unknown).then_some(one));
        assert_eq!(finding.contradicted_by, []);
    }
    assert_eq!(decided(&[]).state, Fact::Unknown);
}

#[test]
fn all_triples_obey_the_rule() {
    let all = statements();
    for one in &all {
        for two in &all {
            let pair = decided(&[one, two]);
            assert_eq!(pair, decided(&[two, one]), "the order of input decides between {one:?} and {two:?}");
            for three in &all {
                let finding = decided(&[one, two, three]);
                let said = [one, two, three];
                assert_eq!(finding, decided(&[three, one, two]), "the order of input decides in {said:?}");
                if three.value == Fact::Unknown {
                    assert_eq!(finding, pair, "an unknown changes a known in {said:?}");
                }
                check_rule(&finding, &said);
            }
        }
    }
}

/// The rule in other words: what decides is the strongest; the contrary that is shown is all that is not surely older.
#[track_caller]
fn check_rule(finding: &Finding, said: &[&Evidence]) {
    let known = || said.iter().filter(|one| one.value != Fact::Unknown);
    let Some(by) = &finding.decided_by else {
        let quarrel = finding.contradicted_by.iter().map(|one| one.value).collect::<Vec<_>>();
        assert!(known().count() == 0 || quarrel.contains(&Fact::Met) && quarrel.contains(&Fact::Unmet));
        assert_eq!(finding.state, Fact::Unknown);
        return;
    };
    assert_eq!(by.value, finding.state);
    assert!(known().all(|one| by.stronger(one).is_le()), "{by:?} decides in {said:?}");
    for one in known() {
        let is_shown = finding.contradicted_by.contains(one);
        let is_contrary = one.value != by.value && !one.is_before(by);
        let newer = known().any(|other| other.is_of_same_source(one) && other.stronger(one).is_lt());
        assert_eq!(is_shown, is_contrary && !newer, "{one:?} beside {by:?} in {said:?}");
    }
}
