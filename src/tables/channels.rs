//! The table `channels`: one row is a registry entry.

use crate::{
    platform::ChannelAddress,
    registry::{Channel, StatedDate},
};

use super::{
    calendar::days_since_epoch,
    columns::{Column, Table, cell, integer, text},
};

/// One channel of the registry.
#[derive(Debug)]
pub struct ChannelRow<'r>(pub &'r Channel);

impl ChannelRow<'_> {
    fn handle(&self) -> Option<String> {
        ChannelAddress::on(self.0.platform, self.0.url.as_ref()?).map(|channel| channel.handle)
    }

    /// The last day that the date of the source can mean, since 1970.
    fn source_day(&self) -> Option<i64> {
        let stated = StatedDate::read(self.0.source_date.as_deref()?)?;
        Some(days_since_epoch(stated.to).into())
    }
}

impl Table for ChannelRow<'_> {
    const NAME: &'static str = "channels";

    fn columns(rows: &[Self]) -> Vec<Column> {
        let handles: Vec<(&Self, Option<String>)> = rows.iter().map(|row| (row, row.handle())).collect();
        vec![
            text("channel_id", rows, |row| Some(&row.0.channel_id)),
            text("authority_id", rows, |row| Some(&row.0.authority_id)),
            text("platform", rows, |row| Some(row.0.platform.as_str())),
            text("name", rows, |row| row.0.name.as_deref()),
            text("url", rows, |row| row.0.url.as_ref().map(url::Url::as_str)),
            // As addresses on pages are compared with it; null for a short link, which only its redirects resolve.
            text("handle", &handles, |(_, handle)| handle.as_deref()),
            text("source", rows, |row| Some(&row.0.source)),
            text("source_date", rows, |row| row.0.source_date.as_deref()),
            integer("source_day", rows, Self::source_day),
            // At least so many posts in each such span, and the page that promises it.
            integer("promised_posts", rows, |row| cell(row.0.promise.as_ref()?.posts)),
            text("promised_span", rows, |row| Some(row.0.promise.as_ref()?.every.as_str())),
            text("promised_source", rows, |row| Some(row.0.promise.as_ref()?.source.as_str())),
        ]
    }
}
