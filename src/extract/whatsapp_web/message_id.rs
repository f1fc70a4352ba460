//! The names of messages: `false_<channel>@newsletter_<id>` until 2026, since then often the id alone.

/// What `data-id` says of a message.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct MessageId<'a> {
    /// The chat that it stands in, such as `120363…@newsletter`; `None` for an id alone.
    pub(crate) chat: Option<&'a str>,
    /// The id within the chat; what stands behind it, such as the sender in a group, is left out.
    pub(crate) id: &'a str,
    /// The number that the server gave it, as in the address of a post.
    pub(crate) server_id: Option<&'a str>,
}

/// Ids seen have 20 to 32 characters, whole `data-id`s up to about 100.
const LONGEST: usize = 200;

impl<'a> MessageId<'a> {
    /// Reads a `data-id`; `None` for one that cannot be a name.
    pub(crate) fn parse(data_id: &'a str) -> Option<Self> {
        let data_id = data_id.trim();
        let is_name = |text: &str| {
            let is_of_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b':');
            !text.is_empty() && text.bytes().all(is_of_name)
        };
        if data_id.len() > LONGEST {
            return None;
        }
        let own = data_id.strip_prefix("false_").or_else(|| data_id.strip_prefix("true_"));
        let Some((chat, rest)) =
            own.and_then(|own| own.split_once('_')).filter(|(chat, _)| chat.contains('@'))
        else {
            return is_name(data_id).then_some(Self { chat: None, id: data_id, server_id: None });
        };
        let is_number = |part: &&str| part.len() < 12 && part.bytes().all(|byte| byte.is_ascii_digit());
        let mut parts = rest.split('_').filter(|part| is_name(part)).take(2);
        let (first, second) = (parts.next()?, parts.next());
        let server_id = Some(first).filter(is_number);
        // `<server id>_<client id>` in what some programs write; behind a client id stands a person.
        let id = second.filter(|_| server_id.is_some()).unwrap_or(first);
        Some(Self { chat: Some(chat), id, server_id })
    }

    /// Returns true for a message of a channel; an id alone does not tell.
    pub(crate) fn is_of_channel(&self) -> bool {
        self.chat.is_some_and(|chat| chat.ends_with("@newsletter"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(data_id: &str, expected: Option<(Option<&str>, &str, Option<&str>)>) {
        let found = MessageId::parse(data_id).map(|found| (found.chat, found.id, found.server_id));
        assert_eq!(found, expected, "{data_id}");
    }

    #[test]
    fn both_forms_are_read() {
        let channel = Some("120363000000000001@newsletter");
        check("false_120363000000000001@newsletter_3EB0AB12", Some((channel, "3EB0AB12", None)));
        check("true_120363000000000001@newsletter_117", Some((channel, "117", Some("117"))));
        check("false_120363000000000001@newsletter_117_3EB0AB", Some((channel, "3EB0AB", Some("117"))));
        check("3A4689CE2A81856D4BB0", Some((None, "3A4689CE2A81856D4BB0", None)));
        let group = Some("120363000000000002@g.us");
        check("false_120363000000000002@g.us_3EB0_490000000001@c.us", Some((group, "3EB0", None)));
        check("", None);
        check("a b", None);
        check(&"a".repeat(201), None);
        check("false_1@newsletter_", None);
    }
}
