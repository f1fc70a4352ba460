//! Whether website and channel link to each other, each way with its evidence.

use askama::Template;

use super::{rendered, source_note::SourceNote};
use crate::{
    fact::Fact,
    language::{Language, hostile::plain},
    view::{FactCell, Report, TwoWay},
};

#[derive(Template)]
#[template(path = "two_way_table.html")]
struct TwoWayTable<'a> {
    language: &'a Language,
    caption: String,
    rows: Vec<Row>,
}

impl TwoWayTable<'_> {
    fn text(&self, id: &str) -> String {
        self.language.text(id)
    }
}

struct Row {
    authority: String,
    level: String,
    platform: String,
    /// From the website to the channel, and back.
    ways: [Way; 2],
    both: String,
    /// Sorts met before unmet before unknown.
    both_order: usize,
    both_known: bool,
}

/// One direction.
struct Way {
    words: String,
    more: Vec<String>,
    source: Option<SourceNote>,
    order: usize,
    is_known: bool,
}

/// Returns the table of all channels of which one way is known; a sentence when there is none.
pub(super) fn two_way_table(report: &Report, language: &Language) -> String {
    let is_known = |row: &&TwoWay| row.page.state != Fact::Unknown || row.channel.state != Fact::Unknown;
    let rows: Vec<Row> =
        report.presence.two_way.iter().filter(is_known).map(|row| row_of(row, language)).collect();
    let (date, of) = (language.date(report.as_of), report.presence.two_way.len());
    let arguments = [("n", rows.len().into()), ("of", of.into()), ("date", (&date).into())];
    rendered(&TwoWayTable { language, caption: language.text_with("two-way-caption", &arguments), rows })
}

fn row_of(row: &TwoWay, language: &Language) -> Row {
    let redirected = row.redirected.then(|| language.text("link-redirected"));
    let verified = row.verified_at.map(|moment| {
        let date = language.day_of(moment);
        language.text_with("link-verified", &[("date", (&date).into())])
    });
    let elsewhere = row.elsewhere.as_deref().map(|host| {
        let host = plain(host);
        language.text_with("link-elsewhere", &[("host", (&host).into())])
    });
    Row {
        authority: plain(&row.owner.authority),
        level: language.level(row.owner.level),
        platform: language.platform(row.platform),
        ways: [
            way(row, &row.page, redirected.into_iter().collect(), language),
            way(row, &row.channel, verified.into_iter().chain(elsewhere).collect(), language),
        ],
        both: language.two_way(row.both),
        both_order: row.both as usize,
        both_known: row.both != Fact::Unknown,
    }
}

fn way(row: &TwoWay, cell: &FactCell, more: Vec<String>, language: &Language) -> Way {
    Way {
        words: language.link_state(cell.state),
        more,
        source: cell.origin.as_ref().map(|origin| {
            SourceNote::new(origin, language).explained(&row.owner.authority_id, "channel_links")
        }),
        order: cell.state as usize,
        is_known: cell.state != Fact::Unknown,
    }
}
