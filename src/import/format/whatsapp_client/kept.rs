//! The names that may stay of a channel and of a message, in every shape in which clients write them.
//!
//! One list for all shapes: what a name may hold does not depend on who wrote it. Owners, roles, contacts, senders,
//! keys, files and quoted messages are not in it.

use super::super::allowed::{
    Kept::{self, Counts, Either, Passing, PassingOr, Plain, Presence},
    Names,
};
use crate::extract::whatsapp_client::{is_channel, is_emoji, is_packed_picture};

/// The key of a channel, as text or in its parts.
const KEY: Kept = PassingOr(is_channel, &[("_serialized", Passing(is_channel))]);
const ID: Kept =
    PassingOr(is_id, &[("id", Passing(is_id)), ("_serialized", Passing(is_id)), ("remote", KEY)]);
const WORDS: Kept = Passing(is_words);
const NUMBER: Kept = Either(&[("low", Plain), ("high", Plain), ("unsigned", Plain)]);
const REACTIONS: Kept = Counts(
    is_emoji,
    &[("code", EMOJI), ("emoji", EMOJI), ("reaction", EMOJI), ("text", EMOJI), ("count", NUMBER)],
);
const EMOJI: Kept = Passing(is_emoji);
const WORD: Kept = Passing(is_word);

const TITLE: Kept = Kept::Names(&[("title", Plain), ("updatedAtTs", Plain)]);
const SUBTITLE: Kept = Kept::Names(&[("description", Plain), ("updatedAtTs", Plain)]);
const DATED_TEXT: &Names = &[("text", Plain), ("update_time", Plain)];

/// Of a channel.
pub(super) static CHANNEL: &Names = &[
    // The answer of WhatsApp itself.
    ("id", KEY),
    ("state", Either(&[("type", WORD)])),
    (
        "thread_metadata",
        Kept::Names(&[
            ("creation_time", Plain),
            ("description", Kept::Names(DATED_TEXT)),
            ("handle", Plain),
            ("invite", Plain),
            ("name", Kept::Names(DATED_TEXT)),
            ("settings", Kept::Names(&[("reaction_codes", Kept::Names(&[("value", Plain)]))])),
            ("subscribers_count", Plain),
            ("verification", Plain),
        ]),
    ),
    // Flattened.
    ("name", Either(DATED_TEXT)),
    ("nameTime", Plain),
    ("description", Either(DATED_TEXT)),
    ("descriptionTime", Plain),
    ("invite", Plain),
    ("handle", Plain),
    ("creation_time", Plain),
    ("subscribers", Plain),
    ("subscribers_count", Plain),
    ("verification", Plain),
    ("verified", Plain),
    ("subscribersCount", Plain),
    ("reaction_codes", Plain),
    // whatsapp-web.js.
    (
        "channelMetadata",
        Kept::Names(&[
            ("id", KEY),
            ("createdAtTs", Plain),
            ("titleMetadata", TITLE),
            ("descriptionMetadata", SUBTITLE),
            ("inviteLink", Plain),
            ("stateType", WORD),
            ("subscribersCount", Plain),
            ("isVerified", Plain),
        ]),
    ),
    ("createdAtTs", Plain),
    ("titleMetadata", TITLE),
    ("descriptionMetadata", SUBTITLE),
    ("inviteLink", Plain),
    ("stateType", WORD),
    ("isVerified", Plain),
    // WhatsApp Web.
    ("idJid", KEY),
    ("newsletterCreationTimeMetadataMixin", Kept::Names(&[("creationTimeValue", Plain)])),
    ("newsletterInviteLinkMetadataMixin", Kept::Names(&[("inviteCode", Plain)])),
    ("newsletterNameMetadataMixin", Kept::Names(&[("nameElementValue", Plain), ("nameUpdateTime", Plain)])),
    ("newsletterSubscribersMetadataMixin", Kept::Names(&[("subscribersCount", Plain)])),
    ("newsletterVerificationMetadataMixin", Kept::Names(&[("verificationState", Plain)])),
    ("newsletterStateMetadataMixin", Kept::Names(&[("stateType", WORD)])),
    (
        "newsletterDescriptionMetadataMixin",
        Kept::Names(&[(
            "descriptionQueryDescriptionResponseMixin",
            Kept::Names(&[("elementValue", Plain), ("updateTime", Plain)]),
        )]),
    ),
    // WPPConnect.
    ("inviteCode", Plain),
    ("creationTime", Plain),
    ("timestamp", Plain),
];

/// Of a message, and of what stands in its `message`.
pub(super) static MESSAGE: &Names = &[
    ("MessageServerID", NUMBER),
    ("server_id", NUMBER),
    ("serverId", NUMBER),
    ("newsletterServerId", NUMBER),
    ("newsletter_server_id", NUMBER),
    ("MessageID", ID),
    ("message_id", ID),
    ("id", ID),
    ("key", Kept::Names(&[("remoteJid", KEY), ("id", ID), ("server_id", NUMBER)])),
    ("Timestamp", NUMBER),
    ("timestamp", NUMBER),
    ("t", NUMBER),
    ("messageTimestamp", NUMBER),
    ("ViewsCount", NUMBER),
    ("views_count", NUMBER),
    ("viewCount", NUMBER),
    ("viewsCount", NUMBER),
    ("views", NUMBER),
    ("ReactionCounts", REACTIONS),
    ("reaction_counts", REACTIONS),
    ("reactions", REACTIONS),
    ("Type", WORD),
    ("type", WORD),
    ("messageStubType", Plain),
    ("text", WORDS),
    ("body", WORDS),
    ("caption", WORDS),
    ("chatId", KEY),
    ("from", KEY),
    ("to", KEY),
    ("hasMedia", Plain),
    ("media", Kept::Names(&[("mimetype", Plain)])),
    ("mimetype", Plain),
    ("isForwarded", Plain),
    ("hasQuotedMsg", Plain),
    ("isEdited", Plain),
    ("latestEditMsgKey", Presence),
    ("latestEditSenderTimestampMs", NUMBER),
    ("pollName", Plain),
    ("pollOptions", Kept::Names(&[("name", Plain)])),
    ("poll", Kept::Names(&[("name", Plain)])),
    ("_data", Kept::Names(&[("serverId", NUMBER)])),
    ("Message", Kept::Within(message)),
    ("message", Kept::Within(message)),
    // What a message carries, as WhatsApp's protocol names it.
    ("conversation", WORDS),
    (
        "extendedTextMessage",
        Kept::Names(&[
            ("text", WORDS),
            ("matchedText", Plain),
            ("canonicalUrl", Plain),
            ("contextInfo", CONTEXT),
        ]),
    ),
    ("imageMessage", FILE),
    ("videoMessage", FILE),
    ("ptvMessage", FILE),
    ("audioMessage", FILE),
    ("documentMessage", FILE),
    ("stickerMessage", FILE),
    ("eventMessage", NOTHING),
    ("productMessage", NOTHING),
    ("locationMessage", NOTHING),
    ("liveLocationMessage", NOTHING),
    ("contactMessage", NOTHING),
    ("contactsArrayMessage", NOTHING),
    ("albumMessage", NOTHING),
    ("senderKeyDistributionMessage", NOTHING),
    ("pollCreationMessage", POLL),
    ("pollCreationMessageV2", POLL),
    ("pollCreationMessageV3", POLL),
    ("pollCreationMessageV5", POLL),
    ("pollCreationMessageV4", WRAPPER),
    ("ephemeralMessage", WRAPPER),
    ("viewOnceMessage", WRAPPER),
    ("viewOnceMessageV2", WRAPPER),
    ("documentWithCaptionMessage", WRAPPER),
    ("questionMessage", WRAPPER),
    // What an edit holds is a message itself.
    ("editedMessage", Kept::Within(message)),
    (
        "protocolMessage",
        Kept::Names(&[
            ("type", Plain),
            ("key", Kept::Names(&[("id", ID), ("ID", ID)])),
            ("timestampMs", NUMBER),
            ("timestampMS", NUMBER),
            ("editedMessage", Kept::Within(message)),
        ]),
    ),
    // A node of the server's answer.
    ("tag", WORD),
    ("attrs", ATTRIBUTES),
    ("content", Kept::Names(&[("tag", WORD), ("attrs", ATTRIBUTES), ("content", PARTS)])),
];

const NOTHING: Kept = Kept::Names(&[]);
const WRAPPER: Kept = Kept::Names(&[("message", Kept::Within(message))]);
const PARTS: Kept = Kept::Names(&[("tag", WORD), ("attrs", ATTRIBUTES)]);
const ATTRIBUTES: Kept = Kept::Names(&[
    ("server_id", Plain),
    ("id", ID),
    ("type", WORD),
    ("t", Plain),
    ("count", Plain),
    ("code", EMOJI),
    ("mediatype", WORD),
]);
const CONTEXT: Kept = Kept::Names(&[
    ("isForwarded", Plain),
    ("stanzaId", Presence),
    ("stanzaID", Presence),
    (
        "forwardedNewsletterMessageInfo",
        Kept::Names(&[("newsletterName", Plain), ("newsletterJid", KEY), ("serverMessageId", Plain)]),
    ),
]);
const FILE: Kept = Kept::Names(&[
    ("caption", WORDS),
    ("accessibilityLabel", Plain),
    ("gifPlayback", Plain),
    ("mimetype", Plain),
    ("contextInfo", CONTEXT),
]);
const POLL: Kept = Kept::Names(&[
    ("name", Plain),
    ("options", Kept::Names(&[("optionName", Plain)])),
    ("contextInfo", CONTEXT),
]);

fn message() -> &'static Names {
    MESSAGE
}

/// An id of a message; one that holds the key of a chat may hold a channel's only.
fn is_id(id: &str) -> bool {
    let keys = id.split('_').filter(|part| part.contains('@'));
    id.len() <= 200 && keys.into_iter().all(is_channel)
}

/// A word of a program, such as `image`; no number can be in it.
fn is_word(word: &str) -> bool {
    word.len() <= 40 && word.bytes().all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'-'))
}

/// Words of the channel: no picture packed in letters, and no card of a person.
fn is_words(text: &str) -> bool {
    !is_packed_picture(text) && !text.trim_start().starts_with("BEGIN:VCARD")
}
