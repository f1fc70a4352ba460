//! What a metric means, in English and German, as the comment lines at the head of its SQL file say it.
//!
//! ```text
//! -- Followers of a channel              title
//! -- Definition: ...                     parts, each with its label; further lines are indented
//! -- Unit: ...
//! --                                     from here on in German
//! -- Abonnierte
//! -- Thema: ...
//! ```
//!
//! The documents for readers (`docs/kennzahlen.md`, the report) are made of these lines, so that there is one place to
//! correct.

use serde::Serialize;

/// What a metric means, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Definition {
    /// Its name for readers.
    pub title: String,
    /// What is said about it, in order.
    pub parts: Vec<Part>,
}

/// One thing that is said about a metric.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Part {
    /// What it says: `Unit`, `Unbekannt`.
    pub label: String,
    /// The text, without line breaks.
    pub text: String,
}

impl Definition {
    /// Returns the English and the German definition at the head of an SQL text; an absent one has no title.
    pub(super) fn both(sql: &str) -> (Self, Self) {
        let comments: Vec<&str> = sql.lines().map_while(|line| line.strip_prefix("--")).collect();
        let end = comments.iter().position(|line| line.trim().is_empty()).unwrap_or(comments.len());
        let german = comments.get(end + 1..).unwrap_or_default();
        (Self::of(&comments[..end]), Self::of(german))
    }

    fn of(lines: &[&str]) -> Self {
        let mut definition = Self { title: String::new(), parts: Vec::new() };
        for line in lines {
            let is_continued = line.starts_with("   ");
            match (definition.parts.last_mut(), line.trim().split_once(": ")) {
                (Some(part), _) if is_continued => {
                    part.text.push(' ');
                    part.text.push_str(line.trim());
                }
                (_, Some((label, text))) => {
                    let (label, text) = (label.to_owned(), text.to_owned());
                    definition.parts.push(Part { label, text });
                }
                _ => line.trim().clone_into(&mut definition.title),
            }
        }
        definition
    }

    /// Returns what is said under a label.
    #[must_use]
    pub fn part(&self, label: &str) -> Option<&str> {
        self.parts.iter().find(|part| part.label == label).map(|part| part.text.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_are_read_and_lines_are_joined() {
        let sql = "-- Reach\n-- Unit: people.\n-- Formula: one,\n--   then: two.\n--\n-- Reichweite\n-- Einheit: Personen.\nSELECT 1 -- no";
        let (english, german) = Definition::both(sql);
        assert_eq!(english.title, "Reach");
        assert_eq!(english.part("Formula"), Some("one, then: two."));
        assert_eq!(german.title, "Reichweite");
        assert_eq!(german.part("Einheit"), Some("Personen."));
        assert_eq!(german.parts.len(), 1);
    }
}
