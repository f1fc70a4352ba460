//! How many people a channel could reach and how its followers developed, as a section of the page.

use askama::Template;

use super::{dash, figure, rendered, source_note::SourceNote};
use crate::{
    chart::{Chart, interval_text},
    language::{Language, hostile::plain},
    platform::Platform,
    registry::StatedDate,
    source::Source,
    view::{
        AroundBadge, Change, ChannelGrowth, Followers, GrowthSpan, Origin, Owner, Pace, Reached, Report,
        Side, Study,
    },
};

/// The spans that have a column.
const SPANS: [u64; 4] = [7, 30, 90, 365];

#[derive(Template)]
#[template(path = "growth.html")]
struct GrowthSection<'a> {
    language: &'a Language,
    /// Charts, or the sentences why there are none; rendered, hence safe.
    charts: String,
    growth: Table<[Option<Cell>; 4]>,
    study: Option<StudyNote>,
    reached: Table<ReachedCells>,
    badge: Table<BadgeCells>,
}

impl GrowthSection<'_> {
    fn text(&self, id: &str) -> String {
        self.language.text(id)
    }

    fn spans(&self) -> Vec<String> {
        let days = |n: &u64| self.language.text_with("span-days", &[("n", (*n).into())]);
        SPANS.iter().map(days).collect()
    }
}

struct Table<Cells> {
    caption: String,
    rows: Vec<Row<Cells>>,
}

struct Row<Cells> {
    authority: String,
    level: String,
    platform: String,
    newest: Option<Cell>,
    cells: Cells,
}

/// A figure with what stands under it.
struct Cell {
    /// What the table sorts by.
    value: f64,
    words: String,
    is_known: bool,
    more: Vec<String>,
    source: SourceNote,
}

struct ReachedCells {
    users: String,
    users_value: String,
    population: String,
    percent: String,
    percent_value: String,
}

struct BadgeCells {
    first_seen: String,
    first_seen_value: String,
    unverified: String,
    sides: [SideCell; 2],
    pace: String,
    pace_known: bool,
}

struct SideCell {
    value: f64,
    words: String,
    more: Vec<String>,
    sources: [SourceNote; 2],
}

struct StudyNote {
    name: String,
    publisher: String,
    share: String,
    /// Period and people asked, as the source words them.
    outside: Vec<String>,
    asked: Option<String>,
    source: SourceNote,
}

/// Returns the section; nothing when no channel has anything of it.
pub(super) fn growth(report: &Report, charts: &[Chart], language: &Language) -> String {
    let growth = &report.growth;
    let lists = [
        growth.reached.is_empty(),
        growth.channels.is_empty(),
        growth.curves.is_empty(),
        growth.around_badge.is_empty(),
    ];
    if lists.iter().all(|is_empty| *is_empty) {
        return String::new();
    }
    let whatsapp: usize = report.authorities.iter().map(|authority| authority.channels.len()).sum();
    let others = report.presence.other_channels.iter().filter(|row| row.platform != Platform::Press).count();
    let date = language.date(report.as_of);
    let caption = |id, n: usize, of: usize| {
        language.text_with(id, &[("n", n.into()), ("of", of.max(n).into()), ("date", (&date).into())])
    };
    let (grown, reached, badge) = (growth.channels.len(), growth.reached.len(), growth.around_badge.len());
    rendered(&GrowthSection {
        language,
        charts: [
            figure::figure(charts, "growth-launch", "growth-launch-empty", language),
            figure::figure(charts, "growth-30-days", "growth-30-empty", language),
        ]
        .concat(),
        growth: Table {
            caption: caption("growth-caption", grown, whatsapp + others),
            rows: growth.channels.iter().map(|row| grown_row(row, language)).collect(),
        },
        study: growth.study.as_ref().map(|study| study_note(study, language)),
        reached: Table {
            caption: caption("reached-caption", reached, whatsapp),
            rows: growth.reached.iter().map(|row| reached_row(row, language)).collect(),
        },
        badge: Table {
            caption: caption("around-badge-caption", badge, whatsapp),
            rows: growth.around_badge.iter().map(|row| badge_row(row, language)).collect(),
        },
    })
}

fn row<Cells>(
    owner: &Owner,
    platform: Platform,
    newest: Option<Cell>,
    cells: Cells,
    language: &Language,
) -> Row<Cells> {
    Row {
        authority: plain(&owner.authority),
        level: language.level(owner.level),
        platform: language.platform(platform),
        newest,
        cells,
    }
}

fn count_cell(owner: &Owner, followers: &Followers, language: &Language) -> Cell {
    Cell {
        value: followers.count.shown as f64,
        words: language.count(&followers.count),
        is_known: true,
        more: Vec::new(),
        source: SourceNote::new(&followers.origin, language).explained(&owner.authority_id, "followers"),
    }
}

fn grown_row(channel: &ChannelGrowth, language: &Language) -> Row<[Option<Cell>; 4]> {
    let newest = channel.spans.first().map(|span| count_cell(&channel.owner, &span.later, language));
    let of_days = |days: u64| channel.spans.iter().find(|span| span.wanted_days == days);
    let cells = SPANS.map(|days| of_days(days).map(|span| span_cell(&channel.owner, span, language)));
    row(&channel.owner, channel.platform, newest, cells, language)
}

fn span_cell(owner: &Owner, span: &GrowthSpan, language: &Language) -> Cell {
    let (gained, monthly) = (span.gained, span.per_30_days);
    let percent = span.percent.map(|percent| {
        let percent = language.signed_between(percent.low, percent.high, 1);
        language.text_with("growth-percent", &[("gain", (&percent).into())])
    });
    let in_days = language.text_with("growth-in-days", &[("n", span.span_days.into())]);
    let monthly = (span.span_days != 30).then(|| {
        let monthly = language.signed_between(monthly.low, monthly.high, 0);
        language.text_with("growth-per-30-days", &[("gain", (&monthly).into())])
    });
    let span_words = [Some(in_days), percent, monthly].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let before = language.count(&span.earlier.count);
    let before = language.text_with("growth-earlier", &[("count", (&before).into())]);
    Cell {
        value: gained.value,
        words: language.gained(span.direction, gained.low, gained.high),
        is_known: span.direction != Change::NotDistinguishable,
        more: vec![span_words, before],
        // The address of the channel stands beside the newest count already.
        source: SourceNote::beside(&span.earlier.origin, span.later.origin.url.as_deref(), language)
            .explained(&owner.authority_id, "follower_growth"),
    }
}

fn study_note(study: &Study, language: &Language) -> StudyNote {
    let registered = &study.registered;
    let origin = Origin {
        source: Source::Published,
        source_kind: Some(registered.source_kind),
        date: StatedDate::read(&registered.year.to_string()),
        url: Some(registered.source_url.to_string()),
        document_sha256: None,
        quote: None,
    };
    let outside = [&registered.population_base, &registered.survey_period].into_iter().flatten();
    StudyNote {
        name: plain(&registered.study),
        publisher: plain(&registered.publisher),
        share: language.study_share(study),
        outside: outside.map(|text| plain(text)).collect(),
        asked: registered.sample_size.map(|n| language.text_with("study-asked", &[("n", n.into())])),
        source: SourceNote::new(&origin, language),
    }
}

fn reached_row(reached: &Reached, language: &Language) -> Row<ReachedCells> {
    let users = &reached.users;
    let whole = |value: f64| language.decimal(value, 0);
    let as_of = reached.population_as_of.map_or_else(dash, |date| language.short_date(date));
    let arguments = [("n", reached.population.into()), ("date", (&as_of).into())];
    let cells = ReachedCells {
        users: language.text_with(
            "count-between",
            &[
                ("low", (&whole(users.low)).into()),
                ("high", (&whole(users.high.unwrap_or(users.value))).into()),
            ],
        ),
        users_value: format!("{:.0}", users.value),
        population: language.text_with("reached-population", &arguments),
        percent: between(reached, language),
        percent_value: format!("{:.3}", reached.percent.value),
    };
    // The address stands in the table of channels; here the date, the source and the stored page suffice.
    let origin = &reached.followers.origin;
    let source = SourceNote::beside(origin, origin.url.as_deref(), language)
        .explained(&reached.owner.authority_id, "users_reached");
    let newest = Some(Cell { source, ..count_cell(&reached.owner, &reached.followers, language) });
    row(&reached.owner, Platform::Whatsapp, newest, cells, language)
}

/// Returns the followers per 100 users between their bounds, since the study itself leaves a span.
fn between(reached: &Reached, language: &Language) -> String {
    let percent = &reached.percent;
    let number = |value: f64| language.decimal(value, if value < 9.95 { 2 } else { 1 });
    match percent.high {
        None => interval_text(language, percent, reached.followers.count.precision),
        Some(high) => language.text_with(
            "count-between",
            &[("low", (&number(percent.low)).into()), ("high", (&number(high)).into())],
        ),
    }
}

fn badge_row(around: &AroundBadge, language: &Language) -> Row<BadgeCells> {
    let unverified = match around.unverified_on {
        Some(day) => {
            let day = language.short_date(day);
            language.text_with("around-badge-unverified", &[("date", (&day).into())])
        }
        None => language.text("around-badge-never-unverified"),
    };
    let cells = BadgeCells {
        first_seen: language.short_date(around.first_seen_on),
        first_seen_value: around.first_seen_on.to_string(),
        unverified,
        sides: [&around.before, &around.after].map(|side| side_cell(&around.owner, side, language)),
        pace: language.pace(around.pace),
        pace_known: around.pace != Pace::NotDistinguishable,
    };
    row(&around.owner, Platform::Whatsapp, None, cells, language)
}

fn side_cell(owner: &Owner, side: &Side, language: &Language) -> SideCell {
    let words = language.signed_between(side.per_day.low, side.per_day.high, 1);
    let days = u64::from(side.span_days.unsigned_abs());
    let span = language.text_with("around-badge-span", &[("n", days.into()), ("counts", side.counts.into())]);
    let counts = [&side.first, &side.last].map(|followers| language.count(&followers.count));
    let counts = language
        .text_with("around-badge-counts", &[("first", (&counts[0]).into()), ("last", (&counts[1]).into())]);
    let trend = side.trend.map(|trend| {
        let slope = trend.slope_per_day;
        let slope = language.signed_between(finite(slope.low()), finite(slope.high()), 1);
        language.text_with("around-badge-trend", &[("gain", (&slope).into())])
    });
    SideCell {
        value: side.per_day.value,
        words: language.text_with("growth-per-day", &[("gain", (&words).into())]),
        more: [Some(span), Some(counts), trend].into_iter().flatten().collect(),
        sources: [&side.first, &side.last].map(|followers| {
            SourceNote::new(&followers.origin, language).explained(&owner.authority_id, "badge_counts")
        }),
    }
}

fn finite(value: f64) -> Option<f64> {
    value.is_finite().then_some(value)
}
