//! What must hold of the small parsers below the readers.

use jiff::{SignedDuration, Timestamp};
use url::Url;

use crate::{
    charset, collect, effort,
    extract::{
        whatsapp_chat::{Chat, decode},
        wording,
    },
    markup, number,
};

/// Bytes become text: well-formed UTF-8 stays what it is.
pub fn charset(input: &[u8]) {
    let (header, body) = input.split_at(input.iter().position(|byte| *byte == b'\n').unwrap_or(0));
    let header = std::str::from_utf8(header).ok();
    let decoded = effort::bounded(input.len(), || charset::decode(body, header));
    assert!(decoded.text.len() <= 3 * body.len());
}

/// Tags stand where they say, in order, and every text and name is a piece of the page.
pub fn markup(input: &[u8]) {
    let page = String::from_utf8_lossy(input);
    let mut last = 0;
    let mut pieces = 0;
    effort::bounded(input.len(), || {
        for token in markup::Markup::new(&page) {
            pieces += 1;
            if let markup::Token::Start(tag) = token {
                assert_eq!(page.as_bytes()[tag.offset], b'<');
                assert!(tag.offset >= last, "tags come in the order of the page");
                last = tag.offset;
                tag.attribute("href");
            }
        }
    });
    assert!(pieces <= page.len(), "more tokens than bytes");
}

/// A number of people lies within its bounds and is one that can be.
pub fn number(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    let (language, text) = text.split_once('\n').unwrap_or(("de", text));
    if let Ok(reading) = effort::bounded(input.len(), || number::read_count(text, Some(language))) {
        let count = reading.count;
        assert!(count.low <= count.shown && count.high.is_some_and(|high| count.shown <= high), "{count:?}");
        assert!(text.chars().any(char::is_numeric), "{count:?} from {text:?}");
    }
}

/// Rules are read whatever the file, and the same address is judged the same way.
pub fn robots(input: &[u8]) {
    let (path, file) = input.split_at(input.iter().position(|byte| *byte == b'\n').unwrap_or(0));
    let origin = Url::parse("https://www.musterland.example/").expect("a constant address");
    let Ok(url) = origin.join(&String::from_utf8_lossy(path)) else { return };
    let allowed = effort::bounded(input.len(), || collect::RobotsRules::parse(file).allow(&url));
    assert_eq!(allowed, collect::RobotsRules::parse(file).allow(&url));
}

/// Nobody is waited for in the past, nor for longer than a month.
pub fn retry_after(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    let now = Timestamp::from_second(1_795_000_000).expect("a constant moment");
    if let Some(until) = effort::bounded(input.len(), || collect::until(text, now)) {
        assert!(until >= now && until.duration_since(now) <= SignedDuration::from_hours(24 * 31));
    }
}

/// Every message of a chat has its place, in order; as many are told as there are.
pub fn chat(input: &[u8]) {
    let text = decode(input);
    let Some(chat) = effort::bounded(input.len(), || Chat::of(&text)) else { return };
    let mut last = None;
    let mut messages = 0;
    for message in chat.messages() {
        assert!(last.is_none_or(|last| message.offset > last), "messages come in the order of the file");
        last = Some(message.offset);
        messages += 1;
        let sender = message.sender_and_text(None).map(|(sender, _)| sender);
        assert!(sender.is_none_or(|sender| !sender.is_empty()));
    }
    assert_eq!(messages, chat.messages_total());
}

/// Every cue quotes its place, in the order of the text.
pub fn wording(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let read = effort::bounded(input.len(), || wording::read(&text));
    assert!(read.cues.iter().all(|cue| &text[cue.start..cue.end] == cue.quote));
    assert!(read.cues.is_sorted_by_key(|cue| cue.start));
    assert!(read.sentences <= read.words);
}
