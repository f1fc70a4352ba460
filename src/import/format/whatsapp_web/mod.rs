//! WhatsApp Web with an opened channel, saved in the browser: reduced to the channel's own name, followers and posts.
//!
//! Such a page also holds the list of all other chats, the profile of who saved it, and contacts. Nothing of that is
//! passed on: what is kept is written anew, row by row, from the message pane alone. Where it cannot be told for sure
//! that the pane shows a channel, the file is refused.

mod pane;
mod reduced_row;
#[cfg(test)]
mod tests;
mod whose;

use url::Url;

use super::{Dropped, Format, Handed, Likeness, Reduced, Reduction, Refusal, Unread};
use crate::{
    collect::Purpose,
    extract::{
        self, DateOrder,
        whatsapp_web::{Stamp, Undecided},
    },
};
use pane::{Pane, Sign};

pub(super) const FORMAT: Format = Format { name: "whatsapp_web", likeness, reduce };

/// How far from its start a page names itself.
const NAMED_WITHIN_BYTES: usize = 100_000;

fn likeness(handed: &Handed<'_>) -> Likeness {
    if !super::is_markup(handed.bytes) {
        return Likeness::No;
    }
    let page = extract::text_of(handed.bytes, handed.content_type);
    let has = |mark: &str| memchr::memmem::find(page.as_bytes(), mark.as_bytes()).is_some();
    let is_there = handed.address.is_some_and(|url| url.host_str() == Some("web.whatsapp.com"));
    let has_part = || ["app", "main", "side", "pane-side"].iter().any(|part| has(&format!("id=\"{part}\"")));
    let has_messages = has("data-pre-plain-text=");
    // Elsewhere the name of the program is no sign: the public page of a channel that is gone may bear it as well.
    let is_called_so = || handed.address.is_none() && is_named(&page);
    if is_there || has_messages && has_part() || is_called_so() {
        Likeness::Is
    } else if has_messages {
        Likeness::Resembles("it has messages, but not the pane of a channel around them")
    } else {
        Likeness::No
    }
}

/// Returns true for the title of the program itself, perhaps with the number of unread chats: `(3) WhatsApp`.
fn is_named(page: &str) -> bool {
    let head = &page.as_bytes()[..page.len().min(NAMED_WITHIN_BYTES)];
    let Some(start) = memchr::memmem::find(head, b"<title") else { return false };
    let Some((_, title)) = page[start..].split_once('>') else { return false };
    let title = title.split('<').next().unwrap_or_default().trim();
    let title = title.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '(' | ')' | ' '));
    matches!(title, "WhatsApp" | "WhatsApp Web")
}

fn reduce(handed: &Handed<'_>) -> Result<Reduction, Refusal> {
    let pane = Pane::read(&extract::text_of(handed.bytes, handed.content_type))?;
    let name = whose::channel(&pane, handed)?;
    let order = order(&pane, handed)?;
    let zone = handed.zone.iana_name().ok_or_else(|| {
        Refusal::new("the time zone has no name to note", "name it with --zone, such as Europe/Berlin")
    })?;
    let order = order.map_or_else(String::new, |order| format!("; order={}", order.as_str()));
    let unread = pane.shows(Sign::Cut).then(|| Unread {
        place: "last row".to_owned(),
        refusal: Refusal::new("the file ends inside a message, which is left out", "save the page once more"),
    });
    let (body, dropped) = pane.write(&name);
    let whole = Reduced {
        part: None,
        platform: None,
        purpose: Purpose::WhatsappWeb,
        content_type: format!("text/html; charset=utf-8; zone={zone}{order}"),
        body,
        // The address of the program, which is the same for all channels.
        address: None::<Url>,
        name: name.name,
        saved_at: None,
        dropped,
    };
    Ok(Reduction { parts: vec![whole], unread: unread.into_iter().collect() })
}

/// Tells over the whole file which number of a date is the day; what the person says settles what it does not tell.
fn order(pane: &Pane, handed: &Handed<'_>) -> Result<Option<DateOrder>, Refusal> {
    let stamps: Vec<Stamp> = pane.rows.iter().filter_map(|row| Stamp::parse(row.stamp.as_deref()?)).collect();
    let saved_on = handed.saved_by.map(|at| at.to_zoned(handed.zone.clone()).date());
    let told = Stamp::decide(&stamps, saved_on);
    if told == Err(Undecided::Both) && handed.date_order.is_some() {
        return Ok(handed.date_order);
    }
    told.map_err(|undecided| match undecided {
        Undecided::Both => Refusal::new(
            "its dates can be read in two ways, such as 9/11/2026 as 9 November and as 11 September, and nothing in \
             the file tells which is meant",
            "say which with --date-order, or scroll until a day after the 12th of a month is in view and save it again",
        ),
        Undecided::Neither => Refusal::new(
            "its dates contradict each other: some have the day first, some the month",
            "open the channel anew in one language and save it again",
        ),
    })
}
