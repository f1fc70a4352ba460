//! Canaries: looks at all pages of a run at once and keeps back what cannot be right, before it becomes rows.
//!
//! A reader that no longer understands its pages does not fail: it gives nulls, zeros, or the same value everywhere,
//! night after night (the Telegram parser of snscrape did so for 22 months). One page cannot show that; all pages of
//! a kind, beside what the same channels showed before, can. Five questions are asked of every kind of page:
//!
//! | file | question |
//! |---|---|
//! | `share` | does a smaller share of the pages show a field than the reader expects, or than the same channels showed? |
//! | `alike` | do many channels suddenly have the same name, count, post time or texts? |
//! | `range` | is a count outside what its channel can have gained or lost since the last accepted one? |
//! | `turned` | could most pages be read before, and cannot be read now? |
//! | `withhold` | what is kept back then, and what is noted in its place? |
//!
//! It is a pure function of one run's extractions and of the runs before ([`Memory`], a fold over [`Reading`]s), so a
//! replay over the archive decides the same each time. It must not know tables, reports, or how a page is read.

mod alarm;
mod alike;
mod binomial;
mod memory;
mod range;
mod reading;
mod share;
mod turned;
mod withhold;

pub use alarm::{Alarm, AlarmKind};
pub use memory::Memory;
pub use reading::{Reading, Verdict};

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    collect::{CheckStatus, Fetch, Purpose, Subject},
    extract::{Extraction, canary::Field},
};

/// One page of a run with what was read from it.
#[derive(Debug)]
pub struct Page<'r> {
    /// How it was obtained.
    pub fetch: &'r Fetch,
    /// What it said; what cannot be right is taken out.
    pub extraction: &'r mut Extraction,
}

/// What the canaries found in one run.
#[derive(Debug, Default, PartialEq)]
pub struct Judgement {
    /// What needs a person.
    pub alarms: Vec<Alarm>,
    /// What later runs are compared with.
    pub readings: Vec<Reading>,
}

/// Judges the pages of one run, takes out what cannot be right, and says what and why.
#[must_use]
pub fn judge(memory: &Memory, pages: Vec<Page<'_>>) -> Judgement {
    let mut by_purpose: BTreeMap<Purpose, Vec<Page<'_>>> = BTreeMap::new();
    for page in pages {
        by_purpose.entry(page.fetch.target.purpose).or_default().push(page);
    }
    let mut judgement = Judgement::default();
    for (purpose, mut pages) in by_purpose {
        judge_purpose(memory, purpose, &mut pages, &mut judgement);
    }
    judgement
}

fn judge_purpose(memory: &Memory, purpose: Purpose, pages: &mut [Page<'_>], judgement: &mut Judgement) {
    for page in pages.iter_mut() {
        withhold::unrecognised(purpose, page.extraction);
    }
    let mut readings = readings(purpose, pages);
    let mut alarms: Vec<Alarm> = turned::turned(purpose, memory, &readings).into_iter().collect();
    alarms.extend(share::below_expectation(purpose, &readings));
    alarms.extend(share::lost(purpose, memory, &readings));
    alarms.extend(alike::alike(purpose, &first_pages(pages)));
    let jumps = range::jumps(memory, &readings);
    alarms.extend(range::many_jumps(purpose, &jumps, &readings));
    let mut said = BTreeSet::new();
    alarms.retain(|alarm| said.insert((alarm.kind, alarm.field)));

    for alarm in &alarms {
        for page in pages.iter_mut() {
            withhold::because_of(alarm, page.extraction);
        }
        for reading in &mut readings {
            reading.doubt(alarm);
        }
    }
    for (subject, jump) in jumps {
        let Some(reading) = readings.iter_mut().find(|reading| reading.subject == subject) else { continue };
        if reading.withheld.contains(&Field::Followers) {
            continue;
        }
        reading.verdict = jump.verdict;
        let of_channel = pages.iter_mut().filter(|page| page.fetch.target.subject == subject);
        if jump.verdict == Verdict::Withheld {
            alarms.push(Alarm::jump(purpose, &subject, &jump));
            of_channel.for_each(|page| withhold::jump(&jump, page.extraction));
        } else if jump.verdict == Verdict::Confirmed {
            of_channel.for_each(|page| withhold::note_confirmed(&jump, page.extraction));
        }
    }
    judgement.alarms.append(&mut alarms);
    judgement.readings.append(&mut readings);
}

/// Returns the page that speaks for each channel or authority: the first that was read and does not only lead on.
///
/// Older pages of a history come after the newest one, and a landing page says nothing of its channel.
fn first_pages<'p>(pages: &'p [Page<'_>]) -> BTreeMap<&'p Subject, &'p Page<'p>> {
    let mut first = BTreeMap::new();
    for page in pages {
        let said = &page.extraction;
        let was_read =
            matches!(said.status, CheckStatus::Ok | CheckStatus::NoCount | CheckStatus::PageChanged);
        let says_nothing = said.observation.is_none() && said.posts.is_empty() && said.findings.is_empty();
        let leads_on = said.status == CheckStatus::Ok && says_nothing && !said.leads.is_empty();
        if was_read && !leads_on {
            first.entry(&page.fetch.target.subject).or_insert(page);
        }
    }
    first
}

fn readings(purpose: Purpose, pages: &[Page<'_>]) -> Vec<Reading> {
    first_pages(pages).into_values().map(|page| Reading::of(purpose, page)).collect()
}

#[cfg(test)]
mod tests;
