//! The invitation link of a channel, behind whatever short link the registry knows.

use jiff::civil::Date;
use serde::Deserialize;
use url::Url;

use super::{assemble::metric, metric_rows::stated};
use crate::{
    measure::{Metrics, RowError},
    platform::{ChannelAddress, Platform},
    registry::Channel,
    source::Source,
    status::criteria::Told,
};

/// A row of the metric `short_links`.
#[derive(Debug, Deserialize)]
struct Row {
    channel_id: String,
    final_url: Option<Url>,
    date: Option<Date>,
    document_sha256: Option<String>,
}

/// The invitation link of a channel.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// The plain address of the channel's page.
    pub url: Url,
    /// The reading of the short link that led there; `None` when the registry knows the address itself.
    pub read: Option<Told<()>>,
}

/// Returns the invitation link of a channel; `None` while nobody has followed its short link.
pub fn invitation(metrics: &Metrics, channel: &Channel) -> Result<Option<Invitation>, RowError> {
    let plain = |url: &Url| ChannelAddress::on(Platform::Whatsapp, url).map(|channel| channel.url);
    if let Some(url) = channel.url.as_ref().and_then(plain) {
        return Ok(Some(Invitation { url, read: None }));
    }
    let rows: Vec<Row> = metric(metrics, "short_links")?;
    let row = rows.into_iter().find(|row| row.channel_id == channel.channel_id);
    Ok(row.and_then(|row| {
        let read = Told {
            date: stated(row.date, row.date),
            url: channel.url.as_ref().map(ToString::to_string),
            document_sha256: row.document_sha256,
            ..Told::new((), Source::Collected)
        };
        Some(Invitation { url: plain(row.final_url.as_ref()?)?, read: Some(read) })
    }))
}
