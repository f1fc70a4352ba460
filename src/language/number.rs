//! Numbers as a language writes them, by ICU.

use icu_decimal::{DecimalFormatter, input::Decimal, options::DecimalFormatterOptions};

use super::{Lang, Language};
use crate::count::{Count, Precision};

/// The number format of one language.
pub(super) struct Numbers {
    formatter: DecimalFormatter,
}

impl Numbers {
    pub(super) fn new(lang: Lang) -> Self {
        let formatter =
            DecimalFormatter::try_new((&lang.locale()).into(), DecimalFormatterOptions::default())
                .expect("the compiled decimal data holds de and en");
        Self { formatter }
    }

    pub(super) fn integer(&self, number: u64) -> String {
        self.formatter.format(&Decimal::from(number)).to_string()
    }

    pub(super) fn decimal(&self, number: f64, digits: usize) -> String {
        let printed = format!("{number:.digits$}");
        // "-0" and "-0.0" are what rounding leaves of a small negative number.
        let printed = match printed.strip_prefix('-') {
            Some(positive) if positive.chars().all(|c| matches!(c, '0' | '.')) => positive,
            _ => printed.as_str(),
        };
        match printed.parse::<Decimal>() {
            Ok(decimal) => self.formatter.format(&decimal).to_string(),
            // Infinity and "not a number" are no figures: shown as unknown.
            Err(_) => "–".to_owned(),
        }
    }
}

impl Language {
    /// Returns a number that is known with bounds: `3`, or `3 bis 5` where they differ once they are rounded.
    #[must_use]
    pub fn range(&self, low: f64, high: f64, digits: usize) -> String {
        let (low, high) = (self.decimal(low, digits), self.decimal(high, digits));
        if low == high {
            return low;
        }
        self.text_with("count-between", &[("low", (&low).into()), ("high", (&high).into())])
    }

    /// Returns a whole number with thousands separators: `7.648`.
    #[must_use]
    pub fn integer(&self, number: u64) -> String {
        self.numbers.integer(number)
    }

    /// Returns a real number rounded to `digits` decimals: `12,3`; a dash for what is not a number.
    #[must_use]
    pub fn decimal(&self, number: f64, digits: usize) -> String {
        self.numbers.decimal(number, digits)
    }

    /// Returns a share between 0 and 1 as whole per cent: `46 %`.
    ///
    /// Shares of this report rest on small numbers; decimals would claim a precision they lack. What
    /// is neither nothing nor everything is never rounded to 0 or 100.
    #[must_use]
    pub fn percent(&self, share: f64) -> String {
        let (word, value) = if share > 0.0 && share < 0.005 {
            ("percent-less-than", 1.0)
        } else if (0.995..1.0).contains(&share) {
            ("percent-more-than", 99.0)
        } else {
            ("percent", share * 100.0)
        };
        self.text_with(word, &[("value", (&self.decimal(value, 0)).into())])
    }

    /// Returns a count with the words that its precision asks for.
    ///
    /// `7.648`, `rund 10.000`, `knapp 1.000`, `7.550 bis 7.649`, `mehr als 250`.
    #[must_use]
    pub fn count(&self, count: &Count) -> String {
        let shown = self.integer(count.shown);
        let worded = |id| self.text_with(id, &[("count", (&shown).into())]);
        match (count.precision, count.high) {
            (Precision::Exact, _) => shown,
            (Precision::AtLeast, _) | (_, None) => worded("count-at-least"),
            (Precision::About, Some(high)) if high == count.shown => worded("count-almost"),
            (Precision::About, Some(_)) => worded("count-about"),
            (Precision::Rounded, Some(high)) if high == count.low => shown,
            (Precision::Rounded, Some(high)) => self.text_with(
                "count-between",
                &[("low", (&self.integer(count.low)).into()), ("high", (&self.integer(high)).into())],
            ),
        }
    }
}
