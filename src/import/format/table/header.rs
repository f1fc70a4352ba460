//! Which row of a table is its header, and what its columns seem to hold: by their words, else by their values.

use std::ops::Range;

use jiff::tz::TimeZone;

use super::mapping::Kind;
use crate::{
    import::format::{documents::Whose, sheet::Row},
    typed,
};

/// How far down a header may stand: titles and notes stand above some.
const HEADER_ROWS: usize = 30;

/// What a column can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    Date,
    Time,
    Followers,
    Badge,
    Channel,
    Text,
    Title,
    Address,
    Media,
    Views,
    Reactions,
    Replies,
    Shares,
    PostId,
}

impl Column {
    const ALL: [Self; 14] = [
        Self::Date,
        Self::Time,
        Self::Followers,
        Self::Badge,
        Self::Channel,
        Self::Text,
        Self::Title,
        Self::Address,
        Self::Media,
        Self::Views,
        Self::Reactions,
        Self::Replies,
        Self::Shares,
        Self::PostId,
    ];

    /// Returns the word that mapping files use.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Time => "time",
            Self::Followers => "followers",
            Self::Badge => "badge",
            Self::Channel => "channel",
            Self::Text => "text",
            Self::Title => "title",
            Self::Address => "address",
            Self::Media => "media",
            Self::Views => "views",
            Self::Reactions => "reactions",
            Self::Replies => "replies",
            Self::Shares => "shares",
            Self::PostId => "post_id",
        }
    }

    /// Returns the column that a mapping file names.
    pub(super) fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.word() == word)
    }

    /// Returns the columns that a table of this kind can have.
    pub(super) fn read_all(kind: Kind) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |column| column.is_of(kind))
    }

    /// Returns true for columns that a table of this kind can have.
    pub(super) fn is_of(self, kind: Kind) -> bool {
        match self {
            Self::Date | Self::Time | Self::Channel => true,
            Self::Followers | Self::Badge => kind == Kind::Followers,
            _ => kind == Kind::Posts,
        }
    }

    /// Returns what a heading says, in German or English.
    fn named(heading: &str) -> Option<Self> {
        let word = typed::word(heading);
        let parts: Vec<&str> = word.split('_').collect();
        let is = |known: &[&str]| known.contains(&word.as_str());
        let has = |known: &[&str]| parts.iter().any(|part| known.contains(part));
        let begins =
            |known: &[&str]| parts.iter().any(|part| known.iter().any(|known| part.starts_with(known)));
        Some(
            if has(&["datum", "date", "stichtag"])
                || is(&["tag", "day", "am", "zeitpunkt", "stand", "timestamp"])
                || ["_am", "datum", "tag_und_uhrzeit"].iter().any(|end| word.ends_with(end))
            {
                Self::Date
            } else if is(&["uhrzeit", "zeit", "time", "um"]) {
                Self::Time
            } else if begins(&["follower", "abonn", "subscriber"]) || is(&["abos", "mitglieder", "members"]) {
                Self::Followers
            } else if begins(&["verifi"]) || has(&["badge", "haken"]) {
                Self::Badge
            } else if begins(&["kanal", "channel", "behoerde"])
                || is(&["account", "konto", "profil", "authority"])
            {
                Self::Channel
            } else if is(&["post_id", "beitrags_id", "beitrag_id", "message_id"]) {
                Self::PostId
            } else if is(&["titel", "title", "ueberschrift", "betreff"]) {
                Self::Title
            } else if is(&["link", "url", "adresse", "permalink"]) || begins(&["beitragslink", "postlink"]) {
                Self::Address
            } else if begins(&["aufruf", "view", "ansicht", "gesehen"]) {
                Self::Views
            } else if begins(&["reaktion", "reaction", "like", "gefaellt"]) {
                Self::Reactions
            } else if begins(&["kommentar", "antwort", "comment", "repl"]) {
                Self::Replies
            } else if begins(&["geteilt", "share", "weiterleitung", "weitergeleitet"]) {
                Self::Shares
            } else if is(&["medien", "media", "medium", "art", "format", "typ"]) {
                Self::Media
            } else if begins(&["text", "beitrag", "inhalt", "nachricht", "wortlaut", "caption"])
                || is(&["post", "posting", "posttext", "body", "content", "message"])
            {
                Self::Text
            } else {
                return None;
            },
        )
    }
}

/// Returns true for a cell that stands in a header.
pub(super) fn is_word(cell: &str) -> bool {
    Column::named(cell).is_some()
}

/// A header that was found, and what its columns seem to hold.
pub(super) struct Proposal {
    /// Its place among the rows that were looked at.
    pub(super) row: usize,
    pub(super) kind: Kind,
    pub(super) columns: Vec<(Column, usize)>,
}

/// Returns the rows among the first that a header can be.
pub(super) fn candidates(head: &[Row]) -> Range<usize> {
    0..head.len().min(HEADER_ROWS)
}

/// Finds the first row that reads as the header of a table of followers or posts.
pub(super) fn find(head: &[Row]) -> Option<Proposal> {
    candidates(head).find_map(|row| propose(head, row))
}

/// Proposes what the columns below a row hold; `None` without a day, and without followers or posts.
fn propose(head: &[Row], row: usize) -> Option<Proposal> {
    let cells = head[row].cells.as_ref().ok()?;
    let below = &head[row + 1..];
    let mut columns: Vec<(Column, usize)> = Vec::new();
    let mut add = |column: Column, at: usize| {
        if columns.iter().all(|(there, place)| *there != column && *place != at) {
            columns.push((column, at));
        }
    };
    for (at, cell) in cells.iter().enumerate() {
        if let Some(column) = Column::named(cell.text()) {
            add(column, at);
        }
    }
    // A row of values is no header, whatever words stand in it.
    if cells.iter().any(|cell| is_day(cell.text())) {
        return None;
    }
    let headings = || cells.iter().enumerate().filter(|(_, cell)| !cell.text().is_empty()).map(|(at, _)| at);
    for at in headings() {
        let values = values(below, at);
        if all(&values, is_day) {
            add(Column::Date, at);
        } else if all(&values, |value| Whose::called(value).platform.is_some()) {
            add(Column::Channel, at);
        }
    }
    let is_known = |wanted: Column| columns.iter().any(|(column, _)| *column == wanted);
    let is_of_posts = [Column::Text, Column::Title].into_iter().any(is_known);
    if !is_known(Column::Followers) && !is_of_posts {
        let counts = headings().filter(|at| columns.iter().all(|(_, place)| place != at));
        let counts: Vec<usize> =
            counts.filter(|at| all(&values(below, *at), |value| typed::count(value).is_ok())).collect();
        if let [at] = counts.as_slice() {
            columns.push((Column::Followers, *at));
        }
    }
    let is_known = |wanted: Column| columns.iter().any(|(column, _)| *column == wanted);
    let kind = if is_of_posts || !is_known(Column::Followers) && is_known(Column::Address) {
        Kind::Posts
    } else {
        Kind::Followers
    };
    let is_complete = is_known(Column::Date) && (kind == Kind::Posts || is_known(Column::Followers));
    columns.retain(|(column, _)| column.is_of(kind));
    columns.sort_unstable();
    is_complete.then_some(Proposal { row, kind, columns })
}

/// Returns what stands in a column, up to twenty values.
pub(super) fn values(rows: &[Row], column: usize) -> Vec<&str> {
    rows.iter().map(|row| row.text(column)).filter(|value| !value.is_empty()).take(20).collect()
}

fn all(values: &[&str], fits: impl Fn(&str) -> bool) -> bool {
    !values.is_empty() && values.iter().all(|value| fits(value))
}

fn is_day(value: &str) -> bool {
    typed::moment(value, "", &TimeZone::UTC).is_ok()
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::*;
    use crate::import::format::sheet::Book;

    #[track_caller]
    fn check(table: &str, expected: Option<&[(&str, usize)]>) {
        let mut head = Vec::new();
        let mut book = Book::open(table.as_bytes(), &is_word).unwrap();
        book.rows("", &mut |row| {
            head.push(row);
            ControlFlow::Continue(())
        })
        .unwrap();
        let found = find(&head)
            .map(|found| found.columns.iter().map(|(column, at)| (column.word(), *at)).collect::<Vec<_>>());
        assert_eq!(found.as_deref(), expected, "{table}");
    }

    #[test]
    fn headings_say_what_stands_below() {
        check("Datum;Follower\n", Some(&[("date", 0), ("followers", 1)]));
        check("Stichtag;Name;Anzahl Abonnent:innen\n", Some(&[("date", 0), ("followers", 2)]));
        check(
            "Date,Channel,Subscribers,Verified\n",
            Some(&[("date", 0), ("followers", 2), ("badge", 3), ("channel", 1)]),
        );
        check(
            "Gepostet am;Uhrzeit;Beitragstext;Aufrufe;Gefällt mir\n",
            Some(&[("date", 0), ("time", 1), ("text", 2), ("views", 3), ("reactions", 4)]),
        );
        check("Titel\nDatum;Abos\n", Some(&[("date", 0), ("followers", 1)]));
        check("Name;Telefon\n", None);
        check("Datum;Bemerkung\n", None);
    }

    #[test]
    fn values_say_it_where_headings_do_not() {
        check("Woche;Anzahl\n1.1.2026;1.234\n8.1.2026;1.300\n", Some(&[("date", 0), ("followers", 1)]));
        check(
            "Wann;Wo;Wie viele\n1.1.2026;https://t.me/musterland;7\n",
            Some(&[("date", 0), ("followers", 2), ("channel", 1)]),
        );
        // Two columns of numbers: nobody can say which.
        check("Woche;Anzahl;Nummer\n1.1.2026;1.234;5\n", None);
        check("1.1.2026;5\n2.1.2026;6\n", None);
    }
}
