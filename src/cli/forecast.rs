//! What `collect --plan` shows a person, in the language of the report.

use std::{fmt::Write, time::Duration};

use jiff::tz::TimeZone;

use super::{column::pad, progress::shown};
use crate::{
    collect::{Forecast, HostForecast},
    language::{Arg, Lang, Language, hostile},
};

/// Returns the forecast as a table with a line below it that says when the night would be over.
pub(super) fn human(forecast: &Forecast, lang: Lang) -> String {
    let language = Language::new(lang);
    let mut text = format!("{}\n\n", language.text("plan-heading"));
    let headings = ["host", "due", "not-due", "requests", "robots", "leads", "budget", "pause", "time"];
    let mut rows = vec![headings.map(|heading| language.text(&format!("plan-column-{heading}")))];
    rows.extend(forecast.hosts.iter().map(|host| cells(host, &language)));
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max();
    let widths: Vec<usize> = (0..headings.len()).map(|column| width(column).into_iter().sum()).collect();
    let notes = [String::new()].into_iter().chain(forecast.hosts.iter().map(|host| note(host, &language)));
    for (row, note) in rows.iter().zip(notes) {
        let cells = row.iter().zip(&widths).enumerate();
        let cells: Vec<String> = cells.map(|(place, (cell, width))| pad(cell, *width, place > 0)).collect();
        let _ = writeln!(text, "  {}  {note}", cells.join("  "));
    }
    let ends_at = forecast.ends_at.to_zoned(berlin());
    let time = shown(Duration::from_secs(forecast.seconds));
    let (date, clock) = (language.date(ends_at.date()), ends_at.strftime("%H:%M").to_string());
    let numbers: [(&str, Arg<'_>); 6] = [
        ("requests", forecast.requests.into()),
        ("due", forecast.due.into()),
        ("hosts", (forecast.hosts.iter().filter(|host| host.requests() > 0).count() as u64).into()),
        ("time", time.as_str().into()),
        ("date", date.as_str().into()),
        ("clock", clock.as_str().into()),
    ];
    let _ = writeln!(text, "\n{}", language.text_with("plan-total", &numbers));
    if forecast.left_over > 0 {
        let _ = writeln!(
            text,
            "{}",
            language.text_with("plan-left-over", &[("pages", forecast.left_over.into())])
        );
    }
    if !forecast.assumed.is_empty() {
        let kinds: Vec<&str> = forecast.assumed.iter().map(|purpose| purpose.as_str()).collect();
        let kinds = kinds.join(", ");
        let _ = writeln!(text, "{}", language.text_with("plan-assumed", &[("kinds", kinds.as_str().into())]));
    }
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

fn cells(host: &HostForecast, language: &Language) -> [String; 9] {
    [
        hostile::plain(&host.host),
        language.integer(host.due),
        language.integer(host.not_due),
        language.integer(host.requests()),
        language.integer(host.robots_requests),
        language.integer(host.lead_requests),
        language.integer(host.budget),
        format!("{} s", host.pause_seconds),
        shown(Duration::from_secs(host.seconds)),
    ]
}

fn note(host: &HostForecast, language: &Language) -> String {
    let why = host.not_asked.map(|why| language.not_asked(why));
    let left_over = Some(host.left_over).filter(|pages| *pages > 0);
    let left_over =
        left_over.map(|pages| language.text_with("plan-host-left-over", &[("pages", pages.into())]));
    why.into_iter().chain(left_over).collect::<Vec<_>>().join("; ")
}

/// The time of the people who read it.
fn berlin() -> TimeZone {
    // The time zones are part of the program.
    TimeZone::get("Europe/Berlin").unwrap_or(TimeZone::UTC)
}
