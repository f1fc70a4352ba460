//! Pages that could be read before and cannot be read now, most of a kind at once.

use super::{Alarm, AlarmKind, Memory, Reading};
use crate::collect::{CheckStatus, Purpose};

/// The share of pages that normally stay readable.
const NORMALLY_READABLE: f64 = 0.5;

/// Returns the alarm when more than half of the pages that were `ok` when they were read last are `page_changed` or
/// `no_count` now. One channel alone on its platform is "most" too: nobody else would notice.
pub(super) fn turned(purpose: Purpose, memory: &Memory, readings: &[Reading]) -> Option<Alarm> {
    let were_ok =
        |reading: &&Reading| memory.of(reading).is_some_and(|known| known.status == Some(CheckStatus::Ok));
    let were_ok: Vec<&Reading> = readings.iter().filter(were_ok).collect();
    let pages = were_ok.len() as u64;
    let still_ok = were_ok.iter().filter(|reading| reading.status == CheckStatus::Ok).count() as u64;
    (2 * still_ok < pages)
        .then(|| Alarm::of_pages(AlarmKind::PagesTurned, purpose, None, (still_ok, pages), NORMALLY_READABLE))
}
