//! CSV files of 4CAT (its `map_item` of each data source, read in August 2026).
//!
//! What a data source does not deliver stands there as an empty cell or as a zero: a zero counts only where the row
//! says that it is whole.

use super::{Export, Fields, Taken, likes};
use crate::{extract::PostLine, import::format::documents::Whose, platform::Platform};

pub(super) const TELEGRAM: Export = Export {
    columns: &["id", "thread_id", "chat", "author_username", "body", "unix_timestamp", "attachment_type"],
    read: telegram,
};

pub(super) const BLUESKY: Export = Export {
    columns: &["id", "thread_id", "author", "author_id", "body", "repost_count", "created_at"],
    read: bluesky,
};

pub(super) const INSTAGRAM: Export = Export {
    columns: &["id", "thread_id", "author", "body", "num_likes", "num_comments", "media_type"],
    read: instagram,
};

pub(super) const FACEBOOK: Export =
    Export { columns: &["id", "url", "body", "author", "is_in_group", "unix_timestamp"], read: facebook };

/// Messages are named `<chat>-<number>`; the number is what Telegram knows the post by.
fn telegram(row: &Fields<'_>) -> Taken {
    let chat = row.get("thread_id");
    let on_telegram = || Whose { platform: Some(Platform::Telegram), ..Whose::default() };
    let whose = Whose::at(&format!("https://t.me/{chat}")).unwrap_or_else(on_telegram);
    let author = row.get("author_username");
    let is_other = if author.is_empty() {
        // Only persons have a first and a last name.
        !row.get("author_name").is_empty()
    } else {
        !author.eq_ignore_ascii_case(chat)
    };
    if is_other {
        return Taken::Other(whose);
    }
    let Some((_, number)) = row.get("id").rsplit_once('-') else {
        return Taken::Nobody("the id does not end in the number of a message");
    };
    let is_forwarded =
        ["author_forwarded_from_id", "author_forwarded_from_name", "author_forwarded_from_username"]
            .iter()
            .any(|column| !row.get(column).is_empty());
    let kind = match (is_forwarded, row.is_true("is_reply")) {
        (true, _) => "forwarded",
        (false, true) => "reply",
        (false, false) => "own",
    };
    let (reactions, total) = reactions(row.get("reactions"));
    Taken::Post(
        whose.clone(),
        Box::new(PostLine {
            post_id: number.to_owned(),
            url: whose.address.map(|address| format!("{address}/{number}")).unwrap_or_default(),
            kind: kind.to_owned(),
            date: row.unix("unix_timestamp"),
            edited: if row.unix("unix_timestamp_edited").is_empty() { "no" } else { "yes" }.to_owned(),
            text: row.get("body").to_owned(),
            links: row.get("link_attached").to_owned(),
            // A poll is no medium, and whose contact is passed on is nobody's business here.
            media: match row.get("attachment_type") {
                "poll" | "contact" => "",
                other => other,
            }
            .to_owned(),
            views: row.whole("views"),
            reactions,
            reactions_total: total,
            ..PostLine::default()
        }),
    )
}

/// Counts reactions, which stand there as emoji in a row, each as often as it was given.
fn reactions(cell: &str) -> (String, String) {
    let mut kinds: Vec<(String, u64)> = Vec::new();
    let mut emoji = String::new();
    let mut take = |emoji: &mut String| {
        let kind = std::mem::take(emoji);
        match kinds.iter_mut().find(|(there, _)| *there == kind) {
            _ if kind.is_empty() => {}
            Some((_, count)) => *count += 1,
            None => kinds.push((kind, 1)),
        }
    };
    // Custom reactions are written as data and tell no emoji.
    if cell.is_ascii() {
        return (String::new(), String::new());
    }
    for c in cell.chars().filter(|c| !c.is_whitespace()) {
        let joins =
            matches!(c, '\u{fe0f}' | '\u{200d}' | '\u{1f3fb}'..='\u{1f3ff}') || emoji.ends_with('\u{200d}');
        if !joins {
            take(&mut emoji);
        }
        emoji.push(c);
    }
    take(&mut emoji);
    if kinds.iter().any(|(kind, _)| kind.is_ascii()) {
        return (String::new(), String::new());
    }
    let total: u64 = kinds.iter().map(|(_, count)| count).sum();
    let kinds: Vec<String> = kinds.iter().map(|(kind, count)| format!("{kind}={count}")).collect();
    (kinds.join(" "), total.to_string())
}

fn bluesky(row: &Fields<'_>) -> Taken {
    let Some(whose) = Whose::at(&format!("https://bsky.app/profile/{}", row.get("author"))) else {
        return Taken::Nobody("the author is no account of Bluesky");
    };
    let total = row.whole("like_count");
    let images = row.get("images").split(',').filter(|image| !image.is_empty()).map(|_| "photo");
    Taken::Post(
        whose,
        Box::new(PostLine {
            post_id: row.get("id").to_owned(),
            url: row.get("link").to_owned(),
            kind: if row.get("replied_to_post").is_empty() { "own" } else { "reply" }.to_owned(),
            date: row.get("created_at").to_owned(),
            text: row.get("body").to_owned(),
            language: row.get("languages").split(',').next().filter(|l| *l != "N/A").unwrap_or("").to_owned(),
            links: row.get("links").replace(',', " "),
            media: images.collect::<Vec<_>>().join(" "),
            reactions: likes(&total),
            reactions_total: total,
            replies: row.whole("reply_count"),
            shares: row.sum("repost_count", "quote_count"),
            ..PostLine::default()
        }),
    )
}

fn instagram(row: &Fields<'_>) -> Taken {
    let Some(whose) = Whose::at(&format!("https://www.instagram.com/{}/", row.get("author"))) else {
        return Taken::Nobody("the author is no profile of Instagram");
    };
    // A row taken from a grid of pictures is partial: what it lacks stands there as zero.
    let is_partial = row.is_true("partial_item");
    let count = |column: &str| {
        let count = row.whole(column);
        if is_partial && count == "0" { String::new() } else { count }
    };
    let total = if row.is_true("likes_hidden") { String::new() } else { count("num_likes") };
    Taken::Post(
        whose,
        Box::new(PostLine {
            post_id: row.get("id").to_owned(),
            url: row.get("url").to_owned(),
            date: row.unix("unix_timestamp"),
            text: row.get("body").to_owned(),
            media: row.get("media_type").to_owned(),
            views: Some(count("play_count")).filter(|views| views != "0").unwrap_or_default(),
            reactions: likes(&total),
            reactions_total: total,
            replies: count("num_comments"),
            ..PostLine::default()
        }),
    )
}

fn facebook(row: &Fields<'_>) -> Taken {
    let Some(whose) = Whose::at(&format!("https://www.facebook.com/{}", row.get("author"))) else {
        return Taken::Nobody("the author is no page of Facebook");
    };
    if row.is_true("is_in_group") {
        return Taken::Other(whose);
    }
    let media = |column: &str, word: &'static str| {
        row.get(column)
            .split(',')
            .filter(|address| !address.is_empty())
            .map(move |_| word)
            .collect::<Vec<_>>()
    };
    Taken::Post(
        whose,
        Box::new(PostLine {
            post_id: row.get("id").to_owned(),
            url: row.get("url").to_owned(),
            date: row.unix("unix_timestamp"),
            text: row.get("body").to_owned(),
            media: [media("image_url", "photo"), media("video_url", "video")].concat().join(" "),
            ..PostLine::default()
        }),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cell: &str, kinds: &str, total: &str) {
        assert_eq!(reactions(cell), (kinds.to_owned(), total.to_owned()), "{cell}");
    }

    #[test]
    fn reactions_are_counted_emoji_by_emoji() {
        check("👍👍👍❤", "👍=3 ❤=1", "4");
        check("❤️❤️👨‍👩‍👧👍🏽", "❤️=2 👨‍👩‍👧=1 👍🏽=1", "4");
        check("", "", "");
        check("{'_type': 'ReactionCustomEmoji'}, ", "", "");
        check("👍{'_type': 1}, ", "", "");
    }
}
