//! The profile as JSON: `window._sharedData` of pages until about 2020, and exports in the same shape.

use serde_json::Value;

use crate::{
    collect::CheckStatus,
    count::Count,
    extract::{Evidence, Extraction, Observation, json::Json, page::Page, text},
    fact::Fact,
};

/// What stands before the data in a page.
const ASSIGNMENT: &str = "window._sharedData = ";

/// More followers than there are people; a larger number was misread.
const MOST_PEOPLE: u64 = 10_000_000_000;

/// Returns true for data that hold a profile.
pub(in crate::extract) fn is_profile(page: &str) -> bool {
    page.contains("\"username\"") && data(page).is_some_and(|(_, data)| user(&data).is_some())
}

/// Reads the profile; `None` when the page holds none in this form.
pub(super) fn read(page: &Page<'_>) -> Option<Extraction> {
    let (offset, data) = data(&page.text)?;
    let (path, user) = user(&data)?;
    let mut reader = Reader { page, path, offset, user, evidence: Vec::new() };
    let followers = reader.count("followers", &["followed_by", "edge_followed_by"]);
    let observation = Observation {
        name: reader.text("name", "full_name").filter(|name| !name.is_empty()),
        description: reader.text("description", "biography"),
        followers,
        badge: reader.fact("badge", "is_verified"),
        picture_url: reader.picture(),
        handle: reader.text("handle", "username").map(|handle| handle.to_lowercase()),
        posts_total: reader.count("posts_total", &["media", "edge_owner_to_timeline_media"]),
        evidence: reader.evidence,
        ..Observation::default()
    };
    let status = if followers.is_some() { CheckStatus::Ok } else { CheckStatus::NoCount };
    Some(Extraction { status, observation: Some(observation), ..Extraction::default() })
}

/// Returns the data with the offset at which they begin.
fn data(page: &str) -> Option<(usize, Value)> {
    let start = if page.trim_ascii_start().starts_with('{') {
        page.len() - page.trim_ascii_start().len()
    } else {
        memchr::memmem::find(page.as_bytes(), ASSIGNMENT.as_bytes())? + ASSIGNMENT.len()
    };
    let text = page.get(start..)?;
    // A tree takes many times its text: what is wider than any answer is refused by the bounded one.
    drop(serde_json::Deserializer::from_str(text).into_iter::<Json<'_>>().next()?.ok()?);
    Some((start, serde_json::Deserializer::from_str(text).into_iter().next()?.ok()?))
}

/// Returns the profile in the data, with its path.
fn user(data: &Value) -> Option<(&'static str, &Value)> {
    let profile = |path: &'static str| {
        let user = data.pointer(path)?;
        user.get("username")?.as_str()?;
        Some((path, user))
    };
    profile("/entry_data/ProfilePage/0/user")
        .or_else(|| profile("/entry_data/ProfilePage/0/graphql/user"))
        .or_else(|| profile("/graphql/user"))
        .or_else(|| profile("/data/user"))
}

struct Reader<'a> {
    page: &'a Page<'a>,
    path: &'static str,
    offset: usize,
    user: &'a Value,
    evidence: Vec<Evidence>,
}

impl Reader<'_> {
    fn found(&mut self, field: &str, key: &str, quote: &str) {
        let place = self.page.place("json", self.offset);
        let place = format!("{place} {}/{key}", self.path);
        self.evidence.push(Evidence { field: field.to_owned(), place, quote: text::quote(quote) });
    }

    fn text(&mut self, field: &str, key: &str) -> Option<String> {
        let text = self.user.get(key)?.as_str()?.trim().to_owned();
        self.found(field, key, &text);
        Some(text)
    }

    fn count(&mut self, field: &str, keys: &[&str]) -> Option<Count> {
        let (key, value) =
            keys.iter().find_map(|key| Some((key, self.user.get(key)?.get("count")?.as_u64()?)))?;
        self.found(field, &format!("{key}/count"), &value.to_string());
        (value <= MOST_PEOPLE).then(|| Count::exact(value))
    }

    fn fact(&mut self, field: &str, key: &str) -> Fact {
        let Some(value) = self.user.get(key).and_then(Value::as_bool) else { return Fact::Unknown };
        self.found(field, key, if value { "true" } else { "false" });
        if value { Fact::Met } else { Fact::Unmet }
    }

    fn picture(&mut self) -> Option<String> {
        let key = if self.user.get("profile_pic_url_hd").is_some() {
            "profile_pic_url_hd"
        } else {
            "profile_pic_url"
        };
        self.text("picture_url", key).filter(|address| address.starts_with("https://"))
    }
}
