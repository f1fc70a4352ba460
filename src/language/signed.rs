//! Gains and losses, with their sign and their bounds.

use super::Language;

impl Language {
    /// Returns a gain or loss with its sign: `+1.234`, `−99`, `0`.
    #[must_use]
    pub fn signed(&self, number: f64, digits: usize) -> String {
        let size = self.decimal(number.abs(), digits);
        let is_zero = self.decimal(0.0, digits) == size;
        match (is_zero, number < 0.0) {
            (true, _) => size,
            (_, true) => format!("−{size}"),
            _ => format!("+{size}"),
        }
    }

    /// Returns a gain or loss between its bounds: `+120`, `−99 bis +99`, `mindestens +50`, `höchstens −50`, `unbekannt`.
    #[must_use]
    pub fn signed_between(&self, low: Option<f64>, high: Option<f64>, digits: usize) -> String {
        let number = |value| self.signed(value, digits);
        match (low, high) {
            (Some(low), Some(high)) if number(low) == number(high) => number(low),
            (Some(low), Some(high)) => self.text_with(
                "count-between",
                &[("low", (&number(low)).into()), ("high", (&number(high)).into())],
            ),
            (Some(low), None) => self.text_with("gain-at-least", &[("gain", (&number(low)).into())]),
            (None, Some(high)) => self.text_with("gain-at-most", &[("gain", (&number(high)).into())]),
            (None, None) => self.text("unknown"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    #[track_caller]
    fn check(low: Option<f64>, high: Option<f64>, digits: usize, expected: &str) {
        assert_eq!(Language::new(Lang::De).signed_between(low, high, digits), expected);
    }

    #[test]
    fn gains_and_losses_bear_their_sign() {
        check(Some(1234.0), Some(1234.0), 0, "+1.234");
        check(Some(-99.0), Some(99.0), 0, "−99 bis +99");
        check(Some(-0.04), Some(0.04), 1, "0,0");
        check(Some(0.0), Some(0.0), 0, "0");
        check(Some(50.0), None, 0, "mindestens +50");
        check(None, Some(-50.0), 0, "höchstens −50");
        check(None, None, 0, "unbekannt");
    }
}
