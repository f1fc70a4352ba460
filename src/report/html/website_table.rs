//! What the authorities' own pages say: the link to the channel, the imprint and what stands in it.

use askama::Template;

use super::{rendered, source_note::SourceNote};
use crate::{
    extract::Criterion,
    fact::Fact,
    language::{Language, hostile::plain},
    view::{Report, WebsiteFinding, WebsiteRow},
};

#[derive(Template)]
#[template(path = "website_table.html")]
struct WebsiteTable<'a> {
    language: &'a Language,
    caption: String,
    criteria: Vec<String>,
    rows: Vec<Row>,
}

impl WebsiteTable<'_> {
    fn text(&self, id: &str) -> String {
        self.language.text(id)
    }
}

struct Row {
    authority: String,
    level: String,
    cells: Vec<Cell>,
    clicks: Option<String>,
    source: Option<SourceNote>,
}

struct Cell {
    words: String,
    /// Sorts met before unmet before unknown.
    order: usize,
    is_known: bool,
}

/// Returns the table; a sentence when no page of an authority has been read.
pub(super) fn website_table(report: &Report, language: &Language) -> String {
    let date = language.date(report.as_of);
    let n = report.websites.len();
    rendered(&WebsiteTable {
        language,
        caption: language.text_with("website-caption", &[("n", n.into()), ("date", (&date).into())]),
        criteria: shown().map(|criterion| language.criterion(criterion)).collect(),
        rows: report.websites.iter().map(|row| row_of(row, language)).collect(),
    })
}

/// The two criteria that only count clicks are shown as their number.
fn shown() -> impl Iterator<Item = Criterion> {
    Criterion::ALL.into_iter().filter(|criterion| !counts_clicks(*criterion))
}

fn counts_clicks(criterion: Criterion) -> bool {
    matches!(criterion, Criterion::HomePageLinksContact | Criterion::ContactPageLinksImprint)
}

fn row_of(row: &WebsiteRow, language: &Language) -> Row {
    let newest = row.findings.iter().find_map(|finding| finding.cell.origin.as_ref());
    Row {
        authority: plain(&row.authority),
        level: language.level(row.level),
        cells: row
            .findings
            .iter()
            .filter(|finding| !counts_clicks(finding.criterion))
            .map(|finding| cell(finding, row, language))
            .collect(),
        clicks: row.imprint_clicks.map(|clicks| language.integer(clicks)),
        source: newest
            .map(|origin| SourceNote::new(origin, language).explained(&row.authority_id, "website_findings")),
    }
}

fn cell(finding: &WebsiteFinding, row: &WebsiteRow, language: &Language) -> Cell {
    let state = finding.cell.state;
    // Without a known channel there is nothing to link to: the missing link is no shortcoming.
    let needs_no_link = finding.criterion == Criterion::HomePageLinksChannel && !row.has_channel;
    let words = match state {
        Fact::Unmet if needs_no_link => language.text("website-no-channel"),
        state => language.fact(state),
    };
    Cell { words, order: state as usize, is_known: state != Fact::Unknown }
}
