//! The table `post_links`: one row is one address that a post links to; made for the day of the report, beside `posts`.

use url::Url;

use super::{
    columns::{Column, Table, cell, integer, text},
    list_cell::list_of,
    posts::PostsChannel,
};
use crate::{platform::plain_host, reconcile::KnownPost};

/// Links that are kept of a post.
const MOST: usize = 100;

/// Services that hide where a link leads: nobody follows it, so that stays unknown.
const SHORTENERS: [&str; 14] = [
    "bit.ly",
    "buff.ly",
    "cutt.ly",
    "dlvr.it",
    "goo.gl",
    "is.gd",
    "lnkd.in",
    "ow.ly",
    "rb.gy",
    "t.co",
    "t1p.de",
    "tinyurl.com",
    "trib.al",
    "kurzelinks.de",
];

/// One link of one post.
#[derive(Debug)]
pub struct PostLinkRow {
    channel: PostsChannel,
    post_id: String,
    number: u64,
    url: String,
    host: Option<String>,
    is_short: bool,
}

impl PostLinkRow {
    /// Returns the links of a post.
    #[must_use]
    pub fn of(channel: &PostsChannel, post: &KnownPost) -> Vec<Self> {
        let links: Vec<String> = list_of(post.known.links.as_deref());
        let links = links.into_iter().take(MOST).zip(1..);
        let row = |(url, number): (String, u64)| {
            let host = Url::parse(&url).ok().as_ref().and_then(plain_host);
            let is_short = host.as_deref().is_some_and(|host| SHORTENERS.contains(&host));
            Self {
                channel: channel.clone(),
                post_id: post.known.post_id.clone(),
                number,
                url,
                host,
                is_short,
            }
        };
        links.map(row).collect()
    }
}

impl Table for PostLinkRow {
    const NAME: &'static str = "post_links";

    fn columns(rows: &[Self]) -> Vec<Column> {
        vec![
            text("channel_id", rows, |row| Some(&row.channel.channel_id)),
            text("authority_id", rows, |row| Some(&row.channel.authority_id)),
            text("platform", rows, |row| Some(&row.channel.platform)),
            text("post_id", rows, |row| Some(&row.post_id)),
            integer("number", rows, |row| cell(row.number)),
            text("url", rows, |row| Some(&row.url)),
            // As hosts are compared, without `www.`; unknown for what is no web address.
            text("host", rows, |row| row.host.as_deref()),
            // 1 where a service hides the target.
            integer("is_short", rows, |row| Some(row.is_short.into())),
        ]
    }
}
