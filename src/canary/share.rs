//! Fields that fewer pages show than they should: by what the reader expects, and by what the same channels showed.

use super::{Alarm, AlarmKind, Memory, Reading, binomial};
use crate::{
    collect::Purpose,
    extract::canary::{Field, expectations},
};

/// From this expectation on, a field that a channel showed is a field that it goes on showing.
const STEADY_SHARE: f64 = 0.9;

/// So many posts without a field that the channel's posts had say enough, even of a single channel.
const POSTS_THAT_TELL: u64 = 5;

/// The share of channels that normally still show what they showed the night before.
const NORMALLY_KEPT: f64 = 0.98;

/// Returns an alarm for each field that is rarer on the pages of this night than chance explains.
pub(super) fn below_expectation(purpose: Purpose, readings: &[Reading]) -> Vec<Alarm> {
    let read: Vec<&Reading> = readings.iter().filter(|reading| reading.was_read()).collect();
    let alarm = |field: Field, share: f64| {
        let shown = read.iter().filter(|reading| reading.shown.contains(&field)).count() as u64;
        let pages = shown + read.iter().filter(|reading| reading.lacking.contains(&field)).count() as u64;
        let surprising = binomial::at_most(shown, pages, share) < binomial::SURPRISING;
        surprising
            .then(|| Alarm::of_pages(AlarmKind::FieldMissing, purpose, Some(field), (shown, pages), share))
    };
    let expected = expectations(purpose).iter();
    expected.filter_map(|expected| alarm(expected.field, expected.at_least_share)).collect()
}

/// Returns an alarm for each field that more channels lost since their last reading than chance explains.
///
/// This is what notices a field that has no expectation of its own, such as badges that vanish from all channels, and
/// what notices two channels, which are too few for a share. A field of posts is missed on a single channel too.
pub(super) fn lost(purpose: Purpose, memory: &Memory, readings: &[Reading]) -> Vec<Alarm> {
    let steady = expectations(purpose).iter().filter(|expected| expected.at_least_share >= STEADY_SHARE);
    let watched = steady.map(|expected| expected.field).chain([Field::Verified]);
    let alarm = |field: Field| {
        let had = |reading: &&Reading| {
            let told = reading.shown.contains(&field) || reading.lacking.contains(&field);
            told && memory.of(reading).is_some_and(|known| known.shown.contains(&field))
        };
        let had: Vec<&Reading> = readings.iter().filter(|reading| reading.was_read()).filter(had).collect();
        let pages = had.len() as u64;
        let kept = had.iter().filter(|reading| reading.shown.contains(&field)).count() as u64;
        let surprising = binomial::at_most(kept, pages, NORMALLY_KEPT) < binomial::SURPRISING;
        // Each press feed is made by another program: one that changes says nothing of the reader.
        let gone_from_posts = purpose != Purpose::PressFeed
            && kept == 0
            && field.is_of_posts()
            && had.iter().any(|reading| reading.posts >= POSTS_THAT_TELL);
        (surprising || gone_from_posts).then(|| {
            Alarm::of_pages(AlarmKind::FieldMissing, purpose, Some(field), (kept, pages), NORMALLY_KEPT)
        })
    };
    watched.filter_map(alarm).collect()
}
