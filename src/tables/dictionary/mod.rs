//! What each column means: the one place that says it, for schemas, documents and whoever publishes the tables.
//!
//! Covers the columns of tables and metrics that leave the house (the data set of `export`). Whether a column may leave
//! it at all is decided here too, beside its meaning.

mod audience;
mod cadence;
mod growth;
mod history;
mod counterparts;
mod key;
mod links;
mod night;
mod origin;
mod posting;
mod profile;
mod registry;
mod website;

/// What may stand in a column, beyond its type.
#[derive(Debug, Clone, Copy)]
pub enum Values {
    /// Whatever its type allows; as text, written by the program itself or an address.
    Any,
    /// Text from outside.
    Outside,
    /// One of these words.
    Words(fn() -> Vec<&'static str>),
    /// A number of things or people: never negative.
    Count,
    /// Text of this form, a regular expression.
    Pattern(&'static str),
}

/// What a column means.
#[derive(Debug, Clone, Copy)]
pub struct Meaning {
    /// Name of the column.
    pub column: &'static str,
    /// The tables and metrics that this entry speaks of; none: all that no other entry speaks of.
    pub within: &'static [&'static str],
    /// A few words.
    pub title: &'static str,
    /// One or two sentences; what an empty cell means where it can be empty.
    pub description: &'static str,
    /// What may stand in it.
    pub values: Values,
    /// True when no row lacks it, wherever the column stands.
    always: bool,
    /// The tables and metrics in which no row lacks it, though it may be empty in others.
    always_in: &'static [&'static str],
    /// Why it is not published; `None` for what is.
    pub withheld: Option<&'static str>,
}

impl Meaning {
    /// Returns true when no row of a table or metric lacks the column.
    #[must_use]
    pub fn is_always_in(&self, table: &str) -> bool {
        self.always || self.always_in.contains(&table)
    }

    const fn within(self, within: &'static [&'static str]) -> Self {
        Self { within, ..self }
    }

    const fn always(self) -> Self {
        Self { always: true, ..self }
    }

    const fn always_in(self, always_in: &'static [&'static str]) -> Self {
        Self { always_in, ..self }
    }

    const fn outside(self) -> Self {
        Self { values: Values::Outside, ..self }
    }

    const fn words(self, words: fn() -> Vec<&'static str>) -> Self {
        Self { values: Values::Words(words), ..self }
    }

    const fn count(self) -> Self {
        Self { values: Values::Count, ..self }
    }

    const fn pattern(self, pattern: &'static str) -> Self {
        Self { values: Values::Pattern(pattern), ..self }
    }

    const fn withheld(self, reason: &'static str) -> Self {
        Self { withheld: Some(reason), ..self }
    }
}

const fn column(column: &'static str, title: &'static str, description: &'static str) -> Meaning {
    let (within, values) = (&[], Values::Any);
    Meaning { column, within, title, description, values, always: false, always_in: &[], withheld: None }
}

/// Returns what a column of a table or metric means; `None` when nobody has said it yet.
#[must_use]
pub fn meaning(table: &str, column: &str) -> Option<&'static Meaning> {
    let of_column = || columns().filter(|meaning| meaning.column == column);
    let of_table = of_column().find(|meaning| meaning.within.contains(&table));
    of_table.or_else(|| of_column().find(|meaning| meaning.within.is_empty()))
}

/// Every entry, idea by idea.
pub fn columns() -> impl Iterator<Item = &'static Meaning> {
    let ideas = [
        key::COLUMNS,
        registry::COLUMNS,
        origin::COLUMNS,
        audience::COLUMNS,
        cadence::COLUMNS,
        growth::COLUMNS,
        history::COLUMNS,
        profile::COLUMNS,
        website::COLUMNS,
        links::COLUMNS,
        night::COLUMNS,
        posting::COLUMNS,
        counterparts::COLUMNS,
    ];
    ideas.into_iter().flatten()
}

/// The words of the three states.
fn facts() -> Vec<&'static str> {
    use crate::fact::Fact;
    [Fact::Met, Fact::Unmet, Fact::Unknown].map(Fact::as_str).to_vec()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_column_is_described_twice_and_each_description_is_a_sentence() {
        let mut seen = BTreeSet::new();
        for meaning in columns() {
            let tables = if meaning.within.is_empty() { &["anywhere"] } else { meaning.within };
            for table in tables {
                assert!(
                    seen.insert((meaning.column, *table)),
                    "{} in {table} is there twice",
                    meaning.column
                );
            }
            assert!(!meaning.title.is_empty(), "{} has no title", meaning.column);
            assert!(meaning.description.ends_with('.'), "{}: {}", meaning.column, meaning.description);
        }
    }

    #[test]
    fn what_is_said_of_one_table_comes_before_what_is_said_of_all() {
        #[track_caller]
        fn check(table: &str, column: &str, is_always: bool) {
            assert_eq!(meaning(table, column).map(|meaning| meaning.is_always_in(table)), Some(is_always));
        }
        check("observations", "channel_id", true);
        check("fetches", "channel_id", false);
        check("observations", "followers", false);
        check("followers", "followers", true);
        assert!(meaning("observations", "no_such_column").is_none());
    }
}
