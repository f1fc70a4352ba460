//! A message as a node of the server's answer, as Baileys hands it on: counts are readable, the content is packed.

use super::super::{row::Row, value};
use crate::extract::json::{Json, Notes, Object, objects};

/// No message has more parts; reactions are counted apart.
const MOST_PARTS: usize = 100;
/// WhatsApp's own channel has had three hundred kinds below a message.
const MOST_KINDS: usize = 1_000;

pub(super) fn is_message(object: &Object<'_>) -> bool {
    let attributes = Object::of(object.get("attrs"), String::new());
    let is_message = matches!(object.get("tag"), Json::Text(tag) if tag == "message");
    is_message && attributes.is_some_and(|attributes| attributes.has("server_id"))
}

pub(super) fn read(object: &Object<'_>, notes: &mut Notes) -> Row {
    let Some(attributes) = Object::of(object.get("attrs"), object.place_of("attrs")) else {
        return Row::default();
    };
    let mut row = Row::named(&attributes, &["server_id"], &["id"]);
    row.timed(&attributes, &["t"], notes);
    for part in objects(object.get("content"), &object.place_of("content"), MOST_PARTS, notes) {
        let Json::Text(tag) = part.get("tag") else { continue };
        match tag.as_ref() {
            "views_count" => row.views = counted(&part, notes).filter(|views| views.shown > 0),
            "forwards_count" => row.shares = counted(&part, notes),
            "reactions" => {
                for reaction in objects(part.get("content"), &part.place_of("content"), MOST_KINDS, notes) {
                    let code = value::text_at(&reaction, &[&["attrs", "code"]]);
                    row.reactions.add(code, value::at(&reaction, &["attrs", "count"]), notes);
                }
            }
            // The words are packed in WhatsApp's protocol; that there are some is known.
            "plaintext" => row.content.is_packed = true,
            _ => {}
        }
    }
    row
}

fn counted(part: &Object<'_>, notes: &mut Notes) -> Option<crate::count::Count> {
    let (count, place) = value::at(part, &["attrs", "count"])?;
    value::count(count, place, notes)
}
