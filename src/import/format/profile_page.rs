//! The page of a profile on Facebook or Instagram, saved in the browser: reduced to what it announces of itself.
//!
//! Who saves such a page is often logged in, and then it also holds their name, contacts, notifications and keys. Kept
//! are title, a few metas, and the link of the header that counts followers.

use std::fmt::Write as _;

use super::{Dropped, Format, Handed, Likeness, Reduced, Reduction, Refusal};
use crate::{
    collect::{CheckStatus, Purpose},
    extract::{
        self, facebook,
        markup::{Markup, Token},
    },
};

pub(super) const FORMAT: Format = Format { name: "profile_page", likeness, reduce };

/// The metas that speak of the profile.
const METAS: [&str; 7] =
    ["description", "og:description", "og:title", "og:url", "og:image", "og:type", "og:locale"];

/// The longest content of a meta that is kept, in bytes.
const LONGEST_META: usize = 10_000;

/// The longest words of a link that can be a count, in bytes.
const LONGEST_COUNT: usize = 60;

fn likeness(handed: &Handed<'_>) -> Likeness {
    match purpose(handed) {
        Some(_) => Likeness::Is,
        None => Likeness::No,
    }
}

fn purpose(handed: &Handed<'_>) -> Option<Purpose> {
    let is_markup = super::is_markup(handed.bytes);
    let kind = || extract::kind_of(handed.bytes, handed.content_type, handed.address).ok();
    let kind = is_markup.then(kind).flatten();
    kind.filter(|kind| matches!(kind, Purpose::FacebookPage | Purpose::InstagramProfile))
}

fn reduce(handed: &Handed<'_>) -> Result<Reduction, Refusal> {
    let purpose = purpose(handed).ok_or_else(|| {
        Refusal::new("no page of Facebook or Instagram", "leave --as out: the content tells what it is")
    })?;
    let body = announced(&extract::text_of(handed.bytes, handed.content_type)).into_bytes();
    let content_type = "text/html; charset=utf-8";
    let read = extract::read_handed_over(&body, purpose, handed.address, content_type);
    let Some(seen) = read.observation else {
        let detail = read.issues.into_iter().next().map(|issue| issue.detail).unwrap_or_default();
        return Err(match read.status {
            CheckStatus::PermissionRequired => Refusal::new(
                format!("the page asks for a login and shows no profile ({detail})"),
                "open the profile so that its name and number of followers are shown, then save that page",
            ),
            _ => Refusal::new(
                format!("a page of {}, but of no profile ({detail})", purpose.as_str()),
                "save the page of the profile itself, not a post",
            ),
        });
    };
    let whole = Reduced {
        part: None,
        platform: None,
        purpose,
        content_type: content_type.to_owned(),
        body,
        address: handed.address.cloned(),
        name: seen.name,
        saved_at: None,
        dropped: Dropped::default(),
    };
    Ok(whole.into())
}

/// Writes a page with only what the other one announces of itself.
fn announced(page: &str) -> String {
    let mut head = String::new();
    let mut links = String::new();
    let mut language = None;
    let mut title: Option<String> = None;
    let mut is_title = false;
    let mut link: Option<(String, String)> = None;
    for token in Markup::new(page) {
        match token {
            Token::Start(tag) if tag.is("html") => {
                language = language.or_else(|| tag.attribute("lang").map(std::borrow::Cow::into_owned));
            }
            // The first title is the page's; further ones name drawings.
            Token::Start(tag) if tag.is("title") => is_title = title.is_none(),
            Token::Start(tag) if tag.is("meta") => {
                let name = ["name", "property"].iter().find_map(|key| tag.attribute(key));
                let name = name.unwrap_or_default().trim().to_ascii_lowercase();
                let content = tag.attribute("content").unwrap_or_default();
                if METAS.contains(&name.as_str()) && content.len() <= LONGEST_META {
                    let key = if name == "description" { "name" } else { "property" };
                    let _ = writeln!(head, "<meta {key}=\"{name}\" content=\"{}\">", escaped(&content));
                }
            }
            Token::Start(tag) if tag.is("a") => {
                let href = tag.attribute("href").unwrap_or_default();
                let is_list = facebook::followers_of(&href).is_some();
                link = is_list.then(|| (href.into_owned(), String::new()));
            }
            Token::Start(_) => {}
            Token::End(name) => {
                is_title &= !name.eq_ignore_ascii_case("title");
                if name.eq_ignore_ascii_case("a")
                    && let Some((href, words)) = link.take()
                    && words.trim_start().starts_with(|first: char| first.is_ascii_digit())
                    && links.len() <= LONGEST_META
                {
                    let _ = writeln!(links, "<a href=\"{}\">{}</a>", escaped(&href), escaped(words.trim()));
                }
            }
            Token::Text(text) => {
                let text = htmlize::unescape(text);
                if is_title && title.as_ref().is_none_or(|title| title.len() <= LONGEST_META) {
                    title.get_or_insert_default().push_str(&text);
                }
                if let Some((_, words)) = &mut link {
                    words.push_str(&text);
                    if words.len() > LONGEST_COUNT {
                        link = None;
                    }
                }
            }
        }
    }
    let language = language.map_or_else(String::new, |language| format!(" lang=\"{}\"", escaped(&language)));
    let title = title.map_or_else(String::new, |title| format!("<title>{}</title>\n", escaped(&title)));
    format!(
        "<!DOCTYPE html>\n<html{language}><head><meta charset=\"utf-8\">\n{title}{head}</head><body>\n{links}</body></html>\n"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
