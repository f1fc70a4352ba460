//! What a class name says about an element of a Telegram page.
//!
//! Classes are the only anchors that these pages have; what was seen in which year stands in
//! `docs/extraction.md`. An element without a meaning of its own belongs to the part around it.

use crate::extract::MediaKind;

/// A part of a page that readers take something from, or must not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Everything else.
    Outside,
    /// Names and pictures of those who wrote: nothing is taken, and nothing inside means anything.
    Author,

    /// The name on a card.
    CardTitle,
    /// A line below the name: subscribers, members, a user's name.
    CardExtra,
    /// The description on a card.
    CardDescription,

    /// The column that describes the channel beside its posts.
    ChannelInfo,
    /// The name in it.
    Title,
    /// Marks beside the name, of 2026.
    Labels,
    /// A mark such as a warning.
    Label,
    /// The check mark.
    Verified,
    /// The name in the address.
    Username,
    /// A number with what it counts.
    Counter,
    /// The number.
    CounterValue,
    /// What it counts.
    CounterType,
    /// The description in the column.
    Description,
    /// The number of subscribers in the bar above.
    HeaderCounter,
    /// The frame of the channel's picture, or the picture.
    Photo,

    /// The link to older posts.
    More,
    /// The note that there are no posts.
    NoMessages,

    /// One post.
    Message,
    /// Its text.
    Text,
    /// The quote of the post that it answers.
    Reply,
    /// One thing that it carries.
    Media(MediaKind),
    /// The line that says where it comes from.
    Forwarded,
    /// The name in that line.
    ForwardedName,
    /// One kind of reaction with its number.
    Reaction,
    /// The picture of the reaction.
    ReactionIcon,
    /// How often it was seen.
    Views,
    /// The line with signature, marks and time.
    Meta,
    /// The time, linked to the post itself.
    Date,
    /// A poll.
    Poll,
    /// Its question.
    PollQuestion,
    /// What kind of poll.
    PollType,
    /// One answer.
    PollOption,
    /// Its share.
    PollPercent,
    /// Its text.
    PollOptionText,
    /// How many voted.
    Voters,
    /// The note that the page cannot show this.
    NotShown,
}

impl Part {
    /// Returns the part that an element opens inside another; `None` when it only belongs to that.
    pub(super) fn opened(element: &str, classes: &str, inside: Self) -> Option<Self> {
        if inside.is_closed_in_itself() {
            return None;
        }
        if inside == Self::Reaction && matches!(element, "i" | "tg-emoji" | "img") {
            return Some(Self::ReactionIcon);
        }
        classes.split_ascii_whitespace().find_map(|class| {
            if let Some(name) = class.strip_prefix("tgme_widget_message") {
                Self::of_message(name)
            } else if let Some(name) = class.strip_prefix("tgme_channel_info") {
                Self::of_channel_info(name)
            } else {
                Self::of_page(class, inside)
            }
        })
    }

    /// True where nothing inside has a meaning of its own: a quoted post has text and media as well.
    fn is_closed_in_itself(self) -> bool {
        matches!(self, Self::Author | Self::Reply | Self::Media(_) | Self::Verified | Self::ReactionIcon)
    }

    fn of_message(name: &str) -> Option<Self> {
        Some(match name {
            "" => Self::Message,
            "_text" => Self::Text,
            "_reply" => Self::Reply,
            "_user" | "_author" | "_from_author" | "_forwarded_from_author" | "_via_bot" => Self::Author,
            "_photo_wrap" => Self::Media(MediaKind::Photo),
            "_video_player" | "_roundvideo_player" => Self::Media(MediaKind::Video),
            "_voice_player" => Self::Media(MediaKind::Audio),
            "_document_wrap" => Self::Media(MediaKind::Document),
            "_sticker_wrap" => Self::Media(MediaKind::Sticker),
            "_location_wrap" => Self::Media(MediaKind::Location),
            "_link_preview" => Self::Media(MediaKind::LinkPreview),
            // A contact card: name and telephone number of a person.
            "_contact_wrap" => Self::Media(MediaKind::Other),
            "_forwarded_from" => Self::Forwarded,
            "_forwarded_from_name" => Self::ForwardedName,
            "_views" => Self::Views,
            "_meta" => Self::Meta,
            "_date" => Self::Date,
            "_poll" => Self::Poll,
            "_poll_question" => Self::PollQuestion,
            "_poll_type" => Self::PollType,
            "_poll_option" => Self::PollOption,
            "_poll_option_percent" => Self::PollPercent,
            "_poll_option_text" => Self::PollOptionText,
            "_voters" => Self::Voters,
            _ => return None,
        })
    }

    fn of_channel_info(name: &str) -> Option<Self> {
        Some(match name {
            "" => Self::ChannelInfo,
            "_header_title" => Self::Title,
            "_header_labels" => Self::Labels,
            "_header_username" => Self::Username,
            "_counter" => Self::Counter,
            "_description" => Self::Description,
            _ => return None,
        })
    }

    fn of_page(class: &str, inside: Self) -> Option<Self> {
        Some(match class {
            "tgme_reaction" => Self::Reaction,
            "js-message_reply_text" => Self::Reply,
            "message_media_not_supported_label" => Self::NotShown,
            "verified-icon" => Self::Verified,
            "tgme_label" => Self::Label,
            "counter_value" if inside == Self::Counter => Self::CounterValue,
            "counter_type" if inside == Self::Counter => Self::CounterType,
            "tgme_header_counter" => Self::HeaderCounter,
            "tgme_page_photo_image" => Self::Photo,
            "tgme_page_title" => Self::CardTitle,
            "tgme_page_extra" => Self::CardExtra,
            "tgme_page_description" => Self::CardDescription,
            "tme_messages_more" => Self::More,
            "tme_no_messages_found" => Self::NoMessages,
            _ => return None,
        })
    }
}
