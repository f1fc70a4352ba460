//! Each authority beside its peers: a dot among paler dots, with the middle half of the group behind them.

use super::{
    Chart, ChartTable, Column, ROWS_SHOWN,
    canvas::{self, Align, Canvas, SMALL, TEXT, Type, WIDTH, paint},
    described,
    interval_rows::axis,
    interval_text,
    legend::{self, Entry, legend},
    palette,
    ranking::left_out,
    scale::Scale,
    text_width::width,
};
use crate::{
    compare::Placement,
    language::{Language, hostile::plain},
    measure::statistics::Interval,
    view::{Compared, ComparedRow, Report},
};

pub(super) const REACH: &str = "peers-reach";
pub(super) const POSTS: &str = "peers-posts";

/// Height of a row.
const ROW: i32 = 46;

/// Half the height of the band between the quartiles.
const BAND: i32 = 12;

/// Returns followers per 1,000 inhabitants of each authority beside those of its group; `None` when nobody has a group.
#[must_use]
pub fn peers_reach(report: &Report, language: &Language) -> Option<Chart> {
    let words = [
        "chart-peers-reach-title",
        "chart-peers-reach-description",
        "axis-density",
        "axis-density-logarithmic",
    ];
    chart(REACH, &report.comparison.reach, words, report, language)
}

/// Returns posts a week of each authority beside those of its group; `None` when nobody has a group.
#[must_use]
pub fn peers_posts(report: &Report, language: &Language) -> Option<Chart> {
    let words = [
        "chart-peers-posts-title",
        "chart-peers-posts-description",
        "axis-posts-week",
        "axis-posts-week-logarithmic",
    ];
    chart(POSTS, &report.comparison.posts, words, report, language)
}

fn chart(
    id: &'static str,
    compared: &Compared,
    [title, description, axis, logarithmic]: [&str; 4],
    report: &Report,
    language: &Language,
) -> Option<Chart> {
    let placed = compared.rows.iter().filter_map(|row| Some((row, row.placement.as_ref()?)));
    let mut placed: Vec<(&ComparedRow, &Placement)> = placed.collect();
    if placed.is_empty() {
        return None;
    }
    // Group by group, the largest first.
    placed.sort_by(|(one, a), (other, b)| {
        (&a.group).cmp(&b.group).then_with(|| other.value.value.total_cmp(&one.value.value))
    });
    let title = language.text(title);
    let description = described(report, language, description, &[("n", placed.len().into())]);
    let axis_words = |is_logarithmic| language.text(if is_logarithmic { logarithmic } else { axis });
    let drawn = draw(&placed, axis_words, language);
    let svg = canvas::accessible(&drawn, id, &title, &description);
    Some(Chart { id, title, description, svg, table: table(&placed, language) })
}

fn draw(
    placed: &[(&ComparedRow, &Placement)],
    axis_words: impl Fn(bool) -> String,
    language: &Language,
) -> String {
    let rows = &placed[..placed.len().min(ROWS_SHOWN)];
    let names = rows.iter().map(|(row, placement)| {
        width(&plain(&row.owner.authority), TEXT).max(width(&language.peer_group(&placement.group), SMALL))
    });
    let name = names.max().unwrap_or(0).min(330) + 24;
    let rank = |placement: &Placement| {
        let ranks = language.range(placement.rank.best as f64, placement.rank.worst as f64, 0);
        language
            .text_with("comparison-rank", &[("rank", (&ranks).into()), ("n", placement.rank.among.into())])
    };
    let right_column =
        rows.iter().map(|(_, placement)| width(&rank(placement), TEXT)).max().unwrap_or(0) + 24;
    let (left, right) = (name, WIDTH - right_column);
    let values = rows.iter().flat_map(|(row, placement)| {
        let peers = placement.peers.iter().map(|peer| middle(*peer));
        peers.chain([row.value.low, row.value.value]).chain(row.value.high)
    });
    // A logarithmic axis has no place for nothing at all.
    let scale = Scale::new(values.map(|value| value.max(0.1)), (left, right));
    let entries = entries(language);
    let top = legend::height(&entries) + 40;
    let bottom = top + ROW * i32::try_from(rows.len()).unwrap_or(i32::MAX / ROW / 2);
    let footnotes = left_out(language, placed.len());
    let height = bottom + 62 + 26 * i32::try_from(footnotes.len()).unwrap_or(0);
    paint(height, |canvas| {
        legend(canvas, 0, &entries);
        let heading = Type { bold: true, ..Type::NOTE };
        canvas.text((WIDTH, top - 16), &language.text("column-rank"), heading, Align::Right);
        axis(canvas, language, &scale, (left, right), (top, bottom), &axis_words(scale.is_logarithmic()));
        for (index, (row, placement)) in (0i32..).zip(rows) {
            let y = top + index * ROW + ROW / 2;
            canvas.line(&[(0, y - ROW / 2), (WIDTH, y - ROW / 2)], palette::LINE, 1);
            canvas.text_within((0, y - 9), &plain(&row.owner.authority), Type::STRONG, name - 12);
            canvas.text_within((0, y + 11), &language.peer_group(&placement.group), Type::NOTE, name - 12);
            group(canvas, &scale, placement, y);
            own(canvas, &scale, row, y);
            canvas.text((WIDTH, y), &rank(placement), Type::BODY, Align::Right);
        }
        for (index, footnote) in (0i32..).zip(&footnotes) {
            canvas.text((0, bottom + 74 + 26 * index), footnote, Type::NOTE, Align::Left);
        }
    })
}

/// The band between the quartiles, the median in it, and the peers as rings.
fn group(canvas: &Canvas<'_>, scale: &Scale, placement: &Placement, y: i32) {
    let [low, median, high] = placement.quartiles.map(|quartile| scale.pixel(middle(quartile)));
    canvas.rectangle((low, y - BAND), (high.max(low + 1), y + BAND), palette::LINE);
    canvas.line(&[(median, y - BAND), (median, y + BAND)], palette::INK, 2);
    for peer in &placement.peers {
        canvas.ring((scale.pixel(middle(*peer)), y), 4, palette::HATCH);
    }
}

fn own(canvas: &Canvas<'_>, scale: &Scale, row: &ComparedRow, y: i32) {
    let (low, high) = (scale.pixel(row.value.low), scale.pixel(row.value.high.unwrap_or(row.value.value)));
    if high > low + 1 {
        canvas.line(&[(low, y), (high, y)], palette::ACCENT, 2);
    }
    canvas.disc((scale.pixel(row.value.value), y), 7, palette::ACCENT);
}

fn middle(interval: Interval) -> f64 {
    f64::midpoint(interval.low(), interval.high())
}

fn entries(language: &Language) -> Vec<Entry<'static>> {
    let entry = |draw, id| Entry { draw, words: language.text(id) };
    vec![
        entry(&|canvas, (x, y)| canvas.disc((x, y), 7, palette::ACCENT), "legend-own"),
        entry(&|canvas, (x, y)| canvas.ring((x, y), 4, palette::HATCH), "legend-peer"),
        entry(
            &|canvas, (x, y)| {
                canvas.rectangle((x - 12, y - 8), (x + 12, y + 8), palette::LINE);
                canvas.line(&[(x, y - 8), (x, y + 8)], palette::INK, 2);
            },
            "legend-middle-half",
        ),
    ]
}

fn table(placed: &[(&ComparedRow, &Placement)], language: &Language) -> ChartTable {
    let column = |id| language.text(id);
    ChartTable {
        columns: vec![
            Column::text(column("column-authority")),
            Column::number(column("csv-value")),
            Column::text(column("column-peer-group")),
            Column::number(column("csv-group-known")),
            Column::number(column("column-rank")),
            Column::number(column("column-percentile")),
            Column::number(column("column-median")),
        ],
        rows: placed
            .iter()
            .map(|(row, placement)| {
                let Placement { rank, percentile, quartiles: [_, median, _], .. } = placement;
                vec![
                    plain(&row.owner.authority),
                    interval_text(language, &row.value, row.precision),
                    language.peer_group(&placement.group),
                    language.integer(rank.among as u64),
                    language.range(rank.best as f64, rank.worst as f64, 0),
                    language.range(percentile.low(), percentile.high(), 0),
                    language.range(median.low(), median.high(), 1),
                ]
            })
            .collect(),
    }
}
