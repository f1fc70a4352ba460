//! Dates as a language writes them, by ICU; times in Germany's time zone.

use icu_calendar::Iso;
use icu_datetime::{
    DateTimeFormatter,
    fieldsets::{YM, YMD},
    options::YearStyle,
};
use jiff::{Timestamp, civil::Date, tz::TimeZone};

use super::{Lang, Language};
use crate::registry::StatedDate;

/// The date formats of one language.
pub(super) struct Calendar {
    long: DateTimeFormatter<YMD>,
    short: DateTimeFormatter<YMD>,
    month: DateTimeFormatter<YM>,
}

impl Calendar {
    pub(super) fn new(lang: Lang) -> Self {
        let locale = lang.locale();
        let data = "the compiled date data holds de and en";
        // 05/03/2024 is March in London and May in New York: English keeps the month's name.
        let short = match lang {
            Lang::De => YMD::short(),
            Lang::En => YMD::medium(),
        };
        let short = short.with_year_style(YearStyle::Full);
        Self {
            long: DateTimeFormatter::try_new((&locale).into(), YMD::long()).expect(data),
            short: DateTimeFormatter::try_new((&locale).into(), short).expect(data),
            month: DateTimeFormatter::try_new((&locale).into(), YM::long()).expect(data),
        }
    }
}

/// ICU and jiff count the same calendar; ICU's range is the wider one.
fn iso(date: Date) -> icu_calendar::Date<Iso> {
    icu_calendar::Date::try_new_iso(
        i32::from(date.year()),
        date.month().unsigned_abs(),
        date.day().unsigned_abs(),
    )
    .expect("every date of jiff is a date of the ISO calendar")
}

impl Language {
    /// Returns a date for running text: `5. März 2024`.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        self.calendar.long.format(&iso(date)).to_string()
    }

    /// Returns a date for tables: `05.03.2024`.
    #[must_use]
    pub fn short_date(&self, date: Date) -> String {
        self.calendar.short.format(&iso(date)).to_string()
    }

    /// Returns the day of a moment in Germany, for tables.
    #[must_use]
    pub fn day_of(&self, moment: Timestamp) -> String {
        self.short_date(berlin(moment).0)
    }

    /// Returns a moment in Germany's time: `22. November 2026, 04:15 Uhr`.
    #[must_use]
    pub fn moment(&self, moment: Timestamp) -> String {
        let (date, time) = berlin(moment);
        self.text_with("moment", &[("date", (&self.date(date)).into()), ("time", (&time).into())])
    }

    /// Returns a date as precisely as its source states it: `05.03.2024`, `Mai 2025`, `2024`.
    ///
    /// A span that is neither a day, a month nor a year shows its first and last day.
    #[must_use]
    pub fn stated_date(&self, stated: &StatedDate) -> String {
        let StatedDate { from, to } = *stated;
        if from == to {
            self.short_date(from)
        } else if from == from.first_of_month() && to == from.last_of_month() {
            self.calendar.month.format(&iso(from)).to_string()
        } else if from == from.first_of_year() && to == from.last_of_year() {
            from.year().to_string()
        } else {
            let (from, to) = (self.short_date(from), self.short_date(to));
            self.text_with("date-between", &[("from", (&from).into()), ("to", (&to).into())])
        }
    }
}

/// Returns the day and the time (`04:15`) in Germany.
fn berlin(moment: Timestamp) -> (Date, String) {
    // The zone is compiled in; should it ever be missing, UTC is still a true time of that day.
    let zone = TimeZone::get("Europe/Berlin").unwrap_or(TimeZone::UTC);
    let zoned = moment.to_zoned(zone);
    (zoned.date(), format!("{:02}:{:02}", zoned.hour(), zoned.minute()))
}
