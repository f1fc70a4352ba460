//! Where an authority stands in its peer group: rank and percentile as ranges, beside the group's quartiles.

use serde::Serialize;

use super::{LEAST_KNOWN, PeerGroup, Traits, Value};
use crate::measure::statistics::{Interval, RankRange, percentile, percentile_ranks, rank_ranges};

/// The place of an authority in its group.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Placement {
    /// The group, as narrow as it can be with at least five known values.
    pub group: PeerGroup,
    /// True when a narrower group was too small.
    pub is_wider: bool,
    /// Best and worst rank among the known values; 1 is the largest.
    pub rank: RankRange,
    /// The share of the group that is smaller, in percent.
    pub percentile: Interval,
    /// Lower quartile, median, upper quartile of the group.
    pub quartiles: [Interval; 3],
    /// Values of the group that may not be compared.
    pub left_out: LeftOut,
    /// The group's values without the authority's own, for charts.
    #[serde(skip)]
    pub peers: Vec<Interval>,
}

/// Values of a group that are known and may not be compared, by the first reason that holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// Published only.
    pub published: usize,
    /// More than a month away, or of an unknown day.
    pub other_days: usize,
    /// Known in one direction only (`more than 250`).
    pub open: usize,
}

/// Why an authority is not compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// Its value is published, and those of others were read or handed over.
    Published,
    /// Nobody says for which day its value is.
    NoDay,
    /// Its value is known in one direction only.
    Open,
    /// Fewer than five comparable values even among all of its level.
    TooFew,
}

/// Returns where `own` stands among `all`, of which it is one.
pub fn placement(own: (Traits<'_>, Value), all: &[(Traits<'_>, Value)]) -> Result<Placement, Refusal> {
    let (traits, value) = own;
    if !value.is_measured {
        return Err(Refusal::Published);
    }
    let days = value.days.ok_or(Refusal::NoDay)?;
    if !value.interval.is_bounded() {
        return Err(Refusal::Open);
    }
    for (step, group) in PeerGroup::narrowest_first(&traits).into_iter().enumerate() {
        let mut left_out = LeftOut::default();
        let mut peers = Vec::new();
        for (_, other) in all.iter().filter(|(traits, _)| group.holds(traits)) {
            match other {
                Value { is_measured: false, .. } => left_out.published += 1,
                other if !other.is_near(days) => left_out.other_days += 1,
                other if !other.interval.is_bounded() => left_out.open += 1,
                other => peers.push(other.interval),
            }
        }
        // The authority itself is one of them, wherever it stands.
        if let Some(at) = peers.iter().position(|peer| *peer == value.interval) {
            peers.swap_remove(at);
        }
        peers.sort_by(|one, other| {
            (one.low()).total_cmp(&other.low()).then(one.high().total_cmp(&other.high()))
        });
        let known: Vec<Option<Interval>> = [value.interval].iter().chain(&peers).copied().map(Some).collect();
        if known.len() < LEAST_KNOWN {
            continue;
        }
        let quartiles = [25.0, 50.0, 75.0].map(|percent| percentile(&known, percent));
        let (ranks, percentiles) = (rank_ranges(&known), percentile_ranks(&known));
        let ([Some(low), Some(median), Some(high)], Some(Some(rank)), Some(Some(percentile))) =
            (quartiles, ranks.first(), percentiles.first())
        else {
            continue;
        };
        return Ok(Placement {
            group,
            is_wider: step > 0,
            rank: *rank,
            percentile: *percentile,
            quartiles: [low, median, high],
            left_out,
            peers,
        });
    }
    Err(Refusal::TooFew)
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};
    use proptest::prelude::{prop, prop_assert_eq, proptest};

    use super::*;
    use crate::registry::Level;

    const DAY: Date = date(2026, 10, 19);

    fn kreis(land: &'static str, value: f64) -> (Traits<'static>, Value) {
        let interval = Interval::exact(value).expect("a number");
        (
            Traits { level: Level::Kreis, land: Some(land), population: Some(300_000) },
            Value { interval, is_measured: true, days: Some((DAY, DAY)) },
        )
    }

    /// Five in NI (1, 2, 3, 4, 5), one in BY (10).
    fn six() -> Vec<(Traits<'static>, Value)> {
        let mut all: Vec<_> = [1.0, 2.0, 3.0, 4.0, 5.0].map(|value| kreis("NI", value)).to_vec();
        all.push(kreis("BY", 10.0));
        all
    }

    /// Of five exact values 1 to 5 the 4 has rank 2, below it three and half of itself: 3.5 / 5 = 70 percent.
    #[test]
    fn the_place_in_a_group_by_hand() {
        let all = six();
        let found = placement(all[3], &all).expect("comparable");
        assert_eq!((found.rank.best, found.rank.worst, found.rank.among), (2, 2, 5));
        assert_eq!((found.percentile.low(), found.percentile.high()), (70.0, 70.0));
        assert_eq!(found.quartiles.map(Interval::low), [2.0, 3.0, 4.0]);
        assert!(!found.is_wider && found.group.land.as_deref() == Some("NI"));
        // Alone in its Land, it is compared with all six of the class: the largest, 5.5 / 6.
        let found = placement(all[5], &all).expect("comparable");
        assert!(found.is_wider && found.group.land.is_none() && found.group.population_class.is_some());
        assert_eq!((found.rank.best, found.rank.among), (1, 6));
        assert!((found.percentile.low() - 550.0 / 6.0).abs() < 1e-9);
    }

    #[test]
    fn another_size_is_compared_only_when_nothing_nearer_is_large_enough() {
        let mut all = six();
        let small = (Traits { population: Some(60_000), ..all[0].0 }, all[0].1);
        all.push(small);
        let found = placement(small, &all).expect("comparable");
        assert!(found.is_wider && found.group.population_class.is_none());
        assert_eq!(found.rank.among, 7);
    }

    #[test]
    fn what_is_not_fair_is_refused() {
        #[track_caller]
        fn check(change: impl Fn(&mut (Traits<'static>, Value)), expected: Refusal) {
            let mut all = six();
            change(&mut all[0]);
            assert_eq!(placement(all[0], &all), Err(expected));
        }
        check(|own| own.1.is_measured = false, Refusal::Published);
        check(|own| own.1.days = None, Refusal::NoDay);
        check(|own| own.1.interval = Interval::new(250.0, f64::INFINITY).expect("open"), Refusal::Open);
        check(|own| own.0.level = Level::Polizei, Refusal::TooFew);
        // Too old to be compared with the others, and they with it.
        check(|own| own.1.days = Some((date(2026, 9, 17), date(2026, 9, 17))), Refusal::TooFew);
    }

    #[test]
    fn others_that_may_not_be_compared_are_counted() {
        let mut all = six();
        let with = |change: fn(&mut Value)| {
            let mut other = kreis("NI", 7.0);
            change(&mut other.1);
            other
        };
        all.push(with(|value| value.is_measured = false));
        all.push(with(|value| value.days = Some((date(2026, 9, 17), DAY))));
        all.push(with(|value| value.days = None));
        all.push(with(|value| value.interval = Interval::new(7.0, f64::INFINITY).expect("open")));
        // A month away to the day is near enough.
        all.push(with(|value| value.days = Some((date(2026, 9, 18), date(2026, 9, 18)))));
        let found = placement(all[3], &all).expect("comparable");
        assert_eq!(found.left_out, LeftOut { published: 1, other_days: 2, open: 1 });
        assert_eq!(found.rank.among, 6);
    }

    proptest! {
        /// The order of the others changes nothing, and neither does another one of whom nothing fair is known.
        #[test]
        fn neither_order_nor_the_unknown_change_a_place(values in prop::collection::vec(0u32..20, 5..30)) {
            let mut all: Vec<_> = values.iter().map(|value| kreis("NI", f64::from(*value))).collect();
            let own = all[0];
            let found = placement(own, &all).expect("comparable");
            all.reverse();
            all.push((own.0, Value { is_measured: false, ..own.1 }));
            let again = placement(own, &all).expect("comparable");
            prop_assert_eq!((found.rank, found.percentile, found.quartiles), (again.rank, again.percentile, again.quartiles));
            prop_assert_eq!(found.peers, again.peers);
        }
    }
}
