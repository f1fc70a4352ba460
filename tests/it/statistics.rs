//! Statistics on small results agree with scipy to nine digits: `tests/golden/statistics.py` wrote what it says.

use kanalbarometer::measure::statistics::{
    Confidence, DatedInterval, Estimate, Interval, burstiness, dispersion, funnel_limits, percentile,
    percentile_ranks, poisson_rate, rank_ranges, theil_sen, wilson_share,
};
use serde::{Deserialize, de::DeserializeOwned};

/// The rows of one statistic; a file that lost some would check less than it seems to.
#[track_caller]
fn golden<Row: DeserializeOwned>(statistic: &str, rows: usize) -> Vec<Row> {
    let file: serde_json::Value = serde_json::from_str(include_str!("../golden/statistics.json")).unwrap();
    let found: Vec<Row> = serde_json::from_value(file[statistic].clone()).unwrap();
    assert_eq!(found.len(), rows, "{statistic}");
    found
}

/// Nine digits of each number, wherever its point stands; what scipy gives as 0 is 0.
#[track_caller]
fn check(what: &str, found: &[f64], expected: &[f64]) {
    assert_eq!(found.len(), expected.len(), "{what}");
    for (one, other) in found.iter().zip(expected) {
        assert!((one - other).abs() <= 0.5e-9 * other.abs() + 1e-15, "{what}: {one:e} is not {other:e}");
    }
}

#[track_caller]
fn check_estimate(what: &str, found: Option<Estimate>, value: f64, low: f64, high: f64) {
    let found = found.unwrap_or_else(|| panic!("{what} says nothing"));
    check(what, &[found.value, found.interval.low(), found.interval.high()], &[value, low, high]);
}

fn exact(values: &[f64]) -> Vec<Option<Interval>> {
    values.iter().map(|value| Interval::exact(*value)).collect()
}

#[test]
fn poisson_intervals() {
    #[derive(Debug, Deserialize)]
    struct Row {
        events: u64,
        watched: f64,
        confidence: f64,
        low: f64,
        high: f64,
    }
    for row in golden::<Row>("poisson", 108) {
        let found = poisson_rate(row.events, row.watched, Confidence::new(row.confidence).unwrap());
        check_estimate(&format!("{row:?}"), found, row.events as f64 / row.watched, row.low, row.high);
    }
}

#[test]
fn wilson_intervals() {
    #[derive(Debug, Deserialize)]
    struct Row {
        successes: u64,
        trials: u64,
        confidence: f64,
        low: f64,
        high: f64,
    }
    for row in golden::<Row>("wilson", 342) {
        let found = wilson_share(row.successes, row.trials, Confidence::new(row.confidence).unwrap());
        let share = row.successes as f64 / row.trials as f64;
        check_estimate(&format!("{row:?}"), found, share, row.low, row.high);
    }
}

#[test]
fn funnel_limits_are_the_same_numbers_of_cases() {
    #[derive(Debug, Deserialize)]
    struct Row {
        target: f64,
        trials: u64,
        confidence: f64,
        low: u64,
        high: u64,
    }
    for row in golden::<Row>("funnel", 394) {
        let found = funnel_limits(row.target, row.trials, Confidence::new(row.confidence).unwrap());
        assert_eq!(found.map(|found| (found.low, found.high)), Some((row.low, row.high)), "{row:?}");
    }
}

#[test]
fn dispersion_is_the_mean_chi_square() {
    #[derive(Debug, Deserialize)]
    struct Row {
        units: Vec<(u64, u64)>,
        target: f64,
        dispersion: f64,
    }
    for row in golden::<Row>("dispersion", 3) {
        let found = dispersion(&row.units, row.target).expect("a dispersion");
        check(&format!("{row:?}"), &[found], &[row.dispersion]);
    }
}

#[test]
fn theil_sen_slopes_and_limits() {
    #[derive(Debug, Deserialize)]
    struct Row {
        days: Vec<i32>,
        values: Vec<f64>,
        slope: f64,
        limits: Vec<(f64, Option<f64>, Option<f64>)>,
    }
    let start = jiff::civil::date(2025, 2, 27);
    for row in golden::<Row>("theil_sen", 24) {
        let days = row.days.iter().map(|day| start.saturating_add(jiff::Span::new().days(*day)));
        let series: Vec<DatedInterval> =
            days.zip(exact(&row.values)).map(|(date, value)| DatedInterval { date, value }).collect();
        for (confidence, low, high) in &row.limits {
            let what = format!("{confidence} of {:?} on {:?}", row.values, row.days);
            let found = theil_sen(&series, Confidence::new(*confidence).unwrap()).expect("a trend");
            let slope = found.slope_per_day;
            check(&what, &[slope.low(), slope.high()], &[row.slope, row.slope]);
            let limits: Vec<f64> =
                found.interval.map(|found| [found.low(), found.high()]).into_iter().flatten().collect();
            let expected: Vec<f64> =
                low.zip(*high).map(|(low, high)| [low, high]).into_iter().flatten().collect();
            check(&what, &limits, &expected);
        }
    }
}

#[test]
fn ranks_of_exact_values() {
    #[derive(Debug, Deserialize)]
    struct Row {
        values: Vec<f64>,
        best: Vec<usize>,
        worst: Vec<usize>,
    }
    for row in golden::<Row>("ranks", 5) {
        let found: Vec<_> = rank_ranges(&exact(&row.values)).into_iter().flatten().collect();
        assert_eq!(found.iter().map(|range| range.best).collect::<Vec<_>>(), row.best, "{row:?}");
        assert_eq!(found.iter().map(|range| range.worst).collect::<Vec<_>>(), row.worst, "{row:?}");
    }
}

#[test]
fn percentile_ranks_of_exact_values() {
    #[derive(Debug, Deserialize)]
    struct Row {
        values: Vec<f64>,
        ranks: Vec<f64>,
    }
    for row in golden::<Row>("percentile_ranks", 5) {
        let found: Vec<Interval> = percentile_ranks(&exact(&row.values)).into_iter().flatten().collect();
        let ends = |end: fn(Interval) -> f64| found.iter().map(|range| end(*range)).collect::<Vec<f64>>();
        check(&format!("{row:?}"), &ends(Interval::low), &row.ranks);
        check(&format!("{row:?}"), &ends(Interval::high), &row.ranks);
    }
}

#[test]
fn percentiles_of_exact_values() {
    #[derive(Debug, Deserialize)]
    struct Row {
        values: Vec<f64>,
        percents: Vec<f64>,
        found: Vec<f64>,
    }
    for row in golden::<Row>("percentiles", 5) {
        let group = exact(&row.values);
        let found: Vec<f64> = row
            .percents
            .iter()
            .map(|percent| percentile(&group, *percent).expect("a percentile"))
            .map(Interval::low)
            .collect();
        check(&format!("{row:?}"), &found, &row.found);
    }
}

#[test]
fn burstiness_of_gaps() {
    #[derive(Debug, Deserialize)]
    struct Row {
        gaps: Vec<f64>,
        uncorrected: f64,
        corrected: f64,
    }
    for row in golden::<Row>("burstiness", 10) {
        let found = burstiness(&row.gaps).expect("a burstiness");
        check(&format!("{row:?}"), &[found.uncorrected, found.corrected], &[row.uncorrected, row.corrected]);
    }
}
