//! The table `channels`: one row is a registry entry.

use crate::registry::Channel;

use super::columns::{Column, Table, text};

/// One channel of the registry.
#[derive(Debug)]
pub struct ChannelRow<'r>(pub &'r Channel);

impl Table for ChannelRow<'_> {
    const NAME: &'static str = "channels";

    fn columns(rows: &[Self]) -> Vec<Column> {
        vec![
            text("channel_id", rows, |row| Some(&row.0.channel_id)),
            text("authority_id", rows, |row| Some(&row.0.authority_id)),
            text("platform", rows, |row| Some(row.0.platform.as_str())),
            text("name", rows, |row| row.0.name.as_deref()),
            text("url", rows, |row| row.0.url.as_ref().map(url::Url::as_str)),
            text("source", rows, |row| Some(&row.0.source)),
            text("source_date", rows, |row| row.0.source_date.as_deref()),
        ]
    }
}
