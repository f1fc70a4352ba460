//! Invented comparisons: placed in groups of every width, with bounds and without, refused for every reason.

use jiff::civil::date;
use kanalbarometer::{
    compare::{self, Traits, Value},
    count::Precision,
    measure::statistics,
    registry::Level,
    source::Source,
    view::{AuthorityRow, Compared, ComparedRow, Comparison, Interval, NearestRow, OverviewRow, Owner, Peer},
};

use super::mock::origin;

/// Rows for the authorities that have a channel.
pub(super) fn comparison(authorities: &[AuthorityRow]) -> Comparison {
    let with_channel: Vec<&AuthorityRow> =
        authorities.iter().filter(|row| !row.channels.is_empty()).collect();
    let nearest = with_channel.windows(3).map(|three| NearestRow {
        owner: owner(three[0]),
        peers: three[1..].iter().map(|row| peer(row)).collect(),
    });
    Comparison {
        reach: compared("followers_per_1000", &with_channel, 0.4),
        posts: compared("posting_rate", &with_channel, 1.5),
        nearest: nearest.take(12).collect(),
    }
}

fn owner(row: &AuthorityRow) -> Owner {
    Owner { authority_id: row.authority_id.clone(), authority: row.name.clone(), level: row.level }
}

fn peer(row: &AuthorityRow) -> Peer {
    Peer { owner: owner(row), population_ratio: 0.83, same_land: row.land.is_some() }
}

/// Every third channel's value is known exactly; a few may not be compared.
fn value(number: usize, width: f64) -> Value {
    let low = 2.0 + 3.0 * number as f64;
    let high = match number % 9 {
        8 => f64::INFINITY,
        other if other % 3 == 0 => low,
        _ => low + width,
    };
    let day = date(2026, 11, 20);
    Value {
        interval: statistics::Interval::new(low, high).unwrap(),
        is_measured: number % 7 != 6,
        days: (number % 11 != 10).then_some((day, day)),
    }
}

fn compared(metric: &'static str, rows: &[&AuthorityRow], width: f64) -> Compared {
    let all: Vec<(Traits<'_>, Value)> = rows
        .iter()
        .enumerate()
        .map(|(number, row)| {
            let land = row.land.as_deref();
            let population = row.population.map(|(inhabitants, _)| inhabitants);
            // Few levels, so that there are groups.
            let level = if number % 8 == 7 { Level::Polizei } else { Level::Kreis };
            (Traits { level, land, population }, value(number, width))
        })
        .collect();
    let posts = metric == "posting_rate";
    let row = |number: usize, row: &AuthorityRow| {
        let value = all[number].1;
        let (low, high) = (value.interval.low(), value.interval.high());
        let source = if value.is_measured { Source::Collected } else { Source::Published };
        let found = compare::placement(all[number], &all);
        ComparedRow {
            owner: owner(row),
            channel_id: row.channels[0].channel_id.clone(),
            value: Interval { value: low, low, high: high.is_finite().then_some(high) },
            precision: if high.is_finite() { Precision::Exact } else { Precision::AtLeast },
            watched_days: posts.then_some(24.5),
            origin: (!posts)
                .then(|| origin(source, "https://www.whatsapp.com/channel/0029VaMUSTER", date(2026, 11, 20))),
            refusal: found.as_ref().err().copied(),
            placement: found.ok(),
        }
    };
    let values: Vec<Value> = all.iter().map(|(_, value)| *value).collect();
    let overview = |values: &[Value]| compare::overview(values, date(2026, 11, 22));
    Compared {
        metric,
        rows: rows.iter().enumerate().map(|(number, authority)| row(number, authority)).collect(),
        by_level: vec![
            OverviewRow { group: Level::Kreis, overview: overview(&values) },
            OverviewRow { group: Level::Polizei, overview: overview(&values[..values.len().min(2)]) },
        ],
        by_land: vec![OverviewRow { group: "NI".to_owned(), overview: overview(&values) }],
    }
}
