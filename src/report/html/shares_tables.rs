//! Badge and imprint by level, Land and population class: counts, with the unknown beside them.

use askama::Template;

use super::{dash, rendered};
use crate::{
    language::{Language, hostile::plain},
    view::{Report, Share, ShareRow},
};

#[derive(Template)]
#[template(path = "shares_tables.html")]
struct SharesTables<'a> {
    language: &'a Language,
    tables: Vec<Table>,
}

impl SharesTables<'_> {
    fn text(&self, id: &str) -> String {
        self.language.text(id)
    }
}

struct Table {
    id: &'static str,
    heading: String,
    column: String,
    caption: String,
    rows: Vec<Row>,
    /// Groups without any known channel, named in a sentence instead of rows of dashes.
    without: Option<String>,
}

struct Row {
    group: String,
    authorities: u64,
    channels: u64,
    cells: [(String, Option<u64>); 4],
    authorities_words: String,
    channels_words: String,
}

/// Returns the three comparison tables.
pub(super) fn shares_tables(report: &Report, language: &Language) -> String {
    let table = |id, column, rows: Vec<(String, u64, u64, Share, Share)>| {
        let n: u64 = rows.iter().map(|(_, _, channels, _, _)| channels).sum();
        let names: Vec<&str> =
            rows.iter().filter(|row| row.2 == 0).map(|(group, ..)| group.as_str()).collect();
        let without = (!names.is_empty())
            .then(|| language.text_with("shares-without", &[("groups", (&names.join(", ")).into())]));
        let column: String = language.text(column);
        let date = language.date(report.as_of);
        Table {
            id,
            heading: language.text(id),
            caption: language.text_with("shares-caption", &[("n", n.into()), ("date", (&date).into())]),
            column,
            rows: rows.into_iter().filter(|row| row.2 > 0).map(|row| shown(row, language)).collect(),
            without,
        }
    };
    let mut by_level = report.shares_by_level.clone();
    by_level.sort_by_key(|row| row.group);
    let mut by_land = grouped(&report.shares_by_land, |code| plain(&language.land(code)));
    by_land.sort_by(|(left, ..), (right, ..)| language.compare(left, right));
    let tables = vec![
        table("shares-by-level", "column-level", grouped(&by_level, |level| language.level(*level))),
        table("shares-by-land", "column-land", by_land),
        table(
            "shares-by-population",
            "column-inhabitants",
            grouped(&report.shares_by_population, |class| language.population_class(*class)),
        ),
    ];
    rendered(&SharesTables { language, tables })
}

fn grouped<Group>(
    rows: &[ShareRow<Group>],
    words: impl Fn(&Group) -> String,
) -> Vec<(String, u64, u64, Share, Share)> {
    rows.iter()
        .map(|row| (words(&row.group), row.authorities, row.channels, row.badge, row.imprint))
        .collect()
}

fn shown(
    (group, authorities, channels, badge, imprint): (String, u64, u64, Share, Share),
    language: &Language,
) -> Row {
    let cells = |share: Share| {
        let known = share.met + share.unmet;
        let of = language.text_with("met-of-known", &[("met", share.met.into()), ("known", known.into())]);
        [
            if known == 0 { (dash(), None) } else { (of, Some(share.met)) },
            (language.integer(share.unknown), Some(share.unknown)),
        ]
    };
    let ([badge, badge_unknown], [imprint, imprint_unknown]) = (cells(badge), cells(imprint));
    Row {
        group,
        authorities,
        channels,
        cells: [badge, badge_unknown, imprint, imprint_unknown],
        authorities_words: language.integer(authorities),
        channels_words: language.integer(channels),
    }
}
