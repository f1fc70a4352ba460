//! Whether what channels say can be read elsewhere too: a table of the channels, and one of the posts without a counterpart.

use super::{
    Sheet,
    cells::{decimal, optional},
    posting::{CHANNEL, of_channel},
};
use crate::{
    language::Language,
    view::{ChannelExclusivity, Report},
};

pub(super) fn exclusivity(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    let ids = [
        &CHANNEL[..],
        &["column-posts", "csv-judged", "csv-with-counterpart", "csv-with-link", "csv-without-counterpart"],
        &["csv-counterpart-share", "csv-low", "csv-high", "csv-judged-from", "csv-judged-to", "csv-untold"],
        &["csv-no-press-channel", "csv-not-watched", "csv-own-page-not-read", "csv-too-few-words"],
        &["csv-text-or-time-unknown"],
    ];
    sheet.heading(language, &ids.concat());
    for channel in &report.exclusivity.channels {
        sheet.row(cells(channel, language));
    }
    sheet.finish()
}

fn cells(channel: &ChannelExclusivity, language: &Language) -> Vec<String> {
    let number = |value: Option<f64>| value.map_or_else(String::new, |value| decimal(value, language));
    let (counterpart, untold) = (&channel.counterpart, &channel.untold);
    let share = counterpart.share;
    let mut cells = of(channel, language);
    cells.extend([
        channel.posts.to_string(),
        counterpart.of.to_string(),
        counterpart.posts.to_string(),
        channel.linked.to_string(),
        counterpart.of.saturating_sub(counterpart.posts).to_string(),
        number(share.map(|share| share.value)),
        number(share.map(|share| share.interval.low())),
        number(share.map(|share| share.interval.high())),
        channel.judged.map_or_else(String::new, |(from, _)| from.to_string()),
        channel.judged.map_or_else(String::new, |(_, to)| to.to_string()),
        untold.total().to_string(),
        untold.no_press_channel.to_string(),
        untold.not_watched.to_string(),
        untold.own_page_not_read.to_string(),
        untold.too_few_words.to_string(),
        untold.text_or_time_unknown.to_string(),
    ]);
    cells
}

pub(super) fn posts(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    let ids =
        ["csv-posted-on", "csv-opening", "csv-address", "csv-nearest-address", "csv-nearest-similarity"];
    sheet.heading(language, &[&CHANNEL[..], &ids].concat());
    for channel in &report.exclusivity.channels {
        for post in &channel.exclusive {
            let mut cells = of(channel, language);
            cells.extend([
                post.date.to_string(),
                optional(post.opening.as_ref()),
                optional(post.url.as_ref()),
                optional(post.nearest_url.as_ref()),
                post.nearest_similarity.map_or_else(String::new, |value| decimal(value, language)),
            ]);
            sheet.row(cells);
        }
    }
    sheet.finish()
}

fn of(channel: &ChannelExclusivity, language: &Language) -> Vec<String> {
    let ChannelExclusivity { owner, channel_id, platform, watched_days, .. } = channel;
    of_channel(owner, channel_id, *platform, *watched_days, language)
}
