//! Which number of a date is the day, decided over a whole file.
//!
//! `03/04/21` is a day in April or in March. What decides, in this order: dots (the day is first wherever dots are
//! written), a number above 12, the order of time down the file. One export writes all dates alike, so that a single
//! clear date settles all; where nothing settles it, nothing is guessed.

use std::cmp::Ordering;

use super::head::Stamp;
use crate::extract::DateOrder;

/// So many dates of the one order outweigh a single one of the other, which is then a slip.
const CLEAR_MAJORITY: u64 = 100;
/// A message that comes late may bear an earlier time than the one before, but seldom by more days than this.
const LATE_BY_DAYS: i32 = 1;

/// Why the order cannot be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Undecided {
    /// Every date fits both.
    #[error("every date in it can be read day first and month first")]
    FitsBoth,
    /// Some dates fit only one, others only the other.
    #[error("some dates in it can only be read day first, others only month first")]
    Contradicts,
}

/// What the dates of a file say.
#[derive(Debug, Default)]
pub(super) struct Evidence {
    written_clearly: bool,
    twelve_hours: bool,
    first_above_12: u64,
    second_above_12: u64,
    day_first: Descents,
    month_first: Descents,
}

impl Evidence {
    /// Takes the next date of the file.
    pub(super) fn see(&mut self, stamp: &Stamp) {
        let [first, second, third] = stamp.numbers;
        if stamp.shape.date.year_first || stamp.shape.date.separator == b'.' {
            self.written_clearly = true;
            return;
        }
        self.twelve_hours |= stamp.shape.twelve_hours;
        self.first_above_12 += u64::from(first > 12);
        self.second_above_12 += u64::from(second > 12);
        if first <= 12 && second <= 12 {
            self.day_first.see(day_number(third, second, first));
            self.month_first.see(day_number(third, first, second));
        }
    }

    /// Returns true once further dates cannot change the answer.
    pub(super) fn is_settled(&self) -> bool {
        self.written_clearly
    }

    /// Returns the order that the dates leave.
    pub(super) fn decide(&self) -> Result<DateOrder, Undecided> {
        if self.written_clearly {
            return Ok(DateOrder::DayFirst);
        }
        match (self.first_above_12, self.second_above_12) {
            (0, 0) => self.by_time(),
            (first, second) if first >= second.saturating_mul(CLEAR_MAJORITY) => Ok(DateOrder::DayFirst),
            (first, second) if second >= first.saturating_mul(CLEAR_MAJORITY) => Ok(DateOrder::MonthFirst),
            _ => Err(Undecided::Contradicts),
        }
    }

    /// Messages stand in the order of time: read the wrong way, a chat jumps back at the end of nearly every month.
    /// A twelve-hour clock speaks for the month first, too weakly to decide alone.
    fn by_time(&self) -> Result<DateOrder, Undecided> {
        let (day_first, month_first) = (self.day_first.count, self.month_first.count);
        let (better, fewer, more) = match day_first.cmp(&month_first) {
            Ordering::Less => (DateOrder::DayFirst, day_first, month_first),
            Ordering::Greater => (DateOrder::MonthFirst, month_first, day_first),
            Ordering::Equal => return Err(Undecided::FitsBoth),
        };
        let times_as_many = if self.twelve_hours && better == DateOrder::MonthFirst { 2 } else { 4 };
        if more >= fewer * times_as_many { Ok(better) } else { Err(Undecided::FitsBoth) }
    }
}

/// How often a file goes back in time.
#[derive(Debug, Default)]
struct Descents {
    newest: i32,
    count: u64,
}

impl Descents {
    fn see(&mut self, day: i32) {
        if day + LATE_BY_DAYS < self.newest {
            self.count += 1;
        }
        self.newest = day;
    }
}

/// Numbers days in the order of time; gaps do not matter.
fn day_number(year: u16, month: u16, day: u16) -> i32 {
    (i32::from(year) * 12 + i32::from(month)) * 31 + i32::from(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::whatsapp_chat::head;

    #[track_caller]
    fn check(dates: &str, expected: Result<DateOrder, Undecided>) {
        let mut evidence = Evidence::default();
        for date in dates.split(' ') {
            let time = if dates.contains("12h") { "5:05 PM" } else { "14:05" };
            if let Some((stamp, _)) = head::parse(format!("{date}, {time} - K: T").as_bytes()) {
                evidence.see(&stamp);
            }
        }
        assert_eq!(evidence.decide(), expected, "{dates}");
    }

    #[test]
    fn the_whole_file_decides() {
        check("03.04.21 04.04.21", Ok(DateOrder::DayFirst));
        check("2021-04-03", Ok(DateOrder::DayFirst));
        check("03/04/21 13/04/21", Ok(DateOrder::DayFirst));
        check("03/04/21 04/13/21", Ok(DateOrder::MonthFirst));
        check("3-4-2021 4-13-2021", Ok(DateOrder::MonthFirst));
    }

    #[test]
    fn the_order_of_time_decides_where_no_number_does() {
        // 12 April to 1 May; the other way 4 December, then 5 January of the same year.
        check("11/04/21 12/04/21 01/05/21", Ok(DateOrder::DayFirst));
        check("04/11/21 04/12/21 05/01/21", Ok(DateOrder::MonthFirst));
    }

    #[test]
    fn what_fits_both_is_not_guessed() {
        check("03/04/21", Err(Undecided::FitsBoth));
        check("03/04/21 04/04/21 05/05/21", Err(Undecided::FitsBoth));
        check("12h 03/04/21 04/04/21", Err(Undecided::FitsBoth));
        check("03/13/21 13/03/21", Err(Undecided::Contradicts));
    }

    #[test]
    fn a_message_that_comes_a_day_late_is_no_jump_back() {
        // 3 April, 2 April, 4 April; the other way 4 March, 4 February, 4 April.
        check("03/04/21 02/04/21 04/04/21", Ok(DateOrder::DayFirst));
        check("12/04/21 11/04/21 12/04/21 01/05/21", Ok(DateOrder::DayFirst));
    }

    #[test]
    fn one_slip_among_many_does_not_matter() {
        let many = "13/04/21 ".repeat(200);
        check(&format!("{many}04/13/21"), Ok(DateOrder::DayFirst));
    }
}
