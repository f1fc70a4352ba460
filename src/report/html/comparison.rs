//! Each authority in its peer group, and groups as a whole: tables below the charts of peers.

use std::collections::BTreeMap;

use askama::Template;

use super::{rendered, source_note::SourceNote};
use crate::{
    chart::interval_text,
    compare::{LeftOut, Overview, Placement},
    language::{Language, hostile::plain},
    measure::statistics,
    view::{Compared, ComparedRow, Report},
};

/// More names than these make no row easier to read.
const LIKE_SHOWN: usize = 3;

#[derive(Template)]
#[template(path = "comparison.html")]
struct Comparison<'a> {
    language: &'a Language,
    how: String,
    tables: Vec<Table>,
}

impl Comparison<'_> {
    fn text(&self, id: &str) -> String {
        self.language.text(id)
    }
}

struct Table {
    id: &'static str,
    heading: String,
    unit: String,
    words: String,
    rows: Vec<Row>,
    groups: Vec<Groups>,
}

struct Row {
    authority: String,
    like: Option<String>,
    value: String,
    order: f64,
    source: Option<String>,
    watched: Option<String>,
    place: Result<Place, String>,
}

struct Place {
    group: String,
    left_out: String,
    rank: String,
    rank_order: usize,
    percentile: String,
    percentile_order: f64,
    quartiles: String,
}

struct Groups {
    id: String,
    column: String,
    caption: String,
    rows: Vec<(String, String, [String; 3])>,
    /// Groups too small to be told, in a sentence.
    few: Option<String>,
}

/// Returns the tables; nothing while no value of any channel is known.
pub(super) fn comparison(report: &Report, language: &Language) -> String {
    let compared = &report.comparison;
    if compared.reach.rows.is_empty() && compared.posts.rows.is_empty() {
        return String::new();
    }
    let like: BTreeMap<&str, String> = compared
        .nearest
        .iter()
        .map(|row| {
            let names: Vec<String> =
                row.peers.iter().take(LIKE_SHOWN).map(|peer| plain(&peer.owner.authority)).collect();
            let words = language.text_with("comparison-like", &[("names", (&names.join(", ")).into())]);
            (row.owner.authority_id.as_str(), words)
        })
        .collect();
    let table = |id, heading, unit, of: &Compared, like: &BTreeMap<&str, String>| {
        let placed = of.rows.iter().filter(|row| row.placement.is_some()).count();
        let without = report.authorities.len().saturating_sub(of.rows.len());
        Table {
            id,
            heading: language.text(heading),
            unit: language.text(unit),
            words: language.text_with(
                "comparison-words",
                &[("placed", placed.into()), ("known", of.rows.len().into()), ("without", without.into())],
            ),
            rows: of.rows.iter().map(|row| shown(row, of.metric, like, language)).collect(),
            groups: groups(id, of, language),
        }
    };
    let none = BTreeMap::new();
    rendered(&Comparison {
        language,
        how: language.text("comparison-how"),
        tables: vec![
            table("comparison-reach", "comparison-reach", "column-density", &compared.reach, &like),
            table("comparison-posts", "comparison-posts", "column-posts-per-week", &compared.posts, &none),
        ],
    })
}

fn shown(row: &ComparedRow, metric: &str, like: &BTreeMap<&str, String>, language: &Language) -> Row {
    let source = row.origin.as_ref().map(|origin| {
        rendered(&SourceNote::new(origin, language).explained(&row.owner.authority_id, metric))
    });
    let watched = row.watched_days.map(|days| {
        language.text_with("comparison-watched", &[("days", (&language.decimal(days, 1)).into())])
    });
    Row {
        authority: plain(&row.owner.authority),
        like: like.get(row.owner.authority_id.as_str()).cloned(),
        value: interval_text(language, &row.value, row.precision),
        order: row.value.value,
        source,
        watched,
        place: match (&row.placement, row.refusal) {
            (Some(placement), _) => Ok(place(placement, language)),
            (None, Some(refusal)) => Err(language.refusal(refusal)),
            (None, None) => Err(language.text("unknown")),
        },
    }
}

fn place(placement: &Placement, language: &Language) -> Place {
    let Placement { rank, percentile, quartiles, left_out, .. } = placement;
    Place {
        group: language.peer_group(&placement.group),
        left_out: left_out_words(left_out, language),
        rank: language.text_with(
            "comparison-rank",
            &[
                ("rank", (&language.range(rank.best as f64, rank.worst as f64, 0)).into()),
                ("n", rank.among.into()),
            ],
        ),
        rank_order: rank.best,
        percentile: language.range(percentile.low(), percentile.high(), 0),
        percentile_order: f64::midpoint(percentile.low(), percentile.high()),
        quartiles: quartiles.map(|quartile| number(quartile, language)).join(" · "),
    }
}

fn left_out_words(left_out: &LeftOut, language: &Language) -> String {
    let LeftOut { published, other_days, open } = *left_out;
    if published + other_days + open == 0 {
        return String::new();
    }
    let numbers = [("published", published.into()), ("days", other_days.into()), ("open", open.into())];
    language.text_with("comparison-left-out", &numbers)
}

fn groups(id: &str, of: &Compared, language: &Language) -> Vec<Groups> {
    let levels = of.by_level.iter().map(|row| (language.level(row.group), &row.overview)).collect();
    let lands = of.by_land.iter().map(|row| (plain(&language.land(&row.group)), &row.overview)).collect();
    let of_groups = |by: &str, column: &str, rows: Vec<(String, &Overview)>| {
        let few: Vec<&str> =
            rows.iter().filter(|(_, o)| o.quartiles.is_none()).map(|(name, _)| name.as_str()).collect();
        Groups {
            id: format!("{id}-{by}"),
            column: language.text(column),
            caption: language.text_with("comparison-groups", &[("by", (&language.text(column)).into())]),
            few: (!few.is_empty())
                .then(|| language.text_with("comparison-few", &[("groups", (&few.join(", ")).into())])),
            rows: rows
                .into_iter()
                .filter_map(|(name, overview)| {
                    let cells = overview.quartiles?.map(|quartile| number(quartile, language));
                    Some((name, language.integer(overview.known as u64), cells))
                })
                .collect(),
        }
    };
    let all = [of_groups("level", "column-level", levels), of_groups("land", "column-land", lands)];
    all.into_iter().filter(|groups| !groups.rows.is_empty()).collect()
}

fn number(quartile: statistics::Interval, language: &Language) -> String {
    language.range(quartile.low(), quartile.high(), 1)
}
