//! How channels speak and what their posts carry: one line a channel and measure, with n, interval and watched days.

use super::{
    Sheet,
    cells::{decimal, optional},
};
use crate::{
    language::Language,
    platform::Platform,
    view::{Owner, Part, Report, Segment, UNKNOWN},
};

/// Headings of the cells that [`of_channel`] gives.
pub(super) const CHANNEL: [&str; 6] = [
    "csv-authority-id",
    "column-authority",
    "column-level",
    "csv-channel-id",
    "column-platform",
    "csv-watched-days",
];

/// Headings of the cells of a part.
const PART: [&str; 5] = ["column-posts", "csv-of", "csv-share", "csv-low", "csv-high"];

pub(super) fn wording(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = shares(report, language);
    for channel in &report.wording.channels {
        let of =
            of_channel(&channel.owner, &channel.channel_id, channel.platform, channel.watched_days, language);
        segments(&mut sheet, &of, "address", &channel.address, language);
        segments(&mut sheet, &of, "register", &channel.register, language);
        let consistency =
            channel.consistency.as_ref().map(|one| ("consistency", one.main.as_str(), &one.part));
        let parts = [
            ("salutation", "yes", &channel.salutation),
            ("sign_off", "yes", &channel.sign_off),
            ("emoji", "yes", &channel.emoji),
            ("anglicisms", "yes", &channel.anglicisms),
            ("gender_forms", "yes", &channel.gender_forms),
        ];
        for (measure, kind, posts) in consistency.into_iter().chain(parts) {
            sheet.row(line(&of, measure, kind, posts, language));
        }
        let means = [
            ("words_per_post", channel.posts, Some(channel.words_per_post)),
            ("words_per_sentence", channel.posts, channel.words_per_sentence),
            ("exclamation_marks_per_post", channel.posts, Some(channel.exclamation_marks_per_post)),
            ("amstad", channel.readability_posts, channel.amstad),
            ("wiener_sachtextformel", channel.readability_posts, channel.wiener_sachtextformel),
        ];
        for (measure, posts, value) in means {
            sheet.row(mean(&of, measure, posts, value, language));
        }
    }
    sheet.finish()
}

pub(super) fn evidence(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    let ids = ["csv-feature", "csv-verdict", "csv-seen-from", "csv-address", "csv-sha256", "column-quote"];
    sheet.heading(language, &[&CHANNEL[..], &ids].concat());
    for channel in &report.wording.channels {
        let of =
            of_channel(&channel.owner, &channel.channel_id, channel.platform, channel.watched_days, language);
        for evidence in &channel.evidence {
            let mut cells = of.clone();
            cells.extend([
                evidence.feature.clone(),
                evidence.verdict.clone(),
                evidence.date.map_or_else(String::new, |day| day.to_string()),
                optional(evidence.url.as_ref()),
                optional(evidence.document_sha256.as_ref()),
                evidence.quotes.join(" | "),
            ]);
            sheet.row(cells);
        }
    }
    sheet.finish()
}

pub(super) fn content(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = shares(report, language);
    for channel in &report.content.channels {
        let of =
            of_channel(&channel.owner, &channel.channel_id, channel.platform, channel.watched_days, language);
        segments(&mut sheet, &of, "format", &channel.formats, language);
        let unknown = |posts| Part { posts, of: posts, share: None };
        let (links_unknown, silent_unknown) =
            (unknown(channel.own_links_unknown), unknown(channel.silent_pictures_unknown));
        let parts = [
            ("forwarded", "yes", &Part::new(channel.forwarded, channel.posts)),
            ("links", "yes", &channel.links),
            ("own_links", "yes", &channel.own_links),
            ("own_links", UNKNOWN, &links_unknown),
            ("silent_pictures", "yes", &channel.silent_pictures),
            ("silent_pictures", UNKNOWN, &silent_unknown),
            ("crisis", "yes", &channel.crisis),
        ];
        for (measure, kind, posts) in parts {
            sheet.row(line(&of, measure, kind, posts, language));
        }
        for topic in &channel.topics {
            sheet.row(line(&of, "topic", &topic.topic, &topic.part, language));
        }
        sheet.row(mean(&of, "characters_median", channel.posts, channel.characters_median, language));
    }
    sheet.finish()
}

pub(super) fn reactions(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    let ids =
        ["csv-kind", "column-posts", "csv-of", "column-reactions", "csv-low", "csv-high", "csv-per-1000"];
    sheet.heading(language, &[&CHANNEL[..], &ids].concat());
    for channel in &report.content.channels {
        let of =
            of_channel(&channel.owner, &channel.channel_id, channel.platform, channel.watched_days, language);
        for reactions in &channel.reactions {
            let mut cells = of.clone();
            let number =
                |value: Option<f64>| value.map_or_else(String::new, |value| decimal(value, language));
            cells.extend([
                reactions.format.clone(),
                reactions.posts_counted.to_string(),
                reactions.posts.to_string(),
                number(Some(reactions.per_post.value)),
                number(Some(reactions.per_post.low)),
                number(reactions.per_post.high),
                number(reactions.per_post_per_1000),
            ]);
            sheet.row(cells);
        }
    }
    sheet.finish()
}

fn shares(report: &Report, language: &Language) -> Sheet {
    let mut sheet = Sheet::new(report, language);
    sheet.heading(language, &[&CHANNEL[..], &["csv-measure", "csv-kind"], &PART].concat());
    sheet
}

pub(super) fn of_channel(
    owner: &Owner,
    channel_id: &str,
    platform: Platform,
    watched_days: f64,
    language: &Language,
) -> Vec<String> {
    vec![
        owner.authority_id.clone(),
        owner.authority.clone(),
        language.level(owner.level),
        channel_id.to_owned(),
        language.platform(platform),
        decimal(watched_days, language),
    ]
}

fn segments(sheet: &mut Sheet, of: &[String], measure: &str, segments: &[Segment], language: &Language) {
    for segment in segments {
        sheet.row(line(of, measure, segment.kind, &segment.part, language));
    }
}

/// A share; of what is unknown only the number of posts is told.
fn line(of: &[String], measure: &str, kind: &str, part: &Part, language: &Language) -> Vec<String> {
    let mut cells = of.to_vec();
    let number = |value: Option<f64>| value.map_or_else(String::new, |value| decimal(value, language));
    cells.extend([
        measure.to_owned(),
        kind.to_owned(),
        part.posts.to_string(),
        if kind == UNKNOWN { String::new() } else { part.of.to_string() },
        number(part.share.map(|share| share.value)),
        number(part.share.map(|share| share.interval.low())),
        number(part.share.map(|share| share.interval.high())),
    ]);
    cells
}

/// A mean over posts, in the column of shares.
fn mean(of: &[String], measure: &str, posts: u64, value: Option<f64>, language: &Language) -> Vec<String> {
    let mut cells = of.to_vec();
    let value = value.map_or_else(String::new, |value| decimal(value, language));
    cells.extend([measure.to_owned(), "mean".to_owned(), String::new(), posts.to_string(), value]);
    cells.extend([String::new(), String::new()]);
    cells
}
