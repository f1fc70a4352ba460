//! How channels speak, and what their posts carry and speak of.

use super::{Meaning, column};
use crate::extract::topic::Topic;

/// The metrics with a row a channel about its posts.
const OF_CHANNELS: &[&str] =
    &["wording", "wording_consistency", "content", "reactions", "reaction_kinds", "topics"];

const fn posts(name: &'static str, title: &'static str, description: &'static str) -> Meaning {
    column(name, title, description).count().within(OF_CHANNELS).always_in(OF_CHANNELS)
}

pub(super) const COLUMNS: &[Meaning] = &[
    posts(
        "watched_days",
        "Watched days",
        "Days of the 84 in which the posts were looked for; others are unknown.",
    ),
    posts("posts", "Posts", "Posts that the figures of the row are about."),
    posts("address_sie", "Posts with Sie", "Posts that address their readers as Sie."),
    posts("address_du", "Posts with du", "Posts that address one reader as du."),
    posts("address_ihr", "Posts with ihr", "Posts that address their readers as ihr."),
    posts("address_mixed", "Posts with both", "Posts that say Sie beside du or ihr."),
    posts("address_none", "Posts without address", "Posts that address nobody."),
    posts(
        "address_unknown",
        "Address unknown",
        "Posts of which the address cannot be told, such as such in other languages.",
    ),
    posts("register_formal", "Formal posts", "Posts in the words of an office."),
    posts("register_neutral", "Neutral posts", "Posts in the words of neither an office nor a conversation."),
    posts("register_casual", "Casual posts", "Posts in the words of a conversation."),
    posts("register_unknown", "Register unknown", "Posts of which the register cannot be told."),
    posts("with_salutation", "Posts with salutation", "Posts that greet their readers at the beginning."),
    posts("with_sign_off", "Posts with sign-off", "Posts that take leave of their readers at the end."),
    posts(
        "with_anglicism",
        "Posts with words from English",
        "Posts with a word from English that has a German one.",
    ),
    posts(
        "with_gender_form",
        "Posts that name every gender",
        "Posts with a form that names people of every gender.",
    ),
    posts("with_emoji", "Posts with emoji", "Posts with one emoji or more."),
    posts("words_per_post", "Words per post", "All words / posts."),
    posts("characters_per_post", "Characters per post", "All characters / posts."),
    column("words_per_sentence", "Words per sentence", "All words / all sentences; empty without sentences.")
        .count(),
    posts("emoji_per_post", "Emoji per post", "All emoji / posts."),
    posts("exclamation_marks_per_post", "Exclamation marks per post", "All exclamation marks / posts."),
    posts(
        "readability_posts",
        "Posts with readability",
        "Posts that are long enough to tell how hard they are to read.",
    ),
    column(
        "amstad",
        "Readability (Amstad 1978)",
        "Mean over those posts, from about 0 (hard) to 100 (easy); empty without.",
    ),
    column(
        "wiener_sachtextformel",
        "Readability (Wiener Sachtextformel 1)",
        "Mean over those posts as a school grade from 4 (easy) to 15 (hard); empty without.",
    ),
    posts("posts_with_address", "Posts with an address", "Posts that address their readers in any way."),
    column("main_address", "Most frequent address", "The way of addressing that most of them use.")
        .words(|| vec!["sie", "du_ihr", "tied"])
        .always(),
    posts("posts_consistent", "Posts with it", "Posts that use that way and no other."),
    posts("consistency", "Consistency", "Posts with the most frequent address / posts with an address."),
    posts("posts_forwarded", "Posts passed on", "Posts that came from another channel."),
    posts("format_text", "Text only", "Posts with words and nothing else."),
    posts("format_link", "Links", "Posts with words and a link, with or without a preview."),
    posts("format_photo", "Pictures", "Posts with a picture and no film."),
    posts("format_video", "Films", "Posts with a film."),
    posts("format_audio", "Sound", "Posts with sound."),
    posts("format_document", "Files", "Posts with a file."),
    posts("format_sticker", "Stickers", "Posts with a sticker or an animation."),
    posts("format_location", "Places", "Posts with a place on a map."),
    posts("format_poll", "Polls", "Posts with a poll."),
    posts("format_other", "Other formats", "Posts with something that the platform does not show."),
    posts("format_unknown", "Format unknown", "Posts of which neither words nor anything else is known."),
    posts(
        "links_known",
        "Posts whose links are known",
        "Posts of which it is known whether they link to a page.",
    ),
    posts("with_link", "Posts with a link", "Posts that link to a page."),
    posts("with_own_link", "Posts with an own link", "Posts that link to the authority's website."),
    posts(
        "own_link_unknown",
        "Target unknown",
        "Posts whose link may lead to the authority's website, which nobody followed.",
    ),
    posts("with_pictures", "Posts with pictures", "Posts with one picture or more."),
    posts(
        "silent_pictures",
        "Pictures without words",
        "Posts whose pictures have neither text nor description.",
    ),
    posts(
        "silent_pictures_unknown",
        "Unknown whether without words",
        "Posts with pictures of which the platform does not show whether they have a description.",
    ),
    posts("length_posts", "Posts with known length", "Posts in the channel's own words."),
    column("characters_mean", "Mean length", "Mean number of characters of those posts; empty without.")
        .count(),
    column(
        "characters_median",
        "Median length",
        "Median number of characters of those posts; empty without.",
    )
    .count(),
    posts("topics_known", "Posts with judged topics", "Posts with German text."),
    posts("crisis_posts", "Crisis posts", "Posts about a danger that is there now, or its end."),
    column("format", "Format", "What the posts of the row carry; `all` for all of them.")
        .words(|| {
            vec![
                "all", "text", "link", "photo", "video", "audio", "document", "sticker", "location", "poll",
                "other", "unknown",
            ]
        })
        .always(),
    posts("posts_counted", "Posts with known reactions", "Posts of which the number of reactions is known."),
    posts("reactions", "Reactions", "Reactions to those posts together."),
    posts("per_post", "Reactions per post", "Reactions / posts with known reactions."),
    column("per_post_low", "Per post at least", "The same from the lower bounds of the counts.").count(),
    column("per_post_high", "Per post at most", "The same from the upper bounds; empty where one is open.")
        .count(),
    column(
        "per_post_per_1000",
        "Reactions per post and 1,000 followers",
        "1000 · reactions per post / followers; empty without followers.",
    )
    .count(),
    posts("nth", "Place", "1 is the most frequent."),
    column("reaction", "Reaction", "The emoji, or the platform's word.").outside().always(),
    column(
        "topic",
        "Topic",
        "The topic; `none` where no word tells one, `crisis` for a danger that is there now.",
    )
    .words(topics)
    .always(),
    posts("posts_judged", "Posts judged", "Posts with German text."),
    posts("share", "Share", "Posts / posts judged."),
];

fn topics() -> Vec<&'static str> {
    Topic::ALL.map(Topic::as_str).into_iter().chain(["none", "crisis"]).collect()
}
