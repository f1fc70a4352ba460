//! Groups of cells that several tables share, in one order everywhere.

use jiff::civil::Date;

use crate::{
    language::{Lang, Language},
    registry::StatedDate,
    view::{Followers, Interval, Origin, Owner},
};

/// Headings of the cells that [`owner_cells`] gives.
pub(super) const OWNER: [&str; 3] = ["csv-authority-id", "column-authority", "column-level"];

/// Key, name and level of the authority.
pub(super) fn owner_cells(owner: &Owner, language: &Language) -> Vec<String> {
    vec![owner.authority_id.clone(), owner.authority.clone(), language.level(owner.level)]
}

/// First day, last day, source, address, digest.
pub(super) fn origin_cells(origin: Option<&Origin>, language: &Language) -> [String; 5] {
    let Some(origin) = origin else { return Default::default() };
    let [from, to] = date_cells(origin.date.as_ref());
    [
        from,
        to,
        source(origin, language),
        optional(origin.url.as_ref()),
        optional(origin.document_sha256.as_ref()),
    ]
}

/// Count, bounds, precision, then the origin.
pub(super) fn follower_cells(followers: Option<&Followers>, language: &Language) -> Vec<String> {
    let Some(Followers { count, origin }) = followers else { return vec![String::new(); 9] };
    let mut cells = vec![
        count.shown.to_string(),
        count.low.to_string(),
        count.high.map_or_else(String::new, |high| high.to_string()),
        language.precision(count.precision),
    ];
    cells.extend(origin_cells(Some(origin), language));
    cells
}

pub(super) fn interval_cells(interval: Option<&Interval>, language: &Language) -> [String; 3] {
    let Some(interval) = interval else { return Default::default() };
    let number = |value| decimal(value, language);
    [number(interval.value), number(interval.low), interval.high.map_or_else(String::new, number)]
}

pub(super) fn date_cells(stated: Option<&StatedDate>) -> [String; 2] {
    stated.map_or_else(Default::default, |stated| [stated.from, stated.to].map(|day: Date| day.to_string()))
}

pub(super) fn optional(text: Option<&String>) -> String {
    text.map_or_else(String::new, Clone::clone)
}

/// Three decimals, so that few people in a large area do not look like none; no thousands separator: what a
/// spreadsheet of that language reads as a number.
pub(super) fn decimal(value: f64, language: &Language) -> String {
    let text = format!("{value:.3}");
    match language.lang() {
        Lang::De => text.replace('.', ","),
        Lang::En => text,
    }
}

fn source(origin: &Origin, language: &Language) -> String {
    match origin.source_kind {
        Some(kind) => format!("{}: {}", language.source(origin.source), language.source_kind(kind)),
        None => language.source(origin.source),
    }
}
