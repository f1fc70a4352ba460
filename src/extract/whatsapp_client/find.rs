//! Finds what client programs write of channels, in whatever frame: told by the names that an object has.

use super::shape::{ChannelShape, MessageShape};
use crate::extract::json::{Json, Object};

/// A step into a document.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Step<'j> {
    /// To a member of an object.
    Member(&'j str),
    /// To an item of a list.
    Item(usize),
}

/// What an object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    /// What a client says of a channel.
    Channel(ChannelShape),
    /// One message of a channel or of any other chat.
    Message(MessageShape),
}

/// A channel or message that was found.
pub(crate) struct Sight<'s, 'j> {
    /// The steps to it.
    pub(crate) steps: &'s [Step<'j>],
    /// What it is.
    pub(crate) found: Found,
    /// Its members and its place.
    pub(crate) object: Object<'j>,
    /// The value itself.
    pub(crate) json: &'j Json<'j>,
}

impl Sight<'_, '_> {
    /// Returns true for what stands in a list: lists of channels do not carry every number.
    pub(crate) fn is_listed(&self) -> bool {
        matches!(self.steps.last(), Some(Step::Item(_)))
    }
}

/// Members of a channel that may hold messages of it.
const WITHIN_CHANNEL: [&str; 2] = ["lastMessage", "messages"];

/// Hands over every channel and message of a value, in the order of the document.
///
/// `root` is the place of the value. A message is not looked into: what it quotes is no message of its own.
pub(crate) fn find<'j>(json: &'j Json<'j>, root: &str, take: &mut dyn FnMut(Sight<'_, 'j>)) {
    descend(json, root, &mut Vec::new(), take);
}

fn descend<'j>(
    json: &'j Json<'j>,
    root: &str,
    steps: &mut Vec<Step<'j>>,
    take: &mut dyn FnMut(Sight<'_, 'j>),
) {
    match json {
        Json::List(items) => {
            for (at, item) in items.iter().enumerate() {
                steps.push(Step::Item(at));
                descend(item, root, steps, take);
                steps.pop();
            }
        }
        Json::Object(members) => {
            let Some(mut object) = Object::of(json, String::new()) else { return };
            let found = MessageShape::of(&object)
                .map(Found::Message)
                .or_else(|| ChannelShape::of(&object).map(Found::Channel));
            if let Some(found) = found {
                object.place = place(root, steps);
                take(Sight { steps, found, object, json });
            }
            for (name, value) in members {
                let is_open = match found {
                    None => true,
                    Some(Found::Channel(_)) => WITHIN_CHANNEL.contains(&name.as_ref()),
                    Some(Found::Message(_)) => false,
                };
                if is_open {
                    steps.push(Step::Member(name));
                    descend(value, root, steps, take);
                    steps.pop();
                }
            }
        }
        _ => {}
    }
}

fn place(root: &str, steps: &[Step<'_>]) -> String {
    let mut place = root.to_owned();
    for step in steps {
        place.push('/');
        match step {
            Step::Member(name) => place.push_str(name),
            Step::Item(at) => place.push_str(&at.to_string()),
        }
    }
    place
}
