//! How each channel speaks to its readers, as a section of the page.

use super::{
    figure::figure,
    post_table::{EvidenceLine, PostTable, Row, coverage, number},
    share_cell::ShareCell,
};
use crate::{
    chart::Chart,
    language::{
        Language,
        hostile::{self, plain},
    },
    view::{ChannelWording, Evidence, Report},
};

/// Returns charts and table; nothing when no post is known.
pub(super) fn wording(report: &Report, charts: &[Chart], language: &Language) -> String {
    let channels = &report.wording.channels;
    if channels.is_empty() {
        return String::new();
    }
    let date = language.date(report.as_of);
    let columns = [
        "column-sie",
        "column-du-ihr",
        "column-consistency",
        "column-formal",
        "column-casual",
        "column-salutation",
        "column-sign-off",
        "column-emoji",
        "column-sentence",
        "column-readability",
    ];
    let table = PostTable {
        language,
        id: "wording-table",
        coverage: coverage(&report.wording.coverage, language),
        figures: vec![
            figure(charts, "address", "posts-unknown", language),
            figure(charts, "register", "posts-unknown", language),
        ],
        caption: language
            .text_with("wording-caption", &[("n", channels.len().into()), ("date", (&date).into())]),
        columns: columns.map(|id| language.text(id)).to_vec(),
        rows: channels.iter().map(|channel| row(channel, language)).collect(),
        note: "wording-note",
        evidence: channels
            .iter()
            .flat_map(|channel| channel.evidence.iter().map(move |evidence| (channel, evidence)))
            .filter(|(_, evidence)| !evidence.quotes.is_empty())
            .map(|(channel, evidence)| line(channel, evidence, language))
            .collect(),
    };
    table.html()
}

fn row(channel: &ChannelWording, language: &Language) -> Row {
    let segment = |segments, kind| ShareCell::of(segments, kind, language);
    let casual: u64 = ["du", "ihr"].iter().filter_map(|kind| posts(channel, kind)).sum();
    let known = channel.address.iter().find(|segment| segment.kind == "sie").map_or(0, |one| one.part.of);
    let unknown = || number(None, 0, language);
    let consistency =
        channel.consistency.as_ref().map_or_else(unknown, |one| ShareCell::new(&one.part, language));
    let cells = vec![
        segment(&channel.address, "sie"),
        ShareCell::new(&crate::view::Part::new(casual, known), language),
        consistency,
        segment(&channel.register, "formal"),
        segment(&channel.register, "casual"),
        ShareCell::new(&channel.salutation, language),
        ShareCell::new(&channel.sign_off, language),
        ShareCell::new(&channel.emoji, language),
        number(channel.words_per_sentence, 1, language),
        number(channel.amstad, 0, language),
    ];
    Row::new(&channel.owner, channel.platform, (channel.posts, channel.watched_days), cells, language)
}

fn posts(channel: &ChannelWording, kind: &str) -> Option<u64> {
    channel.address.iter().find(|segment| segment.kind == kind).map(|segment| segment.part.posts)
}

fn line(channel: &ChannelWording, evidence: &Evidence, language: &Language) -> EvidenceLine {
    let verdict = match evidence.verdict.as_str() {
        "sie" => "address-sie",
        "du" => "address-du",
        "ihr" => "address-ihr",
        "mixed" => "address-mixed",
        "formal" => "register-formal",
        _ => "register-casual",
    };
    EvidenceLine {
        who: plain(&channel.owner.authority),
        verdict: language.text(verdict),
        quotes: evidence.quotes.iter().map(|quote| plain(quote)).collect(),
        day: evidence.date.map_or_else(|| language.text("date-unknown"), |day| language.short_date(day)),
        link: evidence.url.as_deref().and_then(hostile::link),
    }
}
