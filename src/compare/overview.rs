//! Median and quartiles of a whole group, such as all Kreise or all authorities of a Land.

use jiff::civil::Date;
use serde::Serialize;

use super::{LEAST_KNOWN, LeftOut, Value};
use crate::measure::statistics::{Interval, percentile};

/// What is known of a group.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Overview {
    /// Values that may be compared.
    pub known: usize,
    /// Values that may not.
    pub left_out: LeftOut,
    /// Lower quartile, median, upper quartile; `None` with fewer than five values, from which single ones could be guessed.
    pub quartiles: Option<[Interval; 3]>,
}

/// Returns what is known of a group within the month before a day.
#[must_use]
pub fn overview(values: &[Value], as_of: Date) -> Overview {
    let mut left_out = LeftOut::default();
    let mut known = Vec::new();
    for value in values {
        match value {
            Value { is_measured: false, .. } => left_out.published += 1,
            value if !value.is_near((as_of, as_of)) => left_out.other_days += 1,
            value if !value.interval.is_bounded() => left_out.open += 1,
            value => known.push(Some(value.interval)),
        }
    }
    let quartiles = [25.0, 50.0, 75.0].map(|percent| percentile(&known, percent));
    let quartiles = match quartiles {
        [Some(low), Some(median), Some(high)] if known.len() >= LEAST_KNOWN => Some([low, median, high]),
        _ => None,
    };
    Overview { known: known.len(), left_out, quartiles }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn quartiles_are_told_from_five_values_on() {
        let day = date(2026, 10, 19);
        let value = |value: f64| Value {
            interval: Interval::exact(value).expect("a number"),
            is_measured: true,
            days: Some((day, day)),
        };
        let mut values: Vec<Value> = [8.0, 2.0, 4.0, 6.0].map(value).to_vec();
        values.push(Value { is_measured: false, ..value(100.0) });
        let few = overview(&values, day);
        assert_eq!((few.known, few.quartiles, few.left_out.published), (4, None, 1));
        values.push(value(10.0));
        let found = overview(&values, day).quartiles.expect("five values");
        assert_eq!(found.map(Interval::low), [4.0, 6.0, 8.0]);
        assert_eq!(overview(&values, date(2026, 12, 1)).known, 0);
        assert_eq!(overview(&[], day).quartiles, None);
    }
}
