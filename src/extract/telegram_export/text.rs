//! Text as an export writes it: one string, or a list of strings and of parts with a kind.

use crate::extract::json::{Json, Object};

/// More links than this say nothing more.
const MOST_LINKS: usize = 1_000;

/// A text with its links.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Text {
    pub(super) text: String,
    pub(super) links: Vec<String>,
}

/// Reads a text; `None` for what is none.
pub(super) fn read(json: &Json<'_>) -> Option<Text> {
    let parts = match json {
        Json::Text(text) => return Some(Text { text: text.to_string(), links: Vec::new() }),
        Json::List(parts) => parts,
        _ => return None,
    };
    let mut read = Text::default();
    for part in parts {
        if let Json::Text(text) = part {
            read.text.push_str(text);
        } else if let Some(part) = Object::of(part, String::new()) {
            read.part(&part);
        }
    }
    Some(read)
}

impl Text {
    fn part(&mut self, part: &Object<'_>) {
        let text_of = |name: &str| match part.get(name) {
            Json::Text(text) => Some(text.as_ref()),
            _ => None,
        };
        let text = text_of("text").unwrap_or_default();
        self.text.push_str(text);
        let link = match text_of("type") {
            Some("link") => Some(text),
            Some("text_link") => text_of("href"),
            _ => None,
        };
        let link = link.map(str::trim).filter(|_| self.links.len() < MOST_LINKS);
        self.links.extend(link.and_then(address));
    }
}

/// Returns a web address with its scheme; Telegram makes links of addresses without one too.
fn address(link: &str) -> Option<String> {
    let has_scheme = link.contains("://");
    let is_web = link.starts_with("https://") || link.starts_with("http://");
    match (has_scheme, is_web) {
        (true, false) => None,
        (true, true) => Some(link.to_owned()),
        (false, _) => (link.contains('.') && !link.contains(':')).then(|| format!("https://{link}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(json: &str, text: &str, links: &[&str]) {
        let json: Json<'_> = serde_json::from_str(json).unwrap();
        let read = read(&json).unwrap_or_default();
        assert_eq!((read.text.as_str(), read.links), (text, links.iter().map(|l| (*l).to_owned()).collect()));
    }

    #[test]
    fn both_forms_of_a_text_are_read() {
        check(r#""Guten Morgen\n🌻""#, "Guten Morgen\n🌻", &[]);
        check(
            r#"["Mehr: ",{"type":"link","text":"musterland.example/a"}," oder ",
               {"type":"text_link","text":"hier","href":"https://musterland.example/b"},
               {"type":"bold","text":"!"},{"type":"email","text":"presse@musterland.example"},7]"#,
            "Mehr: musterland.example/a oder hier!presse@musterland.example",
            &["https://musterland.example/a", "https://musterland.example/b"],
        );
        check(r#"[{"type":"text_link","text":"x","href":"tg://user?id=1"}]"#, "x", &[]);
        check("7", "", &[]);
    }
}
