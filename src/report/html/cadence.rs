//! How often and when each channel posts, as a section of the page; nothing where nobody watched any channel.

use askama::Template;

use super::{dash, figure::figure, rendered, source_note::SourceNote};
use crate::{
    chart::Chart,
    language::{
        Language,
        hostile::{self, plain},
    },
    registry::PromisedSpan,
    view::{Activity, CadenceRow, GapBounds, Interval, LastPost, Owner, PromiseRow, Rate, Report},
};

/// Fewer gaps say little about how evenly posts come; the tables for spreadsheets have it from two on.
const GAPS_FOR_BURSTINESS: u64 = 10;

#[derive(Template)]
#[template(path = "cadence.html")]
struct CadenceTables<'a> {
    language: &'a Language,
    unwatched: Option<String>,
    caption: String,
    rows: Vec<Row>,
    promises_caption: String,
    promises: Vec<Promise>,
    reach: String,
    hours: String,
    hours_of: String,
}

impl CadenceTables<'_> {
    fn text(&self, id: &str) -> String {
        self.language.text(id)
    }
}

struct Row {
    authority: String,
    platform: String,
    watched: String,
    watched_value: f64,
    holes: String,
    four_weeks: Option<RateCell>,
    twelve_weeks: RateCell,
    sources: String,
    median: String,
    longest: String,
    burstiness: Option<String>,
    quiet: Option<QuietCell>,
    last_post: Option<LastCell>,
}

/// Posts per week, or why that is not told.
struct RateCell {
    value: Option<f64>,
    words: String,
    note: String,
}

struct QuietCell {
    value: f64,
    words: String,
    note: String,
}

struct LastCell {
    value: u64,
    words: String,
    note: String,
    source: SourceNote,
}

struct Promise {
    authority: String,
    platform: String,
    words: String,
    link: Option<(String, String)>,
    source: String,
    kept: String,
    share: Option<(f64, String)>,
}

/// Returns the section; empty where no channel was watched and none has promised anything.
pub(super) fn cadence(report: &Report, charts: &[Chart], language: &Language) -> String {
    let cadence = &report.cadence;
    if cadence.channels.is_empty() && cadence.promises.is_empty() {
        return String::new();
    }
    let date = language.date(report.as_of);
    let caption = |id, n: usize| language.text_with(id, &[("n", n.into()), ("date", (&date).into())]);
    rendered(&CadenceTables {
        language,
        unwatched: (cadence.unwatched > 0)
            .then(|| language.text_with("cadence-unwatched", &[("n", cadence.unwatched.into())])),
        caption: caption("cadence-caption", cadence.channels.len()),
        rows: cadence.channels.iter().map(|channel| row(channel, language)).collect(),
        promises_caption: caption("promises-caption", cadence.promises.len()),
        promises: cadence.promises.iter().map(|promise| promised(promise, language)).collect(),
        reach: figure(charts, "cadence-reach", "cadence-reach-empty", language),
        hours: figure(charts, "posting-hours", "hours-empty", language),
        hours_of: figure(charts, "posting-hours-channels", "hours-channels-empty", language),
    })
}

fn row(channel: &CadenceRow, language: &Language) -> Row {
    let watched = &channel.watched;
    let days = |value: f64| language.decimal(value, 0);
    let (of_28, of_84) = (days(watched.days_28), days(watched.days_84));
    Row {
        authority: plain(&channel.owner.authority),
        platform: language.platform(channel.platform),
        watched: language
            .text_with("watched-days", &[("four", (&of_28).into()), ("twelve", (&of_84).into())]),
        watched_value: watched.days_84,
        holes: language.text_with(
            "watched-span",
            &[
                ("from", (&language.day_of(watched.from)).into()),
                ("to", (&language.day_of(watched.to)).into()),
                ("holes", watched.holes.into()),
            ],
        ),
        four_weeks: channel.four_weeks.map(|rate| cell(rate, language)),
        twelve_weeks: cell(channel.twelve_weeks, language),
        sources: sources(channel, language),
        median: channel.gaps.median.map_or_else(dash, |bounds| gap(bounds, language)),
        longest: channel.gaps.longest.map_or_else(dash, |bounds| gap(bounds, language)),
        burstiness: channel.gaps.burstiness.filter(|_| channel.gaps.closed >= GAPS_FOR_BURSTINESS).map(
            |burstiness| {
                let value = language.decimal(burstiness, 2);
                language
                    .text_with("burstiness", &[("value", (&value).into()), ("n", channel.gaps.closed.into())])
            },
        ),
        quiet: channel.quiet.map(|quiet| QuietCell {
            value: quiet.share.value,
            words: language.percent(quiet.share.value),
            note: {
                let between = percents(&quiet.share, language);
                let arguments =
                    [("part", quiet.quiet.into()), ("n", quiet.timed.into()), ("between", (&between).into())];
                let mut note = language.text_with("cadence-share", &arguments);
                if let Some(hours) = quiet.silent_hours {
                    note = format!("{note}, {}", language.text_with("silent-hours", &[("n", hours.into())]));
                }
                note
            },
        }),
        last_post: channel.last_post.as_ref().map(|post| last(&channel.owner, post, language)),
    }
}

/// Where the posts come from, and how many of them have no hour.
fn sources(channel: &CadenceRow, language: &Language) -> String {
    let (posts, imported) = (channel.twelve_weeks.posts, channel.posts_imported);
    let id = match imported {
        _ if posts == 0 => return String::new(),
        0 => "posts-collected",
        _ if imported == posts => "posts-imported",
        _ => "posts-mixed",
    };
    let words = language.text_with(id, &[("n", imported.into())]);
    match channel.posts_without_hour {
        0 => words,
        n => format!("{words}, {}", language.text_with("posts-without-hour", &[("n", n.into())])),
    }
}

fn cell(rate: Rate, language: &Language) -> RateCell {
    let arguments = [("n", rate.posts.into()), ("days", rate.active_days.into())];
    let seen = language.text_with("posts-on-days", &arguments);
    match rate.per_week {
        None => RateCell { value: None, words: language.text("rate-untold"), note: seen },
        Some(Interval { value, low, high }) => {
            let number = |value: f64| language.decimal(value, 1);
            let (low, high) = (number(low), high.map_or_else(dash, number));
            let between =
                language.text_with("interval-95", &[("low", (&low).into()), ("high", (&high).into())]);
            RateCell { value: Some(value), words: number(value), note: format!("{between}; {seen}") }
        }
    }
}

fn percents(share: &Interval, language: &Language) -> String {
    let (low, high) =
        (language.percent(share.low), share.high.map_or_else(dash, |high| language.percent(high)));
    language.text_with("interval-95", &[("low", (&low).into()), ("high", (&high).into())])
}

/// A gap in days, under one day in hours.
fn gap(bounds: GapBounds, language: &Language) -> String {
    let length = |days: f64| {
        let (id, value) = if days < 1.0 { ("hours", days * 24.0) } else { ("days", days) };
        let value = language.decimal(value, usize::from(value < 9.95));
        language.text_with(id, &[("value", (&value).into())])
    };
    let low = length(bounds.low_days);
    match bounds.high_days.map(length) {
        None => language.text_with("gap-at-least", &[("length", (&low).into())]),
        Some(high) if high == low => low,
        Some(high) => {
            language.text_with("count-between", &[("low", (&low).into()), ("high", (&high).into())])
        }
    }
}

fn last(owner: &Owner, post: &LastPost, language: &Language) -> LastCell {
    let id = match post.activity {
        Activity::Active => "activity-active",
        Activity::Dormant => "activity-dormant",
        Activity::NotSeenSince => "activity-not-seen-since",
    };
    LastCell {
        value: post.age_days,
        words: language.text_with("days-ago", &[("n", post.age_days.into())]),
        note: language.text(id),
        source: SourceNote::new(&post.origin, language).explained(&owner.authority_id, "last_post"),
    }
}

fn promised(promise: &PromiseRow, language: &Language) -> Promise {
    let (promised, kept) = match promise.every {
        PromisedSpan::Workday => ("promised-workday", "kept-workday"),
        PromisedSpan::Day => ("promised-day", "kept-day"),
        PromisedSpan::Week => ("promised-week", "kept-week"),
    };
    let words = language.text_with(promised, &[("n", promise.posts.into())]);
    let kept = language.text_with(kept, &[("kept", promise.kept.into()), ("n", promise.watched.into())]);
    Promise {
        authority: plain(&promise.owner.authority),
        platform: language.platform(promise.platform),
        words,
        link: hostile::link(&promise.source),
        source: plain(&promise.source),
        kept,
        share: promise.share.map(|share| {
            (share.value, format!("{}, {}", language.percent(share.value), percents(&share, language)))
        }),
    }
}
