//! CSV files of minet (`telegram channel-messages`, `bluesky profile-posts`, `instagram user-posts`, `youtube videos`;
//! the columns as its types name them in February 2026).

use super::{Export, Fields, Taken, likes};
use crate::{extract::PostLine, import::format::documents::Whose};

pub(super) const TELEGRAM: Export = Export {
    columns: &["link_to_message", "could_be_displayed", "user_link", "text", "views", "datetime"],
    read: telegram,
};

pub(super) const BLUESKY: Export = Export {
    columns: &["uri", "url", "timestamp_utc", "user_handle", "original_text", "repost_count"],
    read: bluesky,
};

pub(super) const INSTAGRAM: Export = Export {
    columns: &["username", "shortcode", "caption", "like_count", "taken_at_timestamp"],
    read: instagram,
};

pub(super) const YOUTUBE: Export =
    Export { columns: &["video_id", "title", "published_at", "channel_id", "view_count"], read: youtube };

fn telegram(row: &Fields<'_>) -> Taken {
    let link = row.get("link_to_message");
    let (Some(whose), Some((_, number))) = (Whose::at(link), link.rsplit_once('/')) else {
        return Taken::Nobody("the link leads to no message of a channel");
    };
    let number_of = |column: &str| row.whole(column).parse::<usize>().unwrap_or(0).min(100);
    let mut media = vec!["photo"; number_of("nb_photos")];
    media.extend(vec!["video"; number_of("nb_videos")]);
    media.extend(vec!["document"; number_of("nb_files")]);
    if !row.get("stickers").is_empty() {
        media.push("sticker");
    }
    // The page shortens from a thousand on (`1.2K`), and minet writes it out again.
    let views = row.whole("views");
    let views = if views.len() > 3 { format!("gerundet {views}") } else { views };
    Taken::Post(
        whose.clone(),
        Box::new(PostLine {
            post_id: number.to_owned(),
            url: whose.address.map(|address| format!("{address}/{number}")).unwrap_or_default(),
            kind: if row.get("is_reply_user").is_empty() { "own" } else { "reply" }.to_owned(),
            date: row.get("datetime").to_owned(),
            edited: row.get("edited").to_owned(),
            text: row.get("text").to_owned(),
            links: row.get("links").replace('|', " "),
            media: media.join(" "),
            views,
            ..PostLine::default()
        }),
    )
}

fn bluesky(row: &Fields<'_>) -> Taken {
    let Some(whose) = Whose::at(&format!("https://bsky.app/profile/{}", row.get("user_handle"))) else {
        return Taken::Nobody("the author is no account of Bluesky");
    };
    // Passed on by the account whose posts were asked for: the words are somebody else's.
    if !row.get("repost_by_user_did").is_empty() {
        return Taken::Other(whose);
    }
    let total = row.whole("like_count");
    Taken::Post(
        whose,
        Box::new(PostLine {
            post_id: row.get("uri").to_owned(),
            url: row.get("url").to_owned(),
            kind: if row.get("to_post_uri").is_empty() { "own" } else { "reply" }.to_owned(),
            date: row.unix("timestamp_utc"),
            text: row.get("original_text").to_owned(),
            language: row.get("user_langs").split('|').next().unwrap_or("").to_owned(),
            links: row.get("links").replace('|', " "),
            media: row.get("media_types").replace('|', " "),
            reactions: likes(&total),
            reactions_total: total,
            replies: row.whole("reply_count"),
            shares: row.sum("repost_count", "quote_count"),
            ..PostLine::default()
        }),
    )
}

fn instagram(row: &Fields<'_>) -> Taken {
    let Some(whose) = Whose::at(&format!("https://www.instagram.com/{}/", row.get("username"))) else {
        return Taken::Nobody("the author is no profile of Instagram");
    };
    let is_hidden = row.is_true("like_and_view_counts_disabled");
    let total = if is_hidden { String::new() } else { row.whole("like_count") };
    Taken::Post(
        whose,
        Box::new(PostLine {
            post_id: row.get("shortcode").to_owned(),
            url: row.get("url").to_owned(),
            date: row.unix("taken_at_timestamp"),
            text: row.get("caption").to_owned(),
            media: row.get("medias_type").replace('|', " "),
            reactions: likes(&total),
            reactions_total: total,
            replies: row.whole("comment_count"),
            ..PostLine::default()
        }),
    )
}

fn youtube(row: &Fields<'_>) -> Taken {
    let Some(whose) = Whose::at(&format!("https://www.youtube.com/channel/{}", row.get("channel_id"))) else {
        return Taken::Nobody("the id is that of no channel");
    };
    let total = row.whole("like_count");
    Taken::Post(
        whose,
        Box::new(PostLine {
            post_id: row.get("video_id").to_owned(),
            url: format!("https://www.youtube.com/watch?v={}", row.get("video_id")),
            date: row.get("published_at").to_owned(),
            title: row.get("title").to_owned(),
            text: row.get("description").to_owned(),
            language: row.get("default_language").to_owned(),
            media: "video".to_owned(),
            views: row.whole("view_count"),
            reactions: likes(&total),
            reactions_total: total,
            replies: row.whole("comment_count"),
            ..PostLine::default()
        }),
    )
}
