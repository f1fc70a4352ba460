//! A public page saved in the browser as HTML: a channel's page, an authority's page.
//!
//! The page is public, shows nothing of who saved it, and is kept as it is.

use url::Url;

use super::{Dropped, Format, Handed, Likeness, Reduced, Reduction, Refusal};
use crate::{
    collect::Purpose,
    extract::{self, Issue},
    platform,
};

pub(super) const FORMAT: Format = Format { name: "web_page", likeness, reduce };

fn likeness(handed: &Handed<'_>) -> Likeness {
    match kind(handed) {
        Ok(_) => Likeness::Is,
        Err(_) if handed.bytes.starts_with(b"bplist") => {
            Likeness::Resembles("a web archive of Safari; save the page as a file of another browser")
        }
        Err(_) if super::is_markup(handed.bytes) => Likeness::Resembles("it is markup"),
        Err(_) => Likeness::No,
    }
}

fn kind(handed: &Handed<'_>) -> Result<Purpose, Issue> {
    extract::kind_of(handed.bytes, handed.content_type, handed.address)
}

fn reduce(handed: &Handed<'_>) -> Result<Reduction, Refusal> {
    let purpose =
        kind(handed).map_err(|issue| Refusal::new(issue.detail, "save the page once more, complete"))?;
    // Also where `--as` says otherwise: these hold what is private beside what is public.
    for format in [super::whatsapp_web::FORMAT, super::profile_page::FORMAT] {
        if matches!((format.likeness)(handed), Likeness::Is) {
            return Err(Refusal::new(
                format!("it is of the format {}, which is not kept whole", format.name),
                "leave --as out: the content tells what it is",
            ));
        }
    }
    // Whoever is logged in there sees what is not public, chats in the web programs of messengers.
    let is_elsewhere = |url: &&Url| {
        platform::is_platform_host(url) || url.host_str().is_some_and(|host| host == "web.telegram.org")
    };
    if let Some(url) = handed.address.filter(is_elsewhere).filter(|_| purpose.is_of_website()) {
        return Err(Refusal::new(
            format!("a page of {}, but none that shows a channel", url.host_str().unwrap_or_default()),
            "save the public page of the channel itself",
        ));
    }
    let content_type = handed.content_type.unwrap_or("text/html").to_owned();
    let read = extract::read_handed_over(handed.bytes, purpose, handed.address, &content_type);
    // Before the channel's page is kept whole, it must be one: many a page bears the name of WhatsApp.
    if purpose == Purpose::WhatsappChannel && read.observation.is_none() {
        let detail = read.issues.into_iter().next().map(|issue| issue.detail).unwrap_or_default();
        return Err(Refusal::new(
            format!("a page of WhatsApp that shows no channel ({detail})"),
            "open the channel's public page, wait until its name is shown, then save it",
        ));
    }
    let whole = Reduced {
        part: None,
        platform: None,
        purpose,
        content_type,
        body: handed.bytes.to_vec(),
        address: handed.address.cloned(),
        name: read.observation.and_then(|seen| seen.name),
        saved_at: None,
        dropped: Dropped::default(),
    };
    Ok(whole.into())
}
