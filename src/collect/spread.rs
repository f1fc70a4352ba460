//! Spreads the targets of each host over some hours of the night.
//!
//! A host with one target is asked at some time within these hours, a host with ten every tenth of them: so
//! neither a host nor the line that many of them share is asked in a burst. The client's pauses hold all the
//! same; this only ever makes a target wait longer.

use std::{collections::BTreeMap, time::Duration};

use sha2::{Digest as _, Sha256};

/// When the targets of each host may begin, in uptime.
#[derive(Debug, Default)]
pub(super) struct Spread {
    hosts: BTreeMap<String, Stretch>,
}

#[derive(Debug, Clone, Copy)]
struct Stretch {
    next: Duration,
    gap: Duration,
    left: u32,
}

impl Spread {
    /// Spreads so many targets of each host evenly over the time from `begin` on; no time, no spreading.
    pub(super) fn new<'a>(
        begin: Duration,
        over: Duration,
        hosts: impl Iterator<Item = (&'a str, usize)>,
    ) -> Self {
        if over.is_zero() {
            return Self::default();
        }
        let stretch = |(host, targets): (&str, usize)| {
            let left = u32::try_from(targets).ok().filter(|left| *left > 0)?;
            let gap = over / left;
            // Not all hosts at once.
            let digest = Sha256::digest(host);
            let share = f64::from(u16::from_be_bytes([digest[0], digest[1]])) / f64::from(u16::MAX);
            Some((host.to_owned(), Stretch { next: begin + gap.mul_f64(share), gap, left }))
        };
        Self { hosts: hosts.filter_map(stretch).collect() }
    }

    /// Returns when the host's next target may begin; `None` when nothing holds it back, as with targets that
    /// pages led to.
    pub(super) fn next(&mut self, host: &str) -> Option<Duration> {
        let stretch = self.hosts.get_mut(host).filter(|stretch| stretch.left > 0)?;
        let next = stretch.next;
        stretch.next += stretch.gap;
        stretch.left -= 1;
        Some(next)
    }

    /// Returns when the host's last target may begin; `None` when nothing holds any back.
    pub(super) fn last(&self, host: &str) -> Option<Duration> {
        let stretch = self.hosts.get(host).filter(|stretch| stretch.left > 0)?;
        Some(stretch.next + stretch.gap * (stretch.left - 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: Duration = Duration::from_hours(1);

    #[test]
    fn targets_are_spread_evenly_and_end_in_time() {
        let mut spread = Spread::new(HOUR, 2 * HOUR, [("a.example", 8), ("b.example", 1)].into_iter());
        let last = spread.last("a.example").unwrap();
        let times: Vec<Duration> = std::iter::from_fn(|| spread.next("a.example")).collect();
        assert_eq!(times.len(), 8);
        assert!(times.windows(2).all(|pair| pair[1] == pair[0] + HOUR / 4), "{times:?}");
        assert!(times[0] >= HOUR && times[7] <= 3 * HOUR, "{times:?}");
        assert_eq!(times[7], last);
        assert_eq!((spread.last("a.example"), spread.next("a.example")), (None, None));
        assert!((HOUR..=3 * HOUR).contains(&spread.next("b.example").unwrap()));
        assert_eq!(spread.next("b.example"), None, "leads are not held back");
    }

    #[test]
    fn without_hours_nothing_is_held_back() {
        let mut spread = Spread::new(HOUR, Duration::ZERO, [("a.example", 8)].into_iter());
        assert_eq!((spread.last("a.example"), spread.next("a.example")), (None, None));
    }

    #[test]
    fn hosts_begin_at_different_times() {
        let names: Vec<String> = (0..1_000).map(|n| format!("h{n}.example")).collect();
        let mut spread = Spread::new(Duration::ZERO, HOUR, names.iter().map(|name| (name.as_str(), 1)));
        let mut minutes = [0; 61];
        for name in &names {
            minutes[usize::try_from(spread.next(name).unwrap().as_secs() / 60).unwrap()] += 1;
        }
        assert!(minutes.iter().max() < Some(&40), "{minutes:?}");
    }
}
