//! Address and register of each channel, and the formats of its posts: what share of its posts is of which kind.

use super::{
    Chart, ChartTable, Column, canvas, described, palette,
    stacked_posts::{Kind, Row, shown, stacked_posts},
};
use crate::{
    language::{Language, hostile::plain},
    view::{ChannelContent, ChannelWording, Report},
};

pub(super) const ADDRESS: &str = "address";
pub(super) const REGISTER: &str = "register";
pub(super) const FORMATS: &str = "formats";

const ADDRESSES: [Kind; 6] = [
    Kind { word: "sie", message: "address-sie", area: palette::ACCENT },
    Kind { word: "du", message: "address-du", area: palette::AMBER },
    Kind { word: "ihr", message: "address-ihr", area: palette::SAND },
    Kind { word: "mixed", message: "address-mixed", area: palette::ALARM },
    Kind { word: "none", message: "address-none", area: palette::LINE },
    Kind { word: "unknown", message: "posts-unknown", area: palette::PALE },
];

const REGISTERS: [Kind; 4] = [
    Kind { word: "formal", message: "register-formal", area: palette::ACCENT },
    Kind { word: "neutral", message: "register-neutral", area: palette::LINE },
    Kind { word: "casual", message: "register-casual", area: palette::AMBER },
    Kind { word: "unknown", message: "posts-unknown", area: palette::PALE },
];

/// Neighbours differ in lightness, so that print in grey keeps them apart.
const KINDS_OF_FORMATS: [Kind; 11] = [
    Kind { word: "text", message: "format-text", area: palette::ACCENT },
    Kind { word: "link", message: "format-link", area: palette::SKY },
    Kind { word: "photo", message: "format-photo", area: palette::ALARM },
    Kind { word: "video", message: "format-video", area: palette::SAND },
    Kind { word: "audio", message: "format-audio", area: palette::SLATE },
    Kind { word: "document", message: "format-document", area: palette::LINE },
    Kind { word: "sticker", message: "format-sticker", area: palette::AMBER },
    Kind { word: "location", message: "format-location", area: palette::INK },
    Kind { word: "poll", message: "format-poll", area: palette::ON_THE_WAY },
    Kind { word: "other", message: "format-other", area: palette::MUTED },
    Kind { word: "unknown", message: "posts-unknown", area: palette::PALE },
];

/// Returns how channels address their readers; `None` without posts.
#[must_use]
pub fn address(report: &Report, language: &Language) -> Option<Chart> {
    let rows =
        report.wording.channels.iter().map(|channel| Row { segments: &channel.address, ..spoken(channel) });
    let words = ["chart-address-title", "chart-address-description"];
    chart(report, language, ADDRESS, words, rows.collect(), &ADDRESSES)
}

/// Returns what channels sound like; `None` without posts.
#[must_use]
pub fn register(report: &Report, language: &Language) -> Option<Chart> {
    let rows =
        report.wording.channels.iter().map(|channel| Row { segments: &channel.register, ..spoken(channel) });
    let words = ["chart-register-title", "chart-register-description"];
    chart(report, language, REGISTER, words, rows.collect(), &REGISTERS)
}

/// Returns what posts carry; `None` without posts.
#[must_use]
pub fn formats(report: &Report, language: &Language) -> Option<Chart> {
    let words = ["chart-formats-title", "chart-formats-description"];
    let rows = report.content.channels.iter().map(carried).collect();
    chart(report, language, FORMATS, words, rows, &KINDS_OF_FORMATS)
}

fn spoken(channel: &ChannelWording) -> Row<'_> {
    let ChannelWording { owner, platform, watched_days, posts, .. } = channel;
    Row { owner, platform: *platform, watched_days: *watched_days, posts: *posts, segments: &[] }
}

fn carried(channel: &ChannelContent) -> Row<'_> {
    let ChannelContent { owner, platform, watched_days, posts, formats, .. } = channel;
    Row { owner, platform: *platform, watched_days: *watched_days, posts: *posts, segments: formats }
}

fn chart(
    report: &Report,
    language: &Language,
    id: &'static str,
    [title, description]: [&str; 2],
    rows: Vec<Row<'_>>,
    kinds: &[Kind],
) -> Option<Chart> {
    let of = rows.len();
    if of == 0 {
        return None;
    }
    let posts: u64 = rows.iter().map(|row| row.posts).sum();
    let rows = shown(rows);
    let title = language.text(title);
    let arguments = [("n", posts.into()), ("channels", rows.len().into()), ("of", of.into())];
    let description = described(report, language, description, &arguments);
    let svg = canvas::accessible(&stacked_posts(language, &rows, kinds), id, &title, &description);
    Some(Chart { id, title, description, svg, table: table(&rows, kinds, language) })
}

fn table(rows: &[Row<'_>], kinds: &[Kind], language: &Language) -> ChartTable {
    let text = |id| Column::text(language.text(id));
    let number = |id| Column::number(language.text(id));
    let mut columns = vec![
        text("column-authority"),
        text("column-platform"),
        number("column-watched-days"),
        number("column-posts"),
    ];
    columns.extend(kinds.iter().map(|kind| number(kind.message)));
    let cells = |row: &Row<'_>| {
        let mut cells = vec![
            plain(&row.owner.authority),
            language.platform(row.platform),
            language.decimal(row.watched_days, 0),
            language.integer(row.posts),
        ];
        cells.extend(kinds.iter().map(|kind| {
            let of_kind = row.segments.iter().filter(|segment| segment.kind == kind.word);
            language.integer(of_kind.map(|segment| segment.part.posts).sum())
        }));
        cells
    };
    ChartTable { columns, rows: rows.iter().map(cells).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_kinds_of_a_chart_look_alike() {
        for kinds in [&ADDRESSES[..], &REGISTERS, &KINDS_OF_FORMATS] {
            for (number, kind) in kinds.iter().enumerate() {
                let alike = kinds[..number].iter().find(|other| other.area == kind.area);
                assert!(alike.is_none(), "{} looks like {}", kind.word, alike.map_or("", |other| other.word));
            }
        }
    }
}
