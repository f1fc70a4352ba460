//! The columns of `posts` that tell what a post speaks of; `extract::topic` judges, once a post.
//!
//! What a channel passes on counts too: it is what its readers see.

use super::columns::{Column, integer, text};
use crate::extract::{
    PostKind, topic,
    wording::{self, Language},
};

/// What one post speaks of; unknown where there are no German words that could tell.
#[derive(Debug, Default)]
pub(super) struct PostTopics(Option<Told>);

#[derive(Debug)]
struct Told {
    topics: String,
    words: Option<String>,
    is_crisis: bool,
}

impl PostTopics {
    /// Judges the words of a post.
    pub(super) fn of(kind: PostKind, title: Option<&str>, text: Option<&str>) -> Self {
        let text = text.unwrap_or_default();
        let words = title.map_or_else(|| text.to_owned(), |title| format!("{title}\n{text}"));
        if kind == PostKind::Service
            || words.trim().is_empty()
            || wording::language_of(&words) == Language::Other
        {
            return Self(None);
        }
        let topics = topic::read(&words);
        let names: Vec<&str> = topics.found.iter().map(|found| found.topic.as_str()).collect();
        Self(Some(Told {
            topics: names.join(" "),
            words: (!topics.found.is_empty()).then(|| serde_json::to_string(&topics).ok()).flatten(),
            is_crisis: !topics.crisis.is_empty(),
        }))
    }

    /// Returns the columns of some rows.
    pub(super) fn columns<Row>(rows: &[Row], of: impl Fn(&Row) -> &Self) -> Vec<Column> {
        let told = |row| of(row).0.as_ref();
        vec![
            // Such as `traffic warning`; empty for none of those that the table knows.
            text("topics", rows, |row| Some(&told(row)?.topics)),
            // The words that decided, as JSON; never published.
            text("topic_words", rows, |row| told(row)?.words.as_deref()),
            // 1 where it tells of a danger that is there now, or of its end.
            integer("crisis", rows, |row| Some(of(row).0.as_ref()?.is_crisis.into())),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(kind: PostKind, text: &str, expected: Option<(&str, bool)>) {
        let topics = PostTopics::of(kind, None, Some(text));
        let told = topics.0.as_ref().map(|told| (told.topics.as_str(), told.is_crisis));
        assert_eq!(told, expected, "{kind:?} {text}");
    }

    #[test]
    fn no_topic_is_told_from_unknown() {
        check(PostKind::Own, "Großbrand: Die Hauptstraße ist gesperrt.", Some(("warning traffic", true)));
        check(PostKind::Forwarded, "Der Stadtrat tagt heute.", Some(("council", false)));
        check(PostKind::Own, "Guten Morgen!", Some(("", false)));
        check(PostKind::Own, "The road is closed for you and all the others.", None);
        check(PostKind::Own, " ", None);
        check(PostKind::Service, "Der Stadtrat tagt heute.", None);
    }
}
